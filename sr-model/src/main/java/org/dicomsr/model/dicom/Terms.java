package org.dicomsr.model.dicom;

import java.nio.charset.StandardCharsets;

/**
 * Defined terms to look values up in, without making text of them ({@link ValueElement#indexIn}).
 * Put the frequent ones first. Immutable and thread-safe.
 */
public final class Terms {
  private final byte[][] terms;

  private Terms(byte[][] terms) {
    this.terms = terms;
  }

  /**
   * Makes terms.
   *
   * @param terms ASCII texts
   * @return the terms, in this order
   */
  public static Terms of(String... terms) {
    byte[][] bytes = new byte[terms.length][];
    for (int i = 0; i < terms.length; i++) {
      bytes[i] = terms[i].getBytes(StandardCharsets.US_ASCII);
    }
    return new Terms(bytes);
  }

  /** The index of the term that a part of an array is, or -1. */
  int indexOf(byte[] buffer, int from, int length) {
    for (int i = 0; i < terms.length; i++) {
      byte[] term = terms[i];
      if (term.length == length && matches(term, buffer, from)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] term, byte[] buffer, int from) {
    for (int i = 0; i < term.length; i++) {
      if (term[i] != buffer[from + i]) {
        return false;
      }
    }
    return true;
  }
}
