package org.dicomsr.index.flatten;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.PersonValue;
import org.dicomsr.index.document.ReferenceValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TableValue;
import org.dicomsr.index.document.TemporalValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeOfDayValue;
import org.dicomsr.index.document.UidValue;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Date;
import org.dicomsr.model.content.DateTime;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Scoord;
import org.dicomsr.model.content.Scoord3d;
import org.dicomsr.model.content.Table;
import org.dicomsr.model.content.TabulatedValues;
import org.dicomsr.model.content.Tcoord;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.Time;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.content.Unrecognized;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/** The values of content items; null where an item has none. */
final class ContentValues {
  private final Source source;

  ContentValues(Source source) {
    this.source = source;
  }

  @Nullable FactValue of(ContentItem item) {
    return switch (item) {
      case Text text -> text(text.value());
      case Code code -> code.value() == null ? null : new CodeValue(coded(code.value()));
      case Num num -> number(num);
      case DateTime time -> time.value() == null ? null : new DateValue(source.range(time.value()));
      case Date date -> date.value() == null ? null : new DateValue(source.range(date.value()));
      case Time time -> time.value() == null ? null : TimeOfDayValue.of(time.value());
      case UidRef uid -> uid(uid.value());
      case Pname name ->
          name.value() == null || name.value().isEmpty()
              ? null
              : new PersonValue(name.value().text());
      case Composite composite ->
          composite.reference() == null ? null : ReferenceValue.of(composite.reference());
      case Image image -> image.reference() == null ? null : image(image.reference());
      case Waveform waveform ->
          waveform.reference() == null ? null : waveform(waveform.reference());
      case Scoord points ->
          points.points().valueCount() == 0 && points.graphicType() == null
              ? null
              : new SpatialValue(
                  points.graphicType() == null ? null : points.graphicType().term(),
                  points.points(),
                  null,
                  points.fiducialUid(),
                  points.pixelOrigin() == null ? null : points.pixelOrigin().term());
      case Scoord3d points ->
          points.points().valueCount() == 0 && points.graphicType() == null
              ? null
              : new SpatialValue(
                  points.graphicType() == null ? null : points.graphicType().term(),
                  points.points(),
                  points.frameOfReferenceUid(),
                  points.fiducialUid(),
                  null);
      case Tcoord times ->
          times.extent() == null && times.rangeType() == null
              ? null
              : new TemporalValue(
                  times.rangeType() == null ? null : times.rangeType().term(), times.extent());
      case Table table -> table.value() == null ? null : table(table.value());
      case Container container -> null;
      case Unrecognized unrecognized -> null;
    };
  }

  private static @Nullable TextValue text(@Nullable String text) {
    return text == null || text.isEmpty() ? null : new TextValue(text);
  }

  private static @Nullable UidValue uid(@Nullable String uid) {
    return uid == null || uid.isEmpty() ? null : new UidValue(uid);
  }

  private Coded coded(CodedConcept code) {
    return Objects.requireNonNull(source.coded(code));
  }

  private @Nullable NumberValue number(Num num) {
    MeasuredValue value = num.value();
    Coded qualifier = source.coded(num.qualifier());
    if (value == null) {
      return qualifier == null ? null : new NumberValue(null, null, null, null, qualifier);
    }
    return NumberValue.of(
        value.number() == null ? null : value.number().text(),
        best(value),
        source.coded(value.unit()),
        qualifier);
  }

  /** The number in the best precision of those that are finite: files hold NaN beside decimals. */
  private static @Nullable Double best(MeasuredValue value) {
    if (value.floatingPoint() != null && Double.isFinite(value.floatingPoint())) {
      return value.floatingPoint();
    }
    if (value.rational() != null && Double.isFinite(value.rational().doubleValue())) {
      return value.rational().doubleValue();
    }
    return value.number() == null ? null : (Double) value.number().doubleValue();
  }

  private static ReferenceValue image(ImageReference image) {
    return new ReferenceValue(
        image.instance(),
        image.frames(),
        image.segments(),
        List.of(),
        image.presentationState(),
        image.realWorldValueMap());
  }

  private static ReferenceValue waveform(WaveformReference waveform) {
    return new ReferenceValue(
        waveform.instance(), List.of(), List.of(), waveform.channels(), null, null);
  }

  private TableValue table(TabulatedValues table) {
    return new TableValue(
        table.rows(),
        table.columns(),
        names(table.rowDefinitions()),
        names(table.columnDefinitions()),
        table.cells().size());
  }

  private List<Coded> names(List<DataSet> definitions) {
    List<Coded> names = new ArrayList<>(definitions.size());
    for (DataSet definition : definitions) {
      CodeSequence.first(definition, Tag.CONCEPT_NAME_CODE_SEQUENCE)
          .ifPresent(name -> names.add(coded(name)));
    }
    return names;
  }
}
