package org.dicomsr.index.source;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Hands objects to a target, and stops that now and then to make all durable together with the
 * ledger's notes. Thread-safe.
 */
final class Checkpoints {
  private final IngestTarget target;
  private final @Nullable FileLedger ledger;
  private final int files;
  private final long interval;

  // Many hand over at once; a checkpoint is alone. Fair, or it would never have its turn.
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile long last = System.nanoTime();

  Checkpoints(IngestTarget target, @Nullable FileLedger ledger, int files, Duration interval) {
    this.target = target;
    this.ledger = ledger;
    this.files = files;
    this.interval = interval.toNanos();
  }

  /**
   * Hands over an object.
   *
   * @param note what the ledger shall know of it
   */
  Outcome accept(SourceObject object, @Nullable LedgerEntry note)
      throws IOException, ObjectRefusedException {
    lock.readLock().lock();
    try {
      accepted.incrementAndGet();
      Outcome outcome = target.accept(object);
      switch (outcome) {
        case ADDED, REPLACED, UNCHANGED -> {}
        case PASSED_OVER, REJECTED ->
            throw new IllegalStateException("expected an outcome of taking in, found " + outcome);
      }
      if (ledger != null && note != null) {
        ledger.note(note);
      }
      return outcome;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Makes all durable if enough objects or time have passed. */
  void whenDue() throws IOException {
    boolean due = accepted.get() >= files || System.nanoTime() - last >= interval;
    if (due && busy.compareAndSet(false, true)) {
      try {
        now();
      } finally {
        busy.set(false);
      }
    }
  }

  /** Makes all durable, if there is anything. See {@link FileLedger} for the order. */
  void now() throws IOException {
    lock.writeLock().lock();
    try {
      if (accepted.get() > 0) {
        String name = UUID.randomUUID().toString();
        if (ledger != null) {
          ledger.prepare(name);
        }
        target.checkpoint(name);
        if (ledger != null) {
          ledger.commit();
        }
      }
      accepted.set(0);
      last = System.nanoTime();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
