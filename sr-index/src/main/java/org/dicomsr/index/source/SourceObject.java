package org.dicomsr.index.source;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.dicom.io.DicomFile;
import org.jspecify.annotations.Nullable;

/**
 * An object on its way into an {@link IngestTarget}: what was read up to the pixel data, and where
 * it came from. Immutable.
 */
public final class SourceObject {
  private final String location;
  private final @Nullable FileStamp stamp;
  private final @Nullable Path path;
  private final String sopInstanceUid;
  private final boolean derived;
  private final DicomFile file;

  SourceObject(
      String location,
      @Nullable FileStamp stamp,
      @Nullable Path path,
      String sopInstanceUid,
      boolean derived,
      DicomFile file) {
    this.location = Objects.requireNonNull(location, "location");
    this.stamp = stamp;
    this.path = path;
    this.sopInstanceUid = Objects.requireNonNull(sopInstanceUid, "sopInstanceUid");
    this.derived = derived;
    this.file = Objects.requireNonNull(file, "file");
  }

  /** {@return where it is; a secret of the site, which must not leave the ledger and the report} */
  public String location() {
    return location;
  }

  /** {@return size and time of last change of its file; empty for an object that a program gave} */
  public Optional<FileStamp> stamp() {
    return Optional.ofNullable(stamp);
  }

  /** {@return the file it is, if it is one by itself} */
  public Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /**
   * {@return its SOP Instance UID, not empty: that of the data set or, where it has none, that of
   * the File Meta Information or, where that has none either, one made from what the object holds}
   */
  public String sopInstanceUid() {
    return sopInstanceUid;
  }

  /** {@return whether the object has no SOP Instance UID, so that nothing can refer to it} */
  public boolean isUidDerived() {
    return derived;
  }

  /** {@return the object; elements from (7FE0,0000) on are left out} */
  public DicomFile file() {
    return file;
  }

  @Override
  public String toString() {
    return "SourceObject[" + file + "]";
  }
}
