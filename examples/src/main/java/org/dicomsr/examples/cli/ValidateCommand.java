package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dicomsr.model.SrDocument;
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
      "Ends with 1 where there are errors; warnings do not count."
    })
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "DICOM Structured Reports.")
  private List<Path> files = List.of();

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
    int unreadable = 0;
    for (Path file : files) {
      try {
        SrDocument document = SrDocument.read(file);
        report(file, document.violations(), validator.validate(document), out);
      } catch (IOException | RuntimeException e) {
        out.flush();
        err.println(spec.qualifiedName() + ": " + Complaints.about(file, e));
        unreadable++;
      }
    }
    if (!json) {
      out.print(
          count(files.size() - unreadable, "file")
              + " checked: "
              + count(errors, "error")
              + ", "
              + count(warnings, "warning")
              + ", "
              + count(unchecked, "rule")
              + " not checked\n");
    }
    return errors + unreadable > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
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
