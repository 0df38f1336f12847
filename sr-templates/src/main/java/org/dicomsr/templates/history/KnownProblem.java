package org.dicomsr.templates.history;

import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Sct;

/** The problems that TID 3802 has rows of their own for (rows 6 to 11), in their order. */
public enum KnownProblem {
  /** History of diabetes mellitus (row 6). */
  DIABETES,
  /** History of hypertension (row 7). */
  HYPERTENSION,
  /** History of hypercholesterolemia (row 8). */
  HYPERCHOLESTEROLEMIA,
  /** Arrhythmia (row 9). */
  ARRHYTHMIA,
  /** History of myocardial infarction (row 10). */
  MYOCARDIAL_INFARCTION,
  /** History of kidney disease (row 11). */
  KIDNEY_DISEASE;

  /** {@return the code of the problem} */
  public CodedConcept code() {
    return switch (this) {
      case DIABETES -> Sct.HISTORY_OF_DIABETES_MELLITUS;
      case HYPERTENSION -> Sct.HISTORY_OF_HYPERTENSION;
      case HYPERCHOLESTEROLEMIA -> Sct.HISTORY_OF_HYPERCHOLESTEROLEMIA;
      case ARRHYTHMIA -> Sct.ARRHYTHMIA;
      case MYOCARDIAL_INFARCTION -> Sct.HISTORY_OF_MYOCARDIAL_INFARCTION;
      case KIDNEY_DISEASE -> Sct.HISTORY_OF_KIDNEY_DISEASE;
    };
  }

  /**
   * Finds the row of a problem.
   *
   * @param code the problem
   * @return the constant; absent for all other problems
   */
  public static Optional<KnownProblem> of(CodedConcept code) {
    for (KnownProblem known : values()) {
      if (known.code().sameConceptAs(code)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }
}
