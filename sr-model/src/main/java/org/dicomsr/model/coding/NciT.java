package org.dicomsr.model.coding;

/**
 * Codes of NCI Thesaurus that template rows use, as concept names or fixed values.
 *
 * <p>Written by {@code tools/spec/codes.py}; each constant is named after the meaning of its code.
 */
public final class NciT {

  /** (C67447, NCIt, "Activity Session"). */
  public static final CodedConcept ACTIVITY_SESSION =
      CodedConcept.of("C67447", "NCIt", "Activity Session");

  /** (C54627, NCIt, "Experience"). */
  public static final CodedConcept EXPERIENCE = CodedConcept.of("C54627", "NCIt", "Experience");

  private NciT() {}
}
