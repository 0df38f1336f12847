package org.dicomsr.model.dicom;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Value Representation: how the bytes of a value are to be understood (PS3.5 6.2).
 *
 * <p>Immutable and thread-safe. {@link #ofCode(int)} is the reader's way in: one table access, no
 * allocation.
 */
public enum Vr {
  /** Application Entity: up to 16 characters of the default repertoire. */
  AE(Is.STRING | Is.MULTI, 1, 16),
  /** Age String, such as {@code 045Y}. */
  AS(Is.STRING | Is.MULTI, 1, 4),
  /** Attribute Tag: two 16-bit words, group before element. */
  AT(Is.MULTI, 2, 4),
  /** Code String: capitals, digits, space and underscore. */
  CS(Is.STRING | Is.MULTI, 1, 16),
  /** Date, {@code YYYYMMDD}. */
  DA(Is.STRING | Is.MULTI, 1, 8),
  /** Decimal String. */
  DS(Is.STRING | Is.MULTI, 1, 16),
  /** Date Time with optional fraction and offset from UTC. */
  DT(Is.STRING | Is.MULTI, 1, 26),
  /** Floating Point Double: 64 bits. */
  FD(Is.NUMBER | Is.MULTI, 8, 8),
  /** Floating Point Single: 32 bits. */
  FL(Is.NUMBER | Is.MULTI, 4, 4),
  /** Integer String. */
  IS(Is.STRING | Is.MULTI, 1, 12),
  /** Long String: up to 64 characters. */
  LO(Is.STRING | Is.TEXT | Is.MULTI, 1, 64),
  /** Long Text: one value of up to 10240 characters. */
  LT(Is.STRING | Is.TEXT, 1, 10240),
  /** Other Byte: a string of bytes. */
  OB(Is.BULK | Is.LONG, 1, -1),
  /** Other Double: a string of 64-bit floating point words. */
  OD(Is.BULK | Is.LONG, 8, -1),
  /** Other Float: a string of 32-bit floating point words. */
  OF(Is.BULK | Is.LONG, 4, -1),
  /** Other Long: a string of 32-bit words. */
  OL(Is.BULK | Is.LONG, 4, -1),
  /** Other Very Long: a string of 64-bit words. */
  OV(Is.BULK | Is.LONG, 8, -1),
  /** Other Word: a string of 16-bit words. */
  OW(Is.BULK | Is.LONG, 2, -1),
  /** Person Name: up to 64 characters in each of three component groups. */
  PN(Is.STRING | Is.TEXT | Is.MULTI, 1, 64),
  /** Short String: up to 16 characters. */
  SH(Is.STRING | Is.TEXT | Is.MULTI, 1, 16),
  /** Signed Long: 32 bits. */
  SL(Is.NUMBER | Is.MULTI, 4, 4),
  /** Sequence of Items. */
  SQ(Is.LONG, 1, -1),
  /** Signed Short: 16 bits. */
  SS(Is.NUMBER | Is.MULTI, 2, 2),
  /** Short Text: one value of up to 1024 characters. */
  ST(Is.STRING | Is.TEXT, 1, 1024),
  /** Signed Very Long: 64 bits. */
  SV(Is.NUMBER | Is.MULTI | Is.LONG, 8, 8),
  /** Time, {@code HHMMSS.FFFFFF}. */
  TM(Is.STRING | Is.MULTI, 1, 14),
  /** Unlimited Characters. */
  UC(Is.STRING | Is.TEXT | Is.MULTI | Is.LONG, 1, -1),
  /** Unique Identifier; the only character VR padded with NUL. */
  UI(Is.STRING | Is.MULTI, 1, 64),
  /** Unsigned Long: 32 bits. */
  UL(Is.NUMBER | Is.MULTI, 4, 4),
  /** Unknown: bytes of which only the length is certain. */
  UN(Is.BULK | Is.LONG, 1, -1),
  /** Universal Resource Identifier or Locator. */
  UR(Is.STRING | Is.LONG, 1, -1),
  /** Unsigned Short: 16 bits. */
  US(Is.NUMBER | Is.MULTI, 2, 2),
  /** Unlimited Text: one value. */
  UT(Is.STRING | Is.TEXT | Is.LONG, 1, -1),
  /** Unsigned Very Long: 64 bits. */
  UV(Is.NUMBER | Is.MULTI | Is.LONG, 8, 8);

  private static final int LETTERS = 26;
  private static final @Nullable Vr[] BY_CODE = new @Nullable Vr[LETTERS * LETTERS];

  static {
    for (Vr vr : values()) {
      BY_CODE[(vr.name().charAt(0) - 'A') * LETTERS + vr.name().charAt(1) - 'A'] = vr;
    }
  }

  private final int flags;
  private final int wordSize;
  private final int maxLength;
  private final int code;

  Vr(int flags, int wordSize, int maxLength) {
    this.flags = flags;
    this.wordSize = wordSize;
    this.maxLength = maxLength;
    this.code = name().charAt(0) << 8 | name().charAt(1);
  }

  /**
   * Finds a VR by the two bytes of an explicit VR data element.
   *
   * @param code the first byte in bits 8 to 15, the second in bits 0 to 7
   * @return the VR, or null when the bytes are none of the standard's
   */
  public static @Nullable Vr ofCode(int code) {
    int first = (code >>> 8) - 'A';
    int second = (code & 0xFF) - 'A';
    return first < 0 || first >= LETTERS || second < 0 || second >= LETTERS
        ? null
        : BY_CODE[first * LETTERS + second];
  }

  /**
   * Finds a VR by its name, as in the JSON and XML forms of DICOM.
   *
   * @param name two capital letters
   * @return the VR, or null when the name is none of the standard's
   */
  public static @Nullable Vr ofName(String name) {
    Objects.requireNonNull(name, "name");
    return name.length() == 2 && name.charAt(1) < 0x80
        ? ofCode(name.charAt(0) << 8 | name.charAt(1))
        : null;
  }

  /** {@return the two ASCII letters as written in explicit VR, the first in bits 8 to 15} */
  public int code() {
    return code;
  }

  /** {@return whether explicit VR writes two reserved bytes and a 32-bit length (PS3.5 7.1.2)} */
  public boolean longHeader() {
    return (flags & Is.LONG) != 0;
  }

  /** {@return whether Specific Character Set (0008,0005) applies: LO LT PN SH ST UC UT} */
  public boolean isText() {
    return (flags & Is.TEXT) != 0;
  }

  /** {@return whether values are written in characters, including numbers, dates and UIDs} */
  public boolean isString() {
    return (flags & Is.STRING) != 0;
  }

  /** {@return whether values are binary numbers of fixed size: FD FL SL SS SV UL US UV} */
  public boolean isBinaryNumber() {
    return (flags & Is.NUMBER) != 0;
  }

  /** {@return whether the value is one run of bytes or words: OB OD OF OL OV OW UN} */
  public boolean isBulk() {
    return (flags & Is.BULK) != 0;
  }

  /**
   * {@return the number of bytes that change places between byte orders: 1, 2, 4 or 8; 2 for AT
   * (PS3.5 7.3)}
   */
  public int wordSize() {
    return wordSize;
  }

  /**
   * The limit of one value (PS3.5 Table 6.2-1): characters for text, bytes otherwise, the fixed
   * size for binary numbers; for PN of each component group.
   *
   * @return the limit, or -1 where only the length field limits the value
   */
  public int maxLength() {
    return maxLength;
  }

  /**
   * {@return whether several values may follow each other, in character VRs separated by backslash
   * (PS3.5 6.4)}
   */
  public boolean multiValued() {
    return (flags & Is.MULTI) != 0;
  }

  /**
   * {@return the byte that makes a value even in length: space for character VRs except UI, else
   * NUL}
   */
  public byte padding() {
    return (byte) (isString() && this != UI ? ' ' : 0);
  }

  /** Flags; nested because enum constants cannot refer to fields of their own class. */
  private static final class Is {
    static final int STRING = 1;
    static final int TEXT = 2;
    static final int NUMBER = 4;
    static final int BULK = 8;
    static final int LONG = 16;
    static final int MULTI = 32;
  }
}
