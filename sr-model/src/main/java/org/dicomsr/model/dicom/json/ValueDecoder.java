package org.dicomsr.model.dicom.json;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.charset.SpecificCharacterSet;
import org.dicomsr.model.dicom.io.ReadOptions;
import org.dicomsr.model.dicom.json.JsonValues.Kind;
import org.dicomsr.model.dicom.value.IntegerString;
import org.jspecify.annotations.Nullable;

/** What the values of an element mean by its VR. */
final class ValueDecoder {
  private static final int PIXEL_DATA = 0x7FE00010;
  private static final int TAG_BYTES = 4;

  private final ReadOptions options;
  private final JsonLog log;

  ValueDecoder(ReadOptions options, JsonLog log) {
    this.options = options;
    this.log = log;
  }

  DataElement element(
      int tag,
      @Nullable String letters,
      JsonValues values,
      byte @Nullable [] binary,
      @Nullable String uri)
      throws DicomFormatException {
    Vr vr = vr(tag, letters, values);
    int forms = (values.count() > 0 ? 1 : 0) + (binary != null ? 1 : 0) + (uri != null ? 1 : 0);
    if (forms > 1) {
      log.report(
          "JSON-VALUE",
          "expected at most one of Value, InlineBinary and BulkDataURI, found "
              + forms
              + ", the first of which is taken",
          "PS3.18 F.2.2");
    }
    if (values.count() > 0) {
      return vr == Vr.SQ ? sequence(tag, values) : value(tag, vr, values);
    }
    if (binary != null) {
      return binary(tag, vr, binary);
    }
    if (uri != null) {
      return new BulkElement(tag, vr, new BulkData.Uri(uri));
    }
    return vr == Vr.SQ ? SequenceElement.of(tag) : ValueElement.empty(tag, vr);
  }

  private Vr vr(int tag, @Nullable String letters, JsonValues values) {
    Vr exact = letters == null ? null : Vr.ofName(letters);
    if (exact != null) {
      return exact;
    }
    Vr resembling = letters == null ? null : Vr.ofName(letters.strip().toUpperCase(Locale.ROOT));
    Vr taken = resembling != null ? resembling : DataDictionary.vr(tag);
    if (taken == Vr.UN && values.count() > 0) {
      taken = values.kind(0) == Kind.ITEM ? Vr.SQ : values.kind(0) == Kind.NAME ? Vr.PN : Vr.UN;
    }
    log.report(
        "JSON-VR",
        "expected a VR, found "
            + (letters == null ? "none" : "other letters")
            + ", taken for "
            + taken,
        "PS3.18 F.2.3");
    return taken;
  }

