package org.dicomsr.index.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what became of files. Thread-safe. */
final class Tally {
  /** So many rejections are kept to be shown; the report's lines hold all. */
  static final int KEPT = 1000;

  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private final Map<RejectionReason, Long> reasons = new EnumMap<>(RejectionReason.class);
  private final List<FileOutcome> rejections = new ArrayList<>();
  private long files;
  private long bytes;

  synchronized void add(FileOutcome outcome) {
    files++;
    bytes += outcome.size();
    outcomes.merge(outcome.outcome(), 1L, Long::sum);
    outcome
        .why()
        .ifPresent(why -> {
          reasons.merge(why.reason(), 1L, Long::sum);
          if (rejections.size() < KEPT) {
            rejections.add(outcome);
          }
        });
  }

  synchronized long files() {
    return files;
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized Map<Outcome, Long> outcomes() {
    return new EnumMap<>(outcomes);
  }

  synchronized Map<RejectionReason, Long> reasons() {
    return new EnumMap<>(reasons);
  }

  synchronized List<FileOutcome> rejections() {
    return List.copyOf(rejections);
  }
}
