package org.dicomsr.model.testing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.dicomsr.model.coding.CodeValueKind;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Continuity;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.Date;
import org.dicomsr.model.content.DateTime;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.PixelOrigin;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.Scoord;
import org.dicomsr.model.content.Scoord3d;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.Table;
import org.dicomsr.model.content.Tcoord;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.Time;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.content.Unrecognized;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.DicomTime;
import org.jspecify.annotations.Nullable;

/**
 * Random content items without children. The legal ones have a name and a value; odd ones lack what
 * the standard requires, or have values that are none, as files do.
 *
 * @param odd whether to make odd ones too
 * @param text free texts
 */
record ItemArbitraries(boolean odd, Arbitrary<String> text) {
  private static final double SELDOM = 0.15;

  Arbitrary<ContentItem> any() {
    Arbitrary<ContentItem> legal = Arbitraries.of(ValueType.class).flatMap(this::of);
    Arbitrary<ContentItem> any =
        odd
            ? Arbitraries.frequencyOf(
                Tuple.of(12, legal), Tuple.of(1, unrecognized()), Tuple.of(1, unparsable()))
            : legal;
    // Edge cases of the choices would make every second item the same.
    return any.withoutEdgeCases();
  }

  Arbitrary<ContentItem> of(ValueType type) {
    return switch (type) {
      case TEXT -> combine(text, Text::new);
      case CODE -> combine(codes(), Code::new);
      case NUM -> nums();
      case DATETIME -> combine(dateTimes(), DateTime::new);
      case DATE -> combine(dates(), Date::new);
      case TIME -> combine(times(), Time::new);
      case UIDREF -> combine(ValueArbitraries.uids(), UidRef::new);
      case PNAME -> combine(ValueArbitraries.names(text), Pname::new);
      case COMPOSITE -> combine(instances(ValueArbitraries.composites()), Composite::new);
      case IMAGE -> combine(images(), Image::new);
      case WAVEFORM -> combine(ValueArbitraries.waveforms(), Waveform::new);
      case SCOORD -> scoords();
      case SCOORD3D -> scoords3d();
      case TCOORD -> tcoords();
      case TABLE -> combine(ValueArbitraries.tables(text), Table::new);
      case CONTAINER -> containers();
    };
  }

  /** What the constructors of most items take. */
  private interface Constructor<V> {
    ContentItem make(
        @Nullable CodedConcept name,
        @Nullable V value,
        ItemDetails details,
        List<Related> children);
  }

  private <V> Arbitrary<ContentItem> combine(Arbitrary<V> value, Constructor<V> constructor) {
    return Combinators.combine(names(), required(value), details())
        .as((name, v, details) -> constructor.make(name, v, details, List.of()));
  }

  /** Always there in a legal item. */
  private <V> Arbitrary<@Nullable V> required(Arbitrary<V> value) {
    return value.injectNull(odd ? SELDOM : 0);
  }

  private Arbitrary<@Nullable CodedConcept> names() {
    return required(codes());
  }

  Arbitrary<CodedConcept> codes() {
    Arbitrary<CodedConcept> legal = CodedConceptArbitraries.codedConcepts();
    return odd
        ? Arbitraries.frequencyOf(
            Tuple.of(8, legal),
            Tuple.of(1, legal.map(code -> code.withMeaning(null))),
            Tuple.of(
                1,
                Arbitraries.just(
                    new CodedConcept("", CodeValueKind.SHORT, null, null, null, List.of()))))
        : legal;
  }

  private Arbitrary<ContentItem> nums() {
    Arbitrary<CodedConcept> qualifier = codes();
    Arbitrary<MeasuredValue> value = ValueArbitraries.measuredValues();
    Arbitrary<MeasuredValue> any =
        odd ? Arbitraries.frequencyOf(Tuple.of(5, value), Tuple.of(1, oddMeasuredValues())) : value;
    return Combinators.combine(
            names(), any.injectNull(SELDOM), qualifier.injectNull(0.7), details())
        .as((name, number, why, details) -> new Num(name, number, why, details, List.of()));
  }

  private Arbitrary<MeasuredValue> oddMeasuredValues() {
    return Arbitraries.of(
        new MeasuredValue(null, null, null, null),
        new MeasuredValue(DecimalString.parse("12.50").orElseThrow(), null, null, null),
        new MeasuredValue(
            DecimalString.parse("0.1234567890123456789").orElseThrow(), null, Double.NaN, null));
  }

  private Arbitrary<DicomDate> dates() {
    Arbitrary<DicomDate> legal = ValueArbitraries.dates();
    return odd
        ? Arbitraries.oneOf(
            legal,
            Arbitraries.of("2019", "2019.01.31").map(odd -> DicomDate.parse(odd).orElseThrow()))
        : legal;
  }

  private Arbitrary<DicomTime> times() {
    Arbitrary<DicomTime> legal = ValueArbitraries.times();
    return odd
        ? Arbitraries.oneOf(legal, Arbitraries.just(DicomTime.parse("09:30:15").orElseThrow()))
        : legal;
  }

