package org.dicomsr.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.store.ConceptStatistics;
import org.dicomsr.index.store.IndexCounts;
import org.dicomsr.index.store.IndexStatistics;
import org.dicomsr.index.store.ObjectStatistics;
import org.dicomsr.index.store.TemplateStatistics;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.templates.Templates;

/** Statistics as tables for people. */
final class StatisticsPrinter {
  private static final String INDENT = "  ";
  private static final int LONGEST_NAME = 72;
  private static final int SOME = 20;
  private static final String UCUM = "UCUM";

  private final IndexStatistics statistics;
  private final Style style;
  private final boolean all;
  private final StringBuilder text = new StringBuilder();

  /**
   * Makes a printer.
   *
   * @param statistics what to print
   * @param style how headings are set off
   * @param all whether to print all names of facts, those of context too, or some
   */
  StatisticsPrinter(IndexStatistics statistics, Style style, boolean all) {
    this.statistics = statistics;
    this.style = style;
    this.all = all;
  }

  void print(PrintWriter out, Path folder, PrivacyProfile profile) {
    text.append(style.strong("Index " + folder))
        .append(", profile ")
        .append(profile.term())
        .append('\n');
    counts(statistics.counts());
    objects();
    templates();
    concepts();
    oddities();
    out.print(text);
  }

  private void heading(String heading) {
    text.append('\n').append(style.strong(heading)).append('\n');
  }

  private void counts(IndexCounts counts) {
    TextTable table = new TextTable(">>>>>>>");
    table.row("patients", "studies", "series", "objects", "instances", "groups", "items");
    table.row(
        Amounts.number(counts.patients()),
        Amounts.number(counts.studies()),
        Amounts.number(counts.series()),
        Amounts.number(counts.objects()),
        Amounts.number(counts.instances()),
        Amounts.number(counts.groups()),
        Amounts.number(counts.items()));
    table.print(text, INDENT);
  }

  private void objects() {
    if (statistics.objects().isEmpty()) {
      return;
    }
    heading("Objects, a series of images being one");
    TextTable table = new TextTable("<<>>");
    table.row("kind", "modality", "objects", "instances");
    for (ObjectStatistics some : statistics.objects()) {
      table.row(
          some.kind(),
          some.modalityIfAny().map(Shown::safe).orElse("none"),
          Amounts.number(some.objects()),
          Amounts.number(some.instances()));
    }
    table.print(text, INDENT);
  }

  private void templates() {
    if (!statistics.kinds().containsKey(ObjectKind.REPORT.term())) {
      return;
    }
    heading("Templates: what reports were found to be of, what they and containers in them name");
    TextTable table = new TextTable("<<>>>");
    table.row("TID", "", "found", "named", "containers");
    for (TemplateStatistics each : statistics.templates()) {
      table.row(
          Shown.safe(each.tid()),
          Templates.standard().title(each.tid()).orElse(""),
          some(each.reports()),
          some(each.naming()),
          some(each.parts()));
    }
    if (statistics.reportsWithoutTemplate() > 0) {
      table.row("none", "", some(statistics.reportsWithoutTemplate()), "", "");
    }
    table.print(text, INDENT);
  }

  private static String some(long count) {
    return count == 0 ? "" : Amounts.number(count);
  }

  private long most() {
    return all ? Long.MAX_VALUE : SOME;
  }

  private void concepts() {
    List<ConceptStatistics> concepts = statistics.concepts();
    if (concepts.isEmpty()) {
      return;
    }
    List<ConceptStatistics> shown =
        concepts.stream().filter(concept -> all || !concept.context()).limit(most()).toList();
    heading(
        shown.size() == concepts.size()
            ? "Names of facts"
            : "Names of facts: "
                + Amounts.number(shown.size())
                + " of "
                + Amounts.number(concepts.size())
                + ", without context such as observers; --all lists all");
    TextTable table = new TextTable(">><<");
    table.row("items", "objects", "name", "units (objects where several)");
    for (ConceptStatistics concept : shown) {
      table.row(
          Amounts.number(concept.items()),
          Amounts.number(concept.objects()),
          name(concept),
          units(concept));
    }
    table.print(text, INDENT);
  }

  private static String name(ConceptStatistics concept) {
    if (concept.key().isEmpty()) {
      return "(without name)";
    }
    String suffix = concept.context() ? ", context" : "";
    if (concept.key().indexOf('|') < 0) {
      return concept.key() + suffix;
    }
    ConceptKey key = ConceptKey.parse(concept.key());
    String code = "(" + Shown.safe(key.value()) + ", " + Shown.safe(key.scheme()) + ")";
    return concept
            .commonMeaning()
            .map(meaning -> Shown.safe(shortened(meaning)) + " " + code)
            .orElse(code)
        + suffix;
  }

  private static String shortened(String meaning) {
    return meaning.length() <= LONGEST_NAME
        ? meaning
        : meaning.substring(0, LONGEST_NAME - 1) + "…";
  }

  /** Units of UCUM by their symbol; how many objects have each where there are several. */
  private static String units(ConceptStatistics concept) {
    Map<String, Long> units = concept.units();
    return units.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(unit ->
            unit(unit.getKey())
                + (units.size() == 1 ? "" : " (" + Amounts.number(unit.getValue()) + ")"))
        .collect(Collectors.joining(", "));
  }

  private static String unit(String text) {
    if (text.isEmpty()) {
      return "(none)";
    }
    if (text.indexOf('|') < 0) {
      return Shown.safe(text);
    }
    ConceptKey key = ConceptKey.parse(text);
    return key.scheme().equals(UCUM)
        ? Shown.safe(key.value())
        : Shown.safe(key.value() + " of scheme " + key.scheme());
  }

  private void oddities() {
    if (statistics.oddities().isEmpty() && statistics.patientsInDoubt().isEmpty()) {
      return;
    }
    heading("Odd");
    TextTable table = new TextTable("><<");
    statistics
        .oddities()
        .forEach((rule, count) ->
            table.row(Amounts.number(count), count == 1 ? "object" : "objects", explained(rule)));
    statistics
        .patientsInDoubt()
        .forEach((what, count) ->
            table.row(
                Amounts.number(count),
                count == 1 ? "patient" : "patients",
                "with more than one " + what + ", maybe several people of one ID"));
    table.print(text, INDENT);
  }

  private static String explained(String rule) {
    return switch (rule) {
      case "FLATTEN-HIERARCHY" -> rule + ": without a UID of instance, series or study";
      case "FLATTEN-MODIFIERS" -> rule + ": more modifiers of a container than items inherit";
      case "SERIES-INSTANCE" -> rule + ": images of one SOP Instance UID that differ";
      case "SERIES-VALUES" -> rule + ": more values of an attribute than a series keeps";
      case "PATIENT-BIRTH-DATE" -> rule + ": images of one series with several birth dates";
      case "PATIENT-SEX" -> rule + ": images of one series with several sexes";
      default -> rule;
    };
  }
}
