package org.dicomsr.examples.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Arrays for other programs: {@code arrays.bin} holds their numbers, little endian, one array after
 * the other; {@code arrays.tsv} has a line for each: file, name, type as NumPy has it, shape,
 * attributes. What could not be decoded has a line with the name {@code refused}.
 */
final class ArrayFile implements Closeable {
  private static final int CHUNK = 1 << 13;

  private final OutputStream numbers;
  private final StringBuilder lines = new StringBuilder();
  private final Path table;

  ArrayFile(Path folder) throws IOException {
    Files.createDirectories(folder);
    this.numbers = new BufferedOutputStream(Files.newOutputStream(folder.resolve("arrays.bin")));
    this.table = folder.resolve("arrays.tsv");
  }

  void add(String file, String name, Map<String, String> attributes, double[] values, int... shape)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int start = 0; start < values.length; start += CHUNK) {
      int count = Math.min(CHUNK, values.length - start);
      buffer.asDoubleBuffer().put(values, start, count);
      numbers.write(buffer.array(), 0, count * 8);
    }
    line(file, name, "<f8", shape, attributes);
  }

  void add(String file, String name, Map<String, String> attributes, float[] values, int... shape)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (int start = 0; start < values.length; start += CHUNK) {
      int count = Math.min(CHUNK, values.length - start);
      buffer.asFloatBuffer().put(values, start, count);
      numbers.write(buffer.array(), 0, count * 4);
    }
    line(file, name, "<f4", shape, attributes);
  }

  void add(String file, String name, Map<String, String> attributes, byte[] values, int... shape)
      throws IOException {
    numbers.write(values);
    line(file, name, "|u1", shape, attributes);
  }

  void refused(String file, String reason) {
    line(file, "refused", "|u1", new int[] {0}, Map.of("reason", reason));
  }

  private void line(
      String file, String name, String type, int[] shape, Map<String, String> attributes) {
    String sizes = Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(","));
    String text =
        attributes.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(";"));
    lines.append(String.join("\t", file, name, type, sizes, text.replaceAll("\\s+", " ")));
    lines.append('\n');
  }

  @Override
  public void close() throws IOException {
    numbers.close();
    Files.writeString(table, lines, UTF_8);
  }
}
