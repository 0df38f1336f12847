package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.ImageSeries;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.flatten.FlattenOptions;
import org.dicomsr.index.flatten.Flattened;
import org.dicomsr.index.flatten.Flattener;
import org.dicomsr.index.json.DocumentJson;
import org.dicomsr.model.violation.Violation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sr flatten}: objects as the nested documents that an index holds. */
@Command(
    name = "flatten",
    description = {
      "Prints DICOM objects as nested documents: groups of facts, each with its own value, unit and modifiers.",
      "Images of one series become one document, printed after the other objects.",
      "The documents hold everything, patients' names included: treat them like the files.",
      ""
    })
final class FlattenCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "DICOM files of any kind.")
  private List<Path> files = List.of();

  @Option(
      names = "--jsonl",
      description = "Prints each document on one line; without, on many, for people.")
  private boolean lines;

  @Option(
      names = "--no-rows",
      description = "Does not look for the template of reports and the rows of items.")
  private boolean withoutRows;

  @Option(
      names = "--site",
      paramLabel = "NAME",
      description = "Where the files come from: tells patients and private codes of sites apart.")
  private @Nullable String site;

  @Override
  public Integer call() throws IOException {
    FlattenOptions options =
        withoutRows ? FlattenOptions.withoutTemplates() : FlattenOptions.standard();
    Flattener flattener = Flattener.of(options.withSite(site));
    PrintWriter out = spec.commandLine().getOut();
    List<ImageInstance> images = new ArrayList<>();
    int bad = 0;
    for (Path file : files) {
      try {
        switch (flattener.flatten(file)) {
          case Flattened.OfObject object -> print(object.document(), out);
          case Flattened.OfImage image -> images.add(image.instance());
          case Flattened.Rejected rejected -> {
            bad++;
            complain(file + ": " + sentence(rejected.reason()));
          }
        }
      } catch (IOException | RuntimeException e) {
        bad++;
        complain(Complaints.about(file, e));
      }
    }
    for (ImageSeries series : ImageSeries.gather(images).values()) {
      print(series.document(), out);
    }
    return bad > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private void print(ObjectDocument document, PrintWriter out) throws IOException {
    DocumentJson.write(document, out, !lines);
    out.print('\n');
  }

  private void complain(String sentence) {
    spec.commandLine().getOut().flush();
    spec.commandLine().getErr().println(spec.qualifiedName() + ": " + sentence);
  }

  private static String sentence(Violation reason) {
    return reason.path() + ": " + reason.message();
  }
}
