package org.dicomsr.model.content;

import java.util.Objects;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What any content item may have beside its value, and seldom has. Immutable.
 *
 * @param observationDateTime when the observation was completed, Observation DateTime (0040,A032)
 * @param observationUid identifies the observation, Observation UID (0040,A171)
 * @param other attributes of the item that this model does not know, and those that it knows but
 *     that a file spells in a way the model cannot express; they are written back as long as what
 *     they stand for is not edited
 */
public record ItemDetails(
    @Nullable DicomDateTime observationDateTime, @Nullable String observationUid, DataSet other) {
  /** Nothing. */
  public static final ItemDetails NONE = new ItemDetails(null, null, DataSet.EMPTY);

  /** Checks that {@code other} is not null. */
  public ItemDetails {
    Objects.requireNonNull(other, "other");
  }

  /**
   * Copies with an observation date and time.
   *
   * @param dateTime the date and time, or null for none
   * @return the copy
   */
  public ItemDetails withObservationDateTime(@Nullable DicomDateTime dateTime) {
    return new ItemDetails(dateTime, observationUid, other);
  }

  /**
   * Copies with an observation UID.
   *
   * @param uid the UID, or null for none
   * @return the copy
   */
  public ItemDetails withObservationUid(@Nullable String uid) {
    return new ItemDetails(observationDateTime, uid, other);
  }

  @Override
  public String toString() {
    return "ItemDetails[" + other.size() + " other elements]";
  }
}
