package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.content.CanonicalTree;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.json.DicomJsonWriter;
import org.dicomsr.model.dicom.json.JsonWriteOptions;
import org.dicomsr.model.violation.Violation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sr dump}: shows what files hold. */
@Command(
    name = "dump",
    description = {
      "Shows the content tree of reports, one item a line:",
      "  1.3.2  CONTAINS  NUM  Length (410668003, SCT): 12.5 mm",
      "which is the item's identifier, how it relates to the item above, its value type, what it is about, and its value.",
      ""
    },
    footer = {
      "",
      "A file that cannot be read gives one line on standard error; the others are shown all the same.",
      "With several files, a line \"==> FILE <==\" stands before each, except with --json."
    })
final class DumpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "DICOM files.")
  private List<Path> files = List.of();

  @ArgGroup private Form form = new Form();

  /** Forms other than the tree for people, of which there can be one. */
  static final class Form {
    @Option(
        names = "--json",
        description = "Prints the DICOM JSON model (PS3.18 F) of any DICOM file, one line a file.")
    private boolean json;

    @Option(
        names = "--canonical",
        description =
            "Prints lines that can be compared: every attribute of every item in one spelling, whatever the file's encoding.")
    private boolean canonical;

    @Option(
        names = "--elements",
        description =
            "Prints each data element of any DICOM file: place, VR, length, SHA-256 of the value, keyword, with tabs between. No"
                + " values are shown, but a digest gives away values that can be guessed.")
    private boolean elements;
  }

  @Option(
      names = "--header",
      description = "Shows the attributes of patient, study and document too.")
  private boolean header;

  @Option(names = "--full", description = "Shows long texts, coordinates and tables in full.")
  private boolean full;

  @Option(
      names = "--violations",
      description = "Lists on standard error what breaks the standard, not only the count.")
  private boolean violations;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    int code = ExitCode.OK;
    boolean first = true;
    for (Path file : files) {
      if (files.size() > 1 && !form.json) {
        out.print((first ? "" : "\n") + "==> " + file + " <==\n");
      }
      first = false;
      try {
        List<Violation> found = dump(file, out);
        // whoever read the output has gone, as "head" does when it has seen enough
        if (out.checkError()) {
          break;
        }
        report(file, found, err);
      } catch (IOException | RuntimeException e) {
        out.flush();
        err.println(spec.qualifiedName() + ": " + Complaints.about(file, e));
        code = ExitCode.SOFTWARE;
      }
    }
    return code;
  }

  /**
   * Prints a file in the form asked for, and gives what breaks the standard where that form is for
   * people.
   */
  private List<Violation> dump(Path path, PrintWriter out) throws IOException {
    DicomFile file = DicomReader.read(path);
    if (form.elements) {
      new ElementListing(out).print(file);
      return file.violations();
    }
    if (form.json) {
      DicomJsonWriter.write(out, file.dataSet(), JsonWriteOptions.DEFAULTS);
      out.append('\n');
      return List.of();
    }
    SrDocument document = SrDocument.of(file);
    if (form.canonical) {
      if (header) {
        CanonicalTree.writeHeader(document.dataSet(), out);
      }
      CanonicalTree.write(document.dataSet(), out);
      return List.of();
    }
    Style style = Ansi.AUTO.enabled() ? Style.COLOURED : Style.PLAIN;
    new HeaderPrinter(out, style).print(document, header);
    new TreePrinter(out, style, full).print(document.root());
    return document.violations();
  }

  private void report(Path path, List<Violation> found, PrintWriter err) {
    if (found.isEmpty()) {
      return;
    }
    if (!violations) {
      String count = found.size() == 1 ? "1 violation" : found.size() + " violations";
      err.println(
          spec.qualifiedName()
              + ": "
              + path
              + ": "
              + count
              + " of the standard; --violations lists them");
      return;
    }
    for (Violation violation : found) {
      String place = violation.path().isEmpty() ? "" : violation.path() + ": ";
      err.println(
          path
              + ": "
              + violation.severity()
              + " "
              + violation.rule()
              + " "
              + place
              + violation.message()
              + " ["
              + violation.section()
              + "]");
    }
  }
}
