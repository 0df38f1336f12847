package org.dicomsr.index.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.content.Relationship;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.match.RowReference;
import org.jspecify.annotations.Nullable;

/**
 * One fact: a name and a value with its own unit, modifiers and place. Immutable; {@code toString}
 * shows place, value type and name only.
 *
 * <p>The same record is the {@linkplain GroupDocument#head head} of a group.
 *
 * @param path where the fact is: in a report the content item identifier such as {@code 1.3.2},
 *     elsewhere the attribute such as {@code (0062,0002)[1]/(0062,0005)}
 * @param valueType the value type, or that which reports would give such a value; null for content
 *     items of none
 * @param name what the fact is about
 * @param value what it is; null where the file has no value
 * @param relationship how it relates to what is above it; null for the root and outside of reports
 * @param context whether it is context: language, observer, or anything related by HAS OBS CONTEXT
 *     or HAS ACQ CONTEXT, and all beneath; such facts are not to show up unless named
 * @param modifiers the effective modifiers, nearest first: the fact's own (HAS CONCEPT MOD and HAS
 *     PROPERTIES), those of its concept modifiers, then those of the enclosing groups; where one
 *     name occurs at several distances, the nearest alone
 * @param above the names from the root down to what the fact is beneath
 * @param row the template's row that it fills, if known
 * @param time when it was observed, where the fact or something above it says so
 * @param observationUid identifies the observation (0040,A171)
 * @param links by-reference edges from this fact
 */
public record ItemDocument(
    String path,
    @Nullable ValueType valueType,
    FactName name,
    @Nullable FactValue value,
    @Nullable Relationship relationship,
    boolean context,
    List<Modifier> modifiers,
    List<FactName> above,
    @Nullable RowReference row,
    @Nullable TimeRange time,
    @Nullable String observationUid,
    List<ItemLink> links) {

  /** Copies the lists. */
  public ItemDocument {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(name, "name");
    modifiers = List.copyOf(modifiers);
    above = List.copyOf(above);
    links = List.copyOf(links);
  }

  /**
   * A fact outside of reports.
   *
   * @param path the attribute that it comes from
   * @param valueType the value type that reports would give it
   * @param name what it is about
   * @param value what it is, or null
   * @param modifiers the effective modifiers
   * @param above the names from the root down to what it is beneath
   * @return the fact
   */
  public static ItemDocument of(
      String path,
      ValueType valueType,
      FactName name,
      @Nullable FactValue value,
      List<Modifier> modifiers,
      List<FactName> above) {
    return new ItemDocument(
        path, valueType, name, value, null, false, modifiers, above, null, null, null, List.of());
  }

  /** {@return the names from the root down to this fact, its own included} */
  public List<FactName> conceptPath() {
    List<FactName> names = new ArrayList<>(above.size() + 1);
    names.addAll(above);
    names.add(name);
    return List.copyOf(names);
  }

  /** {@return what the fact is, if the file has a value} */
  public Optional<FactValue> factValue() {
    return Optional.ofNullable(value);
  }

  /** {@return how confidential the value is} */
  public Sensitivity sensitivity() {
    return value == null ? Sensitivity.PLAIN : Sensitivities.of(name, value);
  }

  @Override
  public String toString() {
    return "ItemDocument["
        + path
        + " "
        + (valueType == null ? "(unrecognized)" : valueType.term())
        + " "
        + name
        + "]";
  }
}
