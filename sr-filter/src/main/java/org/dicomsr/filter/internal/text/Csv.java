package org.dicomsr.filter.internal.text;

/** Fields of comma-separated values (RFC 4180). Stateless. */
public final class Csv {
  private Csv() {}

  /**
   * A field, in quotes where it needs them.
   *
   * @param text what it says
   * @return how it is written
   */
  public static String field(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  /**
   * A text that no spreadsheet takes for a formula.
   *
   * @param text a text of somebody else
   * @return the text, behind an apostrophe where it begins as formulas do
   */
  public static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
