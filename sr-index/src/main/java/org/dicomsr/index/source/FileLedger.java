package org.dicomsr.index.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Remembers which files a target holds, so that a second run skips them without opening them, and
 * where the file of a SOP Instance is. A file beside the index, readable by its owner only, since
 * names of files often hold names of people.
 *
 * <h2>How it stays true</h2>
 *
 * The ledger claims a file only when the target's last checkpoint holds it, whatever crash came in
 * between and even when the target was restored from a copy:
 *
 * <ol>
 *   <li>While the target stands still, all that was recorded since the last checkpoint is appended
 *       to the journal as one batch with a checksum, under a new random name, and forced to disk.
 *   <li>The target makes its data durable together with that name ({@link
 *       IngestTarget#checkpoint}).
 *   <li>A run starts by asking the target for its name ({@link IngestTarget#lastCheckpoint}). The
 *       batches up to that name count; those behind it are cut off. When it is not there, as with a
 *       new target or another one's ledger, nothing counts and all files are read again.
 * </ol>
 *
 * So a batch becomes valid in the moment in which the target's checkpoint does. A file is claimed
 * by location, size, time and inode; one that changed within the last two seconds is not claimed,
 * for it could change again unnoticed.
 *
 * <p>Whoever takes objects out of a target by other ways must call {@link #forgetAll}, or give the
 * target a checkpoint of a new name: either makes the next run read all files again.
 *
 * <p>Thread-safe. One process at a time may have a ledger open.
 */
public final class FileLedger implements AutoCloseable {
  /** With this many entries more than twice the needed ones, the journal is written anew. */
  private static final int SLACK = 10_000;

  /** So many entries make one batch of a rewritten journal. */
  private static final int BATCH = 50_000;

  private final LedgerJournal journal;
  private final List<LedgerEntry> pending = new ArrayList<>();
  private LedgerTable table = new LedgerTable();

  private FileLedger(LedgerJournal journal) {
    this.journal = journal;
  }

  /**
   * Opens a ledger, or makes a new one. It claims nothing before a run has asked the target for its
   * state.
   *
   * @param file the ledger's file
   * @return the ledger
   * @throws IOException when it cannot be read or written, is in use, or is another file
   */
  public static FileLedger open(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    return new FileLedger(LedgerJournal.open(file));
  }

  /**
   * Takes the state that goes with the target's.
   *
   * @param checkpoint the name of the target's last checkpoint, empty for a new target
   * @throws IOException when the file cannot be read or written
   */
  public synchronized void alignTo(Optional<String> checkpoint) throws IOException {
    pending.clear();
    table = new LedgerTable();
    if (!journal.cutBehind(checkpoint.orElse(""))) {
      return;
    }
    long[] entries = {0};
    for (int batch = 0; batch < journal.batches(); batch++) {
      LedgerBatch.visit(
          journal.payload(batch),
          (location, length, stamp, uid) -> {
            entries[0]++;
            table.put(Hash.of(location, length), Hash.of(stamp));
          });
    }
    if (entries[0] > 2L * table.size() + SLACK) {
      compact(checkpoint.orElse(""));
    }
  }

  /**
   * Says whether the target's last checkpoint holds a file.
   *
   * @param location where it is
   * @param stamp how it is now
   * @return whether it was read there when it was like this
   */
  public synchronized boolean holds(String location, FileStamp stamp) {
    return table.size() > 0 && table.holds(Hash.of(location), Hash.of(stamp));
  }

  /** {@return how many locations the ledger claims} */
  public synchronized int size() {
    return table.size();
  }

  /** Notes a file that the target has taken in; it counts after the next checkpoint. */
  synchronized void note(LedgerEntry entry) {
    pending.add(entry);
  }

  /** First half of a checkpoint: before the target makes its data durable. */
  synchronized void prepare(String checkpoint) throws IOException {
    journal.append(checkpoint, pending);
  }

  /** Second half of a checkpoint: after the target has made its data durable. */
  synchronized void commit() {
    for (LedgerEntry entry : pending) {
      table.put(Hash.of(entry.location()), Hash.of(entry.stamp()));
    }
    pending.clear();
  }

  /**
   * Claims nothing any more: the next run reads all files.
   *
   * @throws IOException when the file cannot be written
   */
  public synchronized void forgetAll() throws IOException {
    alignTo(Optional.empty());
  }

  /**
   * Goes through all entries that count, each location once.
   *
   * @param consumer is given the entries, in no order
   * @throws IOException when the file cannot be read
   */
  public synchronized void forEach(Consumer<LedgerEntry> consumer) throws IOException {
    // Backwards, so that the newest entry of a location is the first; its hash says that it was
    // met.
    LedgerTable met = new LedgerTable();
    for (int batch = journal.batches() - 1; batch >= 0; batch--) {
      LedgerBatch.visit(
          journal.payload(batch),
          (location, length, stamp, uid) -> {
            long hash = Hash.of(location, length);
            if (table.holds(hash, Hash.of(stamp)) && !met.holds(hash, 1)) {
              met.put(hash, 1);
              consumer.accept(
                  new LedgerEntry(
                      new String(location, 0, length, UTF_8), stamp, new String(uid, UTF_8)));
            }
          });
    }
  }

  /**
   * Finds the files of SOP Instances.
   *
   * @param sopInstanceUids the instances
   * @return the entries that count; an instance may have several
   * @throws IOException when the file cannot be read
   */
  public List<LedgerEntry> find(Collection<String> sopInstanceUids) throws IOException {
    Set<String> wanted = new HashSet<>(sopInstanceUids);
    List<LedgerEntry> found = new ArrayList<>();
    forEach(entry -> {
      if (wanted.contains(entry.sopInstanceUid())) {
        found.add(entry);
      }
    });
    return found;
  }

  private void compact(String checkpoint) throws IOException {
    journal.rewrite(fresh -> {
      List<LedgerEntry> batch = new ArrayList<>();
      List<IOException> failed = new ArrayList<>();
      forEach(entry -> {
        batch.add(entry);
        if (batch.size() == BATCH) {
          flush(fresh, checkpoint, batch, failed);
        }
      });
      flush(fresh, checkpoint, batch, failed);
      if (!failed.isEmpty()) {
        throw failed.getFirst();
      }
    });
  }

  private static void flush(
      LedgerJournal fresh, String checkpoint, List<LedgerEntry> batch, List<IOException> failed) {
    try {
      if (failed.isEmpty()) {
        fresh.append(checkpoint, batch);
      }
    } catch (IOException e) {
      failed.add(e);
    }
    batch.clear();
  }

  @Override
  public synchronized void close() throws IOException {
    journal.close();
  }
}
