package org.dicomsr.model.dicom.json;

/** Which texts are numbers of JSON (RFC 8259 6) that every reader keeps, and which are doubles. */
final class JsonNumber {
  /** A double tells all numbers of so many characters apart that DS can hold. */
  private static final int MOST_CHARACTERS = 16;

  private static final int MOST_EXPONENT_DIGITS = 2;

  private JsonNumber() {}

  /**
   * Whether the text is a whole number of JSON without exponent, short enough to survive as a
   * double.
   */
  static boolean isInteger(String text) {
    int end = text.length();
    return end <= MOST_CHARACTERS - 1 && integerEnd(text) == end;
  }

  /**
   * Whether the text is a number of JSON, short enough and near enough to 1 to survive as a double.
   */
  static boolean isDecimal(String text) {
    int end = text.length();
    int at = end > MOST_CHARACTERS ? -1 : integerEnd(text);
    if (at < 0) {
      return false;
    }
    if (at < end && text.charAt(at) == '.') {
      int fraction = digitsEnd(text, at + 1);
      if (fraction == at + 1) {
        return false;
      }
      at = fraction;
    }
    if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (at < end && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        at++;
      }
      int exponent = digitsEnd(text, at);
      if (exponent == at || exponent - at > MOST_EXPONENT_DIGITS) {
        return false;
      }
      at = exponent;
    }
    return at == end;
  }

  /** Where the whole part ends, or -1 when there is none as JSON writes it. */
  private static int integerEnd(String text) {
    int at = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
    int end = digitsEnd(text, at);
    boolean leadingZero = end - at > 1 && text.charAt(at) == '0';
    return end == at || leadingZero ? -1 : end;
  }

  private static int digitsEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /**
   * Whether {@link Double#parseDouble} would see a decimal number here, or fail; it also knows
   * hexadecimal ones and suffixes.
   */
  static boolean hasDecimalCharactersOnly(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
