package org.dicomsr.index.json;

import java.util.Arrays;
import java.util.List;
import org.dicomsr.index.document.CanonicalNumber;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.PersonValue;
import org.dicomsr.index.document.ReferenceValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TableValue;
import org.dicomsr.index.document.TemporalValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeOfDayValue;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.index.document.UidValue;
import org.dicomsr.model.coding.CodeValueKind;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.jspecify.annotations.Nullable;

/** Names and values of facts from JSON. */
final class ValueDecoder {
  private ValueDecoder() {}

  static FactName name(Node node) throws DocumentFormatException {
    if (node.isText()) {
      return node.text().isEmpty() ? FactName.UNNAMED : FactName.of(node.text());
    }
    return new FactName.Concept(coded(node));
  }

  static Coded coded(Node node) throws DocumentFormatException {
    String key = node.get("key").text();
    int bar = key.indexOf('|');
    if (bar < 0) {
      throw node.expected("a key with a bar");
    }
    boolean told = !node.has("code");
    String value = told ? key.substring(bar + 1) : node.get("code").text();
    String scheme = told ? key.substring(0, bar) : node.text("scheme");
    CodeValueKind kind = CodeValueKind.of(value);
    if (node.has("kind")) {
      kind =
          node.get("kind")
              .term(name ->
                  Arrays.stream(CodeValueKind.values())
                      .filter(constant -> constant.name().equals(name))
                      .findFirst());
    }
    List<CodedConcept> equivalents =
        node.list("equivalents", ValueDecoder::coded).stream().map(Coded::code).toList();
    return new Coded(
        key,
        new CodedConcept(
            value, kind, scheme, node.text("version"), node.text("meaning"), equivalents));
  }

  static FactValue value(Node node) throws DocumentFormatException {
    for (Object kind : node.names()) {
      switch (String.valueOf(kind)) {
        case "code" -> {
          return new CodeValue(coded(node.get("code")));
        }
        case "number" -> {
          return number(node.get("number"));
        }
        case "text" -> {
          return new TextValue(node.get("text").text());
        }
        case "person" -> {
          return new PersonValue(node.get("person").text());
        }
        case "uid" -> {
          return new UidValue(node.get("uid").text());
        }
        case "date" -> {
          return new DateValue(range(node.get("date")));
        }
        case "time" -> {
          Node time = node.get("time");
          return new TimeOfDayValue(
              time.get("from").integer(), time.get("to").integer(), time.get("text").text());
        }
        case "reference" -> {
          return reference(node.get("reference"));
        }
        case "space" -> {
          return space(node.get("space"));
        }
        case "times" -> {
          return new TemporalValue(node.get("times").text("type"), times(node.get("times")));
        }
        case "table" -> {
          return table(node.get("table"));
        }
        default -> {
          // A kind of a later version.
        }
      }
    }
    throw node.expected("a kind of value");
  }

  private static NumberValue number(Node node) throws DocumentFormatException {
    CanonicalNumber canonical =
        node.has("canonical")
            ? new CanonicalNumber(node.get("dimension").text(), node.get("canonical").real())
            : null;
    return new NumberValue(
        node.text("text"),
        node.get("value", Node::real),
        node.get("unit", ValueDecoder::coded),
        canonical,
        node.get("qualifier", ValueDecoder::coded));
  }

  static TimeRange range(Node node) throws DocumentFormatException {
    return new TimeRange(
        node.get("from").wide(),
        node.get("to").wide(),
        node.get("text").text(),
        node.truth("zoned"));
  }

  static SopReference sop(Node node) throws DocumentFormatException {
    return new SopReference(node.text("class"), node.text("uid"));
  }

  private static ReferenceValue reference(Node node) throws DocumentFormatException {
    return new ReferenceValue(
        sop(node.get("instance")),
        node.list("frames", Node::integer),
        node.list("segments", Node::integer),
        node.list("channels", ValueDecoder::channel),
        node.get("presentationState", ValueDecoder::sop),
        node.get("realWorldValueMap", ValueDecoder::sop));
  }

  private static WaveformReference.Channel channel(Node node) throws DocumentFormatException {
    List<Integer> pair = node.list(Node::integer);
    if (pair.size() != 2) {
      throw node.expected("two numbers");
    }
    return new WaveformReference.Channel(pair.get(0), pair.get(1));
  }

  private static SpatialValue space(Node node) throws DocumentFormatException {
    List<Float> numbers = node.list("points", Node::single);
    float[] values = new float[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.get(i);
    }
    boolean flat = node.get("dimensions").integer() == 2;
    return new SpatialValue(
        node.text("type"),
        flat ? Coordinates.of2d(values) : Coordinates.of3d(values),
        node.text("frameOfReference"),
        node.text("fiducial"),
        node.text("origin"));
  }

  private static @Nullable TemporalExtent times(Node node) throws DocumentFormatException {
    if (node.has("samples")) {
      return new TemporalExtent.Samples(node.list("samples", Node::wide));
    }
    if (node.has("offsets")) {
      return new TemporalExtent.Offsets(
          node.list("offsets", each -> each.term(DecimalString::parse)));
    }
    return node.has("dateTimes")
        ? new TemporalExtent.DateTimes(
            node.list("dateTimes", each -> each.term(DicomDateTime::parse)))
        : null;
  }

  private static TableValue table(Node node) throws DocumentFormatException {
    return new TableValue(
        node.get("rows").wide(),
        node.get("columns").wide(),
        node.list("rowNames", ValueDecoder::coded),
        node.list("columnNames", ValueDecoder::coded),
        node.get("cells").integer());
  }
}
