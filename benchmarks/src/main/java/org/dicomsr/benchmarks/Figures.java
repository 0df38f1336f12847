package org.dicomsr.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run measured: each time ours beside another's, for the table at the end. */
final class Figures {
  private static final List<Figure> ALL = new ArrayList<>();

  private Figures() {}

  /** Ours beside another's, the smaller the better. */
  private record Figure(String work, String unit, double ours, String peer, double theirs) {
    String row() {
      return String.format(
          Locale.ROOT,
          "| %s | %s %s | %s | %s %s | %s |",
          work,
          rounded(ours),
          unit,
          peer,
          rounded(theirs),
          unit,
          rounded(ours / theirs));
    }

    private static String rounded(double value) {
      return String.format(
          Locale.ROOT,
          value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : value >= 0.1 ? "%.2f" : "%.2g",
          value);
    }
  }

  /** Notes a comparison. */
  static synchronized void add(String work, String unit, double ours, String peer, double theirs) {
    ALL.add(new Figure(work, unit, ours, peer, theirs));
  }

  /** {@return the table, in Markdown} */
  static synchronized String table() {
    StringBuilder out = new StringBuilder();
    out.append("| work | dicom-sr | beside | takes | ratio |\n|---|---|---|---|---|\n");
    ALL.forEach(figure -> out.append(figure.row()).append('\n'));
    return out.toString();
  }
}
