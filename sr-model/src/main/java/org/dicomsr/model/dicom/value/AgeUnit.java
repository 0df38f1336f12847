package org.dicomsr.model.dicom.value;

/** The unit of an {@link AgeString}, with the letter that writes it (PS3.5 6.2, AS). */
public enum AgeUnit {
  /** Days, {@code D}. */
  DAYS('D', 1),
  /** Weeks, {@code W}. */
  WEEKS('W', 7),
  /** Months, {@code M}, a twelfth of a mean Gregorian year each. */
  MONTHS('M', 365.2425 / 12),
  /** Years, {@code Y}, mean Gregorian years. */
  YEARS('Y', 365.2425);

  private final char letter;
  private final double days;

  AgeUnit(char letter, double days) {
    this.letter = letter;
    this.days = days;
  }

  /** {@return the letter that ends an age of this unit} */
  public char letter() {
    return letter;
  }

  /** {@return the mean number of days in this unit} */
  public double days() {
    return days;
  }
}
