package org.dicomsr.model.coding;

/**
 * Codes of ISO/IEEE 11073 nomenclature that template rows use, as concept names or fixed values.
 *
 * <p>Written by {@code tools/spec/codes.py}; each constant is named after the meaning of its code.
 */
public final class Mdc {

  /** (2:16020, MDC, "Atrial Heart Rate"). */
  public static final CodedConcept ATRIAL_HEART_RATE =
      CodedConcept.of("2:16020", "MDC", "Atrial Heart Rate");

  /** (2:16032, MDC, "Count of all beats"). */
  public static final CodedConcept COUNT_OF_ALL_BEATS =
      CodedConcept.of("2:16032", "MDC", "Count of all beats");

  /** (10:11345, MDC, "Lead System"). */
  public static final CodedConcept LEAD_SYSTEM = CodedConcept.of("10:11345", "MDC", "Lead System");

  /** (2:15872, MDC, "PR interval global"). */
  public static final CodedConcept PR_INTERVAL_GLOBAL =
      CodedConcept.of("2:15872", "MDC", "PR interval global");

  /** (2:16156, MDC, "QRS duration global"). */
  public static final CodedConcept QRS_DURATION_GLOBAL =
      CodedConcept.of("2:16156", "MDC", "QRS duration global");

  /** (2:15876, MDC, "QTc interval global"). */
  public static final CodedConcept QTC_INTERVAL_GLOBAL =
      CodedConcept.of("2:15876", "MDC", "QTc interval global");

  /** (2:16160, MDC, "QT interval global"). */
  public static final CodedConcept QT_INTERVAL_GLOBAL =
      CodedConcept.of("2:16160", "MDC", "QT interval global");

  /** (2:16168, MDC, "RR interval global"). */
  public static final CodedConcept RR_INTERVAL_GLOBAL =
      CodedConcept.of("2:16168", "MDC", "RR interval global");

  /** (2:16016, MDC, "Ventricular Heart Rate"). */
  public static final CodedConcept VENTRICULAR_HEART_RATE =
      CodedConcept.of("2:16016", "MDC", "Ventricular Heart Rate");

  private Mdc() {}
}
