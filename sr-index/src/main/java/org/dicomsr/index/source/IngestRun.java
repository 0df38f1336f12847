package org.dicomsr.index.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.dicomsr.index.source.IngestReport.Ending;
import org.jspecify.annotations.Nullable;

/**
 * One run of an {@link Ingest}: a thread that finds entries, one that counts them ahead, the
 * workers, and the caller's own, which tells the progress.
 */
final class IngestRun {
  /** So many entries per worker are between finding and telling. */
  private static final int PER_WORKER = 16;

  private final IngestTarget target;
  private final IngestOptions options;
  private final @Nullable FileLedger ledger;
  private final Duration interval;
  private final @Nullable Consumer<Progress> listener;
  private final @Nullable Path reportFile;

  private final Tally tally = new Tally();
  private final Line line;
  private final Finder finder;
  private final Finder counter;
  private final boolean countable;
  private final Checkpoints checkpoints;
  private final Worker worker;

  private long start = System.nanoTime();
  private RateMeter rate = new RateMeter(start);
  private final AtomicBoolean started = new AtomicBoolean();
  private final List<Job> postponed = new ArrayList<>();

  private volatile boolean foundAll;
  private volatile boolean countedAll;
  private volatile boolean cancelled;
  private @Nullable ReportLines lines;
  private @Nullable Throwable storageFailure;
  private @Nullable Throwable sourceFailure;
  private @Nullable RuntimeException listenerFailure;

  IngestRun(
      IngestTarget target,
      List<Source> sources,
      IngestOptions options,
      @Nullable FileLedger ledger,
      Duration interval,
      @Nullable Consumer<Progress> listener,
      @Nullable Path reportFile) {
    this.target = target;
    this.options = options;
    this.ledger = ledger;
    this.interval = interval;
    this.listener = listener;
    this.reportFile = reportFile;
    long budget = options.maxBytesInFlight();
    this.line = new Line(PER_WORKER * (options.workers() + 1), budget, this::leave);
    this.finder = new Finder(sources, line, ledger, budget);
    this.counter = new Finder(sources, line, null, budget);
    this.countable = listener != null && sources.stream().allMatch(Source::repeatable);
    this.checkpoints =
        new Checkpoints(target, ledger, options.checkpointFiles(), options.checkpointInterval());
    this.worker = new Worker(new ObjectReader(options.reading()), budget, checkpoints);
  }

  void cancel() {
    cancelled = true;
    stop();
  }

