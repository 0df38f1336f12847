package org.dicomsr.filter.loader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Where each sample stands in {@code samples.jsonl}, and which part it is of. Immutable. */
final class SampleIndex {
  private static final String SAMPLES = "samples.jsonl";
  private static final int MAX_LINE = 1 << 28;

  private final Path folder;
  private final long[] starts;
  private final int[] lengths;
  private final String[] parts;

  private SampleIndex(Path folder, Scan scan) {
    this.folder = folder;
    this.starts = Arrays.copyOf(scan.starts, scan.count);
    this.lengths = Arrays.copyOf(scan.lengths, scan.count);
    this.parts = Arrays.copyOf(scan.parts, scan.count);
  }

  /** Reads all samples once. */
  static SampleIndex scan(Path folder) throws IOException {
    Scan scan = new Scan(folder);
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(folder.resolve(SAMPLES)), 1 << 16)) {
      scan.read(in);
    } catch (NoSuchFileException e) {
      throw missing(e);
    }
    return new SampleIndex(folder, scan);
  }

  int count() {
    return starts.length;
  }

  /** The part of a sample; empty where there is one alone. */
  String part(int line) {
    return parts[line];
  }

  Sample sample(int line) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(lengths[line]);
    try (FileChannel channel = FileChannel.open(folder.resolve(SAMPLES))) {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, starts[line] + bytes.position()) < 0) {
          throw new EOFException(place(line) + ": expected a sample, found the end of the file");
        }
      }
    } catch (NoSuchFileException e) {
      throw missing(e);
    }
    return sample(folder, line, bytes.array());
  }

  private static Sample sample(Path folder, int line, byte[] bytes) throws CohortReadException {
    return Sample.of(folder, JsonView.parse(place(line), new String(bytes, UTF_8)));
  }

  private static CohortReadException missing(NoSuchFileException e) {
    return new CohortReadException(SAMPLES, "a file of an exported data set", "none", e);
  }

  private static String place(int line) {
    return SAMPLES + ", line " + (line + 1);
  }

  /** The first reading. */
  private static final class Scan {
    private final Path folder;
    private final Map<String, String> known = new HashMap<>();
    private long[] starts = new long[64];
    private int[] lengths = new int[64];
    private String[] parts = new String[64];
    private int count;

    Scan(Path folder) {
      this.folder = folder;
    }

    void read(InputStream in) throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
      long at = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == '\n') {
          add(at - line.size(), line.toByteArray());
          line.reset();
        } else if (line.size() < MAX_LINE) {
          line.write(next);
        } else {
          throw new CohortReadException(
              place(count), "a line of at most " + MAX_LINE + " bytes", "more", null);
        }
        at++;
      }
      if (line.size() > 0) {
        throw new CohortReadException(place(count), "a whole line", "its beginning", null);
      }
    }

    private void add(long start, byte[] line) throws CohortReadException {
      String part = sample(folder, count, line).split().orElse("");
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        lengths = Arrays.copyOf(lengths, count * 2);
        parts = Arrays.copyOf(parts, count * 2);
      }
      starts[count] = start;
      lengths[count] = line.length;
      // One string for each part, not for each sample.
      parts[count] = known.computeIfAbsent(part, same -> same);
      count++;
    }
  }
}
