package org.dicomsr.model.dicom.io;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A window of bytes that moves over an input. Values are slices of the window's array, which is
 * never written again once it is full: what does not fit is continued in a new array, so nothing
 * that was handed out changes or is copied.
 */
final class Input {
  private static final byte[] NOTHING = {};
  private static final int FIRST_WINDOW = 1 << 16;
  private static final int LARGEST_WINDOW = 1 << 20;

  byte[] buffer;
  int position;
  int limit;

  // Offset in the input of buffer[0].
  private long base;
  private final @Nullable InputStream more;
  private final @Nullable SeekableByteChannel channel;
  // Length of the whole input, or -1.
  private final long size;
  private int window;

  private @Nullable ByteArrayOutputStream captured;
  private int captureFrom;

  private Input(
      byte[] buffer,
      int position,
      int limit,
      long base,
      @Nullable InputStream more,
      @Nullable SeekableByteChannel channel,
      long size) {
    this.buffer = buffer;
    this.position = position;
    this.limit = limit;
    this.base = base;
    this.more = more;
    this.channel = channel;
    this.size = size;
    this.window = FIRST_WINDOW;
  }

  static Input over(byte[] bytes, int from, int to, long offset) {
    return new Input(bytes, from, to, offset - from, null, null, offset + to - from);
  }

  static Input over(InputStream stream, long size) {
    return new Input(NOTHING, 0, 0, 0, stream, null, size);
  }

  static Input over(SeekableByteChannel channel, long size) {
    InputStream stream = Channels.newInputStream(channel);
    return new Input(NOTHING, 0, 0, 0, stream, channel, size);
  }

  long offset() {
    return base + position;
  }

  /** Bytes left, or -1 when only reading on would tell. */
  long remaining() {
    return size < 0 ? -1 : size - offset();
  }

  /** Length of the whole input, or -1 when only its end would tell. */
  long size() {
    return size;
  }

  int available() {
    return limit - position;
  }

  /**
   * Makes sure that so many bytes lie in the window from the position on; false when the input ends
   * before.
   */
  boolean require(int count) throws IOException {
    return limit - position >= count || refill(count);
  }

  private boolean refill(int count) throws IOException {
    if (more == null) {
      return false;
    }
    capture();
    int kept = limit - position;
    // Never trust a declared length with memory: the array grows with the bytes that really come.
    long expected = size < 0 ? window : Math.min(window, Math.max(size - base - limit, 0) + kept);
    byte[] next = new byte[(int) Math.max(Math.max(expected, kept + 1), Math.min(count, window))];
    System.arraycopy(buffer, position, next, 0, kept);
    base += position;
    position = 0;
    captureFrom = 0;
    limit = kept;
    buffer = next;
    window = Math.min(window * 4, LARGEST_WINDOW);
    while (limit < count) {
      if (limit == buffer.length) {
        buffer = Arrays.copyOf(buffer, (int) Math.min(count, buffer.length * 2L));
      }
      int read = more.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        return false;
      }
      limit += read;
    }
    return true;
  }

  /** Moves on without keeping the bytes; false when the input ends before. */
  boolean skip(long count) throws IOException {
    if (limit - position >= count) {
      position += (int) count;
      return true;
    }
    if (more == null) {
      position = limit;
      return false;
    }
    if (captured != null) {
      return skipCaptured(count);
    }
    long left = count - (limit - position);
    base += limit;
    position = 0;
    limit = 0;
    buffer = NOTHING;
    while (left > 0) {
      // A file can be positioned behind its end, so a skip is no proof of bytes: reading the last
      // one is.
      long skipped = left > 1 ? more.skip(left - 1) : 0;
      if (skipped == 0) {
        if (more.read() < 0) {
          return false;
        }
        skipped = 1;
      }
      left -= skipped;
      base += skipped;
    }
    return true;
  }

  private boolean skipCaptured(long count) throws IOException {
    long left = count;
    while (left > 0) {
      if (!require(1)) {
        return false;
      }
      int step = (int) Math.min(left, limit - position);
      position += step;
      left -= step;
    }
    return true;
  }

  /**
   * Bytes at another place, in little endian order; null when they are not at hand. For when all
   * that is to be read was read: a file is not at the window's end any more.
   */
  @Nullable ByteBuffer peek(long at, int count) throws IOException {
    if (at >= base && at + count <= base + limit) {
      return ByteBuffer.wrap(buffer, (int) (at - base), count).slice().order(LITTLE_ENDIAN);
    }
    if (channel == null) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(count).order(LITTLE_ENDIAN);
    channel.position(at);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        return null;
      }
    }
    return bytes.flip();
  }

  /** Keeps a copy of all bytes from the position on. */
  void startCapture() {
    captured = new ByteArrayOutputStream();
    captureFrom = position;
  }

  private void capture() {
    if (captured != null) {
      captured.write(buffer, captureFrom, position - captureFrom);
      captureFrom = position;
    }
  }

  /** Ends the copying and gives what was passed since, less a number of bytes at the end. */
  byte[] endCapture(int less) {
    capture();
    byte[] all = captured == null ? NOTHING : captured.toByteArray();
    captured = null;
    return Arrays.copyOf(all, Math.max(all.length - less, 0));
  }

  boolean isCapturing() {
    return captured != null;
  }

  /** The bytes that were not yet passed, window first: for a decoder that takes over. */
  InputStream rest() {
    ByteArrayInputStream head = new ByteArrayInputStream(buffer, position, limit - position);
    return more == null ? head : new SequenceInputStream(head, more);
  }
}
