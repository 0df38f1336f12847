package org.dicomsr.index.source;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The line of jobs between a scan and the workers: bounded in number and bytes, read in any order,
 * started in order, told in order.
 *
 * <p>A job takes its bytes before it enters, in the order of the scan; so all bytes in flight
 * belong to jobs at or before the newest, the oldest is never kept waiting for memory by younger
 * ones, and nothing can lock up. Reading has no order. A job is started (handed to the target) when
 * all before it are, and when no other job of the same SOP Instance runs: so the target sees each
 * instance's files in the order of the scan, and a run by many threads ends like a run by one.
 *
 * <p>All methods are thread-safe. Jobs lie in a ring, in which their numbers say their place. Files
 * are small and many, so threads are woken seldom: whoever finds a full ring waits until half of it
 * is free, and a worker that waits is woken when there is something for it alone.
 */
final class Line {

  /** Is told of each job that leaves, in order, by one thread at a time. */
  @FunctionalInterface
  interface Exit {
    void leave(Job job) throws IOException;
  }

  private final @Nullable Job[] ring;
  private final long budget;
  private final Exit exit;
  private final Set<String> running = new HashSet<>();

  // Numbers: of the next job to enter, to be read, to be started, to leave.
  private long entered;
  private long toRead;
  private long toStart;
  private long toLeave;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Condition work = lock.newCondition();
  private int waitingForRoom;
  private int waitingForWork;

  private long bytes;
  private long peak;
  private boolean complete;
  private boolean stopped;

  Line(int length, long budget, Exit exit) {
    this.ring = new Job[length];
    this.budget = budget;
    this.exit = exit;
  }

  /**
   * Adds a job, when there is room.
   *
   * @return false, and the job is not taken, after {@link #stop}
   */
  boolean enter(Job job) throws InterruptedException, IOException {
    lock.lockInterruptibly();
    try {
      int most = ring.length - 1;
      while (!stopped && (entered - toLeave > most || (bytes > 0 && bytes + job.held > budget))) {
        most = ring.length / 2;
        waitingForRoom++;
        try {
          room.await();
        } finally {
          waitingForRoom--;
        }
      }
      if (stopped) {
        return false;
      }
      ring[slot(entered)] = job;
      entered++;
      take(job.held);
      if (job.state == Job.State.SETTLED) {
        advance();
      }
      wake();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** No job will be added any more. */
  void complete() {
    lock.lock();
    try {
      complete = true;
      wake();
    } finally {
      lock.unlock();
    }
  }

  /** Jobs that no worker has in hand stay where they are. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      wake();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Gives a worker something to do: a job to be handed to the target ({@link Job.State#RUNNING})
   * or, when there is none, one to be read ({@link Job.State#READING}).
   *
   * @return the job, or null when there is nothing left
   */
  @Nullable Job next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!isOver()) {
        Job job = startable();
        job = job == null ? readable() : job;
        if (job != null) {
          // there may be more, for another one
          wake();
          return job;
        }
        waitingForWork++;
        try {
          work.await();
        } finally {
          waitingForWork--;
        }
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** A job was read, or settled by what happened while it was. */
  void wasRead(Job job, long nowHeld) throws IOException {
    lock.lock();
    try {
      take(nowHeld - job.held);
      job.held = nowHeld;
      if (job.state == Job.State.READING) {
        job.state = Job.State.READ;
      }
      advance();
    } finally {
      wake();
      lock.unlock();
    }
  }

  /** The target is done with a job. */
  void hasRun(Job job, String instance) throws IOException {
    lock.lock();
    try {
      running.remove(instance);
      job.state = Job.State.FINISHED;
      take(-job.held);
      job.held = 0;
      advance();
    } finally {
      wake();
      lock.unlock();
    }
  }

  /** After a stop, when all workers have ended: tells of what they finished behind a gap. */
  void leaveRest() throws IOException {
    lock.lock();
    try {
      for (; toLeave < entered; toLeave++) {
        Job job = at(toLeave);
        if (job.state == Job.State.FINISHED || job.state == Job.State.SETTLED) {
          exit.leave(job);
        } else {
          job.close();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** The most bytes that were ever in flight. */
  long peak() {
    lock.lock();
    try {
      return peak;
    } finally {
      lock.unlock();
    }
  }

  /** Whether no worker has anything to do any more. */
  private boolean isOver() {
    return stopped || (complete && toStart == entered);
  }

  /** Wakes those who can go on. */
  private void wake() {
    if (waitingForRoom > 0 && (stopped || entered - toLeave <= ring.length / 2)) {
      room.signalAll();
    }
    if (waitingForWork > 0) {
      if (isOver()) {
        work.signalAll();
      } else if (isStartable() || isReadable()) {
        work.signal();
      }
    }
  }

  private void take(long more) {
    bytes += more;
    peak = Math.max(peak, bytes);
  }

  private boolean isStartable() {
    return toStart < entered
        && at(toStart).state == Job.State.READ
        && !running.contains(at(toStart).instance());
  }

  private @Nullable Job startable() {
    if (!isStartable()) {
      return null;
    }
    Job job = at(toStart);
    running.add(job.instance());
    job.state = Job.State.RUNNING;
    toStart++;
    return job;
  }

  /** Goes to the next job that nobody has read, if there is one. */
  private boolean isReadable() {
    while (toRead < entered && (toRead < toStart || at(toRead).state != Job.State.FOUND)) {
      toRead++;
    }
    return toRead < entered;
  }

  private @Nullable Job readable() {
    if (!isReadable()) {
      return null;
    }
    Job job = at(toRead);
    job.state = Job.State.READING;
    toRead++;
    return job;
  }

  private void advance() throws IOException {
    while (toStart < entered && at(toStart).state == Job.State.SETTLED) {
      Job job = at(toStart);
      job.state = Job.State.FINISHED;
      take(-job.held);
      job.held = 0;
      toStart++;
    }
    while (toLeave < toStart && at(toLeave).state == Job.State.FINISHED) {
      Job job = at(toLeave);
      ring[slot(toLeave)] = null;
      toLeave++;
      exit.leave(job);
    }
  }

  private Job at(long number) {
    Job job = ring[slot(number)];
    if (job == null) {
      throw new IllegalStateException("expected a job in line, found none");
    }
    return job;
  }

  private int slot(long number) {
    return (int) (number % ring.length);
  }
}
