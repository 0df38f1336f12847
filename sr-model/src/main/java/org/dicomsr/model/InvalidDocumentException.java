package org.dicomsr.model;

import java.util.List;
import java.util.stream.Collectors;
import org.dicomsr.model.violation.Violation;

/** A document that the standard forbids was to be built or written. */
public class InvalidDocumentException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What the document breaks; not kept when this exception is serialized. */
  private final transient List<Violation> violations;

  /**
   * Makes the exception.
   *
   * @param violations what the document breaks, at least one
   */
  public InvalidDocumentException(List<Violation> violations) {
    super(message(violations));
    this.violations = List.copyOf(violations);
  }

  private static String message(List<Violation> violations) {
    return violations.stream()
        .map(violation ->
            violation.path()
                + ": "
                + violation.message()
                + " ("
                + violation.rule()
                + ", "
                + violation.section()
                + ")")
        .collect(Collectors.joining("; "));
  }

  /** {@return what the document breaks} */
  public List<Violation> violations() {
    // Null after deserialization.
    return violations == null ? List.of() : violations;
  }
}
