package org.dicomsr.templates.definition;

/**
 * How often a row may be filled under one parent (PS3.16 6.1.6), where it is filled at all: whether
 * none is allowed is the matter of the {@link RequirementType}.
 *
 * @param minimum the least number, at least 1
 * @param maximum the greatest number, {@link #UNBOUNDED} for {@code n}
 * @param multipleOf what the number must be a multiple of: 2 for {@code 2-2n}, usually 1
 */
public record ValueMultiplicity(int minimum, int maximum, int multipleOf) {
  /** The maximum of {@code 1-n}. */
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  /** Exactly one. */
  public static final ValueMultiplicity ONE = new ValueMultiplicity(1, 1, 1);

  /** One or more. */
  public static final ValueMultiplicity ONE_OR_MORE = new ValueMultiplicity(1, UNBOUNDED, 1);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if no number fits
   */
  public ValueMultiplicity {
    if (minimum < 1 || maximum < minimum || multipleOf < 1) {
      throw new IllegalArgumentException(
          "multiplicity: expected 1 <= minimum <= maximum, found " + minimum + " and " + maximum);
    }
  }

  /**
   * Reads the standard's notation.
   *
   * @param text such as {@code 1}, {@code 1-n}, {@code 2-4} or {@code 2-2n}
   * @return the multiplicity
   * @throws IllegalArgumentException if it is none
   */
  public static ValueMultiplicity parse(String text) {
    int dash = text.indexOf('-');
    try {
      int minimum = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
      if (dash < 0) {
        return new ValueMultiplicity(minimum, minimum, 1);
      }
      String upper = text.substring(dash + 1);
      if (!upper.endsWith("n")) {
        return new ValueMultiplicity(minimum, Integer.parseInt(upper), 1);
      }
      String factor = upper.substring(0, upper.length() - 1);
      int multipleOf = factor.isEmpty() ? 1 : Integer.parseInt(factor);
      return new ValueMultiplicity(minimum, UNBOUNDED, multipleOf);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "expected a multiplicity such as 1, 1-n, 2-4 or 2-2n, found \"" + text + "\"", e);
    }
  }

  /**
   * Whether a row filled so often is filled legally.
   *
   * @param count how often, at least 1
   * @return whether it is
   */
  public boolean allows(int count) {
    return count >= minimum && count <= maximum && count % multipleOf == 0;
  }

  /** {@return the standard's notation, which {@link #parse} reads} */
  @Override
  public String toString() {
    if (minimum == maximum) {
      return Integer.toString(minimum);
    }
    String upper = maximum == UNBOUNDED ? "n" : Integer.toString(maximum);
    return minimum + "-" + (multipleOf == 1 ? "" : multipleOf) + upper;
  }
}
