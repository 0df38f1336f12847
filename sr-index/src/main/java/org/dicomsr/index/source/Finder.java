package org.dicomsr.index.source;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Brings the entries of sources into the line; those that the ledger knows are settled on the way.
 */
final class Finder {
  /** Beside its own size, what an object may inflate to while others are in memory too. */
  private static final long ROOM = 1 << 18;

  private final List<Source> sources;
  private final Line line;
  private final @Nullable FileLedger ledger;
  private final long budget;
  private final AtomicLong found = new AtomicLong();
  private final AtomicLong foundBytes = new AtomicLong();
  private volatile boolean stopped;
  private @Nullable IOException failure;

  Finder(List<Source> sources, Line line, @Nullable FileLedger ledger, long budget) {
    this.sources = sources;
    this.line = line;
    this.ledger = ledger;
    this.budget = budget;
  }

  /** Goes through all sources, until the line will have no more. */
  void run() throws IOException {
    for (Source source : sources) {
      if (!stopped) {
        source.scan(this::enter);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Goes through all sources only to count. */
  void count() {
    for (Source source : sources) {
      if (!stopped) {
        source.scan(entry -> {
          count(entry);
          if (entry instanceof SourceEntry.OfFile of) {
            of.file().close();
          }
          return !stopped;
        });
      }
    }
  }

  void stop() {
    stopped = true;
  }

  long found() {
    return found.get();
  }

  long foundBytes() {
    return foundBytes.get();
  }

  private boolean enter(SourceEntry entry) {
    Job job = new Job(entry, Instant.now());
    count(entry);
    switch (entry) {
      case SourceEntry.Unusable unusable -> job.settle(FileOutcome.of(job, unusable.rejection()));
      case SourceEntry.OfFile of -> {
        if (ledger != null && ledger.holds(of.file().location(), of.file().stamp())) {
          job.settle(FileOutcome.of(job, Outcome.UNCHANGED, null));
        } else {
          job.held = Math.min(budget, of.file().stamp().size() + ROOM);
        }
      }
      case SourceEntry.OfDataSet of -> job.held = Math.min(budget, Footprint.of(of.dataSet()));
    }
    boolean more = false;
    try {
      more = line.enter(job);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      failure = e;
    }
    if (!more) {
      stopped = true;
    }
    return more;
  }

  private void count(SourceEntry entry) {
    found.incrementAndGet();
    if (entry instanceof SourceEntry.OfFile of) {
      foundBytes.addAndGet(of.file().stamp().size());
    }
  }
}
