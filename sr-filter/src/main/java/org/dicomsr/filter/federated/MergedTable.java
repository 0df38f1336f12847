package org.dicomsr.filter.federated;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dicomsr.filter.federated.SiteCounts.Combination;
import org.dicomsr.filter.internal.text.Csv;

/**
 * Merged counts as tables: subsets with inclusive figures, and combinations with exclusive ones, by
 * site and in sum. Static and thread-safe.
 */
public final class MergedTable {
  private MergedTable() {}

  /**
   * A line of a table.
   *
   * @param label a subset, or the subsets of a combination
   * @param sites what is known of each site
   * @param sum what is known of all sites together
   */
  public record Row(String label, List<Interval> sites, Interval sum) {
    /** Copies the list. */
    public Row {
      sites = List.copyOf(sites);
    }
  }

  /**
   * Inclusive figures: all patients of a subset, whatever else they have.
   *
   * @param counts merged counts
   * @return a row of each subset, in the order of the subset file
   */
  public static List<Row> subsets(MergedCounts counts) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < counts.basis().subsets().size(); i++) {
      int subset = i;
      rows.add(
          row(
              counts,
              counts.basis().subsets().get(i),
              site -> site.subset(subset),
              counts.subset(subset)));
    }
    return rows;
  }

  /**
   * Exclusive figures: patients of a combination, and of no other subset.
   *
   * @param counts merged counts
   * @return a row of each combination that occurs
   */
  public static List<Row> combinations(MergedCounts counts) {
    return counts.combinations().stream()
        .map(each ->
            row(counts, label(counts, each, " + "), site -> site.cell(each), counts.cell(each)))
        .toList();
  }

  private static Row row(
      MergedCounts counts, String label, Function<SiteCounts, Interval> part, Interval sum) {
    return new Row(label, counts.sites().stream().map(part).toList(), sum);
  }

  static String label(MergedCounts counts, Combination combination, String joint) {
    return combination.subsets().stream()
        .map(counts.basis().subsets()::get)
        .collect(Collectors.joining(joint));
  }

  /**
   * Both tables as comma-separated values (RFC 4180): a line for each figure of each site, and of
   * all.
   *
   * @param counts merged counts
   * @return lines of {@code figure,subsets,site,least,most}; {@code figure} is {@code subset} or
   *     {@code combination}; the sum over all sites has an empty site
   */
  public static String csv(MergedCounts counts) {
    StringBuilder out = new StringBuilder("figure,subsets,site,least,most\r\n");
    lines(out, counts, "subset", subsets(counts));
    lines(out, counts, "combination", combinations(counts));
    return out.toString();
  }

  private static void lines(StringBuilder out, MergedCounts counts, String figure, List<Row> rows) {
    BiFunction<String, Interval, String> end =
        (site, value) -> field(site) + "," + value.least() + "," + value.most() + "\r\n";
    for (Row row : rows) {
      String start = figure + "," + field(row.label()) + ",";
      for (int i = 0; i < row.sites().size(); i++) {
        out.append(start).append(end.apply(counts.sites().get(i).site(), row.sites().get(i)));
      }
      out.append(start).append(end.apply("", row.sum()));
    }
  }

  /** A field that a spreadsheet takes for text, and not for a formula. */
  private static String field(String text) {
    return Csv.field(Csv.harmless(text));
  }
}
