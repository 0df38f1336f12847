package org.dicomsr.index.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
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

  private LedgerBatch() {}

  /** Takes the parts of an entry; a location lies in an array that is used again. */
  @FunctionalInterface
  interface Visitor {
    void entry(byte[] location, int length, FileStamp stamp, byte[] sopInstanceUid);
  }

  static ByteBuffer encode(String checkpoint, Collection<LedgerEntry> entries) {
    List<LedgerEntry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(LedgerEntry::location));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + 96 * sorted.size());
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(0);
      string(out, checkpoint.getBytes(UTF_8), 0);
      number(out, sorted.size());
      byte[] before = {};
      for (LedgerEntry entry : sorted) {
        byte[] location = entry.location().getBytes(UTF_8);
        int shared = shared(before, location);
        number(out, shared);
        string(out, location, shared);
        before = location;
        number(out, entry.stamp().size());
        out.writeLong(entry.stamp().modified());
        out.writeLong(entry.stamp().key());
        string(out, entry.sopInstanceUid().getBytes(UTF_8), 0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteBuffer batch = ByteBuffer.wrap(bytes.toByteArray());
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

  private static void string(DataOutputStream out, byte[] text, int from) throws IOException {
    number(out, text.length - from);
    out.write(text, from, text.length - from);
  }

  private static byte[] string(ByteBuffer in) {
    byte[] text = new byte[Math.min((int) number(in), in.remaining())];
    in.get(text);
    return text;
  }

  // Seven bits a byte, the lowest first.
  private static void number(DataOutputStream out, long value) throws IOException {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      out.writeByte((int) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    out.writeByte((int) left);
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
