package org.dicomsr.index.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry on its way through the {@link Line}; belongs to one thread at a time. */
final class Job {
  enum State {
    /** Nobody has looked at it. */
    FOUND,
    /** A worker reads it. */
    READING,
    /** It waits until those before it have been handed to the target. */
    READ,
    /** What becomes of it is known without the target; it waits for its turn to be told. */
    SETTLED,
    /** A worker hands it to the target. */
    RUNNING,
    /** It waits for its turn to be told. */
    FINISHED
  }

  final SourceEntry entry;
  final Instant seen;

  State state = State.FOUND;

  /** Bytes of memory that it may take, or takes. */
  long held;

  @Nullable SourceObject object;

  /** What became of it; null also after a first try that needs another one, alone. */
  @Nullable FileOutcome outcome;

  Job(SourceEntry entry, Instant seen) {
    this.entry = entry;
    this.seen = seen;
  }

  void settle(FileOutcome what) {
    object = null;
    outcome = what;
    state = State.SETTLED;
  }

  /** To be tried once more when nothing else is in memory. */
  void postpone() {
    object = null;
    outcome = null;
    state = State.SETTLED;
  }

  /** The SOP Instance that only one worker at a time may hand over. */
  String instance() {
    return object == null ? "" : object.sopInstanceUid();
  }

  long size() {
    return entry instanceof SourceEntry.OfFile of ? of.file().stamp().size() : 0;
  }

  void close() {
    if (entry instanceof SourceEntry.OfFile of) {
      of.file().close();
    }
  }
}
