package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dicomsr.filter.Answer;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Queries;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sr query}: what a query finds, and why. */
@Command(
    name = "query",
    description = {
      "Lists the patients, studies, series or objects of which a query holds. Patients are shown by their pseudonyms.",
      "The language is in docs/query.md.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  sr query archive.index 'CT and SEG' --count",
      "  sr query archive.index 'select studies where report{ \"QTc interval global\" > 450 ms }'",
      "  sr query archive.index 'pacemaker = yes' --catalogue variables.yaml --format csv",
      "  sr query archive.index 'segment = \"Left ventricle\"' --explain --top 1",
      "  sr query archive.index 'CT before SEG' --explain-of 4fd1a09c…"
    },
    exitCodeList = {
      "0:done, be there hits or none",
      "1:there is no index, or it or the catalogue cannot be read",
      "2:wrong command line or query"
    })
final class QueryCommand implements Callable<Integer> {
  private static final int SOME = 20;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "INDEX", description = "The folder of the index.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "QUERY",
      description = "What to look for; without `select` it lists patients.")
  private String text = "";

  @Mixin private CatalogueOption catalogue = new CatalogueOption();

  @Option(names = "--count", description = "Prints how many there are, and nothing else.")
  private boolean countOnly;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (the default), jsonl: an object a line, or csv with a heading.")
  private @Nullable String format;

  @Option(
      names = "--top",
      paramLabel = "N",
      description =
          "Lists so many; 0 for all. Default: " + SOME + " of a table, 3 explained, else all.")
  private @Nullable Integer top;

  @Option(
      names = "--explain",
      description =
          "Tells for each what made the query hold. Shows values of the patients: treat it like the files.")
  private boolean explained;

  @Option(
      names = "--explain-of",
      paramLabel = "KEY",
      description =
          "Tells of one, found or not, why: of a patient by its pseudonym, of a study or series by its UID, of an object"
              + " by its key, or how that begins. Shows values of the patient.")
  private @Nullable String explainedKey;

  private enum Format {
    TABLE,
    JSONL,
    CSV
  }

  @Override
  public Integer call() throws IOException {
    Format wanted = format();
    String key = explainedKey;
    if (key != null && (countOnly || explained || format != null || top != null)) {
      throw QueryComplaints.refused(spec, "expected --explain-of alone");
    }
    if (countOnly && (explained || format != null || top != null)) {
      throw QueryComplaints.refused(spec, "expected --count alone");
    }
    if (explained && format != null) {
      throw QueryComplaints.refused(spec, "expected --explain without --format");
    }
    PrintWriter out = spec.commandLine().getOut();
    Catalogue variables = catalogue.read();
    try (SrIndex index = SrIndex.openExisting(folder);
        IndexSnapshot snapshot = index.snapshot()) {
      QueryComplaints.warnIfEmpty(spec, folder, snapshot);
      Search search = Search.over(snapshot, variables);
      Answer answer = QueryComplaints.guarded(spec, () -> search.answer(text));
      if (countOnly) {
        out.print(answer.count() + "\n");
        return ExitCode.OK;
      }
      if (key != null) {
        out.print(explainedOne(search, answer, key));
        return ExitCode.OK;
      }
      if (explained) {
        explain(answer, out);
        return ExitCode.OK;
      }
      switch (wanted) {
        case TABLE -> table(answer, out);
        case JSONL -> hits(answer, hit -> out.print(json(hit)));
        case CSV -> {
          out.print(String.join(",", columns(answer.level())) + "\n");
          hits(answer, hit -> out.print(String.join(",", cells(hit)) + "\n"));
        }
      }
      return ExitCode.OK;
    }
  }

  private Format format() {
    String wanted = format;
    if (top != null && top < 0) {
      throw QueryComplaints.refused(spec, "expected --top of 0 or more");
    }
    if (wanted == null) {
      return Format.TABLE;
    }
    for (Format each : Format.values()) {
      if (each.name().equals(wanted.toUpperCase(Locale.ROOT))) {
        return each;
      }
    }
    throw QueryComplaints.refused(spec, "expected --format table, jsonl or csv");
  }

  /** How many to list; as many as there are for 0. */
  private int most(int usual) {
    int most = top == null ? usual : top;
    return most == 0 ? Integer.MAX_VALUE : most;
  }

  private interface HitPrinter {
    void print(Hit hit);
  }

  private void hits(Answer answer, HitPrinter printer) throws IOException {
    int most = most(0);
    if (most == Integer.MAX_VALUE) {
      answer.forEach(printer::print);
    } else {
      answer.page(0, most).forEach(printer::print);
    }
  }

  private void table(Answer answer, PrintWriter out) throws IOException {
    Level level = answer.level();
    int count = answer.count();
    out.print(Amounts.number(count) + " " + (count == 1 ? one(level) : level.word()) + "\n");
    if (count == 0) {
      return;
    }
    List<String> columns = columns(level);
    TextTable table = new TextTable("<".repeat(columns.size())).row(columns.toArray(String[]::new));
    List<Hit> shown = answer.page(0, most(SOME));
    shown.forEach(hit -> table.row(cells(hit).toArray(String[]::new)));
    StringBuilder lines = new StringBuilder();
    table.print(lines, "  ");
    if (shown.size() < count) {
      lines
          .append("  ")
          .append(Amounts.number(count - shown.size()))
          .append(" more; --top 0 lists all\n");
    }
    out.print(lines);
  }

  private static String one(Level level) {
    return switch (level) {
      case PATIENTS -> "patient";
      case STUDIES -> "study";
      case SERIES -> "series";
      case OBJECTS -> "object";
    };
  }

  private void explain(Answer answer, PrintWriter out) throws IOException {
    List<Hit> shown = answer.page(0, most(3));
    for (Hit hit : shown) {
      out.print(String.join(" ", cells(hit)) + ": " + answer.explain(hit).text() + "\n");
    }
    int count = answer.count();
    if (count == 0) {
      out.print("0 " + answer.level().word() + "; --explain-of KEY tells why one is not found\n");
      return;
    }
    out.print(
        shown.size() == count
            ? Amounts.number(count)
                + " "
                + (count == 1 ? one(answer.level()) : answer.level())
                + "\n"
            : Amounts.number(count - shown.size()) + " more; --top 0 explains all\n");
  }

  /** Of one that the query may not have found. */
  private String explainedOne(Search search, Answer answer, String key) throws IOException {
    Level level = answer.level();
    List<Hit> all = new ArrayList<>();
    search
        .answer(new Query(level, null, Queries.any()))
        .forEach(hit -> {
          if (cells(hit).getLast().startsWith(key)) {
            all.add(hit);
          }
        });
    all.sort(Comparator.comparingInt(hit -> cells(hit).getLast().length()));
    boolean isOne =
        all.size() == 1 || (!all.isEmpty() && cells(all.getFirst()).getLast().equals(key));
    if (!isOne) {
      throw QueryComplaints.refused(
          spec,
          "expected one of the "
              + level.word()
              + " by the beginning of its key, found "
              + Amounts.number(all.size())
              + "; `sr query INDEX any` lists patients");
    }
    return String.join(" ", cells(all.getFirst())) + ": " + answer.explain(all.getFirst()).text();
  }

  private static List<String> columns(Level level) {
    List<String> names = List.of("patient", "study", "series", "object");
    return names.subList(0, width(level));
  }

  private static List<String> cells(Hit hit) {
    List<String> all = new ArrayList<>();
    all.add(hit.patient());
    all.add(or(hit.study()));
    all.add(or(hit.series()));
    all.add(or(hit.object()));
    return all.subList(0, width(hit.level()));
  }

  /** How many names it takes to say which one is meant. */
  private static int width(Level level) {
    return switch (level) {
      case PATIENTS -> 1;
      case STUDIES -> 2;
      case SERIES -> 3;
      case OBJECTS -> 4;
    };
  }

  private static String or(@Nullable String uid) {
    return uid == null ? "" : uid;
  }

  private static String json(Hit hit) {
    List<String> names = columns(hit.level());
    List<String> cells = cells(hit);
    return IntStream.range(0, names.size())
        .filter(i -> !cells.get(i).isEmpty())
        .mapToObj(i -> Json.text(names.get(i)) + ":" + Json.text(cells.get(i)))
        .collect(Collectors.joining(",", "{", "}\n"));
  }
}
