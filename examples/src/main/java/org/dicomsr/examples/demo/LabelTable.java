package org.dicomsr.examples.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads labels from the table of a data set: what a spreadsheet would see. */
final class LabelTable {
  private LabelTable() {}

  /**
   * Reads some columns.
   *
   * @param file {@code samples.csv} of a data set
   * @param labels the columns, whose values hold neither commas nor quotes
   * @return of each patient what is known: numbers, and words
   */
  static List<Map<String, Object>> read(Path file, List<String> labels) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> columns = List.of(lines.getFirst().split(",", -1));
    List<Map<String, Object>> patients = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      Map<String, Object> known = new TreeMap<>();
      for (String label : labels) {
        String field = fields[columns.indexOf(label)];
        if (!field.isEmpty()) {
          known.put(label, value(field));
        }
      }
      patients.add(known);
    }
    return patients;
  }

  private static Object value(String field) {
    return Character.isDigit(field.charAt(0)) ? (Object) Double.valueOf(field) : field;
  }
}
