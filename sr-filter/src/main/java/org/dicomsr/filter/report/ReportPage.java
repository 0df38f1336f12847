package org.dicomsr.filter.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dicomsr.filter.facet.FacetCounts;
import org.dicomsr.filter.internal.markup.Markup;
import org.dicomsr.filter.internal.markup.Page;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;

/** Writes the page of a report. Not thread-safe. */
final class ReportPage {
  private final CohortReport report;
  private final ReportCounts counts;
  private final Page page;
  private final Markup out;

  ReportPage(CohortReport report) {
    this.report = report;
    this.counts = new ReportCounts(report);
    this.page = new Page(report.title());
    this.out = page.content();
  }

  String html() throws IOException {
    long patients = counts.total(Level.PATIENTS);
    head(patients);
    if (patients == 0) {
      out.element("p", "There are no such patients.");
    } else if (counts.isFew(patients)) {
      out.element("p", "There are fewer than " + report.least() + " patients: nothing is shown.");
    } else {
      List<Section> sections = new Sections(counts).of(report.catalogue());
      counts.prepare(sections.stream().flatMap(each -> each.panels().stream()).toList());
      for (Section section : sections) {
        section(section);
      }
    }
    foot();
    return page.end();
  }

  private void head(long patients) throws IOException {
    Query query = report.query();
    if (query == null) {
      out.element("p", "All patients.");
    } else {
      out.open("p").text("Patients with ").element("code", query.where().toString()).close();
    }
    if (!counts.isFew(patients)) {
      List<String> amounts = new ArrayList<>();
      for (Level level : Level.values()) {
        amounts.add(number(counts.total(level)) + " " + level.word());
      }
      out.element("p", String.join(", ", amounts));
    }
    out.element(
        "p",
        "For those who may see the archive, and not for publication: numbers can be subtracted from"
            + " each other."
            + (report.least() > 1
                ? " What fewer than " + report.least() + " patients have is not named."
                : ""),
        "class",
        "warn");
  }

  private void section(Section section) throws IOException {
    List<String> nothing = new ArrayList<>();
    boolean begun = false;
    for (Panel panel : section.panels()) {
      Optional<FacetCounts> counted = counts.of(panel);
      if (counted.isEmpty()
          || counted.get().values().stream().allMatch(each -> each.count() == 0)) {
        nothing.add(panel.title());
        continue;
      }
      if (!begun) {
        out.element("h2", section.title());
        begun = true;
      }
      new PanelWriter(page, report.least(), counted.get()).write(panel);
    }
    if (!nothing.isEmpty() && !section.panels().isEmpty()) {
      if (!begun) {
        out.element("h2", section.title());
      }
      out.element("p", "Nothing is known of: " + String.join(", ", nothing) + ".", "class", "note");
    }
  }

  private void foot() {
    out.element("h2", "How it was made");
    out.open("p", "class", "note");
    Query query = report.query();
    out.text("Query ").element("code", query == null ? "none" : query.toString()).empty("br");
    if (!report.catalogue().variables().isEmpty()) {
      out.text("Catalogue ").element("code", report.catalogue().hash()).empty("br");
    }
    out.text(
        "All objects of the patients count. A patient counts once for each value, so numbers may add"
            + " up to more than there are patients.");
    out.close();
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
