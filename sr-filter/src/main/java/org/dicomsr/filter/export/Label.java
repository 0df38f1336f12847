package org.dicomsr.filter.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a variable for one patient. Immutable; {@code toString} shows no value.
 *
 * @param value the value; null where none is known, or none is shown
 * @param source where it is from; null where there is no value
 * @param conflicting how many different values there are, where several count; 0 else
 * @param withheld whether there is a value that is not to be shown
 */
record Label(@Nullable Value value, @Nullable Source source, int conflicting, boolean withheld) {
  static final Label UNKNOWN = new Label(null, null, 0, false);
  static final Label WITHHELD = new Label(null, null, 0, true);

  static Label conflict(int different) {
    return new Label(null, null, different, false);
  }

  Label from(@Nullable Source place) {
    return new Label(value, place, conflicting, withheld);
  }

  /**
   * A value as the variable shows it.
   *
   * @param text what it is: a word, a code, a date, digits
   * @param number the number; null where it is none
   * @param unit the unit of a number; empty where it has none
   * @param code the code that is recorded; empty where none is
   */
  record Value(String text, @Nullable BigDecimal number, String unit, String code) {
    /** A value of which nothing may be shown. */
    static final Value HIDDEN = of("", "");

    static Value of(BigDecimal number, String unit) {
      return new Value(plain(number), number, unit, "");
    }

    static Value of(String text, String code) {
      return new Value(text, null, "", code);
    }

    private static String plain(BigDecimal number) {
      return number.precision() - number.scale() > 30 || number.scale() > 30
          ? number.toString()
          : number.toPlainString();
    }

    /** Whether both say the same: words that stand for several codes do. */
    boolean agrees(Value other) {
      return text.equals(other.text) && unit.equals(other.unit);
    }

    @Override
    public String toString() {
      return "Value[]";
    }
  }

  /**
   * Where a value is from, in the UIDs of the archive.
   *
   * @param object key of the object
   * @param seriesUid its series; null where it does not say
   * @param sopInstanceUid the instance; null for a series of images
   * @param path the item or attribute in it; null where a copy has it no more
   */
  record Source(
      String object,
      @Nullable String seriesUid,
      @Nullable String sopInstanceUid,
      @Nullable String path) {
    Source at(@Nullable String place) {
      return new Source(object, seriesUid, sopInstanceUid, place);
    }

    @Override
    public String toString() {
      return "Source[" + path + "]";
    }
  }

  @Override
  public String toString() {
    return "Label[" + (value == null ? "no value" : "a value") + "]";
  }
}
