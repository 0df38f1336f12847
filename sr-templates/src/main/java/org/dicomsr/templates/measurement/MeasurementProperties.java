package org.dicomsr.templates.measurement;

import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * What a measurement means: TID 310 with TID 311 and TID 312 (PS3.16). Immutable and thread-safe;
 * {@code toString} shows counts only.
 *
 * @param normality whether it is normal, as in CID 222
 * @param statistics how it stands in a population
 * @param normalRange between which values it is normal
 * @param levelOfSignificance how significant it is, as in CID 220
 * @param uncertainties how far it may be off, as in CID 225
 * @param selectionStatus why it was chosen among several, as in CID 224
 */
public record MeasurementProperties(
    @Nullable CodedConcept normality,
    @Nullable StatisticalProperties statistics,
    @Nullable NormalRange normalRange,
    @Nullable CodedConcept levelOfSignificance,
    List<NumericProperty> uncertainties,
    @Nullable CodedConcept selectionStatus) {
  /** Nothing is said. */
  public static final MeasurementProperties NONE =
      new MeasurementProperties(null, null, null, null, List.of(), null);

  /** Copies the list, and takes statistics that say nothing for none. */
  public MeasurementProperties {
    uncertainties = List.copyOf(uncertainties);
    if (StatisticalProperties.NONE.equals(statistics)) {
      statistics = null;
    }
    if (NormalRange.NONE.equals(normalRange)) {
      normalRange = null;
    }
  }

  /**
   * Copies with whether it is normal.
   *
   * @param value whether it is normal, or null for none
   * @return the copy
   */
  public MeasurementProperties withNormality(@Nullable CodedConcept value) {
    return new MeasurementProperties(
        value, statistics, normalRange, levelOfSignificance, uncertainties, selectionStatus);
  }

  /**
   * Copies with how it stands in a population.
   *
   * @param value how it stands in a population, or null for none
   * @return the copy
   */
  public MeasurementProperties withStatistics(@Nullable StatisticalProperties value) {
    return new MeasurementProperties(
        normality, value, normalRange, levelOfSignificance, uncertainties, selectionStatus);
  }

  /**
   * Copies with the normal range.
   *
   * @param value the normal range, or null for none
   * @return the copy
   */
  public MeasurementProperties withNormalRange(@Nullable NormalRange value) {
    return new MeasurementProperties(
        normality, statistics, value, levelOfSignificance, uncertainties, selectionStatus);
  }

  /**
   * Copies with how significant it is.
   *
   * @param value how significant it is, or null for none
   * @return the copy
   */
  public MeasurementProperties withLevelOfSignificance(@Nullable CodedConcept value) {
    return new MeasurementProperties(
        normality, statistics, normalRange, value, uncertainties, selectionStatus);
  }

  /**
   * Copies with how far it may be off.
   *
   * @param values how far it may be off; none for none
   * @return the copy
   */
  public MeasurementProperties withUncertainties(NumericProperty... values) {
    return new MeasurementProperties(
        normality, statistics, normalRange, levelOfSignificance, List.of(values), selectionStatus);
  }

  /**
   * Copies with why it was chosen among several.
   *
   * @param value why it was chosen among several, or null for none
   * @return the copy
   */
  public MeasurementProperties withSelectionStatus(@Nullable CodedConcept value) {
    return new MeasurementProperties(
        normality, statistics, normalRange, levelOfSignificance, uncertainties, value);
  }

  /**
   * Writes the rows of the template, by {@code HAS PROPERTIES}.
   *
   * @param parent the measurement
   */
  public void writeTo(ItemBuilder<?> parent) {
    ChildWriter items = new ChildWriter(parent, HAS_PROPERTIES).code(Dcm.NORMALITY, normality);
    if (statistics != null) {
      statistics.writeTo(parent);
    }
    if (normalRange != null) {
      normalRange.writeTo(parent);
    }
    items.code(Dcm.LEVEL_OF_SIGNIFICANCE, levelOfSignificance);
    uncertainties.forEach(value -> value.writeTo(parent, HAS_PROPERTIES));
    items.code(Dcm.SELECTION_STATUS, selectionStatus);
  }

  /**
   * Reads the items of the template that are right beneath a measurement.
   *
   * <p>Numbers are told apart by their concepts: those of CID 223 belong to the normal range, those
   * of CID 225 are uncertainties, others are statistics unless the measurement was inferred from
   * them.
   *
   * @param parent the measurement
   * @return the properties, {@link #NONE} when nothing is said
   */
  public static MeasurementProperties from(ContentNode parent) {
    return PropertiesReader.read(parent, Children.of(parent));
  }

  @Override
  public String toString() {
    return "MeasurementProperties[" + uncertainties.size() + " uncertainties]";
  }
}
