package org.dicomsr.index.source;

import java.util.Objects;

/**
 * Why a file was not taken in. Carries no value of the file. Immutable.
 *
 * @param reason the kind
 * @param detail a sentence: where, what was expected, what was found
 */
public record Rejection(RejectionReason reason, String detail) {
  /** Checks that the parts are there. */
  public Rejection {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
  }
}
