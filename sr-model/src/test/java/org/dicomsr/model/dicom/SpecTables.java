package org.dicomsr.model.dicom;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The tables from which {@code tools/spec/dictionary.py} makes the resources, where the build can
 * see them.
 */
final class SpecTables {

  private SpecTables() {}

  /** One line of a table. */
  record Row(Map<String, String> cells) {
    String cell(String heading) {
      return Objects.requireNonNull(cells.get(heading), heading);
    }
  }

  /** Rows of the named tables; of rows with the same first cell only the first one. */
  static List<Row> rows(String... names) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String name : names) {
      List<String> lines = Files.readAllLines(folder().resolve(name));
      String[] heading = lines.get(0).split("\t", -1);
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < heading.length; column++) {
          row.put(heading[column], cells[column]);
        }
        rows.putIfAbsent(cells[0], new Row(row));
      }
    }
    return new ArrayList<>(rows.values());
  }

  private static Path folder() {
    String configured = System.getProperty("dicomsr.spec");
    // Tests run in the module's folder; a second working tree may lie one level deeper.
    List<Path> places =
        configured == null
            ? List.of(Path.of("../../shared/spec"), Path.of("../../../shared/spec"))
            : List.of(Path.of(configured));
    for (Path place : places) {
      if (Files.isRegularFile(place.resolve("dictionary.tsv"))) {
        return place;
      }
    }
    assumeTrue(
        false, "Skipped: no tables in ../shared/spec; name their folder with -Ddicomsr.spec=…");
    throw new AssertionError("not reached");
  }
}
