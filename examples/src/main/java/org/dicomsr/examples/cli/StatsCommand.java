package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.store.IndexStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sr stats}: what an index holds. */
@Command(
    name = "stats",
    description = {
      "Tells what an index holds: how many patients, studies, series and objects; objects by modality and kind;"
          + " templates of reports; the names of facts with their units; what is odd.",
      "Names and counts only, no value of any patient.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  sr stats archive.index",
      "  sr stats archive.index --all | grep -i ventricle",
      "  sr stats archive.index --json | jq '.templates'"
    },
    exitCodeList = {"0:done", "1:there is no index, or it cannot be read", "2:wrong command line"})
final class StatsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "INDEX", description = "The folder of the index.")
  private Path folder = Path.of("");

  @Option(
      names = "--all",
      description =
          "Lists all names of facts; without, the 20 most frequent, but for context such as observers and language.")
  private boolean all;

  @Option(names = "--json", description = "Prints everything as a JSON object on one line.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (SrIndex index = SrIndex.openExisting(folder)) {
      IndexStatistics statistics = index.statistics();
      if (json) {
        out.print(StatisticsJson.of(index.profile(), statistics));
      } else {
        Style style = Ansi.AUTO.enabled() ? Style.COLOURED : Style.PLAIN;
        new StatisticsPrinter(statistics, style, all).print(out, folder, index.profile());
      }
      return ExitCode.OK;
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println(spec.qualifiedName() + ": " + Complaints.about(folder, e));
      return ExitCode.SOFTWARE;
    }
  }
}