  IngestReport run() throws IOException {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException("expected an ingest that has not run, found one that has");
    }
    start = System.nanoTime();
    rate = new RateMeter(start);
    if (ledger != null) {
      ledger.alignTo(target.lastCheckpoint());
    }
    if (reportFile == null) {
      goThrough();
      return ended(report());
    }
    try (Writer writer = reportWriter(reportFile)) {
      lines = new ReportLines(writer);
      goThrough();
      IngestReport report = report();
      if (storageFailure == null) {
        lines.end(report);
      }
      return ended(report);
    }
  }

  private IngestReport ended(IngestReport report) throws IngestFailedException {
    Throwable failure = storageFailure == null ? sourceFailure : storageFailure;
    if (failure != null) {
      throw new IngestFailedException(report, failure);
    }
    if (listenerFailure != null) {
      throw listenerFailure;
    }
    return report;
  }

  private static Writer reportWriter(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(
            new ReportStream(
                file,
                Channels.newOutputStream(
                    OwnerOnly.open(
                        file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING))),
            UTF_8));
  }

  private void goThrough() {
    CountDownLatch working = new CountDownLatch(options.workers());
    List<Thread> threads = new ArrayList<>();
    threads.add(thread("find", this::find));
    if (countable) {
      threads.add(thread("count", this::countAhead));
    }
    for (int i = 1; i <= options.workers(); i++) {
      threads.add(
          thread(
              "worker-" + i,
              () -> {
                try {
                  work();
                } finally {
                  working.countDown();
                }
              }));
    }
    threads.forEach(Thread::start);
    boolean interrupted = watch(working);
    counter.stop();
    for (Thread thread : threads) {
      interrupted |= join(thread);
    }
    finish();
    tell();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(String name, Runnable task) {
    return Thread.ofPlatform().daemon().name("sr-ingest-" + name).unstarted(task);
  }

  private void find() {
    try {
      finder.run();
      foundAll = true;
    } catch (IOException e) {
      storageFailed(e);
    } catch (RuntimeException | Error e) {
      // a program's own source: what it gave until now is gone through
      sourceFailure = e;
    } finally {
      line.complete();
    }
  }

  private void countAhead() {
    try {
      counter.count();
      countedAll = true;
    } catch (RuntimeException | Error e) {
      // the finder meets the same
    }
  }

  private void work() {
    try {
      for (Job job = line.next(); job != null; job = line.next()) {
        if (job.state == Job.State.READING) {
          line.wasRead(job, worker.read(job));
        } else {
          String instance = job.instance();
          worker.handOver(job);
          line.hasRun(job, instance);
          checkpoints.whenDue();
        }
      }
    } catch (InterruptedException e) {
      cancel();
    } catch (IOException | RuntimeException | Error e) {
      storageFailed(e);
    }
  }

  private synchronized void storageFailed(Throwable failure) {
    if (storageFailure == null) {
      storageFailure = failure;
    }
    stop();
  }

  private void stop() {
    finder.stop();
    counter.stop();
    line.stop();
  }

  /** Waits for the workers and tells how far they are. */
  private boolean watch(CountDownLatch working) {
    boolean interrupted = false;
    while (true) {
      try {
        if (working.await(interval.toNanos(), TimeUnit.NANOSECONDS)) {
          return interrupted;
        }
        tell();
      } catch (InterruptedException e) {
        interrupted = true;
        cancel();
      }
    }
  }

  private static boolean join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }

  /** What is left when the workers have ended. */
  private void finish() {
    try {
      line.leaveRest();
      for (Job job : postponed) {
        if (!cancelled && storageFailure == null) {
          worker.alone(job);
          leave(job);
        } else {
          job.close();
        }
      }
      if (storageFailure == null) {
        checkpoints.now();
      }
    } catch (IOException | RuntimeException | Error e) {
      storageFailed(e);
    }
  }

  // Called by one thread at a time, in order.
  private void leave(Job job) throws IOException {
    FileOutcome outcome = job.outcome;
    if (outcome == null) {
      postponed.add(job);
      return;
    }
    job.close();
    tally.add(outcome);
    if (lines != null) {
      lines.file(outcome);
    }
  }

  private void tell() {
    if (listener == null || listenerFailure != null) {
      return;
    }
    try {
      listener.accept(progress());
    } catch (RuntimeException e) {
      listenerFailure = e;
      cancel();
    }
  }

  private Progress progress() {
    long now = System.nanoTime();
    long done = tally.files();
    boolean all = foundAll || countedAll;
    long found = Math.max(finder.found(), counter.found());
    double perSecond = rate.rate(now, done);
    Duration left = null;
    if (all && (perSecond > 0 || found <= done)) {
      left = Duration.ofMillis(found <= done ? 0 : (long) ((found - done) / perSecond * 1000));
    }
    return new Progress(
        found,
        Math.max(finder.foundBytes(), counter.foundBytes()),
        all,
        done,
        tally.bytes(),
        tally.outcomes(),
        Duration.ofNanos(now - start),
        perSecond,
        left);
  }

  private IngestReport report() {
    boolean failed =
        Optional.ofNullable(storageFailure)
            .or(() -> Optional.ofNullable(sourceFailure))
            .isPresent();
    return new IngestReport(
        failed ? Ending.FAILED : cancelled ? Ending.CANCELLED : Ending.COMPLETE,
        tally.files(),
        tally.bytes(),
        tally.outcomes(),
        tally.reasons(),
        tally.rejections(),
        Duration.ofNanos(System.nanoTime() - start),
        line.peak());
  }
}
