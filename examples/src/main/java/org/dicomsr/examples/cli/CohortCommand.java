package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.cohort.Cohort;
import org.dicomsr.filter.cohort.CohortChange;
import org.dicomsr.filter.cohort.CohortFile;
import org.dicomsr.filter.cohort.CohortFormatException;
import org.dicomsr.filter.query.Level;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sr cohort}: answers to keep. */
@Command(
    name = "cohort",
    description = {
      "Keeps what a query found as a file, and tells later what has changed, and why.",
      "A cohort's file holds pseudonyms and UIDs: it is as confidential as the index.",
      ""
    },
    subcommands = {
      CohortCommand.Save.class,
      CohortCommand.Show.class,
      CohortCommand.Compare.class,
      CohortCommand.Union.class,
      CohortCommand.Intersection.class,
      CohortCommand.Difference.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  sr cohort save archive.index 'CT and ECG' both.cohort",
      "  sr cohort compare both.cohort --index archive.index",
      "  sr cohort difference both.cohort excluded.cohort -o rest.cohort"
    })
final class CohortCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "expected save, show, compare, union, intersection or difference, found nothing");
  }

  private static Cohort read(Path file) throws IOException {
    try {
      return CohortFile.read(file);
    } catch (CohortFormatException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static void print(Cohort cohort, PrintWriter out) {
    out.print(cohort.query() + "\n");
    for (Level level : Level.values()) {
      out.print("  " + cohort.count(level) + " " + level + "\n");
    }
    cohort.names().forEach(name -> out.print("  " + name.text() + "\n"));
    out.print("  catalogue " + cohort.catalogue() + "\n");
    out.print("  state of the index " + cohort.state() + "\n");
  }

  /** {@code sr cohort save}. */
  @Command(
      name = "save",
      description = {"Asks an index and keeps the answer.", ""},
      footer = {
        "",
        "Examples:",
        "  sr cohort save archive.index 'CT and ECG' both.cohort",
        "  sr cohort save archive.index 'pr_interval > 0.2 s' long.cohort --catalogue variables.yaml"
      },
      exitCodeList = {
        "0:done",
        "1:there is no index, or a file cannot be read or written",
        "2:wrong command line or query"
      })
  static final class Save implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INDEX", description = "The folder of the index.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "QUERY", description = "What to look for.")
    private String text = "";

    @Parameters(index = "2", paramLabel = "FILE", description = "Where the cohort goes.")
    private Path file = Path.of("");

    @Mixin private CatalogueOption catalogue = new CatalogueOption();

    @Option(names = "--replace", description = "Another file of that name may go.")
    private boolean replace;

    @Override
    public Integer call() throws IOException {
      try (SrIndex index = SrIndex.openExisting(folder);
          IndexSnapshot snapshot = index.snapshot()) {
        Search search = Search.over(snapshot, catalogue.read());
        Cohort cohort = QueryComplaints.guarded(spec, () -> Cohort.of(search, search.parse(text)));
        QueryComplaints.warnIfEmpty(spec, folder, snapshot);
        CohortFile.write(cohort, file, replace);
        print(cohort, spec.commandLine().getOut());
        return ExitCode.OK;
      }
    }
  }

  /** {@code sr cohort show}. */
  @Command(
      name = "show",
      description = {"Tells what a file holds: query, counts, what names stood for.", ""},
      footer = {"", "Examples:", "  sr cohort show both.cohort"})
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "A cohort.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
      print(read(file), spec.commandLine().getOut());
      return ExitCode.OK;
    }
  }

  /** {@code sr cohort compare}. */
  @Command(
      name = "compare",
      description = {
        "Tells how a cohort differs from another, or from what its query finds now.",
        ""
      },
      footer = {
        "",
        "Examples:",
        "  sr cohort compare both.cohort --index archive.index",
        "    with what its query finds now, and why; give the catalogue that it was kept with",
        "  sr cohort compare both.cohort later.cohort",
        "    with another"
      },
      exitCodeList = {
        "0:nothing was added and nothing is gone",
        "1:the cohorts differ, or something cannot be read",
        "2:wrong command line"
      })
  static final class Compare implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "A cohort.")
    private Path file = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "LATER", description = "A later one.")
    private @Nullable Path other;

    @Option(
        names = "--index",
        paramLabel = "INDEX",
        description = "The index: gives the reasons, and without LATER is asked again.")
    private @Nullable Path folder;

    @Mixin private CatalogueOption catalogue = new CatalogueOption();

    @Override
    public Integer call() throws IOException {
      PrintWriter out = spec.commandLine().getOut();
      Cohort before = read(file);
      if (folder == null) {
        if (other == null) {
          throw QueryComplaints.refused(spec, "expected LATER or --index, found neither");
        }
        CohortChange change = between(before, read(other));
        out.print(change.summary() + "\n");
        change.causes().forEach(cause -> out.print("  " + cause.text() + "\n"));
        return code(change);
      }
      try (SrIndex index = SrIndex.openExisting(folder);
          IndexSnapshot snapshot = index.snapshot()) {
        Search search = Search.over(snapshot, catalogue.read());
        Cohort after =
            other == null
                ? QueryComplaints.guarded(spec, () -> before.recomputed(search))
                : read(other);
        CohortChange change = between(before, after);
        out.print(QueryComplaints.guarded(spec, () -> change.explained(search)).text());
        return code(change);
      }
    }

    private CohortChange between(Cohort before, Cohort after) throws IOException {
      return QueryComplaints.guarded(spec, () -> CohortChange.between(before, after));
    }

    private static int code(CohortChange change) {
      return change.added().isEmpty() && change.gone().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  /** What two cohorts become. */
  abstract static sealed class Together implements Callable<Integer>
      permits Union, Intersection, Difference {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "A cohort.")
    private Path one = Path.of("");

    @Parameters(index = "1", paramLabel = "OTHER", description = "Another, of the same index.")
    private Path two = Path.of("");

    @Option(
        names = {"-o", "--output"},
        required = true,
        paramLabel = "FILE",
        description = "Where the result goes.")
    private @Nullable Path target;

    @Option(names = "--replace", description = "Another file of that name may go.")
    private boolean replace;

    abstract Cohort of(Cohort first, Cohort second);

    @Override
    public Integer call() throws IOException {
      Path file = java.util.Objects.requireNonNull(target, "--output is required");
      if (!replace && Files.exists(file)) {
        throw new java.nio.file.FileAlreadyExistsException(file.toString());
      }
      Cohort first = read(one);
      Cohort second = read(two);
      Cohort together = QueryComplaints.guarded(spec, () -> of(first, second));
      CohortFile.write(together, file, replace);
      print(together, spec.commandLine().getOut());
      return ExitCode.OK;
    }
  }

  /** {@code sr cohort union}. */
  @Command(
      name = "union",
      description = {"What is in one of two cohorts, or in both.", ""},
      footer = {"", "Examples:", "  sr cohort union ct.cohort ecg.cohort -o any.cohort"})
  static final class Union extends Together {
    @Override
    Cohort of(Cohort first, Cohort second) {
      return first.union(second);
    }
  }

  /** {@code sr cohort intersection}. */
  @Command(
      name = "intersection",
      description = {"What is in both of two cohorts.", ""},
      footer = {"", "Examples:", "  sr cohort intersection ct.cohort ecg.cohort -o both.cohort"})
  static final class Intersection extends Together {
    @Override
    Cohort of(Cohort first, Cohort second) {
      return first.intersection(second);
    }
  }

  /** {@code sr cohort difference}. */
  @Command(
      name = "difference",
      description = {"What is in the first cohort and not in the second.", ""},
      footer = {
        "",
        "Examples:",
        "  sr cohort difference all.cohort excluded.cohort -o rest.cohort"
      })
  static final class Difference extends Together {
    @Override
    Cohort of(Cohort first, Cohort second) {
      return first.difference(second);
    }
  }
}
