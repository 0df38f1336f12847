package org.dicomsr.examples.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells, one below the other. Not thread-safe. */
final class TextTable {
  private static final String GAP = "  ";

  private final String alignment;
  private final List<String[]> rows = new ArrayList<>();

  /**
   * Begins a table.
   *
   * @param alignment a character for each column: {@code <} for texts, {@code >} for numbers
   */
  TextTable(String alignment) {
    this.alignment = alignment;
  }

  TextTable row(String... cells) {
    if (cells.length != alignment.length()) {
      throw new IllegalArgumentException("expected a cell for each column");
    }
    rows.add(cells);
    return this;
  }

  void print(StringBuilder out, String indent) {
    int[] widths = new int[alignment.length()];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], width(row[i]));
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < row.length; i++) {
        String space = " ".repeat(widths[i] - width(row[i]));
        line.append(i == 0 ? "" : GAP)
            .append(alignment.charAt(i) == '>' ? space + row[i] : row[i] + space);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
