package org.dicomsr.index.source;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a run did. Immutable; {@code toString} shows counts only.
 *
 * @param ending how it ended
 * @param files files and objects whose outcome is known
 * @param bytes their size
 * @param outcomes how many of each outcome; those that did not occur are missing
 * @param reasons how many rejections of each kind; those that did not occur are missing
 * @param rejections the first thousand rejected files, in the order of the sources; the lines of a
 *     report hold all
 * @param elapsed how long it took
 * @param peakBytesInFlight the most bytes of objects that were in memory at a time, of those that
 *     {@link IngestOptions#maxBytesInFlight} bounds
 */
public record IngestReport(
    Ending ending,
    long files,
    long bytes,
    Map<Outcome, Long> outcomes,
    Map<RejectionReason, Long> reasons,
    List<FileOutcome> rejections,
    Duration elapsed,
    long peakBytesInFlight) {

  /** How a run ends. */
  public enum Ending {
    /** All sources were gone through. */
    COMPLETE,
    /** It was told to stop; all it reports is durable. */
    CANCELLED,
    /** It could not go on. */
    FAILED
  }

  /** Copies lists and maps. */
  public IngestReport {
    outcomes = Map.copyOf(outcomes);
    reasons = Map.copyOf(reasons);
    rejections = List.copyOf(rejections);
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

  /**
   * How many files were rejected for a reason.
   *
   * @param reason the reason
   * @return the count
   */
  public long count(RejectionReason reason) {
    return reasons.getOrDefault(reason, 0L);
  }

  @Override
  public String toString() {
    return "IngestReport[" + ending + ", " + files + " files, " + outcomes + ", " + reasons + "]";
  }
}
