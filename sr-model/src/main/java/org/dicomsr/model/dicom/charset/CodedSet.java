package org.dicomsr.model.dicom.charset;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The character sets that DICOM knows, by ISO registration number where they have one (PS3.3 tables
 * C.12-2 to C.12-5).
 *
 * <p>The characters of those used with ISO 2022 are in {@link CodeTable}.
 */
enum CodedSet {
  IR_6(Form.ASCII, "6", "(B", "US-ASCII", null),
  /**
   * JIS X 0201 romaji. Its yen sign and overline are read as backslash and tilde, as delimiters
   * must be. No term names it alone.
   */
  IR_14(Form.ASCII, "14", "(J", "US-ASCII", null),
  IR_13(Form.HIGH, "13", ")I", "JIS_X0201", "Shift_JIS"),
  IR_100(Form.HIGH, "100", "-A", "ISO-8859-1", null),
  IR_101(Form.HIGH, "101", "-B", "ISO-8859-2", null),
  IR_109(Form.HIGH, "109", "-C", "ISO-8859-3", null),
  IR_110(Form.HIGH, "110", "-D", "ISO-8859-4", null),
  IR_126(Form.HIGH, "126", "-F", "ISO-8859-7", null),
  IR_127(Form.HIGH, "127", "-G", "ISO-8859-6", null),
  IR_138(Form.HIGH, "138", "-H", "ISO-8859-8", null),
  IR_144(Form.HIGH, "144", "-L", "ISO-8859-5", null),
  IR_148(Form.HIGH, "148", "-M", "ISO-8859-9", null),
  IR_166(Form.HIGH, "166", "-T", "TIS-620", null),
  IR_203(Form.HIGH, "203", "-b", "ISO-8859-15", null),
  IR_87(Form.WIDE_LOW, "87", "$B", "x-JIS0208", null),
  IR_159(Form.WIDE_LOW, "159", "$(D", "JIS_X0212-1990", null),
  IR_149(Form.WIDE_HIGH, "149", "$)C", "EUC-KR", "x-windows-949"),
  IR_58(Form.WIDE_HIGH, "58", "$)A", "GB2312", "GBK"),
  UTF_8(Form.ALONE, "192", "", "UTF-8", null),
  GB18030(Form.ALONE, "", "", "GB18030", null),
  GBK(Form.ALONE, "", "", "GBK", null);

  /** How a set stands in the byte stream. */
  enum Form {
    /** ISO 646 in G0. */
    ASCII,
    /** One byte in G1, beside ISO 646 in G0. */
    HIGH,
    /** Two bytes in G0. */
    WIDE_LOW,
    /** Two bytes in G1. */
    WIDE_HIGH,
    /** An encoding of its own, outside ISO 2022. */
    ALONE
  }

  private static final CodedSet[] SETS = values();

  final Form form;
  final String number;

  /** What follows ESC to designate the set. */
  final String designator;

  private final String charset;
  private final @Nullable String superset;

  CodedSet(Form form, String number, String designator, String charset, @Nullable String superset) {
    this.form = form;
    this.number = number;
    this.designator = designator;
    this.charset = charset;
    this.superset = superset;
  }

  /** The defined term, in the form for code extensions or in the one without. */
  String term(boolean extension) {
    return switch (form) {
      case ALONE -> number.isEmpty() ? name() : "ISO_IR " + number;
      case WIDE_LOW, WIDE_HIGH -> "ISO 2022 IR " + number;
      case ASCII, HIGH -> (extension ? "ISO 2022 IR " : "ISO_IR ") + number;
    };
  }

  boolean wide() {
    return form == Form.WIDE_LOW || form == Form.WIDE_HIGH;
  }

  Charset charset() {
    return Charset.forName(charset);
  }

  /** The set whose designator follows the ESC at the index, or null. */
  static @Nullable CodedSet designatedAt(byte[] bytes, int esc, int end) {
    for (CodedSet set : SETS) {
      String designator = set.designator;
      int length = designator.length();
      if (length > 0 && esc + length < end && matches(designator, bytes, esc + 1)) {
        return set;
      }
    }
    return null;
  }

  private static boolean matches(String designator, byte[] bytes, int at) {
    for (int i = 0; i < designator.length(); i++) {
      if (bytes[at + i] != designator.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The character of two bytes in the superset that careless writers use instead, or {@link
   * CodeTable#UNMAPPED}.
   */
  char beyond(byte[] bytes, int at, int end) {
    if (superset == null || at + 2 > end) {
      return CodeTable.UNMAPPED;
    }
    String text = new String(bytes, at, 2, Charset.forName(superset));
    return text.length() == 1 ? text.charAt(0) : CodeTable.UNMAPPED;
  }
}
