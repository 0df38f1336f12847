package org.dicomsr.index.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The form of a journal's batches: length and CRC-32C of what follows, the checkpoint's name, and
 * the entries in order of their locations, of which each is told by how it differs from the one
 * before.
 */
final class LedgerBatch {
  /** Length and checksum. */
  static final int HEADER = 8;

  /** The most that the numbers of an entry take. */
  private static final int NUMBERS = 64;

  private LedgerBatch() {}

  /** Takes the parts of an entry; a location lies in an array that is used again. */
  @FunctionalInterface
  interface Visitor {
    void entry(byte[] location, int length, FileStamp stamp, byte[] sopInstanceUid);
  }

  /** Of entries of one location the last one counts. */
  static ByteBuffer encode(String checkpoint, List<LedgerEntry> entries) {
    List<LedgerEntry> sorted = sorted(entries);
    byte[] name = checkpoint.getBytes(UTF_8);
    ByteBuffer batch = ByteBuffer.allocate(NUMBERS + name.length + 96 * sorted.size());
    batch.putLong(0);
    string(batch, name, 0);
    number(batch, sorted.size());
    byte[] before = {};
    for (LedgerEntry entry : sorted) {
      byte[] location = entry.location().getBytes(UTF_8);
      byte[] uid = entry.sopInstanceUid().getBytes(UTF_8);
      batch = withRoom(batch, location.length + uid.length + NUMBERS);
      int shared = shared(before, location);
      number(batch, shared);
      string(batch, location, shared);
      before = location;
      number(batch, entry.stamp().size());
      batch.putLong(entry.stamp().modified());
      batch.putLong(entry.stamp().key());
      string(batch, uid, 0);
    }
    batch.flip();
    CRC32C crc = new CRC32C();
    crc.update(batch.array(), HEADER, batch.limit() - HEADER);
    batch.putInt(0, batch.limit() - HEADER).putInt(4, (int) crc.getValue());
    return batch;
  }

  static boolean isIntact(byte[] payload, int checksum) {
    CRC32C crc = new CRC32C();
    crc.update(payload);
    return (int) crc.getValue() == checksum;
  }

  /** The name at the start of a payload. */
  static String checkpoint(byte[] payload) {
    return new String(string(ByteBuffer.wrap(payload)), UTF_8);
  }

  /**
   * Goes through the entries of a payload.
   *
   * @throws BufferUnderflowException when it is not one that {@link #encode} made
   */
  static void visit(byte[] payload, Visitor visitor) {
    ByteBuffer in = ByteBuffer.wrap(payload);
    string(in);
    byte[] location = new byte[256];
    for (long left = number(in); left > 0; left--) {
      int shared = (int) number(in);
      int suffix = (int) number(in);
      if (shared + suffix > location.length) {
        location = java.util.Arrays.copyOf(location, 2 * (shared + suffix));
      }
      in.get(location, shared, suffix);
      FileStamp stamp = new FileStamp(number(in), in.getLong(), in.getLong());
      visitor.entry(location, shared + suffix, stamp, string(in));
    }
  }

  private static int shared(byte[] before, byte[] location) {
    int difference = java.util.Arrays.mismatch(before, location);
    return difference < 0 ? location.length : difference;
  }

  private static List<LedgerEntry> sorted(List<LedgerEntry> entries) {
    List<LedgerEntry> all = new ArrayList<>(entries);
    // Stable: the last of one location stays the last.
    all.sort(Comparator.comparing(LedgerEntry::location));
    List<LedgerEntry> sorted = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      boolean counts =
          i + 1 == all.size() || !all.get(i).location().equals(all.get(i + 1).location());
      if (counts) {
        sorted.add(all.get(i));
      }
    }
    return sorted;
  }

  private static ByteBuffer withRoom(ByteBuffer batch, int more) {
    return batch.remaining() >= more
        ? batch
        : ByteBuffer.allocate(Math.max(2 * batch.capacity(), batch.position() + more))
            .put(batch.flip());
  }

  private static void string(ByteBuffer out, byte[] text, int from) {
    number(out, text.length - from);
    out.put(text, from, text.length - from);
  }

  private static byte[] string(ByteBuffer in) {
    byte[] text = new byte[Math.min((int) number(in), in.remaining())];
    in.get(text);
    return text;
  }

  // Seven bits a byte, the lowest first.
  private static void number(ByteBuffer out, long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      out.put((byte) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    out.put((byte) left);
  }

  private static long number(ByteBuffer in) {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = in.get();
      value |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }
}
