package org.dicomsr.model.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.dicom.charset.SpecificCharacterSet;
import org.dicomsr.model.dicom.charset.TextKind;

/**
 * A data element whose value field is in memory: every value representation but SQ.
 *
 * <p>The value field is kept as it was read, little endian, padding included, so that it can be
 * written back byte for byte; text is decoded when asked for, with the character set that was in
 * force where the element stood. Two elements are equal when tag and value representation are and
 * their values are: text by its characters, trailing padding aside; anything else byte for byte.
 */
public final class ValueElement implements DataElement {
  private static final byte[] NOTHING = {};

  private final int tag;
  private final int offset;
  private final int length;
  private final Vr vr;
  private final byte[] buffer;
  private final SpecificCharacterSet characterSet;
  // The two letters in the file where they are not those of the value representation, else 0.
  private final char foreignVr;

  private ValueElement(
      int tag,
      Vr vr,
      char foreignVr,
      byte[] buffer,
      int offset,
      int length,
      SpecificCharacterSet characterSet) {
    this.tag = tag;
    this.vr = vr;
    this.foreignVr = foreignVr;
    this.buffer = buffer;
    this.offset = offset;
    this.length = length;
    this.characterSet = characterSet;
  }

  /**
   * Makes an element over a part of an array, which is shared, not copied, and must not change any
   * more.
   *
   * @param tag the tag
   * @param vr the value representation, not SQ
   * @param buffer holds the value field, little endian
   * @param offset where the value field starts in {@code buffer}
   * @param length of the value field in bytes
   * @param characterSet in force for the element's text
   * @return the element
   */
  public static ValueElement over(
      int tag, Vr vr, byte[] buffer, int offset, int length, SpecificCharacterSet characterSet) {
    return new ValueElement(tag, vr, (char) 0, buffer, offset, length, characterSet);
  }

  /**
   * Makes an element whose value representation is two letters that PS3.5 does not know: it is
   * treated as UN and written back with its letters.
   *
   * @param tag the tag
   * @param vrCode the two letters, first in the upper byte
   * @param buffer holds the value field, little endian
   * @param offset where the value field starts in {@code buffer}
   * @param length of the value field in bytes
   * @return the element
   */
  public static ValueElement foreign(int tag, int vrCode, byte[] buffer, int offset, int length) {
    return new ValueElement(
        tag, Vr.UN, (char) vrCode, buffer, offset, length, SpecificCharacterSet.DEFAULT);
  }

  /**
   * Makes an element that a file marks UN although the dictionary knows better (PS3.5 6.2.2): it is
   * used as what it is and written back as UN.
   *
   * @param tag the tag
   * @param vr the dictionary's value representation, not SQ
   * @param buffer holds the value field, little endian
   * @param offset where the value field starts in {@code buffer}
   * @param length of the value field in bytes
   * @param characterSet in force for the element's text
   * @return the element
   */
  public static ValueElement unknown(
      int tag, Vr vr, byte[] buffer, int offset, int length, SpecificCharacterSet characterSet) {
    return new ValueElement(tag, vr, (char) Vr.UN.code(), buffer, offset, length, characterSet);
  }

  /**
   * Makes an element of given bytes, which are copied.
   *
   * @param tag the tag
   * @param vr the value representation, not SQ
   * @param value the value field, little endian
   * @return the element
   */
  public static ValueElement ofBytes(int tag, Vr vr, byte[] value) {
    requireNotSequence(vr);
    return over(tag, vr, value.clone(), 0, value.length, SpecificCharacterSet.UTF_8);
  }

  /**
   * Makes an element without a value.
   *
   * @param tag the tag
   * @param vr the value representation, not SQ
   * @return the element, of length zero
   */
  public static ValueElement empty(int tag, Vr vr) {
    requireNotSequence(vr);
    return over(tag, vr, NOTHING, 0, 0, SpecificCharacterSet.UTF_8);
  }

