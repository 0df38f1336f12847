package org.dicomsr.index.document;

import java.util.Objects;

/**
 * A code. Immutable.
 *
 * @param coded the code
 */
public record CodeValue(Coded coded) implements FactValue {
  /** Checks that the code is not null. */
  public CodeValue {
    Objects.requireNonNull(coded, "coded");
  }

  @Override
  public String toString() {
    return "CodeValue[" + coded + "]";
  }
}
