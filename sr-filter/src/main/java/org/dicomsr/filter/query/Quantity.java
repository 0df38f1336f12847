package org.dicomsr.filter.query;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit. Immutable.
 *
 * <p>The unit stays as written: a catalogue may know aliases of UCUM's. Without one, only facts
 * without dimension are compared, or those of a variable in its own unit.
 *
 * @param number the number; 5 and 5.0 are the same
 * @param unit the unit, null without one
 */
public record Quantity(BigDecimal number, @Nullable String unit) implements Value {
  private static final int MOST_CHARACTERS = 100;
  private static final int MOST_MAGNITUDE = 300;
  private static final int MOST_PLAIN_SCALE = 20;

  /** Strips zeros at the end; checks number and unit. */
  public Quantity {
    number = checked(number);
    checkUnit(unit);
  }

  /**
   * A number with a unit.
   *
   * @param number finite
   * @param unit in UCUM
   * @return the quantity
   */
  public static Quantity of(double number, String unit) {
    return new Quantity(exact(number), Objects.requireNonNull(unit, "unit"));
  }

  /**
   * A number without unit.
   *
   * @param number finite
   * @return the quantity
   */
  public static Quantity of(double number) {
    return new Quantity(exact(number), null);
  }

  /** The shortest decimal that gives the same double, or the whole number that it is. */
  static BigDecimal exact(double number) {
    if (!Double.isFinite(number)) {
      throw new InvalidQueryException("a finite number", "one that is not", null);
    }
    return BigDecimal.valueOf(number);
  }

  /**
   * Reads a number.
   *
   * @param text such as {@code 12.5} or {@code 1e-3}
   * @return the number
   * @throws InvalidQueryException when it is no number, or one too large to work with
   */
  public static BigDecimal parse(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw tooLarge();
    }
    try {
      return checked(new BigDecimal(text));
    } catch (NumberFormatException e) {
      // A number of the language can only be this when its exponent is beyond an int.
      throw text.chars().allMatch(c -> "+-.0123456789Ee".indexOf(c) >= 0)
          ? tooLarge()
          : new InvalidQueryException("a number", "other characters", null);
    }
  }

  static BigDecimal checked(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    long magnitude = (long) plain.precision() - plain.scale();
    if (Math.abs(magnitude) > MOST_MAGNITUDE || plain.precision() > MOST_CHARACTERS) {
      throw tooLarge();
    }
    return plain;
  }

  /**
   * Writes a number so that {@link #parse} reads it.
   *
   * @param number the number of a quantity
   * @return plain digits, unless these were many zeros
   */
  public static String text(BigDecimal number) {
    return Math.abs(number.scale()) > MOST_PLAIN_SCALE ? number.toString() : number.toPlainString();
  }

  static void checkUnit(@Nullable String unit) {
    if (unit != null) {
      Texts.checkFilled(unit, "a unit");
    }
  }

  private static InvalidQueryException tooLarge() {
    return new InvalidQueryException(
        "a number of up to " + MOST_CHARACTERS + " digits, within 1e" + MOST_MAGNITUDE,
        "a number beyond that",
        null);
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}
