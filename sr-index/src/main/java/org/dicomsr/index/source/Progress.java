package org.dicomsr.index.source;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come. Immutable.
 *
 * @param found files and objects found so far
 * @param foundBytes their size
 * @param foundAll whether there will be no more of them
 * @param done those of which the outcome is known
 * @param doneBytes their size
 * @param outcomes how many of each outcome; those that did not occur are missing
 * @param elapsed time since the start
 * @param filesPerSecond over the last moments
 * @param timeLeft until all is done, if it goes on as in the last moments; null while that is not
 *     known
 */
public record Progress(
    long found,
    long foundBytes,
    boolean foundAll,
    long done,
    long doneBytes,
    Map<Outcome, Long> outcomes,
    Duration elapsed,
    double filesPerSecond,
    @Nullable Duration timeLeft) {

  /** Copies the map. */
  public Progress {
    outcomes = Map.copyOf(outcomes);
  }

  /**
   * How many files had an outcome.
   *
   * @param outcome the outcome
   * @return the count
   */
  public long count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /** {@return the time until all is done, once all files were found} */
  public Optional<Duration> remaining() {
    return Optional.ofNullable(timeLeft);
  }
}
