package org.dicomsr.model.dicom.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TagPath;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Walks a data set and generates JSON. */
final class JsonEncoder {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final SerializableString VR = new SerializedString("vr");
  private static final SerializableString VALUE = new SerializedString("Value");
  private static final SerializableString INLINE_BINARY = new SerializedString("InlineBinary");
  private static final SerializableString BULK_DATA_URI = new SerializedString("BulkDataURI");
  private static final int FILE_META = 2;
  private static final int AT_BYTES = 4;

  /** Integers up to here survive in a reader that makes doubles of all numbers. */
  private static final long LARGEST_SAFE = (1L << 53) - 1;

  private final JsonGenerator out;
  private final JsonWriteOptions options;

  JsonEncoder(JsonGenerator out, JsonWriteOptions options) {
    this.out = out;
    this.options = options;
  }

  void dataSet(DataSet data, TagPath path) throws IOException {
    out.writeStartObject();
    int size = data.size();
    for (int i = 0; i < size; i++) {
      DataElement element = data.elementAt(i);
      int tag = element.tag();
      boolean repeated = i + 1 < size && data.elementAt(i + 1).tag() == tag;
      if (!repeated && !Tag.isGroupLength(tag) && Tag.group(tag) != FILE_META) {
        out.writeName(HEX.toHexDigits(tag));
        out.writeStartObject();
        element(element, path);
        out.writeEndObject();
      }
    }
    out.writeEndObject();
  }

  private void element(DataElement element, TagPath path) throws IOException {
    switch (element) {
      case SequenceElement sequence -> sequence(sequence, path);
      case ValueElement value -> value(value, path);
      case BulkElement bulk -> bulk(bulk, path);
      case FragmentsElement fragments -> {
        vr(fragments.vr());
        if (!fragments.isEmpty() && !uri(fragments, path)) {
          inline(
              EncapsulatedValue.open(fragments.fragments()),
              EncapsulatedValue.length(fragments.fragments()));
        }
      }
    }
  }

  private void sequence(SequenceElement sequence, TagPath path) throws IOException {
    vr(Vr.SQ);
    if (sequence.isEmpty()) {
      return;
    }
    TagPath place = path.child(sequence.tag());
    List<DataSet> items = sequence.items();
    out.writeName(VALUE);
    out.writeStartArray();
    for (int i = 0; i < items.size(); i++) {
      dataSet(items.get(i), place.item(i + 1));
    }
    out.writeEndArray();
  }

  private void value(ValueElement value, TagPath path) throws IOException {
    Vr vr = value.vr();
    boolean whole = vr.isString() || value.length() % (vr == Vr.AT ? AT_BYTES : vr.wordSize()) == 0;
    if (value.tag() == Tag.SPECIFIC_CHARACTER_SET) {
      vr(Vr.CS);
      out.writeName(VALUE);
      out.writeStartArray();
      out.writeString("ISO_IR 192");
      out.writeEndArray();
    } else if (vr.isBulk() || !whole) {
      vr(whole ? vr : Vr.UN);
      if (!value.isEmpty() && !uri(value, path)) {
        out.writeName(INLINE_BINARY);
        byte[] bytes = value.bytes();
        out.writeBinary(Base64Variants.MIME_NO_LINEFEEDS, bytes, 0, bytes.length);
      }
    } else {
      vr(vr);
      if (vr.isString()) {
        strings(vr, value.strings());
      } else if (!value.isEmpty()) {
        numbers(vr, value);
      }
    }
  }

  private void bulk(BulkElement bulk, TagPath path) throws IOException {
    BulkData data = bulk.data();
    if (!bulk.vr().isBulk() && !(data instanceof BulkData.Uri)) {
      // Text and numbers have no inline binary form.
      try (InputStream in = SwappingInputStream.littleEndian(data, bulk.vr())) {
        value(ValueElement.ofBytes(bulk.tag(), bulk.vr(), in.readAllBytes()), path);
      }
      return;
    }
    vr(bulk.vr());
    if (data instanceof BulkData.Uri there) {
      out.writeName(BULK_DATA_URI);
      out.writeString(there.uri());
    } else if (!bulk.isEmpty() && !uri(bulk, path)) {
      inline(SwappingInputStream.littleEndian(data, bulk.vr()), data.length());
    }
  }

  private boolean uri(DataElement element, TagPath path) {
    Optional<String> uri = options.bulkData().uri(path.child(element.tag()), element);
    if (uri.isEmpty()) {
      return false;
    }
    out.writeName(BULK_DATA_URI);
    out.writeString(uri.get());
    return true;
  }

  private void inline(InputStream bytes, long length) throws IOException {
    try (bytes) {
      out.writeName(INLINE_BINARY);
      out.writeBinary(
          Base64Variants.MIME_NO_LINEFEEDS, bytes, length > Integer.MAX_VALUE ? -1 : (int) length);
    }
  }

  private void vr(Vr vr) {
    out.writeName(VR);
    out.writeString(vr.name());
  }

  private void strings(Vr vr, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    out.writeName(VALUE);
    out.writeStartArray();
    for (String value : values) {
      if (value.isEmpty()) {
        out.writeNull();
      } else if (vr == Vr.PN) {
        name(value);
      } else if (isNumber(vr, value)) {
        out.writeNumber(value);
      } else {
        out.writeString(value);
      }
    }
    out.writeEndArray();
  }

  private boolean isNumber(Vr vr, String value) {
    return options.numbers() == JsonNumberForm.NUMBER
        && (vr == Vr.DS ? JsonNumber.isDecimal(value) : vr == Vr.IS && JsonNumber.isInteger(value));
  }

  // The text between the equals signs as it is, spaces and empty components included; what is
  // behind a third sign stays there.
  private void name(String value) {
    int first = value.indexOf('=');
    int second = first < 0 ? -1 : value.indexOf('=', first + 1);
    String alphabetic = first < 0 ? value : value.substring(0, first);
    String ideographic =
        first < 0
            ? ""
            : second < 0 ? value.substring(first + 1) : value.substring(first + 1, second);
    String phonetic = second < 0 ? "" : value.substring(second + 1);
    if (alphabetic.isEmpty() && ideographic.isEmpty() && phonetic.isEmpty()) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    group("Alphabetic", alphabetic);
    group("Ideographic", ideographic);
    group("Phonetic", phonetic);
    out.writeEndObject();
  }

  private void group(String name, String text) {
    if (!text.isEmpty()) {
      out.writeName(name);
      out.writeString(text);
    }
  }

  private void numbers(Vr vr, ValueElement value) {
    out.writeName(VALUE);
    out.writeStartArray();
    int count = value.count();
    for (int i = 0; i < count; i++) {
      switch (vr) {
        case FL, FD -> out.writeNumber(value.number(i));
        case AT -> out.writeString(HEX.toHexDigits((int) value.integer(i)));
        case SV, UV -> longNumber(vr, value.integer(i));
        default -> out.writeNumber(value.integer(i));
      }
    }
    out.writeEndArray();
  }

  private void longNumber(Vr vr, long number) {
    boolean safe = number <= LARGEST_SAFE && number >= (vr == Vr.UV ? 0 : -LARGEST_SAFE);
    if (safe && options.numbers() == JsonNumberForm.NUMBER) {
      out.writeNumber(number);
    } else {
      out.writeString(vr == Vr.UV ? Long.toUnsignedString(number) : Long.toString(number));
    }
  }
}
