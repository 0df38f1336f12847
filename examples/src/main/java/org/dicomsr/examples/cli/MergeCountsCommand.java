package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dicomsr.filter.federated.CompositionFigure;
import org.dicomsr.filter.federated.CountsException;
import org.dicomsr.filter.federated.Interval;
import org.dicomsr.filter.federated.MergedCounts;
import org.dicomsr.filter.federated.MergedPage;
import org.dicomsr.filter.federated.MergedTable;
import org.dicomsr.filter.federated.MergedTable.Row;
import org.dicomsr.filter.federated.SiteCounts;
import org.dicomsr.filter.federated.SiteCountsJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sr merge-counts}: what a consortium has. */
@Command(
    name = "merge-counts",
    description = {
      "Puts the counts of several sites side by side, as `sr counts` writes them.",
      "Prints a table of sites and subsets; a range, such as 12–16, is a number that hidden ones are part of.",
      "All sites must have counted with the same subset file, catalogue and concepts; those that did not are named.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  sr merge-counts aachen.json bonn.json",
      "  sr merge-counts sites/*.json --svg figure.svg --csv counts.csv --html counts.html"
    },
    exitCodeList = {
      "0:done",
      "1:a file cannot be read or written, or files do not fit together; nothing is written then",
      "2:wrong command line"
    })
final class MergeCountsCommand implements Callable<Integer> {
  private static final long MOST_BYTES = 50_000_000;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Counts, one file of each site.")
  private List<Path> files = List.of();

  @Option(
      names = "--svg",
      paramLabel = "OUT",
      description = "Writes the figure: bars by site, below them the subsets they are made of.")
  private @Nullable Path svg;

  @Option(
      names = "--csv",
      paramLabel = "OUT",
      description = "Writes subsets and combinations by site, with the least and most of each.")
  private @Nullable Path csv;

  @Option(
      names = "--html",
      paramLabel = "OUT",
      description = "Writes a page with figure and tables that needs no network.")
  private @Nullable Path html;

  @Option(names = "--json", description = "Prints JSON instead of the table.")
  private boolean json;

  @Option(names = "--replace", description = "Replaces files that are there.")
  private boolean replace;

  @Override
  public Integer call() throws IOException {
    OutputFiles outputs = new OutputFiles(replace, false);
    for (Path output : Stream.of(svg, csv, html).flatMap(Stream::ofNullable).toList()) {
      outputs.expect(output);
    }
    List<SiteCounts> sites = new ArrayList<>();
    for (Path file : files) {
      sites.add(read(file));
    }
    MergedCounts counts = merged(sites);
    if (svg != null) {
      outputs.put(svg, CompositionFigure.svg(counts));
    }
    if (csv != null) {
      outputs.put(csv, MergedTable.csv(counts));
    }
    if (html != null) {
      outputs.put(html, MergedPage.html(counts));
    }
    outputs.write();
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? json(counts) : table(counts));
    return ExitCode.OK;
  }

  private static SiteCounts read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + ": expected at most " + MOST_BYTES + " bytes, found more");
    }
    try {
      return SiteCountsJson.read(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": expected JSON in UTF-8, found other bytes", e);
    } catch (CountsException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static MergedCounts merged(List<SiteCounts> sites) throws IOException {
    try {
      return MergedCounts.of(sites);
    } catch (CountsException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Sites down, subsets across. */
  private static String table(MergedCounts counts) {
    List<Row> subsets = MergedTable.subsets(counts);
    TextTable table = new TextTable("<" + ">".repeat(subsets.size()));
    table.row(line("", subsets.stream().map(Row::label)));
    for (int i = 0; i < counts.sites().size(); i++) {
      int site = i;
      table.row(
          line(
              counts.sites().get(i).site(),
              subsets.stream().map(row -> row.sites().get(site).toString())));
    }
    table.row(line("all sites", subsets.stream().map(row -> row.sum().toString())));
    Style style = Ansi.AUTO.enabled() ? Style.COLOURED : Style.PLAIN;
    StringBuilder out = new StringBuilder();
    out.append(style.strong(counts.basis().name()))
        .append(", patients of ")
        .append(Amounts.count(counts.sites().size(), "site"))
        .append('\n');
    table.print(out, "  ");
    return out.toString();
  }

  private static String[] line(String first, Stream<String> others) {
    return Stream.concat(Stream.of(first), others).toArray(String[]::new);
  }

  private static String json(MergedCounts counts) {
    return "{\"name\":"
        + Json.text(counts.basis().name())
        + ",\"sites\":"
        + counts.sites().stream()
            .map(site -> Json.text(site.site()))
            .collect(Collectors.joining(",", "[", "]"))
        + ",\"minCell\":"
        + counts.basis().disclosure().minCell()
        + ",\"subsets\":"
        + rows(MergedTable.subsets(counts))
        + ",\"combinations\":"
        + rows(MergedTable.combinations(counts))
        + "}\n";
  }

  private static String rows(List<Row> rows) {
    return rows.stream()
        .map(row ->
            "{\"label\":"
                + Json.text(row.label())
                + ",\"sites\":"
                + row.sites().stream()
                    .map(MergeCountsCommand::interval)
                    .collect(Collectors.joining(",", "[", "]"))
                + ",\"all\":"
                + interval(row.sum())
                + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Least and most. */
  private static String interval(Interval interval) {
    return "[" + interval.least() + "," + interval.most() + "]";
  }
}
