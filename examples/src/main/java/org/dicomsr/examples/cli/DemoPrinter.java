package org.dicomsr.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dicomsr.examples.demo.DemoFolder;
import org.dicomsr.examples.demo.DemoResult;
import org.dicomsr.examples.demo.Questions;
import org.dicomsr.examples.demo.SiteNumbers;
import org.dicomsr.examples.demo.archive.Site;
import org.dicomsr.filter.federated.Disclosure;
import org.dicomsr.filter.federated.Interval;
import org.dicomsr.filter.federated.MergedCounts;
import org.dicomsr.filter.federated.MergedTable;
import org.dicomsr.filter.federated.SiteCounts;
import org.dicomsr.filter.federated.SiteCounts.Combination;

/** What {@code sr demo} prints at its end. Numbers of a few patients are not shown anywhere. */
final class DemoPrinter {
  private static final String IN = "●";
  private static final String OUT = "·";

  private final Style style;

  DemoPrinter(Style style) {
    this.style = style;
  }

  String text(DemoResult result) {
    StringBuilder out = new StringBuilder("\n");
    heading(
        out,
        "What the sites hold",
        "each site's own view, series by modality; 1 to 4 are told as 1–4");
    inventory(result).print(out, "  ");
    out.append('\n');
    heading(out, "Patients by subset", "what leaves a site; a range has hidden numbers in it");
    subsets(result.counts()).print(out, "  ");
    out.append('\n');
    heading(out, "Patients by exact combination of subsets", "the figure in numbers");
    combinations(result.counts()).print(out, "  ");
    out.append('\n');
    places(out, result);
    verdict(out, result);
    return out.toString();
  }

  private void heading(StringBuilder out, String title, String remark) {
    out.append(style.strong(title)).append(" (").append(remark).append(")\n");
  }

  private static TextTable inventory(DemoResult result) {
    Disclosure disclosure = result.counts().basis().disclosure();
    List<String> titles = new ArrayList<>(List.of("", "patients", "studies", "series"));
    List<Function<SiteNumbers, Long>> columns =
        new ArrayList<>(
            List.of(SiteNumbers::patients, SiteNumbers::studies, SiteNumbers::allSeries));
    for (String modality : Questions.MODALITIES) {
      titles.add(modality);
      columns.add(site -> site.series().getOrDefault(modality, 0L));
    }
    titles.addAll(List.of("annotations", "labels", "cohort", "broken"));
    columns.addAll(
        List.of(
            SiteNumbers::annotations,
            SiteNumbers::labels,
            SiteNumbers::cohort,
            SiteNumbers::allBroken));
    int last = columns.size() - 1;
    TextTable table = new TextTable("<" + ">".repeat(columns.size()));
    table.row(titles.toArray(String[]::new));
    Interval[] sums = new Interval[columns.size()];
    Arrays.fill(sums, Interval.ZERO);
    for (SiteNumbers site : result.sites()) {
      List<String> cells = new ArrayList<>(List.of(site.site().id()));
      for (int i = 0; i < columns.size(); i++) {
        long number = columns.get(i).apply(site);
        // Broken files are of nobody.
        boolean isTold = number == 0 || i == last;
        Interval told =
            isTold ? new Interval(number, number) : disclosure.interval(disclosure.of(number));
        sums[i] = sums[i].plus(told);
        cells.add(told.toString());
      }
      table.row(cells.toArray(String[]::new));
    }
    return table.row(
        Stream.concat(Stream.of("all sites"), Stream.of(sums).map(Interval::toString))
            .toArray(String[]::new));
  }

  private static TextTable subsets(MergedCounts counts) {
    List<MergedTable.Row> subsets = MergedTable.subsets(counts);
    TextTable table = new TextTable("<" + ">".repeat(subsets.size()));
    table.row(line("", subsets.stream().map(MergedTable.Row::label)));
    for (int i = 0; i < counts.sites().size(); i++) {
      int site = i;
      table.row(
          line(
              counts.sites().get(i).site(),
              subsets.stream().map(row -> row.sites().get(site).toString())));
    }
    return table.row(line("all sites", subsets.stream().map(row -> row.sum().toString())));
  }

  private static TextTable combinations(MergedCounts counts) {
    List<SiteCounts> sites = counts.sites();
    int subsets = counts.basis().subsets().size();
    TextTable table = new TextTable("<".repeat(subsets) + ">".repeat(sites.size() + 1));
    table.row(
        Stream.of(
                counts.basis().subsets().stream(),
                sites.stream().map(SiteCounts::site),
                Stream.of("all"))
            .flatMap(Function.identity())
            .toArray(String[]::new));
    List<Combination> rows = new ArrayList<>(counts.combinations());
    rows.sort(
        Comparator.comparingLong((Combination each) -> counts.cell(each).most())
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    for (Combination row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < subsets; i++) {
        cells.add(row.subsets().contains(i) ? IN : OUT);
      }
      sites.forEach(site -> cells.add(site.cell(row).toString()));
      cells.add(counts.cell(row).toString());
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  private static String[] line(String first, Stream<String> others) {
    return Stream.concat(Stream.of(first), others).toArray(String[]::new);
  }

  private void places(StringBuilder out, DemoResult result) {
    DemoFolder folder = result.folder();
    Site some = Site.ALDER;
    out.append(style.strong("Where to look")).append('\n');
    new TextTable("<<")
        .row("figure", folder.figure().toString())
        .row("the same as a page, as a table", folder.page() + ", " + folder.table())
        .row("report of a site", folder.report(some) + ", …")
        .row("data set of a site", folder.dataSet(some) + ", …: its README.md tells what is in it")
        .row("what a site publishes", folder.counts(some) + ", …")
        .row("files that were rejected, and why", folder.of(some).resolve("files.jsonl") + ", …")
        .row(
            "what all sites share",
            folder.catalogue().getParent() + ": catalogue, subsets, template")
        .print(out, "  ");
    out.append('\n').append(style.strong("What to try next")).append('\n');
    Path index = folder.index(some);
    String catalogue = " \\\n      --catalogue " + folder.catalogue();
    String sr = sr();
    for (String command :
        List.of(
            sr
                + " query "
                + index
                + " 'CT and pr_interval > 0.2 s'"
                + catalogue
                + " --explain --top 1",
            sr + " facets " + index + " prosthesis new_pacemaker 'pr_interval per 20'" + catalogue,
            sr + " discover " + folder.index(Site.CEDAR) + catalogue,
            sr + " stats " + folder.index(Site.BIRCH),
            sr + " demo bigger --scale 10")) {
      out.append("  ").append(command).append('\n');
    }
    out.append('\n');
  }

  /** As the program was called: it may not be on the path. */
  private static String sr() {
    String called = System.getProperty("sr.called", "sr");
    return called.indexOf(' ') < 0 ? called : "'" + called + "'";
  }

  private void verdict(StringBuilder out, DemoResult result) {
    int wrong = result.differences().size();
    out.append(
        wrong == 0
            ? "All numbers, and all labels of all exported patients, are those that the archives were made with.\n"
            : style.strong(
                    Amounts.count(wrong, "difference") + " from what the archives were made with.")
                + "\n");
  }
}