  private Arbitrary<DicomDateTime> dateTimes() {
    Arbitrary<DicomDateTime> legal = ValueArbitraries.dateTimes();
    return odd
        ? Arbitraries.oneOf(
            legal, Arbitraries.just(DicomDateTime.parse("2019-01-31T09:30:15Z").orElseThrow()))
        : legal;
  }

  private Arbitrary<SopReference> instances(Arbitrary<SopReference> legal) {
    return odd
        ? Arbitraries.frequencyOf(
            Tuple.of(6, legal), Tuple.of(1, Arbitraries.just(new SopReference(null, null))))
        : legal;
  }

  private Arbitrary<ImageReference> images() {
    Arbitrary<ImageReference> legal = ValueArbitraries.images();
    Arbitrary<ImageReference> oddOnes =
        instances(ValueArbitraries.instances())
            .map(instance -> new ImageReference(instance, List.of(-1, 0), List.of(), null, null));
    return odd ? Arbitraries.frequencyOf(Tuple.of(6, legal), Tuple.of(1, oddOnes)) : legal;
  }

  private Arbitrary<ContentItem> scoords() {
    return Combinators.combine(
            names(),
            required(Arbitraries.of(GraphicType.class)),
            points(2),
            Arbitraries.of(PixelOrigin.class).injectNull(0.7),
            ValueArbitraries.uids().injectNull(0.7),
            details())
        .as((name, type, points, origin, fiducial, details) ->
            new Scoord(name, type, points, origin, fiducial, details, List.of()));
  }

  private Arbitrary<ContentItem> scoords3d() {
    return Combinators.combine(
            names(),
            required(Arbitraries.of(GraphicType3d.class)),
            points(3),
            required(ValueArbitraries.uids()),
            ValueArbitraries.uids().injectNull(0.7),
            details())
        .as((name, type, points, frame, fiducial, details) ->
            new Scoord3d(name, type, points, frame, fiducial, details, List.of()));
  }

  private Arbitrary<Coordinates> points(int dimensions) {
    Arbitrary<Coordinates> legal = ValueArbitraries.points(dimensions);
    Arbitrary<Coordinates> none =
        Arbitraries.of(List.<Float>of(), List.of(1f), List.of(1f, Float.NaN, -0f, 1e30f, 2f))
            .map(values -> ValueArbitraries.coordinates(dimensions, values));
    return odd ? Arbitraries.frequencyOf(Tuple.of(6, legal), Tuple.of(1, none)) : legal;
  }

  private Arbitrary<ContentItem> tcoords() {
    return Combinators.combine(
            names(),
            required(Arbitraries.of(TemporalRangeType.class)),
            required(ValueArbitraries.extents()),
            details())
        .as((name, range, extent, details) -> new Tcoord(name, range, extent, details, List.of()));
  }

  Arbitrary<ContentItem> containers() {
    return Combinators.combine(
            names(),
            required(Arbitraries.of(Continuity.class)),
            ValueArbitraries.templates().injectNull(0.6),
            details())
        .as((name, continuity, template, details) ->
            new Container(name, continuity, template, details, List.of()));
  }

  /** Items whose value type is none of the standard's. */
  private Arbitrary<ContentItem> unrecognized() {
    Arbitrary<@Nullable String> terms =
        Arbitraries.of("PERSON NAME", "NUMERIC", "text", "").injectNull(0.2);
    return Combinators.combine(names(), terms, details())
        .as((name, term, details) -> new Unrecognized(name, term, details, List.of()));
  }

  /** Items whose value stays with what the model cannot express. */
  private Arbitrary<ContentItem> unparsable() {
    return names()
        .flatMap(name ->
            Arbitraries.of(
                new Date(name, null, other(Tag.DATE, Vr.DA, "unknown"), List.of()),
                new Time(name, null, other(Tag.TIME, Vr.TM, "25:99"), List.of()),
                new DateTime(name, null, other(Tag.DATE_TIME, Vr.DT, "yesterday"), List.of()),
                new Scoord(
                    name,
                    null,
                    Coordinates.of2d(1, 2),
                    null,
                    null,
                    other(Tag.GRAPHIC_TYPE, Vr.CS, "SQUARE"),
                    List.of())));
  }

  private static ItemDetails other(int tag, Vr vr, String value) {
    return new ItemDetails(null, null, DataSet.of(ValueElement.ofText(tag, vr, value)));
  }

  /**
   * Nothing most of the time; else observation date, time and UID, and attributes that the model
   * does not know.
   */
  private Arbitrary<ItemDetails> details() {
    DataSet foreign =
        DataSet.builder()
            .put(ValueElement.ofText(PRIVATE_CREATOR, Vr.LO, "ACME 1.1"))
            .put(ValueElement.ofBytes(PRIVATE_VALUE, Vr.OB, new byte[] {1, 2, 3, 4}))
            .build();
    Arbitrary<ItemDetails> some =
        Combinators.combine(
                ValueArbitraries.dateTimes().injectNull(0.4),
                ValueArbitraries.uids().injectNull(0.4),
                Arbitraries.of(DataSet.EMPTY, foreign))
            .as(ItemDetails::new);
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.just(ItemDetails.NONE)), Tuple.of(1, some));
  }

  private static final int PRIVATE_CREATOR = 0x00410010;
  private static final int PRIVATE_VALUE = 0x00411001;
}
