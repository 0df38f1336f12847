package org.dicomsr.index.source;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file or object. Immutable; {@code toString} leaves out the location.
 *
 * @param location where it is
 * @param size its bytes as listed; 0 for an object that a program gave
 * @param outcome what became of it
 * @param sopInstanceUid its SOP Instance UID where it was read
 * @param rejection why it was not taken in; null for all other outcomes
 */
public record FileOutcome(
    String location,
    long size,
    Outcome outcome,
    @Nullable String sopInstanceUid,
    @Nullable Rejection rejection) {

  /** Checks that there is a rejection when, and only when, the outcome is one. */
  public FileOutcome {
    Objects.requireNonNull(location, "location");
    if (outcome == Outcome.REJECTED == (rejection == null)) {
      throw new IllegalArgumentException("expected a rejection for a rejected file only");
    }
  }

  static FileOutcome of(Job job, Outcome outcome, @Nullable String sopInstanceUid) {
    return new FileOutcome(job.entry.location(), job.size(), outcome, sopInstanceUid, null);
  }

  static FileOutcome of(Job job, Rejection rejection) {
    return new FileOutcome(job.entry.location(), job.size(), Outcome.REJECTED, null, rejection);
  }

  /** {@return why it was not taken in} */
  public Optional<Rejection> why() {
    return Optional.ofNullable(rejection);
  }

  @Override
  public String toString() {
    return "FileOutcome[" + outcome + (rejection == null ? "" : ", " + rejection) + "]";
  }
}
