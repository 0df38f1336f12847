package org.dicomsr.index.source;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file of a ledger: a signature, then batches, each only ever appended. Not thread-safe. */
final class LedgerJournal implements AutoCloseable {
  private static final byte[] SIGNATURE = "dsrledg1".getBytes(US_ASCII);

  /** Where a batch lies, its header included. */
  record Place(String checkpoint, long start, long end) {}

  private final Path file;
  private FileChannel channel;
  private final List<Place> batches = new ArrayList<>();
  private long end;

  private LedgerJournal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static LedgerJournal open(Path file) throws IOException {
    FileChannel channel = locked(file);
    LedgerJournal journal = new LedgerJournal(file, channel);
    try {
      journal.load();
      return journal;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileChannel locked(Path file) throws IOException {
    FileChannel channel = OwnerOnly.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // held within this process
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw new IOException("expected a ledger that is free, found one that is in use");
    }
    return channel;
  }

  /** Finds the intact batches from the start; what lies behind them was torn by a crash. */
  private void load() throws IOException {
    batches.clear();
    end = 0;
    ByteBuffer signature = ByteBuffer.allocate(SIGNATURE.length);
    if (!read(signature, 0)) {
      // new, or torn in its first moment
      channel.truncate(0);
      append(ByteBuffer.wrap(SIGNATURE));
      return;
    }
    if (!signature.flip().equals(ByteBuffer.wrap(SIGNATURE))) {
      throw new IOException("expected a ledger of this version, found another file");
    }
    end = SIGNATURE.length;
    for (Optional<Place> batch = place(end); batch.isPresent(); batch = place(end)) {
      batches.add(batch.get());
      end = batch.get().end();
    }
  }

  private Optional<Place> place(long start) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(LedgerBatch.HEADER);
    if (!read(header, start)) {
      return Optional.empty();
    }
    int length = header.getInt(0);
    long stop = start + LedgerBatch.HEADER + length;
    if (length < 0 || stop > channel.size()) {
      return Optional.empty();
    }
    byte[] payload = new byte[length];
    if (!read(ByteBuffer.wrap(payload), start + LedgerBatch.HEADER)
        || !LedgerBatch.isIntact(payload, header.getInt(4))) {
      return Optional.empty();
    }
    return Optional.of(new Place(LedgerBatch.checkpoint(payload), start, stop));
  }

  /**
   * Goes back to the state at a checkpoint: batches behind it go, or all when it is not there.
   *
   * @return whether it is there
   */
  boolean cutBehind(String checkpoint) throws IOException {
    int last = batches.size() - 1;
    while (last >= 0 && !batches.get(last).checkpoint().equals(checkpoint)) {
      last--;
    }
    batches.subList(last + 1, batches.size()).clear();
    end = last < 0 ? SIGNATURE.length : batches.get(last).end();
    if (end < channel.size()) {
      channel.truncate(end);
      channel.force(true);
    }
    return last >= 0;
  }

  void append(String checkpoint, List<LedgerEntry> entries) throws IOException {
    ByteBuffer batch = LedgerBatch.encode(checkpoint, entries);
    long start = end;
    append(batch);
    batches.add(new Place(checkpoint, start, end));
  }

  private void append(ByteBuffer bytes) throws IOException {
    long at = end;
    try {
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
      channel.force(true);
    } catch (IOException e) {
      throw DiskFull.named(file, e, "the last commit is kept: free some room and go on from there");
    }
    end = at;
  }

  int batches() {
    return batches.size();
  }

  byte[] payload(int batch) throws IOException {
    Place place = batches.get(batch);
    byte[] payload = new byte[(int) (place.end() - place.start()) - LedgerBatch.HEADER];
    if (!read(ByteBuffer.wrap(payload), place.start() + LedgerBatch.HEADER)) {
      throw new IOException("expected a batch of the ledger, found the end of the file");
    }
    return payload;
  }

  /** What a rewriting puts in place of the batches so far. */
  @FunctionalInterface
  interface Rewriting {
    void writeTo(LedgerJournal journal) throws IOException;
  }

  /** Writes the journal anew beside the old one, which it then replaces at once. */
  void rewrite(Rewriting content) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    LedgerJournal fresh = open(beside);
    try {
      content.writeTo(fresh);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      fresh.close();
      Files.deleteIfExists(beside);
      throw e;
    }
    channel.close();
    channel = fresh.channel;
    batches.clear();
    batches.addAll(fresh.batches);
    end = fresh.end;
  }

  private boolean read(ByteBuffer bytes, long from) throws IOException {
    long at = from;
    while (bytes.hasRemaining()) {
      int read = channel.read(bytes, at);
      if (read < 0) {
        return false;
      }
      at += read;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
