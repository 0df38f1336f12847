package org.dicomsr.filter.export;

import java.util.List;
import java.util.Map;
import org.dicomsr.filter.catalogue.ValueType;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.cohort.Cohort;

/** {@code README.md}: what people should know of the data set. */
final class DataSetCard {
  private final StringBuilder out = new StringBuilder();

  private DataSetCard() {}

  static String of(
      Cohort cohort, List<Variable> variables, ExportOptions options, ExportReport report) {
    DataSetCard card = new DataSetCard();
    card.write(cohort, variables, options, report);
    return card.out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void write(
      Cohort cohort, List<Variable> variables, ExportOptions options, ExportReport report) {
    line("# Data set" + options.siteName().map(site -> " of " + text(site)).orElse(""));
    line("");
    line("Patients of whom this holds:");
    line("");
    line("    " + cohort.query());
    line("");
    line("| | |");
    line("|---|---|");
    line("| patients | " + report.patients() + " |");
    report.parts().forEach((part, count) -> line("| … " + part + " | " + count + " |"));
    report.files().forEach((role, count) -> line("| files: " + role + " | " + count + " |"));
    line("| bytes | " + report.bytes() + " |");
    report
        .refused()
        .forEach((reason, count) -> line("| left out: " + reason + " | " + count + " |"));
    line("");
    labels(variables, report.labels());
    files();
    privacy(options);
  }

  private void labels(List<Variable> variables, Map<String, ExportReport.LabelCounts> counts) {
    line("## Labels");
    line("");
    if (variables.isEmpty()) {
      line("None.");
      line("");
      return;
    }
    line("| label | is | unit or values | known | unknown | conflicts | withheld |");
    line("|---|---|---|---|---|---|---|");
    for (Variable variable : variables) {
      ExportReport.LabelCounts each =
          counts.getOrDefault(variable.name(), new ExportReport.LabelCounts(0, 0, 0, 0));
      line(
          "| `%s` | %s | %s | %d | %d | %d | %d |"
              .formatted(
                  variable.name(),
                  text(variable.title()),
                  values(variable),
                  each.known(),
                  each.unknown(),
                  each.conflicts(),
                  each.withheld()));
    }
    line("");
    line(
        "Empty is unknown, never no. Where facts that count do not agree, there is a conflict and");
    line("no value. `labels.json` has what each label means.");
    line("");
  }

  private static String values(Variable variable) {
    if (!variable.categories().isEmpty()) {
      return String.join(
          ", ", variable.categories().stream().map(each -> each.word().word()).toList());
    }
    String unit = variable.unit();
    return unit != null
        ? "`" + unit + "`"
        : variable.valueType().map(ValueType::word).orElse("any");
  }

  private void files() {
    line("## Files");
    line("");
    line("| file | holds |");
    line("|---|---|");
    line("| `samples.jsonl` | a patient a line: labels with unit, code and source, all files |");
    line("| `samples.csv` | a patient a row: labels, numbers of files |");
    line("| `datalist.json` | the same for MONAI |");
    line("| `labels.json` | what the labels mean |");
    line("| `dataset.json` | query, hashes, options, counts |");
    line("| `SHA256SUMS` | `sha256sum -c` checks it |");
    line("");
  }

  private void privacy(ExportOptions options) {
    line("## Privacy");
    line("");
    line("Patients go by keyed hashes. Dates of labels are shifted by whole days, one number for");
    line("each patient; ages above 89 years are 89.");
    switch (options.files()) {
      case NONE -> line("There are no files.");
      case REFERENCE ->
          line(
              options.identifiable()
                  ? "Files are where the archive has them, **as they are: they say who patients are**."
                  : "Files are not part of it; keyed hashes stand for their places.");
      case COPY -> {
        line("Copies are de-identified after PS3.15 Annex E; each says how. What is in pixels and");
        line("signals was not looked at. This is no guarantee.");
      }
      case HARDLINK -> line("Files are **as they are: they say who patients are**.");
    }
    line("Not a medical device, and not to be used for the care of patients.");
  }

  /** Text of a catalogue or option, in a table. */
  private static String text(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\s+", " ");
  }
}
