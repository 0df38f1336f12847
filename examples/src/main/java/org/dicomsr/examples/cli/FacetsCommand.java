package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.facet.Facet;
import org.dicomsr.filter.facet.FacetCounts;
import org.dicomsr.filter.facet.FacetRequest;
import org.dicomsr.filter.facet.Facets;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sr facets}: how many are of each value. */
@Command(
    name = "facets",
    description = {
      "Counts patients, studies, series or objects by value: modality, sex, age, a finding, a measurement ...",
      "A FIELD is a variable, a built-in name, a DICOM keyword or a \"concept\", counted by what it holds:",
      "  FIELD                     its codes, words or short texts; numbers in bins, dates by year",
      "  FIELD per WIDTH [UNIT]    numbers in bins of that width",
      "  FIELD per year|month      dates",
      "  FIELD by FIELD            a table",
      "  words [of FIELD]          words of free text",
      "  names of facts|numbers|codes|coordinates",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  sr facets archive.index modality sex \"age per 10 by sex\"",
      "  sr facets archive.index '\"Finding Site\"' --where 'CT and SEG' --level studies",
      "  sr facets archive.index '\"QTc interval global\" per 20 ms' \"names of numbers\" --top 50",
      "  sr facets archive.index pacemaker --catalogue variables.yaml --json"
    },
    exitCodeList = {
      "0:done",
      "1:there is no index, or it or the catalogue cannot be read",
      "2:wrong command line, field or query"
    })
final class FacetsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "INDEX", description = "The folder of the index.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FIELD",
      description = "What to count by; each in quotes where it has spaces.")
  private List<String> fields = List.of();

  @Option(
      names = "--where",
      paramLabel = "QUERY",
      description =
          "Counts what a query finds: of patients all that is theirs. Without, everything.")
  private @Nullable String where;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "Counts patients (the default), studies, series or objects.")
  private String level = Level.PATIENTS.word();

  @Mixin private CatalogueOption catalogue = new CatalogueOption();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Shows so many values of each field; 0 for all. Default: ${DEFAULT-VALUE}.")
  private int top = 20;

  @ArgGroup private Format format = new Format();

  /** How counts are printed. */
  private static final class Format {
    @Option(names = "--json", description = "Prints a JSON object for each field, on one line.")
    private boolean json;

    @Option(names = "--csv", description = "Prints comma-separated values with a heading.")
    private boolean csv;
  }

  @Override
  public Integer call() throws IOException {
    Level counted =
        Stream.of(Level.values())
            .filter(each -> each.word().equals(level.toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() ->
                QueryComplaints.refused(
                    spec, "expected --level patients, studies, series or objects"));
    if (top < 0) {
      throw QueryComplaints.refused(spec, "expected --top of 0 or more");
    }
    List<FacetRequest> requests = new ArrayList<>();
    for (String field : fields) {
      Facet facet = ofField(field, () -> Facet.parse(field));
      requests.add(FacetRequest.of(facet).top(most(facet)));
    }
    PrintWriter out = spec.commandLine().getOut();
    Catalogue variables = catalogue.read();
    try (SrIndex index = SrIndex.openExisting(folder);
        IndexSnapshot snapshot = index.snapshot()) {
      Facets facets = Facets.of(snapshot, variables);
      String text = where;
      Query query = text == null ? null : QueryComplaints.guarded(spec, () -> facets.query(text));
      FacetRequest[] all = requests.toArray(FacetRequest[]::new);
      QueryComplaints.warnIfEmpty(spec, folder, snapshot);
      List<FacetCounts> counts = count(facets, query, counted, all);
      if (format.json) {
        counts.forEach(each -> out.print(FacetsPrinter.json(each)));
      } else if (format.csv) {
        out.print(FacetsPrinter.csv(counts));
      } else {
        FacetsPrinter printer =
            new FacetsPrinter(Ansi.AUTO.enabled() ? Style.COLOURED : Style.PLAIN);
        counts.forEach(each -> out.print(printer.table(each, most())));
      }
      return ExitCode.OK;
    }
  }

  private int most() {
    return top == 0 ? Integer.MAX_VALUE : top;
  }

  /** How many values to count: of bins all, for the empty ones between them are not printed. */
  private int most(Facet facet) {
    Facet rows = facet instanceof Facet.Cross(Facet ofRows, Facet ofColumns) ? ofRows : facet;
    boolean printed = !format.json && !format.csv;
    return printed && rows instanceof Facet.Histogram ? Integer.MAX_VALUE : most();
  }

  private List<FacetCounts> count(
      Facets facets, @Nullable Query query, Level counted, FacetRequest... all) throws IOException {
    try {
      return query == null ? facets.count(counted, all) : facets.count(query, counted, all);
    } catch (IllegalArgumentException e) {
      // One of them cannot be meant: alone, it tells that it is the one.
      for (int i = 0; i < all.length; i++) {
        FacetRequest one = all[i];
        ofField(fields.get(i), () -> facets.count(counted, one));
      }
      return QueryComplaints.guarded(
          spec,
          () -> {
            throw e;
          });
    }
  }

  private <T> T ofField(String field, QueryComplaints.Reading<T> reading) throws IOException {
    try {
      return QueryComplaints.guarded(spec, reading);
    } catch (ParameterException e) {
      throw QueryComplaints.refused(spec, "field '" + field + "': " + e.getMessage());
    }
  }
}
