package org.dicomsr.model.coding;

/** The attribute that holds a code's value (PS3.3 8.1): what differs is how long it may be. */
public enum CodeValueKind {
  /** Code Value (0008,0100): at most 16 characters. */
  SHORT,
  /** Long Code Value (0008,0119): more than 16 characters. */
  LONG,
  /** URN Code Value (0008,0120): a URN or URL, which needs no coding scheme. */
  URN;

  private static final int MAX_SHORT = 16;

  /**
   * The attribute the standard prescribes for a value.
   *
   * @param value a code value
   * @return URN for text that begins as a URN or web address, else by length
   */
  public static CodeValueKind of(String value) {
    if (value.startsWith("urn:") || value.startsWith("http://") || value.startsWith("https://")) {
      return URN;
    }
    return value.length() <= MAX_SHORT ? SHORT : LONG;
  }
}
