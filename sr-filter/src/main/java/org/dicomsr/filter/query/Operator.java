package org.dicomsr.filter.query;

/** What a comparison asks. */
public enum Operator {
  /** Is that value, or within that range. */
  EQUAL("="),
  /** Some fact of that name has another value; it never holds where there is no fact. */
  NOT_EQUAL("!="),
  /** Is less, or earlier. */
  LESS("<"),
  /** Is at most, or not later. */
  LESS_OR_EQUAL("<="),
  /** Is greater, or later. */
  GREATER(">"),
  /** Is at least, or not earlier. */
  GREATER_OR_EQUAL(">="),
  /** Holds the words of a text, analysed. */
  MATCHES("~");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  /** {@return the sign of the language, such as {@code <=}} */
  public String sign() {
    return sign;
  }

  /** {@return whether this compares by order, which numbers and dates alone have} */
  public boolean ordering() {
    return switch (this) {
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
      case EQUAL, NOT_EQUAL, MATCHES -> false;
    };
  }

  @Override
  public String toString() {
    return sign;
  }
}
