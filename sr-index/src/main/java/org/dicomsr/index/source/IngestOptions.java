package org.dicomsr.index.source;

import java.time.Duration;
import java.util.Objects;
import org.dicomsr.model.dicom.io.ReadOptions;

/**
 * Limits and choices of an {@link Ingest}. Start from {@link #DEFAULTS} and copy. Immutable.
 *
 * @param workers how many threads read files and fill the target
 * @param maxBytesInFlight how many bytes of objects are in memory at a time, and so the most that
 *     one object may have without its pixel data. Java objects take several times the bytes they
 *     were read from.
 * @param checkpointFiles after how many objects the target is asked to make them durable
 * @param checkpointInterval after how much time it is
 * @param reading limits of reading; without a place to stop, reading stops before the pixel data
 */
public record IngestOptions(
    int workers,
    long maxBytesInFlight,
    int checkpointFiles,
    Duration checkpointInterval,
    ReadOptions reading) {

  private static final long MIB = 1 << 20;

  /**
   * The defaults: a worker per processor, a sixteenth of the heap within 16 to 256 MiB in flight, a
   * checkpoint after 100 000 objects or a minute, reading by {@link ReadOptions#DEFAULTS}.
   */
  public static final IngestOptions DEFAULTS =
      new IngestOptions(
          Runtime.getRuntime().availableProcessors(),
          Math.clamp(Runtime.getRuntime().maxMemory() / 16, 16 * MIB, 256 * MIB),
          100_000,
          Duration.ofMinutes(1),
          ReadOptions.DEFAULTS);

  /** Checks the limits. */
  public IngestOptions {
    if (workers < 1 || maxBytesInFlight < 1 || checkpointFiles < 1) {
      throw new IllegalArgumentException(
          "workers, maxBytesInFlight and checkpointFiles must be positive");
    }
    Objects.requireNonNull(checkpointInterval, "checkpointInterval");
    Objects.requireNonNull(reading, "reading");
  }

  /**
   * Copies with another number of threads.
   *
   * @param threads how many read files and fill the target
   * @return the copy
   */
  public IngestOptions withWorkers(int threads) {
    return new IngestOptions(
        threads, maxBytesInFlight, checkpointFiles, checkpointInterval, reading);
  }

  /**
   * Copies with another bound of memory.
   *
   * @param bytes how many bytes of objects are in memory at a time
   * @return the copy
   */
  public IngestOptions withMaxBytesInFlight(long bytes) {
    return new IngestOptions(workers, bytes, checkpointFiles, checkpointInterval, reading);
  }

  /**
   * Copies with other distances between checkpoints.
   *
   * @param files after how many objects
   * @param interval or after how much time, whichever comes first
   * @return the copy
   */
  public IngestOptions withCheckpoints(int files, Duration interval) {
    return new IngestOptions(workers, maxBytesInFlight, files, interval, reading);
  }

  /**
   * Copies with other limits of reading.
   *
   * @param options the limits
   * @return the copy
   */
  public IngestOptions withReading(ReadOptions options) {
    return new IngestOptions(
        workers, maxBytesInFlight, checkpointFiles, checkpointInterval, options);
  }
}
