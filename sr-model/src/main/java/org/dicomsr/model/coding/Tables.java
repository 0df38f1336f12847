package org.dicomsr.model.coding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads the tables that lie beside this class. */
final class Tables {
  private Tables() {}

  static void forEachLine(String name, Consumer<String> action) {
    try (InputStream bytes = Tables.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("the table " + name + " is missing from the library");
      }
      new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
          .lines()
          .forEach(action);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
