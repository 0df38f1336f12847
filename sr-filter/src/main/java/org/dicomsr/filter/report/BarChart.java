package org.dicomsr.filter.report;

import java.util.List;
import org.dicomsr.filter.internal.markup.Svg;

/** Draws numbers as bars that lie below each other, each with its number behind it. */
final class BarChart {
  private static final double ROW = 20;
  private static final double BAR = 13;
  private static final double LONGEST = 260;
  private static final double LETTER = 6.2;
  private static final double CAPITAL = 8;
  private static final double IDEOGRAPH = 11.5;
  private static final long LEAST_SCALE = 8;
  private static final int MOST_LETTERS = 34;
  private static final double TOP = 6;

  /** Light and dark in turn, from the colours of Okabe and Ito: they differ in print, too. */
  private static final List<String> COLOURS =
      List.of(
          Svg.FILL, "#e69f00", "#009e73", "#f0e442", "#1a1a1a", "#56b4e9", "#d55e00", "#cc79a7");

  private BarChart() {}

  /**
   * A bar.
   *
   * @param label what it is of
   * @param length how long
   * @param text what is written behind it
   * @param open whether it is drawn dashed, as no more than its length is known
   */
  record Bar(String label, long length, String text, boolean open) {}

  static String svg(String title, List<Bar> bars) {
    return svg(title, List.of(), bars.stream().map(List::of).toList());
  }

  /** Bars in groups: one of each name in a group. */
  static String svg(String title, List<String> names, List<List<Bar>> groups) {
    double longest =
        groups.stream().mapToDouble(group -> width(cut(group.getFirst().label()))).max().orElse(0);
    long most = groups.stream().flatMap(List::stream).mapToLong(Bar::length).max().orElse(1);
    most = Math.max(LEAST_SCALE, most);
    int across = Math.max(1, names.size());
    double left = longest + 16;
    double legend = names.isEmpty() ? 0 : ROW;
    double thick = names.isEmpty() ? BAR : BAR - 2;
    double height = names.isEmpty() ? ROW : across * BAR + 8;
    Svg svg = new Svg(left + LONGEST + 70, TOP + legend + groups.size() * height + 6, title);
    double x = left;
    for (int i = 0; i < names.size(); i++) {
      svg.bar(x, TOP, 10, 10, colour(i), null);
      svg.text(x + 14, TOP + 9, "start", 10.5, names.get(i));
      x += 30 + width(names.get(i));
    }
    double top = TOP + legend;
    for (List<Bar> group : groups) {
      svg.text(left - 8, top + height / 2 + 3, "end", 11, cut(group.getFirst().label()));
      for (int i = 0; i < group.size(); i++) {
        double y = names.isEmpty() ? top + (ROW - BAR) / 2 : top + 4 + i * BAR;
        bar(svg, group.get(i), left, y, thick, most, i, names);
      }
      top += height;
    }
    svg.line(left, TOP + legend, left, top, Svg.INK, 1);
    return svg.end();
  }

  private static void bar(
      Svg svg,
      Bar bar,
      double left,
      double y,
      double thick,
      long most,
      int place,
      List<String> names) {
    if (bar.length() == 0) {
      return;
    }
    double length = Math.max(1.5, LONGEST * bar.length() / Math.max(1, most));
    String about =
        bar.label() + (names.isEmpty() ? "" : ", " + names.get(place)) + ": " + bar.text();
    if (bar.open()) {
      svg.openBar(left, y, length, thick, about);
    } else {
      svg.bar(left, y, length, thick, colour(place), about);
    }
    svg.text(left + length + 5, y + thick - 2.5, "start", 10, bar.text());
  }

  private static String colour(int place) {
    return COLOURS.get(place % COLOURS.size());
  }

  /** About how wide a text is. */
  private static double width(String text) {
    return text.codePoints()
        .mapToDouble(c ->
            Character.isIdeographic(c) ? IDEOGRAPH : Character.isUpperCase(c) ? CAPITAL : LETTER)
        .sum();
  }

  private static String cut(String label) {
    return label.codePointCount(0, label.length()) <= MOST_LETTERS
        ? label
        : label.substring(0, label.offsetByCodePoints(0, MOST_LETTERS - 1)) + "…";
  }
}
