package org.dicomsr.index.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * What a writer knows of its index: a view that is a little old, and what was written since.
 *
 * <p>Those who write hold {@link #writing}. A refresh turns {@code now} into {@code before} while
 * nobody writes, opens a view with all of it while everybody writes on, and then forgets it. So
 * whatever was written is in one of the three at any moment, and memory stays bounded.
 */
final class RecentView implements Closeable {
  private static final int MOST_OBJECTS = 20_000;
  private static final long MOST_BYTES = 32L << 20;

  /** An object that was written since. */
  static final class Known {
    private final long hash;
    private final byte @Nullable [] series;
    private final boolean deleted;

    private Known(long hash, byte @Nullable [] series, boolean deleted) {
      this.hash = hash;
      this.series = series;
      this.deleted = deleted;
    }

    /** An object of a content; of an image series the bytes too, which may be needed again. */
    static Known of(long hash, byte @Nullable [] series) {
      return new Known(hash, series, false);
    }

    static Known ofDeleted() {
      return new Known(0, null, true);
    }

    boolean isDeleted() {
      return deleted;
    }

    boolean isOf(long other) {
      return hash == other;
    }

    byte @Nullable [] series() {
      return series;
    }
  }

  /** What was written since some moment. */
  private record Written(Map<String, Known> objects, Map<String, Integer> numbers) {
    Written() {
      this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }
  }

  private record State(Written now, Written before, View view) {}

  /** A view with lookups for as many threads as ask at a time. */
  private record View(DirectoryReader reader, Queue<Lookup> lookups) {
    View(DirectoryReader reader) {
      this(reader, new ConcurrentLinkedQueue<>());
    }

    <T extends @Nullable Object> T ask(Question<T> question) throws IOException {
      Lookup lookup = lookups.poll();
      if (lookup == null) {
        lookup = new Lookup(reader);
      }
      T answer = question.ask(lookup, reader);
      lookups.add(lookup);
      return answer;
    }
  }

  /** Something to be looked up in the view. */
  interface Question<T extends @Nullable Object> {
    /** Looks it up. */
    T ask(Lookup lookup, DirectoryReader reader) throws IOException;
  }

  /** Gives a number to what has none. */
  interface Numbering {
    /** Looks up the number, or takes the next. */
    int number() throws IOException;
  }

  private final IndexWriter writer;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final ReentrantLock refreshing = new ReentrantLock();
  private final AtomicLong bytes = new AtomicLong();
  private volatile State state;

  RecentView(IndexWriter writer) throws IOException {
    this.writer = writer;
    this.state = new State(new Written(), new Written(), new View(open()));
  }

  private DirectoryReader open() throws IOException {
    return DirectoryReader.open(writer, true, false);
  }

  /** Held by those who look up and write. */
  Lock writing() {
    return lock.readLock();
  }

  /** Waits until nobody writes, and keeps others from it. */
  void lockAlone() {
    // In this order, as a refresh does.
    refreshing.lock();
    lock.writeLock().lock();
  }

  void unlockAlone() {
    lock.writeLock().unlock();
    refreshing.unlock();
  }

  /** What was written of an object since; absent when the view knows better. */
  @Nullable Known written(String key) {
    State seen = state;
    Known known = seen.now.objects.get(key);
    return known != null ? known : seen.before.objects.get(key);
  }

  void wrote(String key, Known known) {
    state.now.objects.put(key, known);
    byte[] series = known.series();
    if (series != null) {
      bytes.addAndGet(series.length);
    }
  }

  <T extends @Nullable Object> T ask(Question<T> question) throws IOException {
    return state.view.ask(question);
  }

  /** The number of a patient, study or series. */
  int number(String entity, Numbering numbering) throws IOException {
    State seen = state;
    Integer known = seen.now.numbers.get(entity);
    if (known != null) {
      return known;
    }
    // One at a time for all: two threads must not give two numbers to one.
    synchronized (seen.now.numbers) {
      known = seen.now.numbers.get(entity);
      if (known == null) {
        known = seen.before.numbers.get(entity);
        if (known == null) {
          known = numbering.number();
        }
        seen.now.numbers.put(entity, known);
      }
      return known;
    }
  }

  /** Refreshes when much was written. To be called without a lock. */
  void refreshIfLarge() throws IOException {
    if (isLarge() && refreshing.tryLock()) {
      try {
        if (isLarge()) {
          refresh();
        }
      } finally {
        refreshing.unlock();
      }
    }
  }

  private boolean isLarge() {
    Written now = state.now;
    return now.objects.size() + now.numbers.size() / 3 > MOST_OBJECTS || bytes.get() > MOST_BYTES;
  }

  /** Brings the view up to date, for one who is {@linkplain #lockAlone alone}. */
  void refreshAlone() throws IOException {
    if (!state.now.objects.isEmpty() || !state.before.objects.isEmpty()) {
      refresh();
    }
  }

  private void refresh() throws IOException {
    lock.writeLock().lock();
    try {
      State last = state;
      // Left from a refresh that failed: still needed.
      last.before.objects.forEach(last.now.objects::putIfAbsent);
      last.before.numbers.forEach(last.now.numbers::putIfAbsent);
      state = new State(new Written(), last.now, last.view);
      bytes.set(0);
    } finally {
      lock.writeLock().unlock();
    }
    DirectoryReader newer = DirectoryReader.openIfChanged(state.view.reader, writer, true);
    lock.writeLock().lock();
    try {
      State last = state;
      View view = newer == null ? last.view : new View(newer);
      state = new State(last.now, new Written(), view);
      if (newer != null) {
        last.view.reader.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void close() throws IOException {
    state.view.reader.close();
  }
}
