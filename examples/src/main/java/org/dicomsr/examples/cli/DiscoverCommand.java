package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.facet.Discovery;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sr discover}: what an index holds and no variable names. */
@Command(
    name = "discover",
    description = {
      "Lists the facts of an index that no variable names, by template and path, as a catalogue to be edited:"
          + " names made of meanings, units, codes; how many there are in the descriptions.",
      "No text, number or date of any patient; codes of private schemes only with --private-codes.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  sr discover archive.index > variables.yaml",
      "  sr discover archive.index --catalogue variables.yaml"
    },
    exitCodeList = {
      "0:done",
      "1:there is no index, or it or the catalogue cannot be read",
      "2:wrong command line"
    })
final class DiscoverCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "INDEX", description = "The folder of the index.")
  private Path folder = Path.of("");

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Variables that are there already: YAML or JSON.")
  private @Nullable Path catalogue;

  @Option(
      names = "--private-codes",
      description = "Tells codes and meanings of private schemes too, in which anything may stand.")
  private boolean privateCodes;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Catalogue known = QueryComplaints.catalogue(catalogue);
    try (SrIndex index = SrIndex.openExisting(folder);
        IndexSnapshot snapshot = index.snapshot()) {
      Discovery.Codes codes = privateCodes ? Discovery.Codes.ALL : Discovery.Codes.REGISTERED;
      out.print(Discovery.of(snapshot, known, codes).suggestion(known).toYaml());
      return ExitCode.OK;
    }
  }
}
