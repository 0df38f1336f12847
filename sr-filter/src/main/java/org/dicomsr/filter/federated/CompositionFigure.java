package org.dicomsr.filter.federated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dicomsr.filter.federated.SiteCounts.Combination;
import org.dicomsr.filter.internal.markup.Svg;

/**
 * The figure of a consortium: above, a panel of bars on a log scale for each site; below, which
 * subsets the bars are made of.
 *
 * <p>A column is a combination of subsets, the most frequent first. A filled bar is a number; an
 * open, dashed bar is a hidden cell, and reaches as high as it can be. Rounded numbers are shown as
 * they are told. Nothing is told by colour alone, so it reads in print and without colours. The
 * same counts give the same text. Of very many combinations the rarest are left out, and it is said
 * how many. Static and thread-safe.
 */
public final class CompositionFigure {
  private static final double COLUMN = 34;
  private static final double PANEL = 76;
  private static final double GAP = 24;
  private static final double ROW = 18;
  private static final double TOP = 64;
  private static final int MOST_COLUMNS = 48;
  private static final double LETTER = 6.6;
  private static final double BAR = 20;

  private CompositionFigure() {}

  /**
   * Draws merged counts.
   *
   * @param counts the counts
   * @return SVG
   */
  public static String svg(MergedCounts counts) {
    return new Drawing(counts).draw();
  }

  private static final class Drawing {
    private final MergedCounts counts;
    private final List<Combination> columns;
    private final int leftOut;
    private final int decades;
    private final double left;
    private final Svg svg;

    Drawing(MergedCounts counts) {
      this.counts = counts;
      List<Combination> all = new ArrayList<>(counts.combinations());
      all.sort(
          Comparator.comparingLong((Combination each) -> counts.cell(each).most())
              .reversed()
              .thenComparing(Comparator.naturalOrder()));
      this.columns = all.subList(0, Math.min(MOST_COLUMNS, all.size()));
      this.leftOut = all.size() - columns.size();
      long most = 1;
      int longest = 0;
      for (SiteCounts site : counts.sites()) {
        for (Combination column : columns) {
          most = Math.max(most, site.cell(column).most());
        }
        longest = Math.max(longest, site.site().length());
      }
      for (String subset : counts.basis().subsets()) {
        longest = Math.max(longest, subset.length());
      }
      this.decades = Math.max(1, (int) Math.ceil(Math.log10((double) most)));
      this.left = 60 + longest * LETTER;
      double bottom = TOP + counts.sites().size() * (PANEL + GAP);
      this.svg =
          new Svg(
              Math.max(left + columns.size() * COLUMN + 30, 420),
              bottom + 30 + counts.basis().subsets().size() * ROW + 80,
              counts.basis().name()
                  + ": patients by combination of subsets, by site, on a log scale");
    }

    String draw() {
      svg.text(16, 24, "start", 15, counts.basis().name());
      svg.text(
          16,
          42,
          "start",
          11,
          "Patients of each combination of subsets, log scale; dashed: hidden, 1 to "
              + (counts.basis().disclosure().minCell() - 1)
              + (leftOut == 0 ? "" : "; " + leftOut + " rarer combinations are not drawn"));
      double y = TOP;
      for (SiteCounts site : counts.sites()) {
        panel(site, y);
        y += PANEL + GAP;
      }
      matrix(y + 12);
      return svg.end();
    }

    /** How high a number is in a panel: 1 is a little above nothing. */
    private double height(long number) {
      double base = 0.06;
      return PANEL * (base + (1 - base) * Math.log10((double) number) / decades);
    }

    private void panel(SiteCounts site, double y) {
      double floor = y + PANEL;
      double right = left + columns.size() * COLUMN;
      svg.text(16, floor - PANEL / 2 + 4, "start", 12, site.site());
      long power = 1;
      for (int i = 0; i <= decades; i++) {
        double at = floor - height(power);
        svg.line(left, at, right, at, Svg.FAINT, 0.6);
        svg.text(left - 6, at + 3.5, "end", 9, String.valueOf(power));
        power *= 10;
      }
      svg.line(left, floor, right, floor, Svg.INK, 1);
      for (int i = 0; i < columns.size(); i++) {
        bar(site, columns.get(i), left + i * COLUMN + (COLUMN - BAR) / 2, floor);
      }
    }

    private void bar(SiteCounts site, Combination column, double x, double floor) {
      CellCount count = site.cells().get(column);
      if (count == null) {
        return;
      }
      String about = site.site() + ", " + MergedTable.label(counts, column, " + ") + ": ";
      switch (count) {
        case CellCount.Shown shown -> {
          double height = height(shown.patients());
          svg.bar(x, floor - height, BAR, height, Svg.FILL, about + shown.patients());
          svg.text(
              x + BAR / 2, floor - height - 3, "middle", 8.5, String.valueOf(shown.patients()));
        }
        case CellCount.Hidden hidden -> {
          double height = height(counts.basis().disclosure().minCell() - 1L);
          svg.openBar(x, floor - height, BAR, height, about + site.cell(column));
        }
      }
    }

    private void matrix(double top) {
      List<String> subsets = counts.basis().subsets();
      double right = left + columns.size() * COLUMN;
      for (int row = 0; row < subsets.size(); row++) {
        double y = top + row * ROW;
        if (row % 2 == 0) {
          svg.bar(left, y - ROW / 2, right - left, ROW, "#f2f2f2", null);
        }
        svg.text(left - 10, y + 4, "end", 11, subsets.get(row));
      }
      for (int i = 0; i < columns.size(); i++) {
        double x = left + i * COLUMN + COLUMN / 2;
        Combination column = columns.get(i);
        svg.line(
            x,
            top + column.subsets().first() * ROW,
            x,
            top + column.subsets().last() * ROW,
            Svg.INK,
            2);
        for (int row = 0; row < subsets.size(); row++) {
          svg.dot(x, top + row * ROW, 5, column.subsets().contains(row) ? Svg.INK : Svg.FAINT);
        }
      }
      double y = top + subsets.size() * ROW + 12;
      svg.text(left - 10, y + 4, "end", 11, "all sites");
      for (int i = 0; i < columns.size(); i++) {
        svg.upright(
            left + i * COLUMN + COLUMN / 2 + 3, y - 4, 9, counts.cell(columns.get(i)).toString());
      }
    }
  }
}
