package org.dicomsr.index.internal.codec;

import java.util.List;
import org.dicomsr.index.document.CanonicalNumber;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.Modifier;
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
import org.dicomsr.index.internal.codec.ByteWriter.Shared;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.TemporalExtent;
import org.jspecify.annotations.Nullable;

/** Writes names, values and modifiers. Each method has its mirror in {@link ValueReader}. */
final class ValueWriter {
  final ByteWriter out;
  private final Shared<Coded> codes = new Shared<>();
  private final Shared<FactName> names = new Shared<>();
  private final Shared<List<Modifier>> modifiers = new Shared<>();
  private final Shared<List<FactName>> paths = new Shared<>();

  ValueWriter(ByteWriter out) {
    this.out = out;
  }

  void name(FactName name) {
    out.shared(
        names,
        name,
        each -> {
          switch (each) {
            case FactName.Unnamed none -> out.octet(0);
            case FactName.Attribute attribute -> {
              out.octet(1);
              out.text(attribute.keyword());
            }
            case FactName.Concept concept -> {
              out.octet(2);
              coded(concept.coded());
            }
          }
        });
  }

  void names(List<FactName> path) {
    out.shared(paths, path, all -> out.list(all, this::name));
  }

  void modifiers(List<Modifier> list) {
    out.shared(modifiers, list, all -> out.list(all, this::modifier));
  }

  private void modifier(Modifier modifier) {
    name(modifier.name());
    value(modifier.value());
    out.flag(modifier.context());
  }

  void coded(Coded coded) {
    out.shared(
        codes,
        coded,
        each -> {
          out.text(each.key());
          code(each.code());
        });
  }

  private void code(CodedConcept code) {
    out.text(code.value());
    out.text(code.kind().name());
    out.text(code.scheme());
    out.text(code.schemeVersion());
    out.text(code.meaning());
    out.list(code.equivalents(), this::code);
  }

  void time(TimeRange range) {
    out.integer(range.from());
    out.integer(range.to() - range.from());
    out.text(range.text());
    out.flag(range.zoned());
  }

  void sop(SopReference sop) {
    out.text(sop.sopClassUid());
    out.text(sop.sopInstanceUid());
  }

  /** A value, or none. */
  void value(@Nullable FactValue value) {
    ValueTag tag = ValueTag.of(value);
    out.octet(tag.code());
    switch (value) {
      case null -> {}
      case CodeValue code -> coded(code.coded());
      case NumberValue number -> number(number);
      case TextValue text -> out.text(text.text());
      case PersonValue person -> out.text(person.name());
      case UidValue uid -> out.text(uid.uid());
      case DateValue date -> time(date.range());
      case TimeOfDayValue time -> {
        out.count(time.from());
        out.count(time.to());
        out.text(time.text());
      }
      case ReferenceValue reference -> reference(reference);
      case SpatialValue space -> space(space);
      case TemporalValue times -> {
        out.text(times.rangeType());
        extent(times.extent());
      }
      case TableValue table -> {
        out.integer(table.rows());
        out.integer(table.columns());
        out.list(table.rowNames(), this::coded);
        out.list(table.columnNames(), this::coded);
        out.integer(table.cells());
      }
    }
  }

  private void number(NumberValue value) {
    Double number = value.number();
    CanonicalNumber canonical = value.canonical();
    boolean sameNumber =
        canonical != null && number != null && Double.compare(canonical.value(), number) == 0;
    out.octet((number == null ? 0 : 1) | (canonical == null ? 0 : 2) | (sameNumber ? 4 : 0));
    out.text(value.text());
    out.optional(value.unit(), this::coded);
    out.optional(value.qualifier(), this::coded);
    if (number != null) {
      out.real(number);
    }
    if (canonical != null) {
      out.text(canonical.dimension());
      if (!sameNumber) {
        out.real(canonical.value());
      }
    }
  }

  private void reference(ReferenceValue reference) {
    sop(reference.instance());
    out.list(reference.frames(), frame -> out.integer(frame));
    out.list(reference.segments(), segment -> out.integer(segment));
    out.list(
        reference.channels(),
        channel -> {
          out.integer(channel.multiplexGroup());
          out.integer(channel.channel());
        });
    out.optional(reference.presentationState(), this::sop);
    out.optional(reference.realWorldValueMap(), this::sop);
  }

  private void space(SpatialValue space) {
    out.text(space.graphicType());
    out.octet(space.points().dimensions());
    float[] points = space.points().values();
    out.count(points.length);
    for (float point : points) {
      out.single(point);
    }
    out.text(space.frameOfReferenceUid());
    out.text(space.fiducialUid());
    out.text(space.pixelOrigin());
  }

  private void extent(@Nullable TemporalExtent extent) {
    switch (extent) {
      case null -> out.octet(0);
      case TemporalExtent.Samples samples -> {
        out.octet(1);
        out.list(samples.positions(), out::integer);
      }
      case TemporalExtent.Offsets offsets -> {
        out.octet(2);
        out.list(offsets.seconds(), seconds -> out.text(seconds.text()));
      }
      case TemporalExtent.DateTimes times -> {
        out.octet(3);
        out.list(times.dateTimes(), time -> out.text(time.text()));
      }
    }
  }
}
