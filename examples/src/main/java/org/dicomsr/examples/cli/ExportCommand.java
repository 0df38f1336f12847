package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.cohort.Cohort;
import org.dicomsr.filter.cohort.CohortFile;
import org.dicomsr.filter.cohort.CohortFormatException;
import org.dicomsr.filter.deidentify.DeidentificationOptions;
import org.dicomsr.filter.deidentify.RefusalReason;
import org.dicomsr.filter.deidentify.Retained;
import org.dicomsr.filter.export.Export;
import org.dicomsr.filter.export.ExportException;
import org.dicomsr.filter.export.ExportOptions;
import org.dicomsr.filter.export.ExportReport;
import org.dicomsr.filter.export.FileMode;
import org.dicomsr.filter.export.Include;
import org.dicomsr.filter.export.Partition;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.privacy.SecretSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sr export}: a data set of a cohort. */
@Command(
    name = "export",
    description = {
      "Makes a data set of the patients that a query finds: labels from a catalogue, parts for training and test,"
          + " and, if asked for, de-identified copies of their files. The layout is in docs/export.md.",
      "What the same query finds of the same files gives the same data set, byte for byte; patients stay in their"
          + " parts when others are added.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  sr export archive.index dataset --where 'CT and ECG' --catalogue variables.yaml",
      "    labels alone",
      "  sr export archive.index dataset --where 'CT and SEG' --catalogue variables.yaml --files copy"
          + " --include references --split train=70,validation=15,test=15",
      "    with de-identified copies of what matched and what that refers to",
      "  sr export archive.index dataset --cohort both.cohort --folds 5 --labels pacemaker,pr_interval",
      "    of a cohort that was kept",
      "",
      "De-identified copies are no guarantee: look at what you give away."
    },
    exitCodeList = {
      "0:done",
      "1:the data set could not be made; nothing is left of it",
      "2:wrong command line, query or cohort"
    })
