package org.dicomsr.model.content;

import org.dicomsr.model.dicom.Uids;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a SOP Instance (PS3.3 10.8). Immutable.
 *
 * @param sopClassUid Referenced SOP Class UID (0008,1150); null where a file leaves it out
 * @param sopInstanceUid Referenced SOP Instance UID (0008,1155); null where a file leaves it out
 */
public record SopReference(@Nullable String sopClassUid, @Nullable String sopInstanceUid) {

  @Override
  public String toString() {
    return "SopReference[" + shown(sopClassUid) + ", " + shown(sopInstanceUid) + "]";
  }

  // In a damaged file, other values may stand where the UIDs should be.
  private static String shown(@Nullable String uid) {
    return uid == null ? "(missing)" : uid.indexOf('.') > 0 && Uids.isValid(uid) ? uid : "(no UID)";
  }
}
