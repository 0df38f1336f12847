package org.dicomsr.templates.ecg;

import java.util.List;
import java.util.Objects;
import org.dicomsr.model.violation.Violation;

/**
 * A report that was rebuilt as the template wants it, and what became of what it said. Immutable.
 *
 * @param report the new version
 * @param violations what the report as it was broke, of the template and of the standard; the new
 *     version breaks none of it
 * @param corrections values that are now said otherwise, were added, or are lost; what only moved
 *     to its place, got another relationship or became a code is among the violations alone
 */
public record CorrectedEcg(
    EcgReport report, List<Violation> violations, List<Correction> corrections) {

  /** Copies the lists. */
  public CorrectedEcg {
    Objects.requireNonNull(report, "report");
    violations = List.copyOf(violations);
    corrections = List.copyOf(corrections);
  }

  /** {@return what is lost: values of the old report that the new one does not have} */
  public List<Correction> lost() {
    return corrections.stream()
        .filter(correction -> correction.kind() == Correction.Kind.LOST)
        .toList();
  }

  /** {@return how much there is} */
  @Override
  public String toString() {
    return "CorrectedEcg["
        + report
        + ", "
        + violations.size()
        + " violations before, "
        + corrections.size()
        + " corrections]";
  }
}
