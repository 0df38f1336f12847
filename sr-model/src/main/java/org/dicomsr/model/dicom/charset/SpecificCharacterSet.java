package org.dicomsr.model.dicom.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.model.dicom.charset.CodedSet.Form;
import org.jspecify.annotations.Nullable;

/**
 * The character set of a data set's text, as Specific Character Set (0008,0005) declares it (PS3.3
 * C.12.1.1.2).
 *
 * <p>Applies to SH, LO, UC, ST, LT, UT and PN; other VRs are always in the default repertoire.
 * Decoding never fails, encoding is strict. Trailing padding is part of the text here: which
 * padding counts depends on the VR and is not this class's concern.
 *
 * <p>Immutable and thread-safe. Two are equal if they have the same {@link #definedTerms() defined
 * terms}.
 */
public final class SpecificCharacterSet {
  private static final char ESCAPE = 0x1B;
  private static final char REPLACEMENT = 0xFFFD;

  /**
   * The default repertoire, ISO 646, in force where the attribute is absent or empty. Bytes from
   * 0x80 on, which it lacks, are read as ISO 8859-1, as pydicom does, and reported as {@link
   * TextFault#NOT_DESIGNATED}.
   */
  public static final SpecificCharacterSet DEFAULT = of(List.of());

  /** UTF-8, {@code ISO_IR 192}. */
  public static final SpecificCharacterSet UTF_8 = of(List.of("ISO_IR 192"));

  // Most files name this one: made once.
  private static final SpecificCharacterSet LATIN_1 =
      CharacterSetValues.read(List.of("ISO_IR 100"));

  private final List<String> definedTerms;
  private final List<CharacterSetProblem> problems;
  private final List<CodedSet> sets;

  /** The encoding that stands alone, or null where the sets are used with ISO 2022. */
  private final @Nullable Charset alone;

  private final @Nullable CodedSet initialG1;
  private final Set<CodedSet> declared;
  private final boolean highIsLatin1;

  SpecificCharacterSet(
      List<String> definedTerms, List<CodedSet> sets, List<CharacterSetProblem> problems) {
    this.definedTerms = List.copyOf(definedTerms);
    this.sets = List.copyOf(sets);
    this.problems = List.copyOf(problems);
    CodedSet first = sets.get(0);
    this.alone = first.form == Form.ALONE ? first.charset() : null;
    this.initialG1 = first.form == Form.HIGH || first.form == Form.WIDE_HIGH ? first : null;
    this.declared = EnumSet.copyOf(sets);
    declared.add(CodedSet.IR_6);
    if (declared.contains(CodedSet.IR_13)) {
      declared.add(CodedSet.IR_14);
    }
    this.highIsLatin1 = initialG1 == CodedSet.IR_100 || (alone == null && initialG1 == null);
  }

  /**
   * Understands the values of Specific Character Set. Wrong ones are taken for what they resemble,
   * or else for the default repertoire, and listed by {@link #problems()}.
   *
   * @param values the values as found, empty ones included; an empty list stands for an absent
   *     attribute
   * @return the character set
   */
  public static SpecificCharacterSet of(List<String> values) {
    return values.size() == 1 && values.getFirst().equals("ISO_IR 100")
        ? LATIN_1
        : CharacterSetValues.read(values);
  }

  /**
   * {@return the values for (0008,0005) that say what this set means, with errors corrected; empty
   * for the default repertoire alone}
   */
  public List<String> definedTerms() {
    return definedTerms;
  }

  /** {@return what was wrong with the values this set was built from} */
  public List<CharacterSetProblem> problems() {
    return problems;
  }

  /**
   * Decodes the text of an element, all values of it together.
   *
   * @param bytes where the text is
   * @param offset its first byte
   * @param length its length in bytes
   * @param kind how the text is divided
   * @return the text, with U+FFFD for what cannot be decoded
   */
  public String decode(byte[] bytes, int offset, int length, TextKind kind) {
    return decode(bytes, offset, length, kind, null);
  }

