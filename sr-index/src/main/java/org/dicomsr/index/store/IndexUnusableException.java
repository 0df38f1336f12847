package org.dicomsr.index.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An index cannot be opened, read or written. Whatever was committed before is still there unless
 * the reason is {@link Reason#DAMAGED}. The message says what to do.
 */
public final class IndexUnusableException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The folder holds something else. */
    NO_INDEX,
    /** Another writer is at work, in this process or another. */
    IN_USE,
    /** It was written by another version of this library. */
    OTHER_VERSION,
    /** It has another privacy profile. */
    OTHER_PROFILE,
    /** Its pseudonyms come from another secret. */
    OTHER_SECRET,
    /** The secret cannot be read or made. */
    NO_SECRET,
    /** The folder cannot be written. */
    READ_ONLY,
    /** The disk is full. */
    DISK_FULL,
    /** Files of the index are missing or not as they were written. */
    DAMAGED,
    /** Reading or writing failed otherwise; the cause says how. */
    FAILED,
    /** The session came to its end: closed, or by an earlier failure. */
    ENDED
  }

  /** Why. */
  private final Reason reason;

  /**
   * Makes an exception.
   *
   * @param reason why
   * @param message what was expected, what was found, what to do
   * @param cause what came before, or null
   */
  public IndexUnusableException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** {@return why} */
  public Reason reason() {
    return reason;
  }
}
