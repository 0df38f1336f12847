package org.dicomsr.model.dicom.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers into the 16 characters of a DS.
 *
 * <p>The texts of at most 16 characters with a given magnitude form grids: all multiples of some
 * power of ten. Each grid contains the coarser ones, so the nearest text lies on the finest grid
 * that has room, and rounding to it is all there is to do.
 */
final class DecimalWriter {

  /** PS3.5 6.2: 16 bytes maximum. */
  static final int MOST_CHARACTERS = 16;

  private DecimalWriter() {}

  /** The exact text of a number, or null if it needs more than 16 characters. */
  static @Nullable String exact(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    String sign = number.signum() < 0 ? "-" : "";
    String text = layout(number.abs().stripTrailingZeros(), MOST_CHARACTERS - sign.length());
    return text == null ? null : sign + text;
  }

  /**
   * The nearest number that 16 characters can write; of two equally near, the one whose last digit
   * is even.
   */
  static BigDecimal nearest(BigDecimal number) {
    return number.setScale(-finestGrid(number), RoundingMode.HALF_EVEN);
  }

  /** The nearest number that 16 characters can write and that lies no further from zero. */
  static BigDecimal nearestTowardsZero(BigDecimal number) {
    return number.setScale(-finestGrid(number), RoundingMode.DOWN);
  }

  /** The power of ten of the last digit that 16 characters can write. */
  private static int finestGrid(BigDecimal number) {
    int room = MOST_CHARACTERS - (number.signum() < 0 ? 1 : 0);
    int magnitude = DecimalSyntax.magnitude(number);
    int grid = magnitude - room;
    while (!hasRoom(magnitude, grid, room)) {
      grid++;
    }
    return grid;
  }

  private static boolean hasRoom(int magnitude, int grid, int room) {
    int wholeDigits = Math.max(magnitude + 1, 0);
    // a number below 1 may begin with its point: ".25"
    int plain = grid >= 0 ? wholeDigits : wholeDigits + 1 - grid;
    int scientific = magnitude + 1 - grid + 1 + Integer.toString(grid).length();
    return Math.min(plain, scientific) <= room;
  }

  /**
   * The first that fits of 0.25, 2.5e-12, .25 and 25e-13; the last two have a digit more when it
   * counts.
   */
  private static @Nullable String layout(BigDecimal number, int room) {
    int scale = number.scale();
    int digits = number.precision();
    if (digits > room || scale > Integer.MAX_VALUE / 2) {
      return null;
    }
    boolean brief = scale <= room && -scale <= room;
    String plain = brief ? number.toPlainString() : "";
    if (brief && plain.length() <= room) {
      return plain;
    }
    String unscaled = number.unscaledValue().toString();
    String normal =
        unscaled.charAt(0)
            + (digits > 1 ? "." + unscaled.substring(1) : "")
            + "e"
            + (digits - scale - 1);
    if (normal.length() <= room) {
      return normal;
    }
    if (brief && plain.startsWith("0.") && plain.length() - 1 <= room) {
      return plain.substring(1);
    }
    String whole = unscaled + "e" + -scale;
    return whole.length() <= room ? whole : null;
  }
}
