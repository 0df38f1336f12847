package org.dicomsr.model.dicom.charset;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.dicomsr.model.dicom.charset.CodedSet.Form;

/**
 * The characters of a set used with ISO 2022, by code and back.
 *
 * <p>Taken from the charsets of the JDK once, when first needed. Tables need no decoder state, and
 * a lookup allocates nothing. Immutable and thread-safe.
 */
final class CodeTable {
  static final char UNMAPPED = '\uFFFD';

  private static final int ROW = 94;
  private static final AtomicReferenceArray<CodeTable> TABLES =
      new AtomicReferenceArray<>(CodedSet.values().length);

  private final char[] characters;

  /**
   * Character in the upper half, code in the lower; sorted, so that the first code of a character
   * wins.
   */
  private final int[] codes;

  /** The lowest byte of a code, less one for the row and the cell to count from one. */
  private final int base;

  private CodeTable(CodedSet set) {
    this.base = set.form == Form.WIDE_LOW ? 0x20 : set.form == Form.WIDE_HIGH ? 0xA0 : 0x80;
    this.characters = set.wide() ? wide(set.charset()) : high(set);
    if (set == CodedSet.IR_87) {
      characters[28] =
          '\u2015'; // 0x213D: horizontal bar in Unicode's table of JIS X 0208 and in pydicom, em
      // dash in the JDK
    }
    this.codes = sortedCodes(set.wide());
  }

  @SuppressWarnings(
      "EnumOrdinal") // an index into memory only; a map would cost a lookup for each character
  static CodeTable of(CodedSet set) {
    CodeTable table = TABLES.get(set.ordinal());
    if (table == null) {
      table = new CodeTable(set);
      TABLES.set(set.ordinal(), table);
    }
    return table;
  }

  /** The character of a byte from 0x80 on in a {@link Form#HIGH} set. */
  char character(int high) {
    return characters[high & 0x7F];
  }

  /**
   * The character of two bytes in a wide set; {@link #UNMAPPED} also for bytes outside the rows and
   * cells.
   */
  char character(int first, int second) {
    int row = first - base - 1;
    int cell = second - base - 1;
    return row < 0 || row >= ROW || cell < 0 || cell >= ROW
        ? UNMAPPED
        : characters[row * ROW + cell];
  }

  /** The byte, or the two bytes as one number, of a character; -1 if the set lacks it. */
  int code(char c) {
    int at = Arrays.binarySearch(codes, c << 16);
    at = at < 0 ? -at - 1 : at;
    return at < codes.length && codes[at] >>> 16 == c ? codes[at] & 0xFFFF : -1;
  }

  private static char[] high(CodedSet set) {
    char[] table = new char[128];
    for (int i = 0; i < table.length; i++) {
      table[i] = single(new byte[] {(byte) (0x80 + i)}, set.charset());
      if (i < 0x20 && set != CodedSet.IR_13) {
        table[i] = (char) (0x80 + i); // C1 controls, which the JDK leaves out of TIS-620 only
      }
    }
    return table;
  }

  private char[] wide(Charset charset) {
    char[] table = new char[ROW * ROW];
    for (int i = 0; i < table.length; i++) {
      table[i] =
          single(new byte[] {(byte) (base + 1 + i / ROW), (byte) (base + 1 + i % ROW)}, charset);
    }
    return table;
  }

  private static char single(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return text.length() == 1 ? text.charAt(0) : UNMAPPED;
  }

  private int[] sortedCodes(boolean wide) {
    int[] sorted = new int[characters.length];
    int count = 0;
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] != UNMAPPED) {
        int code = wide ? (base + 1 + i / ROW) << 8 | (base + 1 + i % ROW) : base + i;
        sorted[count++] = characters[i] << 16 | code;
      }
    }
    int[] exact = Arrays.copyOf(sorted, count);
    Arrays.sort(exact);
    return exact;
  }
}