final class ExportCommand implements Callable<Integer> {
  private static final String IDENTIFIABLE = "identifiable";
  private static final String TEXT = "text";

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "INDEX", description = "The folder of the index.")
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "TARGET", description = "The folder of the data set.")
  private Path target = Path.of("");

  @ArgGroup(multiplicity = "1")
  private Patients patients = new Patients();

  /** Who is in it. */
  static final class Patients {
    @Option(names = "--where", paramLabel = "QUERY", description = "Those that a query finds.")
    private @Nullable String query;

    @Option(
        names = "--cohort",
        paramLabel = "FILE",
        description = "Those of a cohort that sr cohort kept; the index must be as it was then.")
    private @Nullable Path cohort;
  }

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Variables, synonyms and units: YAML or JSON. Its variables are the labels.")
  private @Nullable Path catalogue;

  @Option(
      names = "--labels",
      paramLabel = "NAME",
      split = ",",
      description = "Variables that are labels (default: all).")
  private @Nullable List<String> labels;

  @Option(
      names = "--files",
      paramLabel = "MODE",
      description =
          "none (the default); reference: they stay, and are listed with their hashes; copy: de-identified copies;"
              + " hardlink: the files as they are, with --allow identifiable.")
  private String files = FileMode.NONE.word();

  @Option(
      names = "--include",
      paramLabel = "OBJECTS",
      description =
          "matching (the default): what the query found; study: all of their studies; references: what matched and"
              + " what that refers to, through chains.")
  private String include = Include.MATCHING.word();

  @ArgGroup private Parts parts = new Parts();

  /** How patients are divided. */
  static final class Parts {
    @Option(
        names = "--split",
        paramLabel = "PART=WEIGHT",
        split = ",",
        description = "Parts with their weights, as in train=70,validation=15,test=15.")
    private @Nullable Map<String, Integer> split;

    @Option(names = "--folds", paramLabel = "N", description = "Parts of one size.")
    private @Nullable Integer folds;

    private Partition partition() {
      return split != null
          ? new Partition.Split(new LinkedHashMap<>(split))
          : folds != null ? new Partition.Folds(folds) : new Partition.Whole();
    }
  }

  @ArgGroup private Secret secret = new Secret();

  /** Where the secret is, of which there can be one. */
  static final class Secret {
    @Option(
        names = "--secret-file",
        paramLabel = "FILE",
        description =
            "The secret that pseudonyms, parts and shifted dates come from (default: INDEX.secret). With another one"
                + " than the index's, nobody can tell that patients of two data sets are the same.")
    private @Nullable Path file;

    @Option(
        names = "--secret-env",
        paramLabel = "NAME",
        description =
            "An environment variable that holds the secret: 32 hexadecimal digits or more.")
    private @Nullable String variable;

    private SecretSource source() {
      return Secrets.source(file, variable);
    }
  }

  @Option(
      names = "--site",
      paramLabel = "NAME",
      description = "What the site is called in the data set.")
  private @Nullable String site;

  @Option(
      names = "--allow",
      paramLabel = "WHAT",
      split = ",",
      description = {
        "What else may be in it, where somebody has looked. text: labels of free text. identifiable: files as they"
            + " are, and their places. Copies of: burned-in-annotation, burned-in-annotation-unknown,"
            + " secondary-capture, ultrasound, encapsulated-document, recognizable-visual-features,"
            + " overlay-in-pixels, no-instance."
      })
  private List<String> allowed = List.of();

  @Option(
      names = "--retain",
      paramLabel = "WHAT",
      split = ",",
      description = {
        "What stays in copies: patient-characteristics, device-identity, descriptors, segment-labels, person-names,"
            + " content-dates, content-text, observer-context."
      })
  private List<String> retained = List.of();

  @Option(names = "--replace", description = "A data set at TARGET may go.")
  private boolean replace;

  @Option(names = "--json", description = "Prints the counts as a JSON object on one line.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    ExportOptions options = options();
    try (SrIndex index = SrIndex.openExisting(folder);
        IndexSnapshot snapshot = index.snapshot()) {
      Search search = Search.over(snapshot, QueryComplaints.catalogue(catalogue));
      Cohort cohort = cohort(search);
      QueryComplaints.warnIfEmpty(spec, folder, snapshot);
      ExportReport report;
      try {
        report = Export.write(index, search, cohort, target, options);
      } catch (ExportException e) {
        throw complained(e);
      }
      print(report, spec.commandLine().getOut());
      if (report.patients() == 0) {
        spec.commandLine()
            .getErr()
            .println(
                spec.qualifiedName()
                    + ": warning: nobody is in the data set: "
                    + (patients.cohort == null ? "the query finds" : "the cohort has")
                    + " no patients");
      }
      return ExitCode.OK;
    }
  }

  private IOException complained(ExportException e) {
    return switch (e.reason()) {
      case TARGET_EXISTS, TARGET_UNWRITABLE ->
          new IOException(target + ": " + e.getMessage() + (replace ? "" : hint(e)), e);
      case IDENTIFIABLE -> new IOException(e.getMessage() + " (--allow identifiable)", e);
      case LABEL -> new IOException(e.getMessage() + (isText(e) ? " (--allow text)" : ""), e);
      case SOURCE_MISSING, SOURCE_CHANGED, NO_SECRET, OTHER_STATE -> e;
    };
  }

  private static String hint(ExportException e) {
    return e.reason() == ExportException.Reason.TARGET_EXISTS ? " (--replace)" : "";
  }

  private static boolean isText(ExportException e) {
    return String.valueOf(e.getMessage()).contains("free text");
  }

  private Cohort cohort(Search search) throws IOException {
    Path file = patients.cohort;
    if (file == null) {
      String text = String.valueOf(patients.query);
      return QueryComplaints.guarded(spec, () -> Cohort.of(search, search.parse(text)));
    }
    Cohort kept;
    try {
      kept = CohortFile.read(file);
    } catch (CohortFormatException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    if (catalogue == null && !kept.catalogue().equals(Catalogue.EMPTY.hash())) {
      throw new IOException(
          file
              + ": expected the catalogue that the cohort was made with, found none: give --catalogue FILE");
    }
    if (!kept.state().equals(search.fingerprint())) {
      throw new IOException(
          file
              + ": expected the index as it was when the cohort was kept, found that it has changed; keep it again,"
              + " or ask with --where (sr cohort compare tells what has changed)");
    }
    return kept;
  }

  private ExportOptions options() {
    try {
      Set<String> may = Set.copyOf(allowed);
      ExportOptions options =
          ExportOptions.standard()
              .withSecret(secret.source())
              .withFiles(one("--files", files, FileMode.values()))
              .withInclude(one("--include", include, Include.values()))
              .withPartition(parts.partition())
              .withCopies(copies());
      if (labels != null) {
        options = options.withLabels(labels);
      }
      if (site != null) {
        options = options.withSite(site);
      }
      if (may.contains(TEXT)) {
        options = options.withText();
      }
      if (may.contains(IDENTIFIABLE)) {
        options = options.allowingIdentifiable();
      }
      return replace ? options.replacing() : options;
    } catch (IllegalArgumentException e) {
      throw QueryComplaints.refused(spec, String.valueOf(e.getMessage()));
    }
  }

  private DeidentificationOptions copies() {
    EnumSet<RefusalReason> reasons = EnumSet.noneOf(RefusalReason.class);
    for (String word : allowed) {
      if (!word.equals(TEXT) && !word.equals(IDENTIFIABLE)) {
        reasons.add(one("--allow", word, RefusalReason.values(), TEXT, IDENTIFIABLE));
      }
    }
    EnumSet<Retained> stays = EnumSet.noneOf(Retained.class);
    for (String word : retained) {
      stays.add(one("--retain", word, Retained.values()));
    }
    return DeidentificationOptions.standard()
        .allowing(reasons.toArray(RefusalReason[]::new))
        .retaining(stays.toArray(Retained[]::new));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private <E extends Enum<E>> E one(String option, String word, E[] values, String... besides) {
    for (E value : values) {
      if (word(value).equals(word)) {
        return value;
      }
    }
    String words =
        Stream.concat(Stream.of(besides), Arrays.stream(values).map(ExportCommand::word))
            .collect(Collectors.joining(", "));
    throw new ParameterException(
        spec.commandLine(), "expected " + option + " of " + words + "; found another word");
  }

  private void print(ExportReport report, PrintWriter out) {
    if (json) {
      out.print(json(report) + "\n");
      return;
    }
    List<String> found = new ArrayList<>();
    report.parts().forEach((part, count) -> found.add(Amounts.number(count) + " " + part));
    out.print(
        Amounts.count(report.patients(), "patient")
            + (found.isEmpty() ? "" : ": " + String.join(", ", found))
            + "\n");
    long count = report.files().values().stream().mapToLong(Long::longValue).sum();
    if (count > 0) {
      out.print(Amounts.count(count, "file") + ", " + Amounts.bytes(report.bytes()) + "\n");
    }
    report
        .refused()
        .forEach(
            (reason, each) -> out.print("left out: " + Amounts.number(each) + " " + reason + "\n"));
    if (!report.labels().isEmpty()) {
      TextTable table =
          new TextTable("<>>>>").row("label", "known", "unknown", "conflicts", "withheld");
      report
          .labels()
          .forEach((name, each) ->
              table.row(
                  name,
                  Amounts.number(each.known()),
                  Amounts.number(each.unknown()),
                  Amounts.number(each.conflicts()),
                  Amounts.number(each.withheld())));
      StringBuilder lines = new StringBuilder();
      table.print(lines, "  ");
      out.print(lines);
    }
  }

  private static String json(ExportReport report) {
    String labels =
        report.labels().entrySet().stream()
            .map(each ->
                Json.text(each.getKey())
                    + ":{\"known\":"
                    + each.getValue().known()
                    + ",\"unknown\":"
                    + each.getValue().unknown()
                    + ",\"conflicts\":"
                    + each.getValue().conflicts()
                    + ",\"withheld\":"
                    + each.getValue().withheld()
                    + "}")
            .collect(Collectors.joining(",", "{", "}"));
    return "{\"patients\":"
        + report.patients()
        + ",\"split\":"
        + Json.counts(report.parts())
        + ",\"files\":"
        + Json.counts(report.files())
        + ",\"bytes\":"
        + report.bytes()
        + ",\"refused\":"
        + Json.counts(report.refused())
        + ",\"labels\":"
        + labels
        + "}";
  }
}
