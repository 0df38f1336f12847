package org.dicomsr.model.dicom.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.io.ReadOptions;
import org.dicomsr.model.dicom.json.JsonValues.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The structure of DICOM JSON: data sets, elements, values. What values mean is {@link
 * ValueDecoder}'s affair.
 */
final class JsonDecoder {
  private static final Base64Variant BASE64 =
      Base64Variants.MIME_NO_LINEFEEDS.withReadPadding(
          Base64Variant.PaddingReadBehaviour.PADDING_ALLOWED);
  private static final int FILE_META = 2;
  private static final int HEX_DIGITS = 8;

  private final JsonParser in;
  private final ReadOptions options;
  private final JsonLog log;
  private final ValueDecoder valueDecoder;
  // Elements of all open data sets, innermost last: a data set copies its own out when it ends.
  private DataElement[] stack = new DataElement[64];
  private int top;
  // Values of all open elements, by depth.
  private final List<JsonValues> open = new ArrayList<>();

  JsonDecoder(JsonParser in, ReadOptions options, JsonLog log) {
    this.in = in;
    this.options = options;
    this.log = log;
    this.valueDecoder = new ValueDecoder(options, log);
  }

  List<DataSet> decode() throws IOException {
    List<DataSet> dataSets = new ArrayList<>(1);
    @Nullable JsonToken token = in.nextToken();
    if (token == JsonToken.START_OBJECT) {
      dataSets.add(outermost());
    } else if (token == JsonToken.START_ARRAY) {
      while ((token = in.nextToken()) != JsonToken.END_ARRAY) {
        if (token != JsonToken.START_OBJECT) {
          throw log.fault("an object for a data set", describe(token));
        }
        dataSets.add(outermost());
      }
    } else {
      throw log.fault("an object for a data set or an array of them", describe(token));
    }
    if (in.nextToken() != null) {
      throw log.fault("one object or array", "more behind it");
    }
    return dataSets;
  }

  private DataSet outermost() throws IOException {
    log.item();
    log.sopInstanceUid(null);
    return dataSet(in.nextToken(), 1);
  }

  /** Reads members up to the end of the object, the first token behind its start being known. */
  private DataSet dataSet(@Nullable JsonToken first, int depth) throws IOException {
    int from = top;
    for (@Nullable JsonToken token = first;
        token == JsonToken.PROPERTY_NAME;
        token = in.nextToken()) {
      int tag = tag(in.currentName());
      log.enter(tag);
      DataElement element = element(tag, depth);
      if (Tag.isGroupLength(tag) || Tag.group(tag) == FILE_META) {
        log.report(
            "JSON-TAG",
            "expected neither group lengths nor File Meta Information, found one, which is left out",
            "PS3.18 F.2.2");
      } else {
        push(element);
      }
      log.leave();
      if (tag == Tag.SOP_INSTANCE_UID && depth == 1 && element instanceof ValueElement uid) {
        log.sopInstanceUid(uid.first().orElse(null));
      }
    }
    DataSet dataSet = DataSet.copyOf(stack, from, top);
    top = from;
    return dataSet;
  }

  private void push(DataElement element) {
    if (top == stack.length) {
      stack = Arrays.copyOf(stack, top * 2);
    }
    stack[top++] = element;
  }

  private int tag(String name) throws DicomFormatException {
    if (name.length() == HEX_DIGITS) {
      int tag = 0;
      int at = 0;
      while (at < HEX_DIGITS) {
        int digit = Character.digit(name.charAt(at), 16);
        if (digit < 0 || name.charAt(at) > 'f') {
          break;
        }
        tag = tag << 4 | digit;
        at++;
      }
      if (at == HEX_DIGITS) {
        return tag;
      }
    }
    OptionalInt other = Tag.find(name);
    if (other.isEmpty()) {
      throw log.fault(
          "a tag of eight hexadecimal digits as name",
          "a name of " + name.length() + " characters");
    }
    log.report(
        "JSON-TAG",
        "expected a tag of eight hexadecimal digits as name, found "
            + Tag.format(other.getAsInt())
            + " in another form",
        "PS3.18 F.2.2");
    return other.getAsInt();
  }