  /**
   * Decodes the text of an element, all values of it together, and reports what is wrong with it.
   *
   * @param bytes where the text is
   * @param offset its first byte
   * @param length its length in bytes
   * @param kind how the text is divided
   * @param sink is told of faults, or null
   * @return the text, with U+FFFD for what cannot be decoded
   */
  public String decode(
      byte[] bytes, int offset, int length, TextKind kind, @Nullable TextFaultSink sink) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (alone != null) {
      return decodeAlone(alone, bytes, offset, length, sink);
    }
    // Nearly all text is ASCII. The library methods that tell so are far faster than a loop over
    // the bytes.
    String ascii = new String(bytes, offset, length, StandardCharsets.UTF_8);
    if (ascii.length() == length && ascii.indexOf(REPLACEMENT) < 0 && ascii.indexOf(ESCAPE) < 0) {
      return ascii;
    }
    return highIsLatin1 && sink == null && !hasEscape(bytes, offset, offset + length)
        ? new String(bytes, offset, length, StandardCharsets.ISO_8859_1)
        : new TextDecoder(bytes, offset, length, kind, declared, initialG1, sink).decode();
  }

  private static boolean hasEscape(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      if (bytes[i] == ESCAPE) {
        return true;
      }
    }
    return false;
  }

  private static String decodeAlone(
      Charset charset, byte[] bytes, int offset, int length, @Nullable TextFaultSink sink) {
    String text = new String(bytes, offset, length, charset);
    // U+FFFD may also be a character of the text itself.
    if (sink != null
        && text.indexOf(CodeTable.UNMAPPED) >= 0
        && !ByteBuffer.wrap(text.getBytes(charset))
            .equals(ByteBuffer.wrap(bytes, offset, length))) {
      sink.found(TextFault.UNDECODABLE, 0);
    }
    return text;
  }

  /**
   * Decodes the values of an element. They are told apart after decoding, since a byte 0x5C can be
   * part of a character.
   *
   * @param bytes where the text is
   * @param offset its first byte
   * @param length its length in bytes
   * @param kind how the text is divided; {@link TextKind#SINGLE} is never split
   * @return the values, at least one, empty ones and padding included
   */
  public List<String> decodeValues(byte[] bytes, int offset, int length, TextKind kind) {
    return decodeValues(bytes, offset, length, kind, null);
  }

  /**
   * Decodes the values of an element and reports what is wrong with them.
   *
   * @param bytes where the text is
   * @param offset its first byte
   * @param length its length in bytes
   * @param kind how the text is divided; {@link TextKind#SINGLE} is never split
   * @param sink is told of faults, or null
   * @return the values, at least one, empty ones and padding included
   */
  public List<String> decodeValues(
      byte[] bytes, int offset, int length, TextKind kind, @Nullable TextFaultSink sink) {
    String text = decode(bytes, offset, length, kind, sink);
    int backslash = kind.isDelimiter('\\') ? text.indexOf('\\') : -1;
    if (backslash < 0) {
      return List.of(text);
    }
    List<String> values = new ArrayList<>();
    int from = 0;
    while (backslash >= 0) {
      values.add(text.substring(from, backslash));
      from = backslash + 1;
      backslash = text.indexOf('\\', from);
    }
    values.add(text.substring(from));
    return List.copyOf(values);
  }

  /**
   * Encodes the text of an element, with the escape sequences it needs.
   *
   * @param text the text; several values are joined by backslashes
   * @param kind how the text is divided
   * @return the bytes without padding, or empty if this set cannot express the text
   */
  public Optional<byte[]> encode(String text, TextKind kind) {
    if (alone == null) {
      return Optional.ofNullable(new TextEncoder(text, kind, sets).encode());
    }
    try {
      ByteBuffer encoded =
          alone
              .newEncoder()
              .encode(CharBuffer.wrap(text)); // a new encoder reports what it cannot map
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return Optional.of(bytes);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * {@return whether this set can express a text}
   *
   * @param text the text
   */
  public boolean canEncode(String text) {
    return encode(text, TextKind.PERSON_NAME).isPresent();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof SpecificCharacterSet that && definedTerms.equals(that.definedTerms));
  }

  @Override
  public int hashCode() {
    return definedTerms.hashCode();
  }

  /** {@return the defined terms, separated by backslashes} */
  @Override
  public String toString() {
    return "SpecificCharacterSet[" + String.join("\\", definedTerms) + ']';
  }
}
