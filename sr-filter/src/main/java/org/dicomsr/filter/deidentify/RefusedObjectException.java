package org.dicomsr.filter.deidentify;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * An object may not be de-identified as things are: what identifies the patient may be where it
 * cannot be removed. The message has the reasons, and no value of the object.
 */
public final class RefusedObjectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  private final EnumSet<RefusalReason> reasons;

  /**
   * Makes an exception.
   *
   * @param reasons one or more
   */
  public RefusedObjectException(Set<RefusalReason> reasons) {
    super(
        "refused: "
            + String.join("; ", reasons.stream().map(RefusalReason::sentence).toList())
            + " (allow it where somebody has looked)");
    this.reasons = EnumSet.copyOf(reasons);
  }

  /** {@return the reasons} */
  public Set<RefusalReason> reasons() {
    return Collections.unmodifiableSet(reasons);
  }
}
