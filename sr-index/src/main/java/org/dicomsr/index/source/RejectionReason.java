package org.dicomsr.index.source;

import java.util.Locale;

/** Why a file was not taken in, coarse enough to be counted. */
public enum RejectionReason {
  /** A file without a single byte. */
  EMPTY,
  /** Its bytes are something else: text, a picture, a compressed file. */
  NOT_DICOM,
  /** It starts as DICOM does and then cannot be understood, or ends too early. */
  MALFORMED,
  /** It exceeds a limit of {@link IngestOptions}; the detail names which. */
  OVER_LIMIT,
  /** A data set with neither SOP Instance UID nor SOP Class UID, hence no SOP Instance. */
  NO_INSTANCE,
  /** The operating system does not let it be read. */
  UNREADABLE,
  /** Not there, or no longer when it was opened. */
  MISSING,
  /** Neither a file nor a folder: a pipe, a device, a link that leads nowhere. */
  NOT_A_FILE,
  /** A zip archive inside a zip archive: unpack it first. */
  NESTED_ARCHIVE,
  /** A zip archive, or an entry of it, that cannot be unpacked: damaged or encrypted. */
  BAD_ARCHIVE,
  /** The target understood the object and would not have it. */
  REFUSED,
  /** A mistake in this library, which the file brought to light: please report it. */
  INTERNAL_ERROR;

  /** {@return the word for it in reports, such as {@code not-dicom}} */
  public String term() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
