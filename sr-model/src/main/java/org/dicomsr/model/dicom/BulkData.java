package org.dicomsr.model.dicom;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * A large value or fragment: where its bytes are, how many, and how to get them. Immutable and
 * thread-safe.
 */
public sealed interface BulkData {

  /** {@return the number of bytes, or -1 when it is not known} */
  long length();

  /**
   * Opens the bytes, in little endian unless the kind says otherwise.
   *
   * @return a stream of {@link #length()} bytes, to be closed by the caller
   * @throws IOException when they cannot be had
   */
  InputStream open() throws IOException;

  /**
   * A part of a file.
   *
   * @param file the file, which must stay as it was when it was read
   * @param offset of the first byte in the file
   * @param length in bytes
   * @param byteOrder the byte order of words in the file, which a writer has to mind
   */
  record FileRange(Path file, long offset, long length, ByteOrder byteOrder) implements BulkData {

    /** Checks that no component is null and no number negative. */
    public FileRange {
      if (offset < 0 || length < 0) {
        throw new IllegalArgumentException(
            "expected offset and length from 0, found " + offset + " and " + length);
      }
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(byteOrder, "byteOrder");
    }

    @Override
    public InputStream open() throws IOException {
      FileChannel channel = FileChannel.open(file);
      try {
        if (channel.size() - offset < length) {
          throw new EOFException(
              "bulk data: expected "
                  + length
                  + " bytes at offset "
                  + offset
                  + ", found a file of "
                  + channel.size());
        }
        channel.position(offset);
        return new BoundedInputStream(Channels.newInputStream(channel), length);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    }

    // File names of archives often hold names of people.
    @Override
    public String toString() {
      return "FileRange[offset=" + offset + ", length=" + length + "]";
    }
  }

  /** A part of an array, which is shared and must not change. */
  final class InMemory implements BulkData {
    private final byte[] buffer;
    private final int offset;
    private final int size;

    /**
     * Makes bulk data over a part of an array.
     *
     * @param buffer holds the bytes; shared, not copied
     * @param offset of the first byte
     * @param length in bytes
     */
    public InMemory(byte[] buffer, int offset, int length) {
      Objects.checkFromIndexSize(offset, length, buffer.length);
      this.buffer = buffer;
      this.offset = offset;
      this.size = length;
    }

    @Override
    public long length() {
      return size;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(buffer, offset, size);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof InMemory that
          && Arrays.equals(
              buffer, offset, offset + size, that.buffer, that.offset, that.offset + that.size);
    }

    @Override
    public int hashCode() {
      return size;
    }

    @Override
    public String toString() {
      return "InMemory[length=" + size + "]";
    }
  }

  /**
   * A value behind a URI (PS3.18 F.2.2), which this library keeps but does not resolve.
   *
   * @param uri the URI, absolute or relative, as it was given
   */
  record Uri(String uri) implements BulkData {

    /** Checks that no component is null. */
    public Uri {
      Objects.requireNonNull(uri, "uri");
    }

    @Override
    public long length() {
      return -1;
    }

    @Override
    public InputStream open() throws IOException {
      throw new IOException("bulk data behind a URI: expected the application to fetch it");
    }

    @Override
    public String toString() {
      return "Uri[]";
    }
  }

  /**
   * A value that was skipped while a stream was read, and is gone.
   *
   * @param offset of the first byte in the stream
   * @param length in bytes
   */
  record Skipped(long offset, long length) implements BulkData {
    @Override
    public InputStream open() throws IOException {
      throw new IOException(
          "bulk data of " + length + " bytes was skipped while the stream was read");
    }
  }
}
