package org.dicomsr.model.dicom;

import java.util.Objects;

/**
 * A data element whose large value stays where it is: in its file, or behind a URI (PS3.18 F.2.2,
 * {@code BulkDataURI}).
 *
 * @param tag the tag
 * @param vr the value representation
 * @param data where the value is
 */
public record BulkElement(int tag, Vr vr, BulkData data) implements DataElement {

  /** Checks that no component is null. */
  public BulkElement {
    Objects.requireNonNull(vr, "vr");
    Objects.requireNonNull(data, "data");
  }

  @Override
  public boolean isEmpty() {
    return data.length() == 0;
  }

  @Override
  public String toString() {
    return Tag.format(tag) + " " + vr + " bulk data";
  }
}
