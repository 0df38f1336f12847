package org.dicomsr.examples.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dicomsr.filter.facet.FacetCounts;
import org.dicomsr.filter.facet.FacetValue;

/** Prints counts: as tables with bars, as JSON, as comma-separated values. */
final class FacetsPrinter {
  private static final int LONGEST_BAR = 30;
  private static final int EIGHTHS = 8;

  /** Stands for bins that nothing is in. */
  private static final String GAP = "…";

  private final Style style;

  FacetsPrinter(Style style) {
    this.style = style;
  }

  /**
   * A table for people.
   *
   * @param counts what to print
   * @param top how many values to show at the most; runs of empty bins are one line and do not
   *     count
   */
  String table(FacetCounts counts, int top) {
    StringBuilder out = new StringBuilder();
    out.append(style.strong(counts.facet().toString()))
        .append(
            counts
                .unitOfBins()
                .filter(unit -> !unit.isEmpty())
                .map(unit -> " [" + unit + "]")
                .orElse(""))
        .append(", ")
        .append(Amounts.number(counts.total()))
        .append(' ')
        .append(counts.level())
        .append('\n');
    boolean crossed = !counts.columns().isEmpty();
    TextTable table = new TextTable(crossed ? "<>" + ">".repeat(counts.columns().size()) : "<><");
    if (crossed) {
      table.row(
          Stream.concat(Stream.of("", "all"), counts.columns().stream().map(FacetValue::label))
              .toArray(String[]::new));
    }
    long most = counts.values().stream().mapToLong(FacetValue::count).max().orElse(0);
    List<FacetValue> values = shown(counts, top);
    boolean empty = false;
    for (FacetValue value : values) {
      if (isEmptyBin(value)) {
        if (!empty) {
          String[] gap = new String[crossed ? counts.columns().size() + 2 : 3];
          Arrays.fill(gap, "");
          gap[0] = GAP;
          table.row(gap);
        }
        empty = true;
        continue;
      }
      empty = false;
      List<String> cells = new ArrayList<>();
      cells.add(value.label().isEmpty() ? "(without name)" : value.label());
      cells.add(Amounts.number(value.count()));
      if (crossed) {
        value.across().forEach(count -> cells.add(Amounts.number(count)));
      } else {
        cells.add(bar(value.count(), most));
      }
      table.row(cells.toArray(String[]::new));
    }
    table.print(out, "  ");
    int hidden =
        counts.distinct() - (int) values.stream().filter(value -> value.count() > 0).count();
    long other =
        counts.other()
            + counts.values().stream().skip(values.size()).mapToLong(FacetValue::count).sum();
    if (other > 0) {
      out.append("  ")
          .append(
              style.faint(
                  Amounts.count(hidden, "other value") + ", " + Amounts.number(other) + " in all"))
          .append('\n');
    }
    if (counts.missing() > 0) {
      out.append("  ")
          .append(style.faint(Amounts.number(counts.missing()) + " without value"))
          .append('\n');
    }
    counts
        .otherUnits()
        .forEach((unit, objects) ->
            out.append("  ")
                .append(
                    style.faint(
                        Amounts.count(objects, "object")
                            + " in another unit, "
                            + (unit.isEmpty() ? "none" : unit)))
                .append('\n'));
    return out.append('\n').toString();
  }

  private static boolean isEmptyBin(FacetValue value) {
    return value.count() == 0 && value.numbers().isPresent();
  }

  /** The first values, and what bins are empty between them. */
  private static List<FacetValue> shown(FacetCounts counts, int top) {
    int end = 0;
    int shown = 0;
    for (int i = 0; i < counts.values().size() && shown < top; i++) {
      if (!isEmptyBin(counts.values().get(i))) {
        shown++;
        end = i + 1;
      }
    }
    return counts.values().subList(0, end);
  }

  /** Bars are for a terminal. */
  private String bar(long count, long most) {
    if (style == Style.PLAIN || most == 0) {
      return "";
    }
    long eighths = Math.round((double) count / most * LONGEST_BAR * EIGHTHS);
    String full = "█".repeat((int) (eighths / EIGHTHS));
    int rest = (int) (eighths % EIGHTHS);
    return style.type(full + (rest == 0 ? "" : String.valueOf((char) ('█' + EIGHTHS - rest))));
  }

  static String json(FacetCounts counts) {
    return "{\"facet\":"
        + Json.text(counts.facet().toString())
        + ",\"level\":"
        + Json.text(counts.level().word())
        + counts.unitOfBins().map(unit -> ",\"unit\":" + Json.text(unit)).orElse("")
        + ",\"total\":"
        + counts.total()
        + ",\"missing\":"
        + counts.missing()
        + ",\"distinct\":"
        + counts.distinct()
        + ",\"other\":"
        + counts.other()
        + (counts.columns().isEmpty() ? "" : ",\"columns\":" + values(counts.columns()))
        + ",\"values\":"
        + values(counts.values())
        + (counts.otherUnits().isEmpty()
            ? ""
            : ",\"otherUnits\":" + Json.counts(counts.otherUnits()))
        + "}\n";
  }

  private static String values(List<FacetValue> values) {
    return values.stream().map(FacetsPrinter::value).collect(Collectors.joining(",", "[", "]"));
  }

  private static String value(FacetValue value) {
    return "{\"value\":"
        + Json.text(value.value())
        + ",\"label\":"
        + Json.text(value.label())
        + ",\"count\":"
        + value.count()
        + value
            .numbers()
            .map(bin ->
                (bin.least() == null ? "" : ",\"least\":" + bin.least())
                    + (bin.below() == null ? "" : ",\"below\":" + bin.below()))
            .orElse("")
        + (value.across().isEmpty()
            ? ""
            : ",\"across\":" + value.across().toString().replace(" ", ""))
        + "}";
  }

  static String csv(List<FacetCounts> all) {
    StringBuilder out = new StringBuilder("facet,value,label,column,count\n");
    for (FacetCounts counts : all) {
      for (FacetValue value : counts.values()) {
        line(out, counts, value, "", value.count());
        for (int i = 0; i < value.across().size(); i++) {
          line(out, counts, value, counts.columns().get(i).label(), value.across().get(i));
        }
      }
    }
    return out.toString();
  }

  private static void line(
      StringBuilder out, FacetCounts counts, FacetValue value, String column, long count) {
    out.append(cell(counts.facet().toString()))
        .append(',')
        .append(cell(value.value()))
        .append(',')
        .append(cell(value.label()))
        .append(',')
        .append(cell(column))
        .append(',')
        .append(count)
        .append('\n');
  }

  private static String cell(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
