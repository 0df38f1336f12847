package org.dicomsr.filter.query;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * How long, such as {@code 30 d}. Immutable.
 *
 * @param amount not negative
 * @param unit a unit of time
 */
public record TimeSpan(BigDecimal amount, Unit unit) {

  static final String UNITS = "a unit of time: ms, s, min, h, d, wk, mo or a";

  /** The units of time, by their UCUM codes. */
  public enum Unit {
    /** Milliseconds. */
    MILLISECOND("ms", "0.001"),
    /** Seconds. */
    SECOND("s", "1"),
    /** Minutes. */
    MINUTE("min", "60"),
    /** Hours. */
    HOUR("h", "3600"),
    /** Days of 24 hours. */
    DAY("d", "86400"),
    /** Weeks. */
    WEEK("wk", "604800"),
    /** Months, of 30.4375 days. */
    MONTH("mo", "2629800"),
    /** Years, of 365.25 days. */
    YEAR("a", "31557600");

    private final String code;
    private final BigDecimal seconds;

    Unit(String code, String seconds) {
      this.code = code;
      this.seconds = new BigDecimal(seconds);
    }

    /** {@return the UCUM code} */
    public String code() {
      return code;
    }

    /** {@return how long one is} */
    public BigDecimal seconds() {
      return seconds;
    }

    /**
     * Finds a unit.
     *
     * @param code its UCUM code
     * @return the unit, or empty when the code is no unit of time
     */
    public static Optional<Unit> ofCode(String code) {
      for (Unit unit : values()) {
        if (unit.code.equals(code)) {
          return Optional.of(unit);
        }
      }
      return Optional.empty();
    }

    @Override
    public String toString() {
      return code;
    }
  }

  /** Strips zeros at the end; checks the amount. */
  public TimeSpan {
    Objects.requireNonNull(unit, "unit");
    amount = Quantity.checked(amount);
    if (amount.signum() < 0) {
      throw new InvalidQueryException("a time that is not negative", "a negative number", null);
    }
  }

  /**
   * A time.
   *
   * @param amount not negative
   * @param unit the UCUM code of a unit of time
   * @return the time
   * @throws InvalidQueryException when the unit is none of time
   */
  public static TimeSpan of(double amount, String unit) {
    return of(Quantity.exact(amount), unit);
  }

  /**
   * A time, in any precision.
   *
   * @param amount not negative
   * @param unit the UCUM code of a unit of time
   * @return the time
   * @throws InvalidQueryException when the unit is none of time
   */
  public static TimeSpan of(BigDecimal amount, String unit) {
    return new TimeSpan(amount, unit(unit));
  }

  static Unit unit(String code) {
    return Unit.ofCode(code)
        .orElseThrow(() -> new InvalidQueryException(UNITS, "another unit", Hints.timeUnit(code)));
  }

  /** {@return the time in seconds} */
  public BigDecimal seconds() {
    return amount.multiply(unit.seconds);
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}
