package org.dicomsr.model.dicom;

import java.util.List;
import java.util.Objects;

/**
 * Encapsulated pixel data (PS3.5 A.4): the Basic Offset Table, which may be empty, and then the
 * fragments, all as they are in the file and never decoded.
 *
 * @param tag the tag, usually (7FE0,0010)
 * @param vr OB or OW
 * @param fragments the Basic Offset Table first, then each fragment
 */
public record FragmentsElement(int tag, Vr vr, List<BulkData> fragments) implements DataElement {

  /** Copies the list. */
  public FragmentsElement {
    Objects.requireNonNull(vr, "vr");
    fragments = List.copyOf(fragments);
  }

  @Override
  public boolean isEmpty() {
    return fragments.isEmpty();
  }

  @Override
  public String toString() {
    return Tag.format(tag) + " " + vr + " " + fragments.size() + " fragments";
  }
}
