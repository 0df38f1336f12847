package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.model.violation.Violation;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.ValidationResult;
import org.dicomsr.templates.match.NotChecked;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sr validate}: holds reports against the standard and their templates. */
@Command(
    name = "validate",
    description = {
      "Checks reports: what holds for all of them, and the template each is of, found out by its content where it does not say.",
      "One line a finding, without values of the report:",
      "  FILE: ERROR TID1501-row2-VM 1.7.1.2: expected ..., found ... [PS3.16 TID 1501]",
      "Folders are gone through with all beneath; images and the like in them are passed over. Ends with 1 where there are errors; warnings do not count.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  sr validate report.dcm",
      "  sr validate /data/reports --all",
      "    tells also what could not be checked",
      "  sr validate report.dcm --template tavi-case.yaml --json"
    },
    exitCodeList = {
      "0:no errors",
      "1:errors were found, or a file cannot be read",
      "2:wrong command line"
    })
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "DICOM Structured Reports, and folders of such.")
  private List<Path> paths = List.of();

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "A JSON or YAML file with templates of your own; may be repeated.")
  private List<Path> templateFiles = List.of();

  @Option(names = "--json", description = "Prints a JSON object a file, on one line, instead.")
  private boolean json;

  @Option(
      names = "--all",
      description = "Also prints which rules could not be checked, and what else is worth knowing.")
  private boolean all;

  private int errors;
  private int warnings;
  private int unchecked;

  @Override
  public Integer call() throws IOException {
    Templates templates = Templates.standard().with(templateFiles.toArray(Path[]::new));
    TemplateValidator validator = TemplateValidator.of(templates);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    int checked = 0;
    int others = 0;
    int unreadable = 0;
    for (Path file : files(paths)) {
      try {
        DicomFile read = DicomReader.read(file);
        if (!paths.contains(file) && isOther(read.dataSet())) {
          others++;
          continue;
        }
        SrDocument document = SrDocument.of(read);
        report(file, document.violations(), validator.validate(document), out);
        checked++;
      } catch (IOException | RuntimeException e) {
        out.flush();
        err.println(spec.qualifiedName() + ": " + Complaints.about(file, e));
        unreadable++;
      }
    }
    if (!json) {
      out.print(
          count(checked, "file")
              + " checked: "
              + count(errors, "error")
              + ", "
              + count(warnings, "warning")
              + ", "
              + count(unchecked, "rule")
              + " not checked"
              + (others == 0 ? "" : "; " + count(others, "other object") + " passed over")
              + (unreadable == 0 ? "" : "; " + count(unreadable, "file") + " could not be read")
              + "\n");
    }
    return errors + unreadable > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  /** All files of folders, in the order of their names, with what is no folder. */
  private static List<Path> files(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> beneath = Files.walk(path)) {
          beneath.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }

  /** Whether what is found in a folder is an image or the like, of which nothing is asked here. */
  private static boolean isOther(DataSet data) {
    return !SopClassUid.isStructuredReport(data.string(Tag.SOP_CLASS_UID).orElse(""))
        && !data.contains(Tag.VALUE_TYPE)
        && !data.contains(Tag.CONTENT_SEQUENCE);
  }

  private void report(
      Path file, List<Violation> ofDocument, ValidationResult result, PrintWriter out) {
    List<Violation> violations = new ArrayList<>(ofDocument);
    violations.addAll(result.violations());
    for (Violation violation : violations) {
      if (violation.severity() == Severity.ERROR) {
        errors++;
      } else {
        warnings++;
      }
    }
    unchecked += result.notChecked().size();
    if (json) {
      out.print(ValidationJson.line(file, violations, result));
      return;
    }
    for (Violation violation : violations) {
      String place = violation.path().isEmpty() ? "" : " " + violation.path();
      out.print(
          file
              + ": "
              + violation.severity()
              + " "
              + violation.rule()
              + place
              + ": "
              + violation.message()
              + " ["
              + violation.section()
              + "]\n");
    }
    if (all) {
      for (NotChecked open : result.notChecked()) {
        out.print(
            file
                + ": not checked "
                + open.rule()
                + " "
                + open.path()
                + ": "
                + open.message()
                + "\n");
      }
      result.notes().forEach(note -> out.print(file + ": note: " + note + "\n"));
    }
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