  /**
   * Makes an element of text. Values of a multi-valued representation are joined by backslashes.
   *
   * @param tag the tag
   * @param vr a value representation of characters
   * @param values the values, without padding
   * @return the element
   * @throws IllegalArgumentException when {@code vr} does not hold characters
   */
  public static ValueElement ofText(int tag, Vr vr, String... values) {
    if (!vr.isString()) {
      throw new IllegalArgumentException(
          Tag.format(tag) + ": expected a value representation of characters, found " + vr);
    }
    byte[] bytes = String.join("\\", values).getBytes(StandardCharsets.UTF_8);
    return over(tag, vr, bytes, 0, bytes.length, SpecificCharacterSet.UTF_8);
  }

  /**
   * Makes an element of whole numbers: AT SL SS SV UL US UV.
   *
   * @param tag the tag
   * @param vr a binary value representation of whole numbers
   * @param values the values; only the low bits that the representation holds are kept
   * @return the element
   * @throws IllegalArgumentException when {@code vr} holds no whole numbers or a value does not fit
   */
  public static ValueElement ofIntegers(int tag, Vr vr, long... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * width(vr)).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : values) {
      requireFit(tag, vr, value);
      if (vr == Vr.AT) {
        bytes.putShort((short) (value >>> 16)).putShort((short) value);
      } else {
        switch (width(vr)) {
          case 2 -> bytes.putShort((short) value);
          case 4 -> bytes.putInt((int) value);
          default -> bytes.putLong(value);
        }
      }
    }
    return over(tag, vr, bytes.array(), 0, bytes.capacity(), SpecificCharacterSet.UTF_8);
  }

  /**
   * Makes an element of floating point numbers: FL FD.
   *
   * @param tag the tag
   * @param vr FL or FD
   * @param values the values
   * @return the element
   * @throws IllegalArgumentException when {@code vr} is neither
   */
  public static ValueElement ofDoubles(int tag, Vr vr, double... values) {
    if (vr != Vr.FL && vr != Vr.FD) {
      throw new IllegalArgumentException(Tag.format(tag) + ": expected FL or FD, found " + vr);
    }
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * width(vr)).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      if (vr == Vr.FL) {
        bytes.putFloat((float) value);
      } else {
        bytes.putDouble(value);
      }
    }
    return over(tag, vr, bytes.array(), 0, bytes.capacity(), SpecificCharacterSet.UTF_8);
  }

  private static void requireNotSequence(Vr vr) {
    if (vr == Vr.SQ) {
      throw new IllegalArgumentException("expected a value representation other than SQ");
    }
  }

  private static void requireFit(int tag, Vr vr, long value) {
    boolean fits =
        switch (vr) {
          case US -> value == (value & 0xFFFFL);
          case SS -> value == (short) value;
          case UL, AT -> value == (value & 0xFFFFFFFFL) || value == (int) value;
          case SL -> value == (int) value;
          case SV, UV -> true;
          default ->
              throw new IllegalArgumentException(
                  Tag.format(tag)
                      + ": expected a binary value representation of whole numbers, found "
                      + vr);
        };
    if (!fits) {
      throw new IllegalArgumentException(Tag.format(tag) + ": value does not fit into " + vr);
    }
  }

  private static int width(Vr vr) {
    return switch (vr) {
      case US, SS -> 2;
      case UL, SL, FL, AT, OL, OF -> 4;
      case UV, SV, FD, OV, OD -> 8;
      case OW -> 2;
      default -> 1;
    };
  }

  /**
   * Copies this element with its value field understood in another character set; the bytes are
   * shared.
   *
   * @param other the character set that the text is in
   * @return the copy
   */
  public ValueElement withCharacterSet(SpecificCharacterSet other) {
    return new ValueElement(tag, vr, foreignVr, buffer, offset, length, other);
  }

  @Override
  public int tag() {
    return tag;
  }

  @Override
  public Vr vr() {
    return vr;
  }

  /**
   * {@return the two letters of the value representation as the file has them, first in the upper
   * byte}
   */
  public int vrCode() {
    return foreignVr != 0 ? foreignVr : vr.code();
  }

  @Override
  public boolean isEmpty() {
    return length == 0;
  }

  /** {@return the length of the value field in bytes, padding included} */
  public int length() {
    return length;
  }

  /** {@return the character set that the value field's text is in} */
  public SpecificCharacterSet characterSet() {
    return characterSet;
  }

  /** {@return a copy of the value field, little endian, padding included} */
  public byte[] bytes() {
    return Arrays.copyOfRange(buffer, offset, offset + length);
  }

  /** {@return a read-only, little endian view of the value field} */
  public ByteBuffer byteBuffer() {
    return ByteBuffer.wrap(buffer, offset, length)
        .slice()
        .asReadOnlyBuffer()
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The whole value field as text, backslashes included, trailing padding removed.
   *
   * @return the text; of a representation that holds no characters, its bytes as ISO 8859-1
   */
  public String text() {
    int end = trimmedEnd();
    if (end == offset) {
      return "";
    }
    return vr.isText()
        ? characterSet.decode(buffer, offset, end - offset, textKind())
        : new String(buffer, offset, end - offset, StandardCharsets.ISO_8859_1);
  }

  /** {@return how the value field is divided when it is text} */
  public TextKind textKind() {
    return vr == Vr.PN
        ? TextKind.PERSON_NAME
        : vr.multiValued() ? TextKind.MULTIPLE : TextKind.SINGLE;
  }

  // Also spaces inside multi-byte text end at a byte 0x20, so this is safe before decoding in every
  // character set.
  private int trimmedEnd() {
    int end = offset + length;
    while (end > offset && (buffer[end - 1] == 0 || buffer[end - 1] == ' ')) {
      end--;
    }
    return end;
  }

  /**
   * The values of an element of characters, one by one, trailing padding of each removed.
   *
   * @return the values; empty when the value field is
   */
  public List<String> strings() {
    String text = text();
    if (text.isEmpty()) {
      return List.of();
    }
    if (!vr.multiValued() || text.indexOf('\\') < 0) {
      return List.of(text);
    }
    List<String> values = new ArrayList<>();
    int start = 0;
    for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', start)) {
      values.add(stripTrailing(text, start, i));
      start = i + 1;
    }
    values.add(stripTrailing(text, start, text.length()));
    return List.copyOf(values);
  }

  private static String stripTrailing(String text, int start, int end) {
    int last = end;
    while (last > start && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == 0)) {
      last--;
    }
    return text.substring(start, last);
  }

  /** {@return the number of values of a binary representation that the value field holds} */
  public int count() {
    return length / width(vr);
  }

  /**
   * A whole number of a binary representation.
   *
   * @param index of the value, from 0
   * @return the value, unsigned where the representation is
   * @throws IndexOutOfBoundsException when there is no such value
   */
  public long integer(int index) {
    int at = position(index);
    return switch (vr) {
      case SS -> (short) u16(at);
      case US, OW -> u16(at);
      case SL -> i32(at);
      case UL, OL -> i32(at) & 0xFFFFFFFFL;
      case AT -> ((long) u16(at) << 16) | u16(at + 2);
      case SV, UV, OV -> i64(at);
      case FL, OF -> (long) Float.intBitsToFloat(i32(at));
      case FD, OD -> (long) Double.longBitsToDouble(i64(at));
      default -> buffer[at] & 0xFF;
    };
  }

  /**
   * A number of a binary representation.
   *
   * @param index of the value, from 0
   * @return the value
   * @throws IndexOutOfBoundsException when there is no such value
   */
  public double number(int index) {
    int at = position(index);
    return switch (vr) {
      case FL, OF -> Float.intBitsToFloat(i32(at));
      case FD, OD -> Double.longBitsToDouble(i64(at));
      default -> integer(index);
    };
  }

  private int position(int index) {
    Objects.checkIndex(index, count());
    return offset + index * width(vr);
  }

  private int u16(int at) {
    return (buffer[at] & 0xFF) | (buffer[at + 1] & 0xFF) << 8;
  }

  private int i32(int at) {
    return u16(at) | u16(at + 2) << 16;
  }

  private long i64(int at) {
    return (i32(at) & 0xFFFFFFFFL) | (long) i32(at + 4) << 32;
  }

  /**
   * Tells whether the value is a term, without making text of it.
   *
   * @param term ASCII text
   * @return whether the value field, trailing padding aside, is this term
   */
  public boolean is(String term) {
    return matches(term, trimmedEnd() - offset);
  }

  /**
   * Finds the value among terms, without making text of it.
   *
   * @param terms the terms
   * @return the index of the term that the value field is, trailing padding aside; -1 for none
   */
  public int indexIn(Terms terms) {
    return terms.indexOf(buffer, offset, trimmedEnd() - offset);
  }

  private boolean matches(String term, int trimmedLength) {
    if (trimmedLength != term.length()) {
      return false;
    }
    for (int i = 0; i < trimmedLength; i++) {
      if (buffer[offset + i] != term.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** {@return the first value of an element of characters, absent when the value field is empty} */
  public Optional<String> first() {
    List<String> values = strings();
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }

  /**
   * Tells whether another element holds the same bytes in the same representation and character
   * set. Stricter than {@link #equals}, and faster: nothing is decoded.
   *
   * @param other an element
   * @return whether nothing tells both apart
   */
  public boolean isEncodedAs(ValueElement other) {
    return tag == other.tag
        && vr == other.vr
        && foreignVr == other.foreignVr
        && Arrays.equals(
            buffer,
            offset,
            offset + length,
            other.buffer,
            other.offset,
            other.offset + other.length)
        && characterSet.equals(other.characterSet);
  }

  /** {@return a hash of tag and bytes: equal for elements that are encoded alike} */
  public int encodedHash() {
    int hash = tag;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + buffer[i];
    }
    return hash;
  }

  /** {@return an element encoded as this one that holds on to nothing but its own bytes} */
  public ValueElement detached() {
    return buffer.length == length
        ? this
        : new ValueElement(tag, vr, foreignVr, bytes(), 0, length, characterSet);
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof ValueElement that) || tag != that.tag || vr != that.vr) {
      return false;
    }
    // A known element that its file marks UN is what it is all the same; letters of no standard are
    // another representation.
    if (vr == Vr.UN && vrCode() != that.vrCode()) {
      return false;
    }
    if (!vr.isString()) {
      return Arrays.equals(
          buffer, offset, offset + length, that.buffer, that.offset, that.offset + that.length);
    }
    int end = trimmedEnd();
    int thatEnd = that.trimmedEnd();
    boolean sameBytes = Arrays.equals(buffer, offset, end, that.buffer, that.offset, thatEnd);
    if (!vr.isText() || (sameBytes && characterSet.equals(that.characterSet))) {
      return sameBytes;
    }
    return text().equals(that.text());
  }

  @Override
  public int hashCode() {
    // Text must hash alike in every character set, so only what all of them share may be used.
    return vr.isText() ? tag * 31 + vr.hashCode() : (tag * 31 + vr.hashCode()) * 31 + hashOfBytes();
  }

  private int hashOfBytes() {
    int end = vr.isString() ? trimmedEnd() : offset + length;
    int hash = 1;
    for (int i = offset; i < end; i++) {
      hash = 31 * hash + buffer[i];
    }
    return hash;
  }

  @Override
  public String toString() {
    return Tag.format(tag)
        + " "
        + (char) (vrCode() >> 8)
        + (char) (vrCode() & 0xFF)
        + " "
        + length
        + " bytes";
  }
}
