package org.dicomsr.filter.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.deidentify.RefusalReason;
import org.dicomsr.filter.export.ExportReport.LabelCounts;
import org.dicomsr.filter.export.Sample.Refused;
import org.dicomsr.filter.export.Sample.SampleFile;
import org.dicomsr.index.document.ObjectKind;

/** Counts what is exported. Not thread-safe. */
final class Tally {
  private long patients;
  private long bytes;
  private final Map<String, Long> parts = new LinkedHashMap<>();
  private final Map<String, Long> files = new LinkedHashMap<>();
  private final Map<String, Long> refused = new TreeMap<>();
  private final Map<String, long[]> labels = new LinkedHashMap<>();

  Tally(List<String> partNames, List<Variable> variables) {
    partNames.forEach(part -> parts.put(part, 0L));
    variables.forEach(variable -> labels.put(variable.name(), new long[4]));
  }

  /** The roles that files can have, in their order. */
  static List<String> roles() {
    List<String> roles = new ArrayList<>();
    for (ObjectKind kind : ObjectKind.values()) {
      roles.add(kind.term());
    }
    return roles;
  }

  void add(Sample sample) {
    patients++;
    if (!sample.part().isEmpty()) {
      parts.merge(sample.part(), 1L, Long::sum);
    }
    for (SampleFile file : sample.files()) {
      files.merge(file.role(), 1L, Long::sum);
      bytes += file.bytes();
    }
    for (Refused each : sample.refused()) {
      for (RefusalReason reason : each.reasons()) {
        refused.merge(SampleLines.word(reason), 1L, Long::sum);
      }
    }
    sample
        .labels()
        .forEach((name, label) -> {
          long[] counts = labels.computeIfAbsent(name, absent -> new long[4]);
          counts[
              label.value() != null ? 0 : label.withheld() ? 3 : label.conflicting() > 0 ? 2 : 1]++;
        });
  }

  ExportReport report() {
    Map<String, Long> byRole = new LinkedHashMap<>();
    roles()
        .forEach(role -> {
          Long count = files.get(role);
          if (count != null) {
            byRole.put(role, count);
          }
        });
    Map<String, LabelCounts> byLabel = new LinkedHashMap<>();
    labels.forEach((name, counts) ->
        byLabel.put(name, new LabelCounts(counts[0], counts[1], counts[2], counts[3])));
    return new ExportReport(patients, parts, byRole, bytes, refused, byLabel);
  }
}
