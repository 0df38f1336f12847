package org.dicomsr.templates.ecg;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Mdc;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.dicomsr.templates.item.NamedQuantity;
import org.dicomsr.templates.item.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What was measured in all leads together (TID 3713). Immutable.
 *
 * <p>Rates are in beats a minute ({H.B.}/min), intervals and durations in ms, axes in degrees;
 * files may have other units. Ventricular rate, QT, PR and RR intervals and the QRS duration are
 * mandatory: what could not be measured is a {@link Quantity#without quantity without value}.
 *
 * @param source from what it was measured; null if not said, as with all that is absent
 * @param atrialRate Atrial Heart Rate
 * @param ventricularRate Ventricular Heart Rate
 * @param qtInterval QT interval global
 * @param qtcInterval QTc interval global
 * @param qtcAlgorithm how QTc was computed, of CID 3678 QT Correction Algorithm
 * @param prInterval PR interval global
 * @param qrsDuration QRS duration global
 * @param rrInterval RR interval global
 * @param durations others, such as those of CID 3689 ECG Global Waveform Duration
 * @param axes such as those of CID 3229 ECG Axis Measurement
 * @param beats Count of all beats
 * @param ectopicBeats Number of Ectopic Beats
 * @param ectopicMorphologies what the ectopic beats look like, as in CID 3234
 * @param others measurements that the table has no row for; they are read, and refused in a report
 *     that is built
 */
public record GlobalMeasurements(
    @Nullable EcgMeasurementSource source,
    @Nullable Quantity atrialRate,
    @Nullable Quantity ventricularRate,
    @Nullable Quantity qtInterval,
    @Nullable Quantity qtcInterval,
    @Nullable CodedConcept qtcAlgorithm,
    @Nullable Quantity prInterval,
    @Nullable Quantity qrsDuration,
    @Nullable Quantity rrInterval,
    List<NamedQuantity> durations,
    List<NamedQuantity> axes,
    @Nullable Quantity beats,
    @Nullable Quantity ectopicBeats,
    List<CodedConcept> ectopicMorphologies,
    List<NamedQuantity> others) {
  static final Kinds DURATION = new Kinds("3689", Ucum.MILLISECOND);
  static final Kinds AXIS = new Kinds("3229", Ucum.DEGREE);

  private static final List<CodedConcept> ROWS =
      List.of(
          Mdc.ATRIAL_HEART_RATE,
          Mdc.VENTRICULAR_HEART_RATE,
          Mdc.QT_INTERVAL_GLOBAL,
          Mdc.QTC_INTERVAL_GLOBAL,
          Mdc.PR_INTERVAL_GLOBAL,
          Mdc.QRS_DURATION_GLOBAL,
          Mdc.RR_INTERVAL_GLOBAL,
          Mdc.COUNT_OF_ALL_BEATS,
          Dcm.NUMBER_OF_ECTOPIC_BEATS);

  /** Copies the lists; checks that nothing is said of measurements that are not there. */
  public GlobalMeasurements {
    durations = List.copyOf(durations);
    axes = List.copyOf(axes);
    ectopicMorphologies = List.copyOf(ectopicMorphologies);
    others = List.copyOf(others);
    if (qtcInterval == null && qtcAlgorithm != null) {
      throw new IllegalArgumentException("QTc algorithm: expected a QTc interval, found none");
    }
    if (ectopicBeats == null && !ectopicMorphologies.isEmpty()) {
      throw new IllegalArgumentException(
          "ectopic morphologies: expected a number of ectopic beats, found none");
    }
  }

  /** {@return a builder} */
  public static GlobalMeasurementsBuilder builder() {
    return new GlobalMeasurementsBuilder();
  }

  /** {@return a builder that begins with these measurements} */
  public GlobalMeasurementsBuilder toBuilder() {
    return new GlobalMeasurementsBuilder(this);
  }

  /**
   * Finds a duration or an axis that has no row of its own.
   *
   * @param name what was measured
   * @return the first such measurement
   */
  public Optional<Quantity> measurement(CodedConcept name) {
    return List.of(durations, axes, others).stream()
        .flatMap(List::stream)
        .filter(measurement -> measurement.name().sameConceptAs(name))
        .map(NamedQuantity::quantity)
        .findFirst();
  }

  static @Nullable GlobalMeasurements from(ContentNode node, Consumer<? super ContentNode> use) {
    List<Reading> sections = Reading.of(node, use).containers(Dcm.ECG_GLOBAL_MEASUREMENTS);
    if (sections.isEmpty()) {
      return null;
    }
    GlobalMeasurementsBuilder read = builder();
    List<NamedQuantity> durations = new ArrayList<>();
    List<NamedQuantity> axes = new ArrayList<>();
    List<NamedQuantity> others = new ArrayList<>();
    for (Reading section : sections) {
      // Measurements from another source are not to be mixed with these: they stay unread.
      if (read.isBare() && durations.isEmpty() && axes.isEmpty() && others.isEmpty()) {
        first(section, read);
        Kinds.sort(section, ROWS, DURATION, AXIS, List.of(durations, axes, others));
      }
    }
    return read.durations(durations).axes(axes).others(others).build();
  }

  private static void first(Reading section, GlobalMeasurementsBuilder read) {
    EcgMeasurementSource source = EcgMeasurementSource.from(section);
    if (source != null) {
      read.source(source);
    }
    section.quantity(Mdc.ATRIAL_HEART_RATE).ifPresent(read::atrialRate);
    section.quantity(Mdc.VENTRICULAR_HEART_RATE).ifPresent(read::ventricularRate);
    section.quantity(Mdc.QT_INTERVAL_GLOBAL).ifPresent(read::qtInterval);
    for (Reading item : section.children(Mdc.QTC_INTERVAL_GLOBAL)) {
      item.quantity()
          .ifPresent(quantity ->
              read.qtcInterval(quantity, item.code(Dcm.ALGORITHM_NAME, "3678").orElse(null)));
      break;
    }
    section.quantity(Mdc.PR_INTERVAL_GLOBAL).ifPresent(read::prInterval);
    section.quantity(Mdc.QRS_DURATION_GLOBAL).ifPresent(read::qrsDuration);
    section.quantity(Mdc.RR_INTERVAL_GLOBAL).ifPresent(read::rrInterval);
    section.quantity(Mdc.COUNT_OF_ALL_BEATS).ifPresent(read::beats);
    for (Reading item : section.children(Dcm.NUMBER_OF_ECTOPIC_BEATS)) {
      item.quantity()
          .ifPresent(
              quantity -> read.ectopicBeats(quantity, item.codes(Sct.ASSOCIATED_MORPHOLOGY)));
      break;
    }
  }

  /**
   * Adds the container.
   *
   * @param parent the item above, Quantitative Analysis
   */
  public void writeTo(ItemBuilder<?> parent) {
    parent.container(
        CONTAINS,
        Dcm.ECG_GLOBAL_MEASUREMENTS,
        section -> {
          section.template("3713");
          if (source != null) {
            source.writeTo(section);
          }
          writeRows(section);
          others.forEach(other -> other.writeTo(section, CONTAINS));
        });
  }

  private void writeRows(ItemBuilder<?> section) {
    new ChildWriter(section, CONTAINS)
        .quantity(Mdc.ATRIAL_HEART_RATE, atrialRate)
        .quantity(Mdc.VENTRICULAR_HEART_RATE, ventricularRate)
        .quantity(Mdc.QT_INTERVAL_GLOBAL, qtInterval);
    if (qtcInterval != null) {
      qtcInterval.writeTo(
          section,
          CONTAINS,
          Mdc.QTC_INTERVAL_GLOBAL,
          item -> new ChildWriter(item, HAS_PROPERTIES).code(Dcm.ALGORITHM_NAME, qtcAlgorithm));
    }
    new ChildWriter(section, CONTAINS)
        .quantity(Mdc.PR_INTERVAL_GLOBAL, prInterval)
        .quantity(Mdc.QRS_DURATION_GLOBAL, qrsDuration)
        .quantity(Mdc.RR_INTERVAL_GLOBAL, rrInterval);
    durations.forEach(duration -> duration.writeTo(section, CONTAINS));
    axes.forEach(axis -> axis.writeTo(section, CONTAINS));
    new ChildWriter(section, CONTAINS).quantity(Mdc.COUNT_OF_ALL_BEATS, beats);
    if (ectopicBeats != null) {
      ectopicBeats.writeTo(
          section,
          CONTAINS,
          Dcm.NUMBER_OF_ECTOPIC_BEATS,
          item ->
              new ChildWriter(item, HAS_PROPERTIES)
                  .codes(Sct.ASSOCIATED_MORPHOLOGY, ectopicMorphologies));
    }
  }

  /** {@return how much there is beside the rows of their own} */
  @Override
  public String toString() {
    return "GlobalMeasurements["
        + durations.size()
        + " durations, "
        + axes.size()
        + " axes, "
        + others.size()
        + " others]";
  }
}
