package org.dicomsr.templates.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.internal.Reading;
import org.dicomsr.templates.item.NamedCode;

/** Reads concerns; properties of the problem are also found beside it instead of beneath. */
final class ProblemReading {
  private final Reading concern;
  private final Reading item;

  private ProblemReading(Reading concern, Reading item) {
    this.concern = concern;
    this.item = item;
  }

  /** The problem of a container. */
  static Optional<Problem> inContainer(Reading concern) {
    for (Reading child : concern.children()) {
      Optional<Problem> problem = isProblem(child) ? problem(concern, child) : Optional.empty();
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  /** A problem that lacks the container around it. */
  static Optional<Problem> bare(Reading item) {
    return isProblem(item) ? problem(item, item) : Optional.empty();
  }

  private static boolean isProblem(Reading item) {
    return item.name()
        .filter(name ->
            !name.sameConceptAs(Sct.THERAPY)
                && !name.sameConceptAs(Ln.HEALTH_STATUS)
                && !isProperty(name))
        .isPresent();
  }

  private static boolean isProperty(CodedConcept name) {
    return name.sameConceptAs(Ln.STATUS)
        || name.sameConceptAs(Sct.SEVERITY)
        || name.sameConceptAs(Sct.STAGE);
  }

  private static Optional<Problem> problem(Reading concern, Reading item) {
    return item.code().map(code -> new ProblemReading(concern, item).read(code));
  }

  private Problem read(CodedConcept problem) {
    return new Problem(
        concern.dateTime(Dcm.DATETIME_CONCERN_NOTED).orElse(null),
        concern.dateTime(Dcm.DATETIME_CONCERN_RESOLVED).orElse(null),
        item.name().orElseThrow(),
        problem,
        modifiers(),
        dateTime(Dcm.DATETIME_STARTED).orElse(null),
        dateTime(Dcm.DATETIME_PROBLEM_RESOLVED).orElse(null),
        code(Ln.STATUS, "3770").orElse(null),
        code(Sct.SEVERITY, "3716").orElse(null),
        code(Sct.STAGE, "3778").orElse(null),
        code(Ln.HEALTH_STATUS, "3772").orElse(null),
        Therapy.from(concern),
        concern.textOrMeaning(Dcm.COMMENT).orElse(null));
  }

  private List<NamedCode> modifiers() {
    List<NamedCode> modifiers = new ArrayList<>();
    for (Reading child : item.children()) {
      Optional<CodedConcept> name = child.name();
      if (name.isPresent() && isProblem(child)) {
        child.code().ifPresent(code -> modifiers.add(new NamedCode(name.get(), code)));
      }
    }
    return modifiers;
  }

  private Optional<CodedConcept> code(CodedConcept name, String cid) {
    return item.code(name, cid).or(() -> concern.code(name, cid));
  }

  private Optional<DicomDateTime> dateTime(CodedConcept name) {
    return item.dateTime(name).or(() -> concern.dateTime(name));
  }
}
