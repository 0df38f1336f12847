package org.dicomsr.filter.export;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A data set cannot be made; nothing is left of it. The message has counts and UIDs, never a place
 * or value of a file of the archive.
 */
public final class ExportException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  private final Reason reason;

  /** Why a data set cannot be made. */
  public enum Reason {
    /** There is something where it is to go. */
    TARGET_EXISTS,
    /** It cannot be written where it is to go. */
    TARGET_UNWRITABLE,
    /** The ledger knows no file of an object, or the file is gone. */
    SOURCE_MISSING,
    /** A file is no longer as it was when it was indexed. */
    SOURCE_CHANGED,
    /** There is no secret, or none that can be used. */
    NO_SECRET,
    /** What was asked for shows who patients are, and nobody said that it may. */
    IDENTIFIABLE,
    /** A label is asked for that cannot be had. */
    LABEL,
    /** The cohort is of another state of the index, or another catalogue. */
    OTHER_STATE
  }

  ExportException(Reason reason, String message) {
    this(reason, message, null);
  }

  ExportException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** {@return why} */
  public Reason reason() {
    return reason;
  }
}