  private SequenceElement sequence(int tag, JsonValues values) throws DicomFormatException {
    if (values.items().size() == values.count()) {
      return SequenceElement.of(tag, values.items());
    }
    List<DataSet> items = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < values.count(); i++) {
      if (values.kind(i) == Kind.ITEM) {
        items.add(values.items().get(next++));
      } else if (values.kind(i) == Kind.NULL
          || (values.kind(i) == Kind.NAME && values.text(i).isEmpty())) {
        log.report(
            "JSON-VALUE",
            "expected an object for an item, found null, taken for an item without elements",
            "PS3.18 F.2.5");
        items.add(DataSet.EMPTY);
      } else {
        throw log.fault("objects for the items of a sequence", "another value");
      }
    }
    return SequenceElement.of(tag, items);
  }

  private DataElement binary(int tag, Vr vr, byte[] binary) throws DicomFormatException {
    if (vr == Vr.SQ) {
      throw log.fault("items of a sequence", "InlineBinary");
    }
    if (tag == PIXEL_DATA && (vr == Vr.OB || vr == Vr.OW)) {
      List<BulkData> fragments = EncapsulatedValue.parse(binary);
      if (!fragments.isEmpty()) {
        return new FragmentsElement(tag, vr, fragments);
      }
    }
    if (!vr.isBulk()) {
      log.report(
          "JSON-VALUE", "expected Value for VR " + vr + ", found InlineBinary", "PS3.18 F.2.7");
    }
    return ValueElement.over(tag, vr, binary, 0, binary.length, SpecificCharacterSet.UTF_8);
  }

  private ValueElement value(int tag, Vr vr, JsonValues values) throws DicomFormatException {
    // A name without component groups and an item without elements look alike.
    boolean emptyName = vr == Vr.PN && values.items().stream().allMatch(DataSet::isEmpty);
    if (!values.items().isEmpty() && !emptyName) {
      throw log.fault("values of VR " + vr, "an object");
    }
    if (vr.isString()) {
      return text(tag, vr, values);
    }
    if (values.isEmpty() && values.count() == 1) {
      return ValueElement.empty(tag, vr);
    }
    if (vr.isBulk()) {
      if (vr != Vr.UN) {
        throw log.fault("InlineBinary or BulkDataURI for VR " + vr, "Value");
      }
      log.report(
          "JSON-VALUE",
          "expected InlineBinary or BulkDataURI for VR UN, found Value, of which the text is kept",
          "PS3.18 F.2.7");
      return ValueElement.ofBytes(tag, vr, bounded(values.text().getBytes(StandardCharsets.UTF_8)));
    }
    return numbers(tag, vr, values);
  }

  private ValueElement text(int tag, Vr vr, JsonValues values) throws DicomFormatException {
    Kind own = vr == Vr.PN ? Kind.NAME : Kind.STRING;
    boolean eitherForm = vr == Vr.DS || vr == Vr.IS;
    for (int i = 0; i < values.count(); i++) {
      Kind kind = values.kind(i);
      if (kind != own
          && kind != Kind.NULL
          && kind != Kind.ITEM
          && !(eitherForm && kind == Kind.NUMBER)) {
        log.report(
            "JSON-VALUE",
            "expected "
                + (own == Kind.NAME ? "objects" : "strings")
                + " for VR "
                + vr
                + ", found another kind of value",
            "PS3.18 F.2.3");
        break;
      }
    }
    String text = values.text();
    if (vr.multiValued() ? divisions(text) >= values.count() : values.count() > 1) {
      log.report(
          "JSON-VALUE",
          vr.multiValued()
              ? "expected values without backslash, found one that DICOM divides"
              : "expected one value of VR " + vr + ", found several",
          "PS3.18 F.2.4");
    }
    byte[] bytes = bounded(encoded(vr, text));
    return ValueElement.over(tag, vr, bytes, 0, bytes.length, SpecificCharacterSet.UTF_8);
  }

  private static int divisions(String text) {
    int found = 0;
    for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
      found++;
    }
    return found;
  }

  /** UTF-8 for text; other strings are bytes that the writer showed as ISO 8859-1. */
  private byte[] encoded(Vr vr, String text) {
    char largest = 0;
    boolean halves = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      largest = (char) Math.max(largest, c);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else {
        halves |= Character.isSurrogate(c);
      }
    }
    if (halves) {
      log.report(
          "JSON-TEXT",
          "expected Unicode text, found half a surrogate pair, which becomes a question mark",
          "PS3.18 F.2.3");
    }
    if (vr.isText()) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    if (largest > 0xFF) {
      log.report(
          "JSON-TEXT",
          "expected characters of the default repertoire for VR " + vr + ", found others",
          "PS3.5 6.2");
      return text.getBytes(StandardCharsets.UTF_8);
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] bounded(byte[] bytes) throws DicomFormatException {
    if (bytes.length > options.maxElementLength()) {
      throw tooLong();
    }
    return bytes;
  }

  DicomFormatException tooLong() {
    return log.fault(
        "a value of at most maxElementLength = " + options.maxElementLength() + " bytes",
        "a longer one");
  }

  private ValueElement numbers(int tag, Vr vr, JsonValues values) throws DicomFormatException {
    int width = vr == Vr.AT ? TAG_BYTES : vr.wordSize();
    if ((long) values.count() * width > options.maxElementLength()) {
      throw tooLong();
    }
    ByteBuffer bytes = ByteBuffer.allocate(values.count() * width).order(ByteOrder.LITTLE_ENDIAN);
    boolean foreign = false;
    for (int i = 0; i < values.count(); i++) {
      Kind kind = values.kind(i);
      if (kind == Kind.NULL || kind == Kind.NAME) {
        throw log.fault(
            "a number for each value of VR " + vr, kind == Kind.NULL ? "null" : "a name");
      }
      foreign |=
          vr == Vr.AT ? kind != Kind.STRING : kind != Kind.NUMBER && vr != Vr.SV && vr != Vr.UV;
      String text = kind == Kind.STRING ? values.text(i).strip() : values.text(i);
      switch (vr) {
        case AT -> attribute(bytes, text);
        case FL, FD -> foreign &= !floating(bytes, vr, text);
        default -> whole(bytes, vr, text);
      }
    }
    if (foreign) {
      log.report(
          "JSON-VALUE",
          "expected "
              + (vr == Vr.AT ? "strings" : "numbers")
              + " for VR "
              + vr
              + ", found another kind of value",
          "PS3.18 F.2.3");
    }
    return ValueElement.over(
        tag, vr, bytes.array(), 0, bytes.capacity(), SpecificCharacterSet.UTF_8);
  }

  private void attribute(ByteBuffer bytes, String text) throws DicomFormatException {
    OptionalInt tag = Tag.find(text);
    if (tag.isEmpty()) {
      throw log.fault(
          "a tag of eight hexadecimal digits", "a value of " + text.length() + " characters");
    }
    bytes.putShort((short) Tag.group(tag.getAsInt())).putShort((short) Tag.element(tag.getAsInt()));
  }

  /**
   * Tells whether the value is one for which JSON has no number, so that its being a string is no
   * fault.
   */
  private boolean floating(ByteBuffer bytes, Vr vr, String text) throws DicomFormatException {
    double special = special(text);
    double value = special != 0 ? special : finite(text);
    boolean overflow =
        special == 0 && (vr == Vr.FL ? Float.isInfinite((float) value) : Double.isInfinite(value));
    if (overflow) {
      throw log.fault("a number that VR " + vr + " can hold", "a larger one");
    }
    if (vr == Vr.FL) {
      bytes.putFloat((float) value);
    } else {
      bytes.putDouble(value);
    }
    return special != 0;
  }

  /** Infinity or NaN in the spellings of Java, JavaScript, Python and C; 0 for anything else. */
  private static double special(String text) {
    return switch (text) {
      case "NaN", "nan", "NAN" -> Double.NaN;
      case "Infinity", "+Infinity", "inf", "+inf", "Inf", "INF" -> Double.POSITIVE_INFINITY;
      case "-Infinity", "-inf", "-Inf", "-INF" -> Double.NEGATIVE_INFINITY;
      default -> 0;
    };
  }

  private double finite(String text) throws DicomFormatException {
    if (JsonNumber.hasDecimalCharactersOnly(text)) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        // falls through to the fault; the exception's message holds the value
      }
    }
    throw log.fault("a number", "a value of " + text.length() + " characters that is none");
  }

  private void whole(ByteBuffer bytes, Vr vr, String text) throws DicomFormatException {
    long value = whole(vr, text);
    boolean fits =
        switch (vr) {
          case US -> value == (value & 0xFFFFL);
          case SS -> value == (short) value;
          case UL -> value == (value & 0xFFFFFFFFL);
          case SL -> value == (int) value;
          default -> true; // SV and UV: whole(Vr, String) has looked
        };
    if (!fits) {
      throw log.fault("a whole number that VR " + vr + " can hold", "one out of its range");
    }
    switch (vr.wordSize()) {
      case 2 -> bytes.putShort((short) value);
      case 4 -> bytes.putInt((int) value);
      default -> bytes.putLong(value);
    }
  }

  private long whole(Vr vr, String text) throws DicomFormatException {
    try {
      return vr == Vr.UV ? Long.parseUnsignedLong(text) : Long.parseLong(text);
    } catch (NumberFormatException e) {
      // 1.0 and 1e3 are whole numbers too.
      long value =
          IntegerString.parse(text)
              .filter(number -> vr != Vr.UV || number.value() >= 0)
              .map(IntegerString::value)
              .orElse(Long.MIN_VALUE);
      if (value == Long.MIN_VALUE) {
        throw log.fault(
            "a whole number that VR " + vr + " can hold",
            "a value of " + text.length() + " characters that is none");
      }
      return value;
    }
  }
}
