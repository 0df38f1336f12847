package org.dicomsr.index.internal.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.dicomsr.model.coding.CodeValueKind;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.jspecify.annotations.Nullable;

/** Reads names, values and modifiers: the mirror of {@link ValueWriter}. */
final class ValueReader {
  final ByteReader in;
  private final List<Coded> codes = new ArrayList<>();
  private final List<FactName> names = new ArrayList<>();
  private final List<List<Modifier>> modifiers = new ArrayList<>();
  private final List<List<FactName>> paths = new ArrayList<>();

  ValueReader(ByteReader in) {
    this.in = in;
  }

  FactName name() {
    return in.shared(
        names,
        () ->
            switch (in.octet()) {
              case 0 -> FactName.UNNAMED;
              case 1 -> new FactName.Attribute(in.requiredText());
              default -> new FactName.Concept(coded());
            });
  }

  List<FactName> names() {
    return in.shared(paths, () -> in.list(this::name));
  }

  List<Modifier> modifiers() {
    return in.shared(modifiers, () -> in.list(this::modifier));
  }

  private Modifier modifier() {
    FactName name = name();
    FactValue value = required(value());
    return new Modifier(name, value, in.flag());
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("stored document: expected a value, found none");
    }
    return value;
  }

  Coded coded() {
    return in.shared(codes, () -> new Coded(in.requiredText(), code()));
  }

  private CodedConcept code() {
    return new CodedConcept(
        in.requiredText(),
        CodeValueKind.valueOf(in.requiredText()),
        in.text(),
        in.text(),
        in.text(),
        in.list(this::code));
  }

  TimeRange time() {
    long from = in.integer();
    return new TimeRange(from, from + in.integer(), in.requiredText(), in.flag());
  }

  SopReference sop() {
    return new SopReference(in.text(), in.text());
  }

  @Nullable FactValue value() {
    return switch (ValueTag.of(in.octet())) {
      case NONE -> null;
      case CODE -> new CodeValue(coded());
      case NUMBER -> number();
      case TEXT -> new TextValue(in.requiredText());
      case PERSON -> new PersonValue(in.requiredText());
      case UID -> new UidValue(in.requiredText());
      case DATE -> new DateValue(time());
      case TIME_OF_DAY -> new TimeOfDayValue(in.size(), in.size(), in.requiredText());
      case REFERENCE -> reference();
      case SPACE -> space();
      case TIMES -> new TemporalValue(in.text(), extent());
      case TABLE ->
          new TableValue(
              in.integer(),
              in.integer(),
              in.list(this::coded),
              in.list(this::coded),
              Math.toIntExact(in.integer()));
    };
  }

  private NumberValue number() {
    int flags = in.octet();
    String text = in.text();
    Coded unit = in.optional(this::coded);
    Coded qualifier = in.optional(this::coded);
    Double number = (flags & 1) == 0 ? null : (Double) in.real();
    CanonicalNumber canonical = null;
    if ((flags & 2) != 0) {
      String dimension = in.requiredText();
      double value = (flags & 4) != 0 ? required(number) : in.real();
      canonical = new CanonicalNumber(dimension, value);
    }
    return new NumberValue(text, number, unit, canonical, qualifier);
  }

  private int whole() {
    return Math.toIntExact(in.integer());
  }

  private ReferenceValue reference() {
    return new ReferenceValue(
        sop(),
        in.list(this::whole),
        in.list(this::whole),
        in.list(() -> new WaveformReference.Channel(whole(), whole())),
        in.optional(this::sop),
        in.optional(this::sop));
  }

  private SpatialValue space() {
    String type = in.text();
    int dimensions = in.octet();
    float[] points = new float[in.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = in.single();
    }
    Coordinates coordinates = dimensions == 2 ? Coordinates.of2d(points) : Coordinates.of3d(points);
    return new SpatialValue(type, coordinates, in.text(), in.text(), in.text());
  }

  private @Nullable TemporalExtent extent() {
    return switch (in.octet()) {
      case 0 -> null;
      case 1 -> new TemporalExtent.Samples(in.list(in::integer));
      case 2 -> new TemporalExtent.Offsets(in.list(() -> parsed(DecimalString::parse)));
      default -> new TemporalExtent.DateTimes(in.list(() -> parsed(DicomDateTime::parse)));
    };
  }

  private <T> T parsed(java.util.function.Function<String, Optional<T>> parse) {
    return parse
        .apply(in.requiredText())
        .orElseThrow(() -> new IllegalStateException("stored document: expected a value's text"));
  }
}
