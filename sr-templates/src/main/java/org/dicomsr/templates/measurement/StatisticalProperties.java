package org.dicomsr.templates.measurement;

import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.List;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.observation.TextOrCode;
import org.jspecify.annotations.Nullable;

/**
 * How a measurement stands in a population: TID 311 (PS3.16). Immutable and thread-safe; {@code
 * toString} shows counts only.
 *
 * @param values figures of the population or of the measurement in it, as in CID 226 and CID 227:
 *     percentiles, standard deviations, Z-score
 * @param population who was counted, Population description (121405, DCM)
 * @param authority where the figures are from, Reference Authority (121406, DCM)
 */
public record StatisticalProperties(
    List<NumericProperty> values, @Nullable String population, @Nullable TextOrCode authority) {
  static final StatisticalProperties NONE = new StatisticalProperties(List.of(), null, null);

  /** Copies the list. */
  public StatisticalProperties {
    values = List.copyOf(values);
  }

  /**
   * Figures only.
   *
   * @param values the figures
   * @return the properties
   */
  public static StatisticalProperties of(NumericProperty... values) {
    return NONE.withValues(values);
  }

  /**
   * Copies with other figures.
   *
   * @param values other figures; none for none
   * @return the copy
   */
  public StatisticalProperties withValues(NumericProperty... values) {
    return new StatisticalProperties(List.of(values), population, authority);
  }

  /**
   * Copies with who was counted.
   *
   * @param value who was counted, or null for none
   * @return the copy
   */
  public StatisticalProperties withPopulation(@Nullable String value) {
    return new StatisticalProperties(values, value, authority);
  }

  /**
   * Copies with where the figures are from.
   *
   * @param value where the figures are from, or null for none
   * @return the copy
   */
  public StatisticalProperties withAuthority(@Nullable TextOrCode value) {
    return new StatisticalProperties(values, population, value);
  }

  void writeTo(ItemBuilder<?> parent) {
    values.forEach(value -> value.writeTo(parent, HAS_PROPERTIES));
    new ChildWriter(parent, HAS_PROPERTIES).text(Dcm.POPULATION_DESCRIPTION, population);
    if (authority != null) {
      authority.writeTo(parent, HAS_PROPERTIES, Dcm.REFERENCE_AUTHORITY);
    }
  }

  @Override
  public String toString() {
    return "StatisticalProperties[" + values.size() + " values]";
  }
}
