package org.dicomsr.model.header;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Someone who had a part in a document, neither as its author nor by verifying it: an item of
 * Participant Sequence (0040,A07A) (PS3.3 C.17.2). Immutable.
 *
 * @param type what the observer did, Participation Type (0040,A080)
 * @param dateTime when, Participation DateTime (0040,A082)
 * @param observer who
 */
public record Participant(
    @Nullable ParticipationType type, @Nullable DicomDateTime dateTime, Observer observer) {

  /** Checks that there is an observer. */
  public Participant {
    Objects.requireNonNull(observer, "observer");
  }

  static Optional<Participant> read(DataSet item) {
    return Observer.from(item)
        .map(observer ->
            new Participant(
                ModuleEdit.parsed(item, Tag.PARTICIPATION_TYPE, ParticipationType::ofTerm),
                ModuleEdit.parsed(item, Tag.PARTICIPATION_DATE_TIME, DicomDateTime::parse),
                observer));
  }

  DataSet write() {
    return new ModuleEdit(observer.toDataSet())
        .type3(Tag.PARTICIPATION_TYPE, null, type == null ? null : type.term(), Function.identity())
        .type2(Tag.PARTICIPATION_DATE_TIME, null, dateTime, DicomDateTime::text)
        .build();
  }

  @Override
  public String toString() {
    return "Participant[" + type + "]";
  }
}
