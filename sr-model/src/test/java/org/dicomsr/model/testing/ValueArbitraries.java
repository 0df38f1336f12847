package org.dicomsr.model.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.TabulatedValues;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.DicomTime;
import org.dicomsr.model.dicom.value.Rational;
import org.dicomsr.model.dicom.value.TemporalPrecision;

/** Random parts of content items, all as the standard wants them. */
final class ValueArbitraries {
  static final List<String> IMAGE_CLASSES =
      List.of(
          SopClassUid.CT_IMAGE_STORAGE,
          SopClassUid.MR_IMAGE_STORAGE,
          SopClassUid.SEGMENTATION_STORAGE);
  private static final long MOST_UNSIGNED = 0xFFFF_FFFFL;
  private static final int MOST_SHORT = 0xFFFF;
  private static final int MOST_POINTS = 6;

  private ValueArbitraries() {}

  static Arbitrary<String> uids() {
    return Arbitraries.longs().between(1, Long.MAX_VALUE).map(number -> "2.25." + number);
  }

  static Arbitrary<PersonName> names(Arbitrary<String> text) {
    Arbitrary<String> component = text.map(ValueArbitraries::component);
    Arbitrary<String> group =
        component.list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join("^", parts));
    return group
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(groups -> new PersonName(String.join("=", groups)));
  }

  private static String component(String text) {
    StringBuilder name = new StringBuilder();
    text.codePoints()
        .filter(c -> c != '^' && c != '=' && c != '\\' && c >= ' ')
        .limit(12)
        .forEach(name::appendCodePoint);
    return name.toString().strip();
  }

  static Arbitrary<DicomDate> dates() {
    return days().map(DicomDate::of);
  }

  static Arbitrary<DicomTime> times() {
    return Combinators.combine(
            timesOfDay(),
            Arbitraries.of(
                TemporalPrecision.HOUR, TemporalPrecision.MINUTE, TemporalPrecision.SECOND))
        .as(DicomTime::of);
  }

  static Arbitrary<DicomDateTime> dateTimes() {
    return Combinators.combine(
            days(),
            timesOfDay(),
            Arbitraries.of(TemporalPrecision.class),
            Arbitraries.of("", "+0100", "-0330"))
        .as((day, time, precision, zone) ->
            DicomDateTime.parse(
                    DicomDateTime.of(LocalDateTime.of(day, time), precision).text() + zone)
                .orElseThrow());
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(-20_000, 40_000).map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<LocalTime> timesOfDay() {
    return Arbitraries.longs()
        .between(0, 86_399_999_999L)
        .map(micros -> LocalTime.ofNanoOfDay(micros * 1000));
  }

  static Arbitrary<MeasuredValue> measuredValues() {
    Arbitrary<CodedConcept> units = CodedConceptArbitraries.codedConcepts();
    Arbitrary<Rational> rationals =
        Combinators.combine(
                Arbitraries.integers().map(Integer::longValue),
                Arbitraries.longs().between(1, MOST_UNSIGNED))
            .as(Rational::new);
    return Arbitraries.oneOf(
        Combinators.combine(doubles(), units).as((number, unit) -> MeasuredValue.of(number, unit)),
        Combinators.combine(rationals, units).as((number, unit) -> MeasuredValue.of(number, unit)),
        Combinators.combine(doubles(), doubles(), rationals, units)
            .as((number, full, fraction, unit) ->
                new MeasuredValue(DecimalString.of(number), unit, full, fraction)));
  }

  /** Short numbers and those that need more than the 16 characters of a DS. */
  private static Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-999, 999).map(number -> number / 8.0),
        Arbitraries.doubles().ofScale(17),
        Arbitraries.of(1 / 3.0, 1e300));
  }

  static Arbitrary<SopReference> instances() {
    return Combinators.combine(Arbitraries.of(IMAGE_CLASSES), uids()).as(SopReference::new);
  }

  static Arbitrary<SopReference> composites() {
    return uids().map(uid -> new SopReference(SopClassUid.ENCAPSULATED_PDF_STORAGE, uid));
  }

  static Arbitrary<ImageReference> images() {
    Arbitrary<SopReference> state =
        uids()
            .map(uid ->
                new SopReference(SopClassUid.GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE, uid));
    Arbitrary<SopReference> map =
        uids().map(uid -> new SopReference(SopClassUid.REAL_WORLD_VALUE_MAPPING_STORAGE, uid));
    Arbitrary<List<Integer>> frames =
        Arbitraries.integers().between(1, 1_000_000).list().ofMaxSize(3);
    Arbitrary<List<Integer>> segments =
        Arbitraries.integers().between(1, MOST_SHORT).list().ofMaxSize(2);
    return Combinators.combine(
            instances(), frames, segments, state.injectNull(0.6), map.injectNull(0.6))
        .as(ImageReference::new);
  }

  static Arbitrary<WaveformReference> waveforms() {
    Arbitrary<WaveformReference.Channel> channel =
        Combinators.combine(
                Arbitraries.integers().between(1, 4), Arbitraries.integers().between(0, MOST_SHORT))
            .as(WaveformReference.Channel::new);
    Arbitrary<SopReference> instance =
        uids().map(uid -> new SopReference(SopClassUid.TWELVE_LEAD_ECG_WAVEFORM_STORAGE, uid));
    return Combinators.combine(instance, channel.list().ofMaxSize(3)).as(WaveformReference::new);
  }

  /** Points, at least one. */
  static Arbitrary<Coordinates> points(int dimensions) {
    Arbitrary<Float> value =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 1024).map(number -> number / 2f),
            Arbitraries.floats().between(-1e6f, 1e6f).ofScale(4));
    return Arbitraries.integers()
        .between(1, MOST_POINTS)
        .flatMap(count -> value.list().ofSize(count * dimensions))
        .map(values -> coordinates(dimensions, values));
  }

  static Coordinates coordinates(int dimensions, List<Float> values) {
    float[] numbers = new float[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.get(i);
    }
    return dimensions == 2 ? Coordinates.of2d(numbers) : Coordinates.of3d(numbers);
  }

  static Arbitrary<TemporalExtent> extents() {
    return Arbitraries.oneOf(
        Arbitraries.longs()
            .between(1, MOST_UNSIGNED)
            .list()
            .ofMinSize(1)
            .ofMaxSize(MOST_POINTS)
            .map(TemporalExtent.Samples::new),
        doubles()
            .map(DecimalString::of)
            .list()
            .ofMinSize(1)
            .ofMaxSize(MOST_POINTS)
            .map(TemporalExtent.Offsets::new),
        dateTimes().list().ofMinSize(1).ofMaxSize(MOST_POINTS).map(TemporalExtent.DateTimes::new));
  }

  static Arbitrary<TemplateIdentification> templates() {
    return Arbitraries.oneOf(
        Arbitraries.of("1500", "2000", "3700", "10011").map(TemplateIdentification::dcmr),
        Combinators.combine(Arbitraries.integers().between(1, 9999), uids())
            .as((number, uid) -> new TemplateIdentification("99ACME", "T" + number, uid)));
  }

  /** Tables with up to three rows and columns, and numbers, texts and codes in their cells. */
  static Arbitrary<TabulatedValues> tables(Arbitrary<String> text) {
    Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
    Arbitrary<List<CodedConcept>> names = CodedConceptArbitraries.codedConcepts().list().ofSize(6);
    Arbitrary<List<String>> cells = text.list().ofSize(9);
    return Combinators.combine(size, size, names, cells).as(ValueArbitraries::table);
  }

  private static TabulatedValues table(
      int rows, int columns, List<CodedConcept> names, List<String> texts) {
    DataSet[] rowDefinitions = new DataSet[rows];
    DataSet[] columnDefinitions = new DataSet[columns];
    DataSet[] cells = new DataSet[rows * columns];
    for (int row = 0; row < rows; row++) {
      rowDefinitions[row] = definition(Tag.TABLE_ROW_NUMBER, row + 1, names.get(row));
      for (int column = 0; column < columns; column++) {
        columnDefinitions[column] =
            definition(Tag.TABLE_COLUMN_NUMBER, column + 1, names.get(3 + column));
        int number = row * columns + column;
        DataSet.Builder cell =
            DataSet.builder()
                .put(ValueElement.ofIntegers(Tag.TABLE_ROW_NUMBER, Vr.UL, row + 1))
                .put(ValueElement.ofIntegers(Tag.TABLE_COLUMN_NUMBER, Vr.UL, column + 1));
        switch (number % 3) {
          case 0 ->
              cell.put(ValueElement.ofDoubles(SELECTOR_FD, Vr.FD, number / 3.0))
                  .text(Tag.SELECTOR_ATTRIBUTE_VR, "FD");
          case 1 ->
              cell.put(ValueElement.ofText(SELECTOR_UT, Vr.UT, texts.get(number)))
                  .text(Tag.SELECTOR_ATTRIBUTE_VR, "UT");
          default ->
              cell.put(CodeSequence.element(SELECTOR_SQ, names.get(row)))
                  .text(Tag.SELECTOR_ATTRIBUTE_VR, "SQ");
        }
        cells[number] = cell.build();
      }
    }
    return new TabulatedValues(
        rows, columns, List.of(rowDefinitions), List.of(columnDefinitions), List.of(cells));
  }

  private static DataSet definition(int tag, int number, CodedConcept name) {
    return DataSet.builder()
        .put(ValueElement.ofIntegers(tag, Vr.UL, number))
        .put(CodeSequence.element(Tag.CONCEPT_NAME_CODE_SEQUENCE, name))
        .build();
  }

  // Selector FD Value, Selector UT Value, Selector Code Sequence Value
  private static final int SELECTOR_FD = 0x00720074;
  private static final int SELECTOR_UT = 0x00720070;
  private static final int SELECTOR_SQ = 0x00720080;
}
