package org.dicomsr.index.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that some sources hold and fills a target with it.
 *
 * <pre>{@code
 * try (FileLedger ledger = FileLedger.open(folder.resolve("locations"))) {
 *   IngestReport report =
 *       Ingest.into(target)
 *           .from(Source.of(Path.of("/archive")))
 *           .ledger(ledger)
 *           .report(Path.of("report.jsonl"))
 *           .build()
 *           .run();
 * }
 * }</pre>
 *
 * <p>No file stops a run: each one has an {@link Outcome}. What ends a run early is a target, a
 * ledger or a report that cannot be written, or {@link #cancel}. What the target holds in the end
 * does not depend on the number of workers.
 *
 * <p>An ingest runs once. {@link #run} and {@link #cancel} may be called by different threads.
 */
public final class Ingest {
  private final IngestRun run;

  private Ingest(IngestRun run) {
    this.run = run;
  }

  /**
   * Starts to describe an ingest.
   *
   * @param target what is filled
   * @return a builder
   */
  public static Builder into(IngestTarget target) {
    return new Builder(Objects.requireNonNull(target, "target"));
  }

  /**
   * Goes through all sources and waits for the end.
   *
   * <p>When the calling thread is interrupted, the run is cancelled and the thread's mark set
   * again.
   *
   * @return what became of the files
   * @throws IngestFailedException when the run could not go on
   * @throws IOException when it could not start, since the target's state, the ledger or the report
   *     cannot be opened
   * @throws IllegalStateException when it was run before
   */
  public IngestReport run() throws IOException {
    return run.run();
  }

  /**
   * Makes the run end soon: what the target has taken in is made durable and reported, the rest is
   * left for the next run.
   */
  public void cancel() {
    run.cancel();
  }

  /** Describes an ingest. Not thread-safe. */
  public static final class Builder {
    private final IngestTarget target;
    private final List<Source> sources = new ArrayList<>();
    private IngestOptions options = IngestOptions.DEFAULTS;
    private @Nullable FileLedger ledger;
    private @Nullable Consumer<Progress> listener;
    private Duration interval = Duration.ofSeconds(1);
    private @Nullable Path report;

    private Builder(IngestTarget target) {
      this.target = target;
    }

    /**
     * Adds sources, which are gone through in order.
     *
     * @param more the sources
     * @return this builder
     */
    public Builder from(Source... more) {
      sources.addAll(List.of(more));
      return this;
    }

    /**
     * Takes other limits.
     *
     * @param other the limits
     * @return this builder
     */
    public Builder options(IngestOptions other) {
      options = Objects.requireNonNull(other, "other");
      return this;
    }

    /**
     * Skips files that the target holds already, and notes those it takes in.
     *
     * @param other the ledger that belongs to the target; the caller closes it after the run
     * @return this builder
     */
    public Builder ledger(FileLedger other) {
      ledger = Objects.requireNonNull(other, "other");
      return this;
    }

    /**
     * Tells how far the run has come, once in a while and at the end. To know the time left, the
     * sources are scanned once more, ahead of the reading.
     *
     * @param every how often
     * @param consumer is told by the thread that called {@link Ingest#run}; an exception of it
     *     cancels the run and is thrown from there
     * @return this builder
     */
    public Builder progress(Duration every, Consumer<Progress> consumer) {
      interval = Objects.requireNonNull(every, "every");
      listener = Objects.requireNonNull(consumer, "consumer");
      return this;
    }

    /**
     * Writes what became of each file as JSON Lines, in the order of the sources, and the counts as
     * a last line. The file tells paths, so only its owner may read it.
     *
     * @param file the report; one that is there is overwritten
     * @return this builder
     */
    public Builder report(Path file) {
      report = Objects.requireNonNull(file, "file");
      return this;
    }

    /** {@return the ingest, ready to run} */
    public Ingest build() {
      return new Ingest(
          new IngestRun(target, List.copyOf(sources), options, ledger, interval, listener, report));
    }
  }
}
