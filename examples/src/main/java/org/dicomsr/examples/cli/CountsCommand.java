package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.federated.AnotherSubsetFileException;
import org.dicomsr.filter.federated.CellCount;
import org.dicomsr.filter.federated.CountsLedger;
import org.dicomsr.filter.federated.CountsLedger.Another;
import org.dicomsr.filter.federated.SiteCounts;
import org.dicomsr.filter.federated.SiteCountsJson;
import org.dicomsr.filter.federated.SubsetFile;
import org.dicomsr.filter.federated.SubsetFileException;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sr counts}: what a site tells a consortium of its patients. */
@Command(
    name = "counts",
    description = {
      "Counts patients by the exact combination of the subsets they are in, for a consortium.",
      "What is written holds numbers of many patients, hidden numbers of few, hashes and the names of subsets and site; no UID, no identifier, no text of a patient. `sr merge-counts` puts such files of several sites together.",
      "Which subset files an index was counted with is kept beside it, in INDEX.counts: numbers of two files over the same patients could be subtracted from each other, so a second one is refused.",
      "The files are explained in docs/federated-counts.md.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  sr counts archive.index --subsets tavi.yaml --site Aachen -o aachen.json",
      "  sr counts archive.index --subsets tavi.yaml --catalogue variables.yaml --site Aachen"
    },
    exitCodeList = {
      "0:done",
      "1:there is no index, a file cannot be read or written, or another subset file was published before",
      "2:wrong command line"
    })
final class CountsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "INDEX", description = "The folder of the index.")
  private Path folder = Path.of("");

  @Option(
      names = "--subsets",
      required = true,
      paramLabel = "FILE",
      description = "The subset file that all sites have: YAML or JSON.")
  private Path subsets = Path.of("");

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "The catalogue that all sites have: variables, synonyms and units.")
  private @Nullable Path catalogue;

  @Option(
      names = "--site",
      required = true,
      paramLabel = "NAME",
      description = "The name of the site, as the others shall read it.")
  private String site = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the counts go; without, they are printed.")
  private @Nullable Path output;

  @Option(names = "--replace", description = "Replaces a file that is there.")
  private boolean replace;

  @Option(
      names = "--allow-another",
      description =
          "Publishes another subset file over patients that were counted before, too, and records that. Small numbers may then follow from the files together: ask who is responsible for them.")
  private boolean allowAnother;

  @Override
  public Integer call() throws IOException {
    OutputFiles files = new OutputFiles(replace, false);
    Path target = output;
    if (target != null) {
      files.expect(target);
    }
    Catalogue variables = QueryComplaints.catalogue(catalogue);
    SubsetFile file = subsetFile(variables);
    SiteCounts counts;
    try (SrIndex index = SrIndex.openExisting(folder);
        IndexSnapshot snapshot = index.snapshot()) {
      counts = counted(file, Search.over(snapshot, variables));
    }
    String json = SiteCountsJson.write(counts);
    PrintWriter out = spec.commandLine().getOut();
    if (target == null) {
      out.print(json);
    } else {
      files.put(target, json).write();
      out.print(summary(target, counts));
    }
    return ExitCode.OK;
  }

  private SubsetFile subsetFile(Catalogue variables) throws IOException {
    try {
      return SubsetFile.read(subsets, variables);
    } catch (SubsetFileException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private SiteCounts counted(SubsetFile file, Search search) throws IOException {
    try {
      return CountsLedger.beside(folder)
          .publish(file, search, site, allowAnother ? Another.ALLOWED : Another.REFUSED);
    } catch (AnotherSubsetFileException e) {
      throw new IOException(e.getMessage() + "; --allow-another publishes them all the same", e);
    } catch (IllegalArgumentException e) {
      throw QueryComplaints.refused(spec, String.valueOf(e.getMessage()));
    }
  }

  private static String summary(Path target, SiteCounts counts) {
    long hidden =
        counts.cells().values().stream().filter(CellCount.Hidden.class::isInstance).count();
    return target
        + ": "
        + Amounts.count(counts.cells().size(), "combination")
        + " of "
        + Amounts.count(counts.basis().subsets().size(), "subset")
        + ", "
        + Amounts.number(hidden)
        + " hidden\n";
  }
}
