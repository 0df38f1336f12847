package org.dicomsr.model.dicom.value;

/** Scanning of short ASCII texts by position, without regular expressions or copies. */
final class Text {

  private Text() {}

  /**
   * The index of the first character that is no padding. Files pad with spaces, and wrongly with
   * NUL and line ends.
   */
  static int start(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  /** The index behind the last character that is no padding. */
  static int end(String text) {
    int at = text.length();
    while (at > 0 && text.charAt(at - 1) <= ' ') {
      at--;
    }
    return at;
  }

  /** Whether a value is padded, if at all, behind it and by the space of PS3.5. */
  static boolean spacesBehindOnly(String text) {
    return start(text) == 0 && onlySpaces(text, end(text), text.length());
  }

  /** Whether a value is padded, if at all, by the space of PS3.5, on either side. */
  static boolean spacesAroundOnly(String text) {
    return onlySpaces(text, 0, start(text)) && onlySpaces(text, end(text), text.length());
  }

  private static boolean onlySpaces(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) != ' ') {
        return false;
      }
    }
    return true;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The number of ASCII digits that follow one another from {@code from}. */
  static int digits(CharSequence text, int from, int to) {
    int at = from;
    while (at < to && isDigit(text.charAt(at))) {
      at++;
    }
    return at - from;
  }

  /**
   * The number written by {@code count} digits (at most nine) at {@code from}, or −1 if there are
   * not so many.
   */
  static int number(CharSequence text, int from, int to, int count) {
    if (to - from < count) {
      return -1;
    }
    int number = 0;
    for (int at = from; at < from + count; at++) {
      char c = text.charAt(at);
      if (!isDigit(c)) {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  /** Appends a number with leading zeros. */
  static void append(StringBuilder out, int number, int width) {
    int place = 1;
    for (int i = 1; i < width; i++) {
      place *= 10;
    }
    for (; place > 0; place /= 10) {
      out.append((char) ('0' + number / place % 10));
    }
  }
}
