package org.dicomsr.templates.measurement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * Which algorithm made something: TID 4019 (PS3.16). Immutable and thread-safe; {@code toString}
 * shows counts only.
 *
 * @param name its name, which the template demands and files sometimes lack
 * @param codedName its name as a code, which may stand beside the text
 * @param version its version, which the template demands and files sometimes lack
 * @param manufacturer who made it
 * @param parameters how it was set, each as a text of its own making
 * @param family what kind of algorithm it is, such as a code of CID 7162
 */
public record AlgorithmIdentification(
    @Nullable String name,
    @Nullable CodedConcept codedName,
    @Nullable String version,
    @Nullable String manufacturer,
    List<String> parameters,
    @Nullable CodedConcept family) {
  private static final AlgorithmIdentification NONE =
      new AlgorithmIdentification(null, null, null, null, List.of(), null);

  /** Copies the list. */
  public AlgorithmIdentification {
    parameters = List.copyOf(parameters);
  }

  /**
   * An algorithm.
   *
   * @param name its name
   * @param version its version
   * @return the algorithm
   */
  public static AlgorithmIdentification of(String name, String version) {
    return NONE.withName(Objects.requireNonNull(name, "name"))
        .withVersion(Objects.requireNonNull(version, "version"));
  }

  /**
   * Copies with another name.
   *
   * @param value another name, or null for none
   * @return the copy
   */
  public AlgorithmIdentification withName(@Nullable String value) {
    return new AlgorithmIdentification(value, codedName, version, manufacturer, parameters, family);
  }

  /**
   * Copies with its name as a code.
   *
   * @param value its name as a code, or null for none
   * @return the copy
   */
  public AlgorithmIdentification withCodedName(@Nullable CodedConcept value) {
    return new AlgorithmIdentification(name, value, version, manufacturer, parameters, family);
  }

  /**
   * Copies with another version.
   *
   * @param value another version, or null for none
   * @return the copy
   */
  public AlgorithmIdentification withVersion(@Nullable String value) {
    return new AlgorithmIdentification(name, codedName, value, manufacturer, parameters, family);
  }

  /**
   * Copies with who made it.
   *
   * @param value who made it, or null for none
   * @return the copy
   */
  public AlgorithmIdentification withManufacturer(@Nullable String value) {
    return new AlgorithmIdentification(name, codedName, version, value, parameters, family);
  }

  /**
   * Copies with how it was set.
   *
   * @param values how it was set; none for none
   * @return the copy
   */
  public AlgorithmIdentification withParameters(String... values) {
    return new AlgorithmIdentification(
        name, codedName, version, manufacturer, List.of(values), family);
  }

  /**
   * Copies with what kind of algorithm it is.
   *
   * @param value what kind of algorithm it is, or null for none
   * @return the copy
   */
  public AlgorithmIdentification withFamily(@Nullable CodedConcept value) {
    return new AlgorithmIdentification(name, codedName, version, manufacturer, parameters, value);
  }

  /**
   * Writes the rows of the template.
   *
   * @param parent the item beneath which they go
   * @param type how they relate to it, {@code HAS CONCEPT MOD} in most templates
   */
  public void writeTo(ItemBuilder<?> parent, RelationshipType type) {
    new ChildWriter(parent, type)
        .text(Dcm.ALGORITHM_NAME, name)
        .code(Dcm.ALGORITHM_NAME, codedName)
        .text(Dcm.ALGORITHM_VERSION, version)
        .text(Dcm.ALGORITHM_MANUFACTURER, manufacturer)
        .texts(Dcm.ALGORITHM_PARAMETERS, parameters)
        .code(Dcm.ALGORITHM_FAMILY, family);
  }

  /**
   * Reads the items of the template that are right beneath an item.
   *
   * @param parent the item, such as a measurement or a measurement group
   * @return the algorithm, absent when there is nothing of it
   */
  public static Optional<AlgorithmIdentification> from(ContentNode parent) {
    return read(Children.of(parent));
  }

  static Optional<AlgorithmIdentification> read(Children items) {
    AlgorithmIdentification found =
        new AlgorithmIdentification(
            items.text(Dcm.ALGORITHM_NAME),
            items.code(Dcm.ALGORITHM_NAME),
            items.text(Dcm.ALGORITHM_VERSION),
            items.text(Dcm.ALGORITHM_MANUFACTURER),
            items.texts(Dcm.ALGORITHM_PARAMETERS),
            items.code(Dcm.ALGORITHM_FAMILY));
    return found.equals(NONE) ? Optional.empty() : Optional.of(found);
  }

  @Override
  public String toString() {
    return "AlgorithmIdentification[" + parameters.size() + " parameters]";
  }
}
