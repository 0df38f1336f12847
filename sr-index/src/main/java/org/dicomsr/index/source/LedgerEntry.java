package org.dicomsr.index.source;

import java.util.Objects;

/**
 * A file that a target holds: where it is, how it was when it was read, and what it held.
 * Immutable; {@code toString} leaves out the location.
 *
 * @param location where it is
 * @param stamp size and time of last change
 * @param sopInstanceUid the SOP Instance in it
 */
public record LedgerEntry(String location, FileStamp stamp, String sopInstanceUid) {
  /** Checks that the parts are there. */
  public LedgerEntry {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(stamp, "stamp");
    Objects.requireNonNull(sopInstanceUid, "sopInstanceUid");
  }

  @Override
  public String toString() {
    return "LedgerEntry[" + stamp.size() + " bytes]";
  }
}
