package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.dicomsr.examples.demo.Demo;
import org.dicomsr.examples.demo.DemoFolder;
import org.dicomsr.examples.demo.DemoListener;
import org.dicomsr.examples.demo.DemoOptions;
import org.dicomsr.examples.demo.DemoResult;
import org.dicomsr.examples.demo.SiteNumbers;
import org.dicomsr.examples.demo.archive.Site;
import org.dicomsr.examples.demo.archive.SiteTruth;
import org.dicomsr.index.source.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sr demo}: the whole job on archives that it makes. */
@Command(
    name = "demo",
    description = {
      "Makes the archives of eight invented hospitals as DICOM files and does the whole job on them: each site indexes"
          + " its archive, asks the consortium's questions, exports a data set, counts and writes a report; the counts"
          + " are put together.",
      "Whoever makes the archives knows the truth: each number that is printed, and each label of each exported"
          + " patient, is compared to it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  sr demo",
      "    about a thousand patients in ./dicom-sr-demo",
      "  sr demo large --scale 20 --seed 7",
      "    twenty thousand, others"
    },
    exitCodeList = {
      "0:done, and all numbers are right",
      "1:a number is wrong, or something could not be read or written",
      "2:wrong command line, or the folder is not empty"
    })
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Where everything goes; empty or new. Default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("dicom-sr-demo");

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "How many times a thousand patients. Default: ${DEFAULT-VALUE}.")
  private double scale = 1;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Other numbers give other patients. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--replace",
      description = "Replaces what an earlier demonstration left in the folder.")
  private boolean replace;

  @Option(
      names = "--archives-only",
      description = "Makes the archives in FOLDER/archives, and nothing of them.")
  private boolean archivesOnly;

  @Option(
      names = {"-q", "--quiet"},
      description = "Shows no progress.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    DemoOptions options;
    try {
      options = new DemoOptions(new DemoFolder(folder), scale, seed, replace);
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
    PrintWriter out = spec.commandLine().getOut();
    Steps steps = new Steps(quiet ? new PrintWriter(PrintWriter.nullWriter()) : out);
    DemoResult result;
    try {
      if (archivesOnly) {
        Demo.archives(options, steps);
        return ExitCode.OK;
      }
      result = Demo.run(options, steps);
    } catch (DirectoryNotEmptyException e) {
      throw refused(
          folder
              + ": expected an empty folder or a new one, found files; --replace replaces those of an earlier demonstration");
    } catch (NotDirectoryException e) {
      throw refused(folder + ": expected a folder, found a file");
    }
    steps.end();
    return report(result, out, spec.commandLine().getErr());
  }

  /** Prints what came of it. */
  static int report(DemoResult result, PrintWriter out, PrintWriter err) {
    out.print(new DemoPrinter(Ansi.AUTO.enabled() ? Style.COLOURED : Style.PLAIN).text(result));
    out.flush();
    result.differences().forEach(each -> err.println("sr demo: " + each));
    err.flush();
    return result.differences().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  /** Tells each step in a line, and shows a bar on a terminal. */
  private final class Steps implements DemoListener {
    private final PrintWriter out;
    private @Nullable IngestProgress progress;

    Steps(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void written(SiteTruth truth) {
      line(
          truth.site(),
          "written: "
              + Amounts.count(
                  truth.instances() + truth.copies() + (long) truth.allBroken(), "file"));
    }

    @Override
    public Consumer<Progress> indexing(Site site) {
      int columns = quiet ? 0 : Terminal.columns();
      if (columns == 0) {
        return none -> {};
      }
      IngestProgress bar =
          new IngestProgress(spec.commandLine().getErr(), columns, System::nanoTime);
      progress = bar;
      return bar;
    }

    @Override
    public Duration interval() {
      return Duration.ofMillis(200);
    }

    @Override
    public void done(SiteNumbers numbers) {
      end();
      line(
          numbers.site(),
          "indexed: "
              + Amounts.count(numbers.patients(), "patient")
              + "; exported: "
              + Amounts.count(numbers.exported(), "file")
              + " of a cohort; counts published; report written");
    }

    private void end() {
      if (progress != null) {
        progress.end();
        progress = null;
      }
    }

    private void line(Site site, String what) {
      out.printf("%-6s  %s%n", site.id(), what);
      out.flush();
    }
  }
}
