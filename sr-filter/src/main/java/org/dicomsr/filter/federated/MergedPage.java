package org.dicomsr.filter.federated;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dicomsr.filter.federated.MergedTable.Row;
import org.dicomsr.filter.internal.markup.Markup;
import org.dicomsr.filter.internal.markup.Page;

/**
 * Merged counts as a page of HTML: the figure, a table of sites and subsets, one of combinations,
 * and how to read them. It needs nothing else, neither network nor scripts. The same counts give
 * the same text. Static and thread-safe.
 */
public final class MergedPage {
  private MergedPage() {}

  /**
   * Writes merged counts.
   *
   * @param counts the counts
   * @return HTML that is well-formed XML as well
   */
  public static String html(MergedCounts counts) {
    Page page = new Page(counts.basis().name());
    Markup out = page.content();
    int sites = counts.sites().size();
    Disclosure disclosure = counts.basis().disclosure();
    out.element(
        "p",
        "Patients of "
            + sites
            + (sites == 1 ? " site" : " sites")
            + " by the subsets they are in.");
    page.figure(CompositionFigure.svg(counts));
    out.element("h2", "Subsets");
    out.element(
        "p", "All patients of a subset, whatever else they have; a patient may be in several.");
    table(page, "Site", counts, MergedTable.subsets(counts));
    out.element("h2", "Combinations");
    out.element("p", "Patients who are in just these subsets, and in no other.");
    combinations(page, counts);
    out.element("h2", "How to read the numbers");
    out.element(
        "p",
        "Sites tell how many patients are in each combination, if there are none or at least "
            + disclosure.minCell()
            + "; else the number is hidden, from 1 to "
            + (disclosure.minCell() - 1)
            + ". A range, such as 12–16, is all that is known of a sum that hidden numbers are part"
            + " of. Patients of no subset are not counted.");
    if (disclosure.rounding() > 1) {
      out.element(
          "p",
          "Told numbers are rounded to multiples of "
              + disclosure.rounding()
              + "; so are the bars.");
    }
    out.element("h2", "What was counted");
    out.open("p", "class", "note");
    hash(out, "Subset file", counts.basis().subsetFile());
    hash(out, "Catalogue", counts.basis().catalogue());
    hash(out, "What names stood for", counts.basis().resolved());
    out.close();
    return page.end();
  }

  private static void hash(Markup out, String what, String hash) {
    out.text(what + " ").element("code", hash).empty("br");
  }

  /** Sites down, subsets across, so that a consortium of many sites still fits on paper. */
  private static void table(Page page, String corner, MergedCounts counts, List<Row> subsets) {
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < counts.sites().size(); i++) {
      int site = i;
      lines.add(
          line(counts.sites().get(i).site(), subsets.stream().map(row -> row.sites().get(site))));
    }
    lines.add(line("All sites", subsets.stream().map(Row::sum)));
    page.table(
        Stream.concat(Stream.of(corner), subsets.stream().map(Row::label)).toList(), lines, true);
  }

  private static void combinations(Page page, MergedCounts counts) {
    List<String> headings = new ArrayList<>(List.of("Combination"));
    counts.sites().forEach(site -> headings.add(site.site()));
    headings.add("All sites");
    page.table(
        headings,
        MergedTable.combinations(counts).stream()
            .map(
                row -> line(row.label(), Stream.concat(row.sites().stream(), Stream.of(row.sum()))))
            .toList(),
        false);
  }

  private static List<String> line(String heading, Stream<Interval> numbers) {
    return Stream.concat(Stream.of(heading), numbers.map(Interval::toString)).toList();
  }
}
