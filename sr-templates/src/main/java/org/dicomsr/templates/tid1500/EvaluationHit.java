package org.dicomsr.templates.tid1500;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.templates.match.RowAssignment;
import org.dicomsr.templates.measurement.FindingSite;
import org.dicomsr.templates.measurement.Tracking;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation that was found in a report, with what holds for it there. Immutable and
 * thread-safe; {@code toString} shows place and concept.
 */
public final class EvaluationHit {
  private final MeasurementReport report;
  private final ContentNode node;
  private final QualitativeEvaluation evaluation;
  private final @Nullable MeasurementGroup group;

  private EvaluationHit(
      MeasurementReport report,
      ContentNode node,
      QualitativeEvaluation evaluation,
      @Nullable MeasurementGroup group) {
    this.report = report;
    this.node = node;
    this.evaluation = evaluation;
    this.group = group;
  }

  static List<EvaluationHit> all(MeasurementReport report, ReportContent content) {
    List<EvaluationHit> hits = new ArrayList<>();
    for (MeasurementGroup group : content.groups()) {
      for (ContentNode child : group.node().map(ContentNode::children).orElse(List.of())) {
        if (GroupReader.isEvaluation(child)) {
          add(report, child, group, hits);
        }
      }
    }
    content.evaluationNodes().forEach(node -> add(report, node, null, hits));
    return hits;
  }

  private static void add(
      MeasurementReport report,
      ContentNode node,
      @Nullable MeasurementGroup group,
      List<EvaluationHit> hits) {
    QualitativeEvaluation.from(node)
        .ifPresent(value -> hits.add(new EvaluationHit(report, node, value, group)));
  }

  /** {@return the evaluation} */
  public QualitativeEvaluation evaluation() {
    return evaluation;
  }

  /** {@return what was judged} */
  public CodedConcept concept() {
    return evaluation.concept();
  }

  /** {@return the group that the evaluation is in, absent for one of the report as a whole} */
  public Optional<MeasurementGroup> group() {
    return Optional.ofNullable(group);
  }

  /** {@return what identifies the finding over time} */
  public Optional<Tracking> tracking() {
    return group().flatMap(MeasurementGroup::tracking);
  }

  /** {@return what was found} */
  public Optional<CodedConcept> finding() {
    return group().flatMap(MeasurementGroup::finding);
  }

  /** {@return where it was found} */
  public List<FindingSite> sites() {
    return group().map(MeasurementGroup::sites).orElse(List.of());
  }

  /** {@return where the evaluation stands} */
  public ContentNode node() {
    return node;
  }

  /** {@return where the evaluation stands, such as 1.5.1.5} */
  public ItemIdentifier path() {
    return node.identifier();
  }

  /**
   * The template row that the evaluation fills. The first such question lays the whole report over
   * its template.
   *
   * @return the row, such as TID 1410 row 12; absent when the report is of another template
   */
  public Optional<RowAssignment> row() {
    return report.rowOf(node);
  }

  @Override
  public String toString() {
    return path() + " " + concept();
  }
}
