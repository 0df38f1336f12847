package org.dicomsr.index.flatten;

import java.util.Optional;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.DicomTime;
import org.jspecify.annotations.Nullable;

/**
 * When what an object shows took place: its acquisition, else the observation, else the study.
 * Never when content was created: an archive converted years later would be of one day.
 */
final class ObjectTimes {
  private ObjectTimes() {}

  static @Nullable TimeRange of(Source source) {
    return source
        .repeats()
        .times
        .of(
            () -> read(source),
            source.element(Tag.ACQUISITION_DATE_TIME),
            source.element(Tag.OBSERVATION_DATE_TIME),
            source.element(Tag.ACQUISITION_DATE),
            source.element(Tag.ACQUISITION_TIME),
            source.element(Tag.STUDY_DATE),
            source.element(Tag.STUDY_TIME),
            source.element(Tag.TIMEZONE_OFFSET_FROM_UTC))
        .orElse(null);
  }

  private static Optional<TimeRange> read(Source source) {
    DataSet data = source.data();
    return dateTime(data, Tag.ACQUISITION_DATE_TIME)
        .or(() -> dateTime(data, Tag.OBSERVATION_DATE_TIME))
        .map(source::range)
        .or(() -> joined(source, Tag.ACQUISITION_DATE, Tag.ACQUISITION_TIME))
        .or(() -> joined(source, Tag.STUDY_DATE, Tag.STUDY_TIME));
  }

  private static Optional<DicomDateTime> dateTime(DataSet data, int tag) {
    return data.string(tag).flatMap(DicomDateTime::parse);
  }

  private static Optional<TimeRange> joined(Source source, int dateTag, int timeTag) {
    Optional<DicomDate> date = source.data().string(dateTag).flatMap(DicomDate::parse);
    Optional<DicomTime> time = source.data().string(timeTag).flatMap(DicomTime::parse);
    return date.map(day ->
        time.map(clock -> source.range(DicomDateTime.of(day, clock)))
            .orElseGet(() -> source.range(day)));
  }
}
