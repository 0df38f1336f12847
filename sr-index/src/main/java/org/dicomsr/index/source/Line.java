package org.dicomsr.index.source;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
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
 * <p>All methods are thread-safe. Jobs lie in a ring, in which their numbers say their place.
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
  synchronized boolean enter(Job job) throws InterruptedException, IOException {
    while (!stopped
        && (entered - toLeave == ring.length || (bytes > 0 && bytes + job.held > budget))) {
      wait();
    }
    if (stopped) {
      return false;
    }
    ring[slot(entered)] = job;
    entered++;
    take(job.held);
    if (job.state == Job.State.SETTLED) {
      advance();
    } else {
      notifyAll();
    }
    return true;
  }

  /** No job will be added any more. */
  synchronized void complete() {
    complete = true;
    notifyAll();
  }

  /** Jobs that no worker has in hand stay where they are. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  /**
   * Gives a worker something to do: a job to be handed to the target ({@link Job.State#RUNNING})
   * or, when there is none, one to be read ({@link Job.State#READING}).
   *
   * @return the job, or null when there is nothing left
   */
  synchronized @Nullable Job next() throws InterruptedException {
    while (!stopped) {
      Job job = startable();
      job = job == null ? readable() : job;
      if (job != null) {
        return job;
      }
      if (complete && toStart == entered) {
        return null;
      }
      wait();
    }
    return null;
  }

  /** A job was read, or settled by what happened while it was. */
  synchronized void wasRead(Job job, long nowHeld) throws IOException {
    take(nowHeld - job.held);
    job.held = nowHeld;
    if (job.state == Job.State.READING) {
      job.state = Job.State.READ;
    }
    advance();
    notifyAll();
  }

  /** The target is done with a job. */
  synchronized void hasRun(Job job, String instance) throws IOException {
    running.remove(instance);
    job.state = Job.State.FINISHED;
    take(-job.held);
    job.held = 0;
    advance();
    notifyAll();
  }

  /** After a stop, when all workers have ended: tells of what they finished behind a gap. */
  synchronized void leaveRest() throws IOException {
    for (; toLeave < entered; toLeave++) {
      Job job = at(toLeave);
      if (job.state == Job.State.FINISHED || job.state == Job.State.SETTLED) {
        exit.leave(job);
      } else {
        job.close();
      }
    }
  }

  /** The most bytes that were ever in flight. */
  synchronized long peak() {
    return peak;
  }

  private void take(long more) {
    bytes += more;
    peak = Math.max(peak, bytes);
  }

  private @Nullable Job startable() {
    if (toStart < entered) {
      Job job = at(toStart);
      if (job.state == Job.State.READ && running.add(job.instance())) {
        job.state = Job.State.RUNNING;
        toStart++;
        return job;
      }
    }
    return null;
  }

  private @Nullable Job readable() {
    for (; toRead < entered; toRead++) {
      Job job = toRead < toStart ? null : at(toRead);
      if (job != null && job.state == Job.State.FOUND) {
        job.state = Job.State.READING;
        toRead++;
        return job;
      }
    }
    return null;
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
