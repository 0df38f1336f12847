package org.dicomsr.templates.history;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.item.NamedCode;
import org.jspecify.annotations.Nullable;

/**
 * A problem of the patient, and why it is of concern (TID 3829). Immutable.
 *
 * @param concernNoted when it became a concern; null if not said, as with all that follow
 * @param concernResolved when it ceased to be one
 * @param concernType what kind of concern it is, of CID 3769 Concern Type
 * @param problem the problem
 * @param modifiers what modifies the problem, such as the type of an infarction
 * @param started when the problem began
 * @param resolved when it ended
 * @param status of CID 3770 Problem Status
 * @param severity of CID 3716 Severity
 * @param stage of the problem or disease
 * @param healthStatus of the patient, of CID 3772 Health Status
 * @param therapies what was done about it
 * @param comment in words
 */
public record Problem(
    @Nullable DicomDateTime concernNoted,
    @Nullable DicomDateTime concernResolved,
    CodedConcept concernType,
    CodedConcept problem,
    List<NamedCode> modifiers,
    @Nullable DicomDateTime started,
    @Nullable DicomDateTime resolved,
    @Nullable CodedConcept status,
    @Nullable CodedConcept severity,
    @Nullable CodedConcept stage,
    @Nullable CodedConcept healthStatus,
    List<Therapy> therapies,
    @Nullable String comment) {

  /** Copies the lists; checks that there is a problem and its kind. */
  public Problem {
    Objects.requireNonNull(concernType, "concernType");
    Objects.requireNonNull(problem, "problem");
    modifiers = List.copyOf(modifiers);
    therapies = List.copyOf(therapies);
  }

  /**
   * Begins a problem, a concern of type Problem unless {@link ProblemBuilder#concernType} says
   * otherwise.
   *
   * @param problem the problem
   * @return a builder
   */
  public static ProblemBuilder builder(CodedConcept problem) {
    return new ProblemBuilder(problem);
  }

  /** {@return which of the problems with rows of their own this is} */
  public Optional<KnownProblem> known() {
    return KnownProblem.of(problem);
  }

  void writeTo(ItemBuilder<?> list) {
    list.container(
        CONTAINS,
        Dcm.CONCERN,
        concern -> {
          concern.template("3829");
          new ChildWriter(concern, CONTAINS)
              .dateTime(Dcm.DATETIME_CONCERN_NOTED, concernNoted)
              .dateTime(Dcm.DATETIME_CONCERN_RESOLVED, concernResolved);
          concern.code(CONTAINS, concernType, problem, this::writeProperties);
          new ChildWriter(concern, CONTAINS).code(Ln.HEALTH_STATUS, healthStatus);
          therapies.forEach(therapy -> therapy.writeTo(concern));
          new ChildWriter(concern, CONTAINS).text(Dcm.COMMENT, comment);
        });
  }

  private void writeProperties(ItemBuilder<?> item) {
    modifiers.forEach(modifier -> modifier.writeTo(item, HAS_CONCEPT_MOD));
    new ChildWriter(item, HAS_PROPERTIES)
        .dateTime(Dcm.DATETIME_STARTED, started)
        .dateTime(Dcm.DATETIME_PROBLEM_RESOLVED, resolved)
        .code(Ln.STATUS, status)
        .code(Sct.SEVERITY, severity)
        .code(Sct.STAGE, stage);
  }

  /** {@return how much there is} */
  @Override
  public String toString() {
    return "Problem[" + modifiers.size() + " modifiers, " + therapies.size() + " therapies]";
  }
}
