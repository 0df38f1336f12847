package org.dicomsr.templates.testing;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Date;
import org.dicomsr.model.content.DateTime;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.testing.ContentArbitraries;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.observation.TextOrCode;
import org.jspecify.annotations.Nullable;

/**
 * Random values for typed views, as templates want them. Free texts and numbers can be replaced,
 * such as by marked ones.
 */
public class ViewArbitraries {
  protected static final double OFTEN = 0.4;
  private static final List<CodedConcept> UNITS =
      List.of(
          Ucum.MILLIMETER,
          Ucum.SQUARE_MILLIMETER,
          Ucum.CUBIC_CENTIMETER,
          Ucum.SECOND,
          Ucum.NO_UNITS,
          Ucum.PERCENT);

  private final Arbitrary<String> texts;
  private final Arbitrary<Double> numbers;

  protected ViewArbitraries(Arbitrary<String> texts, Arbitrary<Double> numbers) {
    this.texts = texts;
    this.numbers = numbers;
  }

  protected static Arbitrary<String> plainTexts() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .ofMinLength(1)
        .ofMaxLength(30)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  protected static Arbitrary<Double> plainNumbers() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 9999).map(number -> number / 8.0),
        Arbitraries.doubles().between(1e-9, 1e12).ofScale(14).filter(number -> number > 0));
  }

  /** Free texts. */
  public Arbitrary<String> texts() {
    return texts;
  }

  /** Positive numbers. */
  public Arbitrary<Double> numbers() {
    return numbers;
  }

  /** UIDs. */
  public static Arbitrary<String> uids() {
    return Arbitraries.longs().between(1, Long.MAX_VALUE).map(number -> "2.25." + number);
  }

  /** Names of persons. */
  public Arbitrary<PersonName> names() {
    return texts()
        .map(text -> text.replaceAll("[\\\\^=]", "").strip())
        .filter(text -> !text.isEmpty())
        .map(text -> PersonName.parse(text + "^Given"));
  }

  /** Codes of a context group of the standard, but for a few with meanings that LO cannot hold. */
  public static Arbitrary<CodedConcept> codes(String cid) {
    return Arbitraries.of(
        ContextGroups.standard().group(cid).orElseThrow().codes().stream()
            .filter(code -> Objects.requireNonNullElse(code.meaning(), "").length() <= 64)
            .toList());
  }

  /** Codes where no context group is given. */
  public static Arbitrary<CodedConcept> codes() {
    return Arbitraries.integers()
        .between(1, 50)
        .map(number -> CodedConcept.of("L" + number, "99LOCAL", "Local concept " + number));
  }

  /** Texts and codes. */
  public Arbitrary<TextOrCode> textsOrCodes() {
    return Arbitraries.oneOf(texts().map(TextOrCode::of), codes().map(TextOrCode::of));
  }

  /** Units. */
  public static Arbitrary<CodedConcept> units() {
    return Arbitraries.of(UNITS);
  }

  /** Numbers in any unit. */
  public Arbitrary<MeasuredValue> measured() {
    return measured(units());
  }

  /** Numbers in some units. */
  public Arbitrary<MeasuredValue> measured(Arbitrary<CodedConcept> units) {
    return Combinators.combine(numbers(), units)
        .as((number, unit) -> MeasuredValue.of(number, unit));
  }

  /** Dates. */
  public static Arbitrary<DicomDate> dates() {
    return parts(ValueType.DATE, item -> ((Date) item).value());
  }

  /** Dates and times. */
  public static Arbitrary<DicomDateTime> dateTimes() {
    return parts(ValueType.DATETIME, item -> ((DateTime) item).value());
  }

  /** References to images, or to frames or segments of them. */
  public static Arbitrary<ImageReference> images() {
    Arbitrary<ImageReference> images = parts(ValueType.IMAGE, item -> ((Image) item).reference());
    return images.map(image -> image.frames().isEmpty() ? image : image.withSegments());
  }

  /** References to waveforms, or to channels of them. */
  public static Arbitrary<WaveformReference> waveforms() {
    return parts(ValueType.WAVEFORM, item -> ((Waveform) item).reference());
  }

  /** Parts of random items. */
  protected static <P> Arbitrary<P> parts(ValueType type, Function<ContentItem, @Nullable P> part) {
    return ContentArbitraries.legal()
        .items(type)
        .map(item -> Objects.requireNonNull(part.apply(item)))
        .withoutEdgeCases();
  }
}
