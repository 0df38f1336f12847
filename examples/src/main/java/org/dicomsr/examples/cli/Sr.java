package org.dicomsr.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The program {@code sr}: the root command, which only holds the subcommands together.
 *
 * <p>A new subcommand is one more class in {@code subcommands}.
 */
@Command(
    name = "sr",
    description = "Reads, shows and indexes DICOM Structured Reports.",
    subcommands = {
      DumpCommand.class,
      CopyCommand.class,
      TemplatesCommand.class,
      ValidateCommand.class,
      FlattenCommand.class,
      IndexCommand.class,
      StatsCommand.class,
      QueryCommand.class,
      FacetsCommand.class,
      DiscoverCommand.class,
      CohortCommand.class,
      ExportCommand.class,
      ReportCommand.class,
      CountsCommand.class,
      MergeCountsCommand.class,
      DemoCommand.class,
      CompletionCommand.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  sr dump report.dcm                           shows what a report says",
      "  sr validate report.dcm                       what breaks rules of a template",
      "  sr index archive.index /data/archive         takes an archive into an index",
      "  sr query archive.index 'CT and ECG' --count  asks it",
      "  sr query --help                              tells more of a command"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a file could not be read, or a check has findings",
      "2:wrong command line"
    })
public final class Sr implements Runnable {
  // Lucene tells by it what could be faster, which users of a program can do nothing about. Held
  // here, for loggers that nobody holds forget their level.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Spec private CommandSpec spec;

  private Sr() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    // UTF-8 whatever the locale: reports carry names in every script
    PrintWriter out = new PrintWriter(System.out, false, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    int code = execute(out, err, args);
    out.flush();
    System.exit(code);
  }

  /**
   * Runs one command.
   *
   * @param out where answers go
   * @param err where complaints go
   * @param args the command line
   * @return the exit code: 0 done, 1 bad file or findings, 2 wrong command line
   */
  public static int execute(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Sr())
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(Complaints::wrongCommandLine)
        .setExecutionExceptionHandler(Complaints::failed)
        .execute(args);
  }

  /** Called when no subcommand is given. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected a command, found none");
  }
}
