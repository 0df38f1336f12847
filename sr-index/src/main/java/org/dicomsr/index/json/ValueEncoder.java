package org.dicomsr.index.json;

import java.util.List;
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
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.WaveformReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Names and values of facts to JSON. */
final class ValueEncoder {
  private final JsonGenerator out;

  ValueEncoder(JsonGenerator out) {
    this.out = out;
  }

  /** A member of text, left out when there is none. */
  void text(String name, @Nullable String text) {
    if (text != null) {
      out.writeStringProperty(name, text);
    }
  }

  void name(FactName name) {
    switch (name) {
      case FactName.Concept concept -> coded(concept.coded());
      case FactName.Attribute attribute -> out.writeString(attribute.keyword());
      case FactName.Unnamed unnamed -> out.writeString("");
    }
  }

  /** What the key does not tell is written beside it. */
  void coded(Coded coded) {
    CodedConcept code = coded.code();
    out.writeStartObject();
    out.writeStringProperty("key", coded.key());
    text("meaning", code.meaning());
    int bar = Math.max(0, coded.key().indexOf('|'));
    boolean told =
        coded.key().substring(bar).equals("|" + code.value())
            && coded.key().substring(0, bar).equals(code.scheme());
    if (!told) {
      out.writeStringProperty("code", code.value());
      text("scheme", code.scheme());
    }
    if (code.kind() != CodeValueKind.of(code.value())) {
      out.writeStringProperty("kind", code.kind().name());
    }
    text("version", code.schemeVersion());
    if (!code.equivalents().isEmpty()) {
      out.writeArrayPropertyStart("equivalents");
      code.equivalents().forEach(each -> coded(Coded.of(each)));
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void coded(String member, @Nullable Coded coded) {
    if (coded != null) {
      out.writeName(member);
      coded(coded);
    }
  }

  /** An object with one member, which names the kind. */
  void value(FactValue value) {
    out.writeStartObject();
    switch (value) {
      case CodeValue code -> coded("code", code.coded());
      case NumberValue number -> number(number);
      case TextValue text -> out.writeStringProperty("text", text.text());
      case PersonValue person -> out.writeStringProperty("person", person.name());
      case UidValue uid -> out.writeStringProperty("uid", uid.uid());
      case DateValue date -> range("date", date.range());
      case TimeOfDayValue time -> {
        out.writeObjectPropertyStart("time");
        out.writeNumberProperty("from", time.from());
        out.writeNumberProperty("to", time.to());
        out.writeStringProperty("text", time.text());
        out.writeEndObject();
      }
      case ReferenceValue reference -> reference(reference);
      case SpatialValue space -> space(space);
      case TemporalValue times -> times(times);
      case TableValue table -> table(table);
    }
    out.writeEndObject();
  }

  private void number(NumberValue number) {
    out.writeObjectPropertyStart("number");
    text("text", number.text());
    if (number.number() != null) {
      out.writeNumberProperty("value", number.number());
    }
    coded("unit", number.unit());
    if (number.canonical() != null) {
      out.writeStringProperty("dimension", number.canonical().dimension());
      out.writeNumberProperty("canonical", number.canonical().value());
    }
    coded("qualifier", number.qualifier());
    out.writeEndObject();
  }

  void range(String member, @Nullable TimeRange range) {
    if (range == null) {
      return;
    }
    out.writeObjectPropertyStart(member);
    out.writeNumberProperty("from", range.from());
    out.writeNumberProperty("to", range.to());
    out.writeStringProperty("text", range.text());
    if (range.zoned()) {
      out.writeBooleanProperty("zoned", true);
    }
    out.writeEndObject();
  }

  void sop(String member, @Nullable SopReference sop) {
    if (sop != null) {
      out.writeObjectPropertyStart(member);
      text("class", sop.sopClassUid());
      text("uid", sop.sopInstanceUid());
      out.writeEndObject();
    }
  }

  private void reference(ReferenceValue reference) {
    out.writeObjectPropertyStart("reference");
    sop("instance", reference.instance());
    integers("frames", reference.frames());
    integers("segments", reference.segments());
    if (!reference.channels().isEmpty()) {
      out.writeArrayPropertyStart("channels");
      for (WaveformReference.Channel channel : reference.channels()) {
        out.writeStartArray();
        out.writeNumber(channel.multiplexGroup());
        out.writeNumber(channel.channel());
        out.writeEndArray();
      }
      out.writeEndArray();
    }
    sop("presentationState", reference.presentationState());
    sop("realWorldValueMap", reference.realWorldValueMap());
    out.writeEndObject();
  }

  private void integers(String member, List<Integer> numbers) {
    if (!numbers.isEmpty()) {
      out.writeArrayPropertyStart(member);
      numbers.forEach(out::writeNumber);
      out.writeEndArray();
    }
  }

  private void space(SpatialValue space) {
    out.writeObjectPropertyStart("space");
    text("type", space.graphicType());
    out.writeNumberProperty("dimensions", space.points().dimensions());
    out.writeArrayPropertyStart("points");
    for (float coordinate : space.points().values()) {
      if (Float.isFinite(coordinate)) {
        out.writeNumber(coordinate);
      } else {
        out.writeString(Float.toString(coordinate));
      }
    }
    out.writeEndArray();
    text("frameOfReference", space.frameOfReferenceUid());
    text("fiducial", space.fiducialUid());
    text("origin", space.pixelOrigin());
    // Told for readers of the JSON alone; they follow from the points.
    space
        .extent()
        .ifPresent(extent -> {
          reals("least", extent.least());
          reals("most", extent.most());
        });
    space.length().ifPresent(length -> out.writeNumberProperty("length", length));
    space.area().ifPresent(area -> out.writeNumberProperty("area", area));
    out.writeEndObject();
  }

  private void reals(String member, List<Double> numbers) {
    out.writeArrayPropertyStart(member);
    numbers.forEach(out::writeNumber);
    out.writeEndArray();
  }

  private void times(TemporalValue times) {
    out.writeObjectPropertyStart("times");
    text("type", times.rangeType());
    switch (times.extent()) {
      case null -> {}
      case TemporalExtent.Samples samples -> {
        out.writeArrayPropertyStart("samples");
        samples.positions().forEach(out::writeNumber);
        out.writeEndArray();
      }
      case TemporalExtent.Offsets offsets -> {
        out.writeArrayPropertyStart("offsets");
        offsets.seconds().forEach(each -> out.writeString(each.text()));
        out.writeEndArray();
      }
      case TemporalExtent.DateTimes dateTimes -> {
        out.writeArrayPropertyStart("dateTimes");
        dateTimes.dateTimes().forEach(each -> out.writeString(each.text()));
        out.writeEndArray();
      }
    }
    out.writeEndObject();
  }

  private void table(TableValue table) {
    out.writeObjectPropertyStart("table");
    out.writeNumberProperty("rows", table.rows());
    out.writeNumberProperty("columns", table.columns());
    out.writeNumberProperty("cells", table.cells());
    codes("rowNames", table.rowNames());
    codes("columnNames", table.columnNames());
    out.writeEndObject();
  }

  private void codes(String member, List<Coded> codes) {
    out.writeArrayPropertyStart(member);
    codes.forEach(this::coded);
    out.writeEndArray();
  }
}
