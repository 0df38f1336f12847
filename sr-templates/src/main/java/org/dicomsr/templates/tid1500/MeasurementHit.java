package org.dicomsr.templates.tid1500;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.templates.match.RowAssignment;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.FindingSite;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.measurement.Tracking;
import org.jspecify.annotations.Nullable;

/**
 * A measurement that was found in a report, with what holds for it there: its own, and where it
 * says nothing its group's. Immutable and thread-safe; {@code toString} shows place and concept.
 */
public final class MeasurementHit {
  private final MeasurementReport report;
  private final ContentNode node;
  private final Measurement measurement;
  private final @Nullable MeasurementGroup group;
  private final List<MeasurementGroup> sources;

  private MeasurementHit(
      MeasurementReport report,
      ContentNode node,
      Measurement measurement,
      @Nullable MeasurementGroup group,
      List<MeasurementGroup> sources) {
    this.report = report;
    this.node = node;
    this.measurement = measurement;
    this.group = group;
    this.sources = sources;
  }

  static List<MeasurementHit> all(MeasurementReport report, ReportContent content) {
    List<MeasurementHit> hits = new ArrayList<>();
    for (MeasurementGroup group : content.groups()) {
      for (ContentNode child : group.node().map(ContentNode::children).orElse(List.of())) {
        if (GroupReader.isMeasurement(child)) {
          Measurement.from(child)
              .ifPresent(
                  value -> hits.add(new MeasurementHit(report, child, value, group, List.of())));
        }
      }
    }
    for (ReportContent.FoundDerived derived : content.derived()) {
      DerivedMeasurement value = derived.value();
      hits.add(
          new MeasurementHit(report, derived.node(), value.measurement(), null, value.sources()));
    }
    return hits;
  }

  /** {@return the measurement with all it says itself} */
  public Measurement measurement() {
    return measurement;
  }

  /** {@return what was measured} */
  public CodedConcept concept() {
    return measurement.concept();
  }

  /** {@return the number with its unit, absent where there is none} */
  public Optional<MeasuredValue> value() {
    return measurement.measuredValue();
  }

  /** {@return the group that the measurement is in, absent for a derived one} */
  public Optional<MeasurementGroup> group() {
    return Optional.ofNullable(group);
  }

  /** {@return whether the measurement was computed from those of several groups} */
  public boolean isDerived() {
    return group == null;
  }

  /** {@return the groups that a derived measurement was computed from} */
  public List<MeasurementGroup> sources() {
    return sources;
  }

  /** {@return what identifies the finding over time} */
  public Optional<Tracking> tracking() {
    return measurement.tracking().or(() -> group().flatMap(MeasurementGroup::tracking));
  }

  /** {@return what was found} */
  public Optional<CodedConcept> finding() {
    return group().flatMap(MeasurementGroup::finding);
  }

  /** {@return where it was found} */
  public List<FindingSite> sites() {
    List<FindingSite> own = measurement.findingSites();
    return own.isEmpty() ? group().map(MeasurementGroup::sites).orElse(List.of()) : own;
  }

  /** {@return how was measured} */
  public Optional<CodedConcept> method() {
    return measurement.method().or(() -> group().flatMap(MeasurementGroup::method));
  }

  /** {@return which algorithm made it: its own, the group's, or that of all measurements} */
  public Optional<AlgorithmIdentification> algorithm() {
    return measurement
        .algorithm()
        .or(() -> group().flatMap(MeasurementGroup::algorithm))
        .or(() ->
            isDerived() ? report.derivedMeasurementsAlgorithm() : report.measurementsAlgorithm());
  }

  /** {@return when in the course of a treatment or study it was observed} */
  public Optional<TimePointContext> timePoint() {
    return group().flatMap(MeasurementGroup::timePoint);
  }

  /** {@return the regions that the group is about} */
  public List<Region> regions() {
    return group().map(MeasurementGroup::regions).orElse(List.of());
  }

  /** {@return the segment that was measured, when the region is one} */
  public Optional<ImageReference> segment() {
    return regions().stream()
        .<ImageReference>mapMulti((region, sink) -> {
          if (region instanceof Region.Segment(ImageReference image)) {
            sink.accept(image);
          } else if (region instanceof Region.SegmentationFrame(ImageReference image)) {
            sink.accept(image);
          }
        })
        .findFirst();
  }

  /**
   * The images that were measured: those the measurement names itself; else those in which the
   * region was outlined or from which the segmentation was made.
   *
   * @return the images, each once
   */
  public List<ImageReference> sourceImages() {
    List<ImageReference> own = Selected.images(measurement.imageSources());
    return own.isEmpty() ? group().map(MeasurementGroup::ownImages).orElse(List.of()) : own;
  }

  /** {@return where the measurement stands} */
  public ContentNode node() {
    return node;
  }

  /** {@return where the measurement stands, such as 1.5.1.5} */
  public ItemIdentifier path() {
    return node.identifier();
  }

  /**
   * The template row that the measurement fills. The first such question lays the whole report over
   * its template.
   *
   * @return the row, such as TID 1419 row 5; absent when the report is of another template
   */
  public Optional<RowAssignment> row() {
    return report.rowOf(node);
  }

  @Override
  public String toString() {
    return path() + " " + concept();
  }
}
