package org.dicomsr.model.coding;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the Unified Code for Units of Measure (UCUM, case sensitive), as DICOM codes its units.
 *
 * <p>Annotations in braces say what is counted and do not take part: <code>{H.B.}/min</code> is
 * {@code /min}. Spellings that DICOM's own tables use beside the grammar ({@code ml/[100]g/min},
 * {@code 10-6.mm2/s}, {@code ppm}) are understood. Units are equal when their codes are; compare
 * {@link #canonical} for what they measure. Immutable and thread-safe.
 */
public final class UcumUnit {
  private static final int MAX_LENGTH = 256;
  private static final int MAX_CACHED = 1024;
  private static final String UCUM = "UCUM";

  /** Also remembers what is no unit. Emptied when full: real archives use some hundred codes. */
  private static final Map<String, Optional<UcumUnit>> CACHE = new ConcurrentHashMap<>();

  private final String code;
  private final String plainCode;
  private final CanonicalUnit canonical;

  private UcumUnit(String code, String plainCode, CanonicalUnit canonical) {
    this.code = code;
    this.plainCode = plainCode;
    this.canonical = canonical;
  }

  /**
   * Reads a UCUM code.
   *
   * @param code any text
   * @return the unit, or empty when the text is no valid code
   */
  public static Optional<UcumUnit> parse(String code) {
    if (code.isEmpty() || code.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Optional<UcumUnit> known = CACHE.get(code);
    if (known != null) {
      return known;
    }
    Optional<UcumUnit> unit = parseAnew(code);
    if (CACHE.size() >= MAX_CACHED) {
      CACHE.clear();
    }
    CACHE.put(code, unit);
    return unit;
  }

  private static Optional<UcumUnit> parseAnew(String code) {
    String plain = UcumSpelling.plain(code);
    if (plain == null) {
      return Optional.empty();
    }
    // The library is started for rare units alone.
    CanonicalUnit common = CommonUnits.find(plain);
    CanonicalUnit canonical = common == null ? UcumAlgebra.reduce(plain) : common;
    return canonical == null ? Optional.empty() : Optional.of(new UcumUnit(code, plain, canonical));
  }

  /**
   * The unit a code of the UCUM scheme stands for.
   *
   * @param unit a code
   * @return the unit, or empty when the code is of another scheme or no valid unit
   */
  public static Optional<UcumUnit> of(CodedConcept unit) {
    return UCUM.equals(unit.scheme()) ? parse(unit.value()) : Optional.empty();
  }

  /**
   * The code as it was given.
   *
   * @return the code, annotations included
   */
  public String code() {
    return code;
  }

  /**
   * The unit in base units.
   *
   * @return dimension, factor and offset
   */
  public CanonicalUnit canonical() {
    return canonical;
  }

  /**
   * Whether values of this unit can be converted into the other.
   *
   * @param other a unit
   * @return whether both have the same dimension
   */
  public boolean isComparableTo(UcumUnit other) {
    return canonical.dimension().equals(other.canonical.dimension());
  }

  /**
   * Converts a value, rounding once. The value is taken as the decimal number it prints as.
   *
   * @param value a value in this unit
   * @param target the unit to convert to
   * @return the value in the target unit, or empty when the units do not compare or a number is not
   *     finite
   */
  public OptionalDouble convert(double value, UcumUnit target) {
    if (!isComparableTo(target) || !Double.isFinite(value)) {
      return OptionalDouble.empty();
    }
    return canonical.equals(target.canonical)
        ? CanonicalUnit.finite(value)
        : CanonicalUnit.finite(converted(BigDecimal.valueOf(value), target).toDouble());
  }

  /**
   * Converts a value.
   *
   * @param value a value in this unit
   * @param target the unit to convert to
   * @return the value in the target unit, exact or with 34 digits, without trailing zeros; or empty
   *     when the units do not compare or the number has more than a thousand digits
   */
  public Optional<BigDecimal> convert(BigDecimal value, UcumUnit target) {
    return !isComparableTo(target) || CanonicalUnit.isTooLong(value)
        ? Optional.empty()
        : Optional.of(converted(value, target).toBigDecimal());
  }

  private Ratio converted(BigDecimal value, UcumUnit target) {
    return target.canonical.inverse(canonical.exact(value));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UcumUnit that && code.equals(that.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** The code without annotations, which may hold any text. */
  @Override
  public String toString() {
    return plainCode;
  }
}