  private DataElement element(int tag, int depth) throws IOException {
    @Nullable JsonToken token = in.nextToken();
    if (token != JsonToken.START_OBJECT && token != JsonToken.VALUE_NULL) {
      throw log.fault("an object for a data element", describe(token));
    }
    String vr = null;
    byte[] binary = null;
    String uri = null;
    JsonValues values = values(depth);
    if (token == JsonToken.VALUE_NULL) {
      log.report(
          "JSON-VALUE",
          "expected an object for a data element, found null, taken for an empty value",
          "PS3.18 F.2.5");
    } else {
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        switch (in.currentName()) {
          case "vr" -> vr = string("letters of a VR");
          case "Value" -> {
            values.clear();
            values(values, depth);
          }
          case "InlineBinary" -> binary = binary();
          case "BulkDataURI" -> uri = string("a URI");
          default -> {
            log.report(
                "JSON-MEMBER",
                "expected vr, Value, BulkDataURI or InlineBinary, found another member, which is left out",
                "PS3.18 F.2.2");
            in.nextToken();
            in.skipChildren();
          }
        }
      }
    }
    DataElement element = valueDecoder.element(tag, vr, values, binary, uri);
    values.clear();
    return element;
  }

  private JsonValues values(int depth) {
    while (open.size() < depth) {
      open.add(new JsonValues());
    }
    return open.get(depth - 1);
  }

  private @Nullable String string(String expected) throws DicomFormatException {
    @Nullable JsonToken token = in.nextToken();
    if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NULL) {
      throw log.fault(expected + " in a string", describe(token));
    }
    return token == JsonToken.VALUE_NULL ? null : in.getString();
  }

  private byte @Nullable [] binary() throws DicomFormatException {
    @Nullable JsonToken token = in.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token != JsonToken.VALUE_STRING) {
      throw log.fault("base64 in a string", describe(token));
    }
    BoundedBytes bytes = new BoundedBytes();
    in.readBinaryValue(BASE64, bytes);
    return bytes.taken.toByteArray();
  }

  /**
   * Stops the parser, which reads base64 piece by piece, at the limit; what is thrown here comes
   * back as cause of its exception.
   */
  private final class BoundedBytes extends OutputStream {
    final ByteArrayOutputStream taken = new ByteArrayOutputStream(64);

    @Override
    public void write(byte[] bytes, int offset, int length) throws DicomFormatException {
      if (length > options.maxElementLength() - taken.size()) {
        throw valueDecoder.tooLong();
      }
      taken.write(bytes, offset, length);
    }

    @Override
    public void write(int b) throws DicomFormatException {
      write(new byte[] {(byte) b}, 0, 1);
    }
  }

  private void values(JsonValues values, int depth) throws IOException {
    @Nullable JsonToken token = in.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return;
    }
    if (token != JsonToken.START_ARRAY) {
      log.report(
          "JSON-VALUE", "expected an array of values, found a value without one", "PS3.18 F.2.4");
      value(values, token, depth);
    } else {
      while ((token = in.nextToken()) != JsonToken.END_ARRAY) {
        value(values, token, depth);
        if ((long) values.length() + values.count() > 2L * options.maxElementLength()) {
          throw log.fault(
              "at most maxElementLength = " + options.maxElementLength() + " bytes of values",
              "more");
        }
      }
    }
    log.leaveItems();
  }

  private void value(JsonValues values, @Nullable JsonToken token, int depth) throws IOException {
    if (token == JsonToken.VALUE_STRING) {
      values.add(Kind.STRING, in.getStringCharacters(), in.getStringOffset(), in.getStringLength());
    } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      values.add(Kind.NUMBER, in.getStringCharacters(), in.getStringOffset(), in.getStringLength());
    } else if (token == JsonToken.VALUE_NULL) {
      values.addNull();
    } else if (token == JsonToken.START_OBJECT) {
      object(values, depth);
    } else {
      throw log.fault("a string, a number, an object or null for a value", describe(token));
    }
  }

  /** A name or an item: the first member tells. */
  private void object(JsonValues values, int depth) throws IOException {
    @Nullable JsonToken first = in.nextToken();
    if (first == JsonToken.PROPERTY_NAME && isComponentGroup(in.currentName())) {
      values.addName(name());
      return;
    }
    log.item();
    if (depth >= options.maxDepth()) {
      throw log.fault(
          "sequences nested at most maxDepth = " + options.maxDepth() + " deep", "a deeper one");
    }
    values.addItem(dataSet(first, depth + 1));
  }

  private static boolean isComponentGroup(String name) {
    return name.equals("Alphabetic") || name.equals("Ideographic") || name.equals("Phonetic");
  }

  private String name() throws DicomFormatException {
    String alphabetic = null;
    String ideographic = null;
    String phonetic = null;
    for (@Nullable JsonToken token = JsonToken.PROPERTY_NAME;
        token == JsonToken.PROPERTY_NAME;
        token = in.nextToken()) {
      switch (in.currentName()) {
        case "Alphabetic" -> alphabetic = string("a component group");
        case "Ideographic" -> ideographic = string("a component group");
        case "Phonetic" -> phonetic = string("a component group");
        default ->
            throw log.fault("Alphabetic, Ideographic or Phonetic", "another member of a name");
      }
    }
    boolean threeGroups = phonetic != null && !phonetic.isEmpty();
    boolean twoGroups = threeGroups || (ideographic != null && !ideographic.isEmpty());
    return (alphabetic == null ? "" : alphabetic)
        + (twoGroups ? "=" + (ideographic == null ? "" : ideographic) : "")
        + (threeGroups ? "=" + phonetic : "");
  }

  /** The kind of a token, never its text. */
  private static String describe(@Nullable JsonToken token) {
    if (token == null) {
      return "the end of the input";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a truth value";
      case VALUE_NULL -> "null";
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          "something else";
    };
  }
}
