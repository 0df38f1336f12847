package org.dicomsr.index.document;

import java.util.Objects;
import org.dicomsr.model.dicom.Uids;

/**
 * A UID. Immutable.
 *
 * @param uid the UID
 */
public record UidValue(String uid) implements FactValue {
  /** Checks that the UID is not null. */
  public UidValue {
    Objects.requireNonNull(uid, "uid");
  }

  // In a damaged file anything may stand in its place.
  @Override
  public String toString() {
    return "UidValue[" + (Uids.isValid(uid) ? uid : "no UID") + "]";
  }
}
