package org.dicomsr.templates.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Columns of text. The narrow ones get the room they need; what is left is shared among the wide
 * ones, whose cells are wrapped at spaces. A line feed within a cell begins a new line.
 */
final class TextTable {
  private static final String GAP = "  ";

  /** A column wider than this is one to wrap. */
  private static final int NARROW = 18;

  private final int width;
  private final String[] heads;
  private final List<String[]> rows = new ArrayList<>();

  TextTable(int width, String... heads) {
    this.width = width;
    this.heads = heads;
  }

  void row(String... cells) {
    rows.add(cells);
  }

  void printTo(StringBuilder text) {
    int[] widths = widths();
    print(heads, widths, text);
    String[] rules = new String[heads.length];
    for (int i = 0; i < rules.length; i++) {
      rules[i] = "-".repeat(widths[i]);
    }
    print(rules, widths, text);
    for (String[] row : rows) {
      print(row, widths, text);
    }
  }

  private int[] widths() {
    int[] needed = new int[heads.length];
    for (int i = 0; i < needed.length; i++) {
      needed[i] = heads[i].length();
      for (String[] row : rows) {
        for (String line : row[i].split("\n", -1)) {
          needed[i] = Math.max(needed[i], line.length());
        }
      }
    }
    int room = width - GAP.length() * (heads.length - 1);
    int[] widths = needed.clone();
    while (Arrays.stream(widths).sum() > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROW) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static void print(String[] cells, int[] widths, StringBuilder text) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < cells.length; i++) {
      List<String> lines = wrap(cells[i], widths[i]);
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int line = 0; line < height; line++) {
      int start = text.length();
      for (int i = 0; i < cells.length; i++) {
        String cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        text.append(i == 0 ? "" : GAP).append(cell);
        text.append(" ".repeat(Math.max(0, widths[i] - cell.length())));
      }
      while (text.length() > start && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
      text.append('\n');
    }
  }

  /** Appends text in lines of a width, those after the first indented. */
  static void wrapTo(StringBuilder text, String words, int width) {
    String indent = "";
    for (String line : wrap(words, width - GAP.length())) {
      text.append(indent).append(line).append('\n');
      indent = GAP;
    }
  }

  /** Lines of at most a width, broken at spaces where there are some. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String rest = line;
      while (rest.length() > width) {
        int space = rest.lastIndexOf(' ', width);
        boolean cut = space <= 0;
        lines.add(rest.substring(0, cut ? width : space));
        rest = rest.substring(cut ? width : space + 1);
      }
      lines.add(rest);
    }
    return lines;
  }
}
