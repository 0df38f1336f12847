package org.dicomsr.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.facet.Facets;
import org.dicomsr.filter.report.CohortReport;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sr report}: a page about the patients of an index. */
@Command(
    name = "report",
    description = {
      "Writes a page of HTML about all patients, or those of a query: sex and age, modalities, machines, segments, evaluations, measurements, points, words, and each variable of the catalogue, as charts and tables.",
      "The page is one file without scripts, and is read without network. It is for those who may see the archive: what leaves the site is counted by `sr counts`.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  sr report archive.index report.html",
      "  sr report archive.index tavi.html --where 'CT and ECG' --catalogue variables.yaml"
    },
    exitCodeList = {
      "0:done",
      "1:there is no index, or a file cannot be read or written",
      "2:wrong command line or query"
    })
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "INDEX", description = "The folder of the index.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "The file to write, readable by you only.")
  private Path output = Path.of("");

  @Option(
      names = "--where",
      paramLabel = "QUERY",
      description = "Whom it is about, in the language of docs/query.md. Without, all patients.")
  private @Nullable String where;

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Variables, synonyms and units: YAML or JSON. Each variable gets a chart.")
  private @Nullable Path catalogue;

  @Option(names = "--title", paramLabel = "TEXT", description = "The heading of the page.")
  private @Nullable String title;

  @Option(
      names = "--naming-from",
      paramLabel = "N",
      description =
          "Names what at least so many patients have; 1 for all. Default: ${DEFAULT-VALUE}.")
  private int least = CohortReport.USUAL_LEAST;

  @Option(names = "--replace", description = "Replaces a file that is there.")
  private boolean replace;

  @Override
  public Integer call() throws IOException {
    OutputFiles files = new OutputFiles(replace, true).expect(output);
    Catalogue variables = QueryComplaints.catalogue(catalogue);
    try (SrIndex index = SrIndex.openExisting(folder);
        IndexSnapshot snapshot = index.snapshot()) {
      Facets facets = Facets.of(snapshot, variables);
      String html =
          QueryComplaints.guarded(
              spec,
              () -> {
                CohortReport report = CohortReport.of(facets, variables).namingFrom(least);
                report = title == null ? report : report.titled(title);
                return (where == null ? report : report.where(where)).html();
              });
      files.put(output, html).write();
    }
    return ExitCode.OK;
  }
}
