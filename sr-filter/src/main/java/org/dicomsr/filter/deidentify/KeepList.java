package org.dicomsr.filter.deidentify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DictionaryEntry;
import org.dicomsr.model.dicom.Vr;
import org.jspecify.annotations.Nullable;

/** The attributes that stay or are replaced: {@code keep-list.txt}. All others go. Thread-safe. */
final class KeepList {

  /**
   * A line of the list.
   *
   * @param tag the tag
   * @param action what becomes of it
   * @param profile what the basic profile says of it, {@code -} for nothing
   * @param reason why it is here
   * @param vrs its value representations
   */
  record Row(int tag, KeepAction action, String profile, String reason, List<Vr> vrs) {}

  private static final class Loaded {
    static final Map<Integer, Row> ROWS = load();
  }

  private KeepList() {}

  static @Nullable Row find(int tag) {
    return Loaded.ROWS.get(tag);
  }

  static Collection<Row> rows() {
    return Loaded.ROWS.values();
  }

  private static Map<Integer, Row> load() {
    Map<Integer, Row> rows = new HashMap<>();
    for (String line : lines("keep-list.txt")) {
      String[] columns = line.split("\t", -1);
      int tag = Integer.parseUnsignedInt(columns[0], 16);
      Optional<DictionaryEntry> entry = DataDictionary.find(tag);
      rows.put(
          tag,
          new Row(
              tag,
              KeepAction.of(columns[1]),
              columns[2],
              columns[4],
              entry.map(DictionaryEntry::vrs).orElse(List.of())));
    }
    return Map.copyOf(rows);
  }

  /** The lines of a resource of this package without its heading. */
  static List<String> lines(String resource) {
    try (InputStream in = KeepList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Resource " + resource + " is missing from the library");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
          .lines()
          .skip(1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Resource " + resource + " cannot be read", e);
    }
  }
}
