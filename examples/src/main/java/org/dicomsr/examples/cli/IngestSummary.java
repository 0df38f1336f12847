package org.dicomsr.examples.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.source.IngestReport;
import org.dicomsr.index.source.Outcome;
import org.dicomsr.index.source.RejectionReason;
import org.dicomsr.index.store.IndexCounts;

/** What is told at the end of {@code sr index}. */
record IngestSummary(IngestReport report, PrivacyProfile profile, IndexCounts counts) {

  void print(PrintWriter out, boolean json) {
    out.print(json ? json() : text());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(Amounts.count(report.files(), "file"))
        .append(", ")
        .append(Amounts.bytes(report.bytes()))
        .append(", in ")
        .append(Amounts.elapsed(report.elapsed()))
        .append(" (")
        .append(Amounts.number(Math.round(Amounts.rate(report.files(), report.elapsed()))))
        .append(" files/s)\n");
    TextTable table = new TextTable("<>");
    outcomes()
        .forEach((outcome, count) -> {
          if (count > 0) {
            table.row(outcome, Amounts.number(count));
          }
        });
    reasons().forEach((reason, count) -> table.row("  " + reason, Amounts.number(count)));
    table.print(text, "  ");
    text.append("The index holds ")
        .append(people(counts))
        .append(", profile ")
        .append(profile.term())
        .append('\n');
    return text.toString();
  }

  /** What is there, in a line. */
  static String people(IndexCounts counts) {
    return Amounts.number(counts.patients())
        + (counts.patients() == 1 ? " patient, " : " patients, ")
        + (counts.studies() == 1 ? "1 study, " : Amounts.number(counts.studies()) + " studies, ")
        + Amounts.number(counts.series())
        + " series, "
        + Amounts.count(counts.objects(), "object")
        + " of "
        + Amounts.count(counts.instances(), "instance");
  }

  private String json() {
    return "{\"ending\":"
        + Json.text(report.ending().name().toLowerCase(Locale.ROOT))
        + ",\"files\":"
        + report.files()
        + ",\"bytes\":"
        + report.bytes()
        + ",\"seconds\":"
        + report.elapsed().toMillis() / 1000.0
        + ",\"filesPerSecond\":"
        + Math.round(Amounts.rate(report.files(), report.elapsed()))
        + ",\"outcomes\":"
        + Json.counts(outcomes())
        + ",\"reasons\":"
        + Json.counts(reasons())
        + ",\"profile\":"
        + Json.text(profile.term())
        + ",\"counts\":"
        + StatisticsJson.counts(counts)
        + "}\n";
  }

  private Map<String, Long> outcomes() {
    Map<String, Long> all = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      all.put(outcome.term(), report.count(outcome));
    }
    return all;
  }

  private Map<String, Long> reasons() {
    Map<String, Long> all = new LinkedHashMap<>();
    for (RejectionReason reason : RejectionReason.values()) {
      if (report.count(reason) > 0) {
        all.put(reason.term(), report.count(reason));
      }
    }
    return all;
  }
}
