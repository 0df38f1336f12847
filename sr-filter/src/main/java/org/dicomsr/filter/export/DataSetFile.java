package org.dicomsr.filter.export;

import java.util.List;
import java.util.Locale;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.cohort.Cohort;
import org.dicomsr.filter.deidentify.DeidentificationOptions;
import org.dicomsr.filter.query.json.internal.Json;
import org.dicomsr.filter.query.json.internal.JsonLine;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.model.dicom.io.DicomWriter;

/** {@code dataset.json}: what was asked of what, how it was made, and how much there is. */
final class DataSetFile {
  /** The version of the layout. */
  static final int FORMAT = 1;

  private DataSetFile() {}

  static String of(
      Cohort cohort,
      Catalogue catalogue,
      ExportOptions options,
      PrivacyProfile profile,
      ExportReport report) {
    return JsonLine.pretty(
        JsonLine.of(file -> {
          file.put("format", "dicom-sr dataset");
          file.put("version", FORMAT);
          file.put("software", DicomWriter.IMPLEMENTATION_VERSION_NAME);
          file.put("site", options.siteName().orElse(null));
          file.put("query", cohort.query().toString());
          file.put(
              "hashes",
              hashes -> {
                hashes.put("catalogue", catalogue.hash());
                hashes.put("resolved", cohort.resolved());
                hashes.put("state", cohort.state());
              });
          file.put("names", cohort.names().stream().map(name -> name(name)).toList());
          file.put("profile", profile.term());
          file.put("files", options.files().word());
          file.put("include", options.include().word());
          file.put("split", options.partition().text());
          if (options.files() == FileMode.COPY) {
            file.put("deidentification", inside -> deidentification(options.copies(), inside));
          }
          file.put("counts", counts -> counts(report, counts));
        }));
  }

  private static Json name(org.dicomsr.filter.search.ResolvedName name) {
    return JsonLine.of(line -> {
      line.put("written", name.written());
      line.put("kind", name.kind());
      line.texts("standsFor", name.standsFor());
    });
  }

  private static void deidentification(DeidentificationOptions options, JsonLine inside) {
    inside.put("method", "PS3.15 Annex E basic profile, keep-list, cleaned structured content");
    inside.put("dates", "shifted by whole days, one number for each patient");
    inside.texts("retained", words(options.retained()));
    inside.texts("allowed", words(options.allowed()));
    inside.put("meanings", word(options.meanings()));
  }

  private static List<String> words(Iterable<? extends Enum<?>> values) {
    java.util.ArrayList<String> words = new java.util.ArrayList<>();
    values.forEach(value -> words.add(word(value)));
    return words;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void counts(ExportReport report, JsonLine counts) {
    counts.put("patients", report.patients());
    counts.counts("split", report.parts());
    counts.counts("files", report.files());
    counts.put("bytes", report.bytes());
    counts.counts("refused", report.refused());
    counts.put(
        "labels",
        labels ->
            report
                .labels()
                .forEach((name, each) ->
                    labels.put(
                        name,
                        label -> {
                          label.put("known", each.known());
                          label.put("unknown", each.unknown());
                          label.put("conflicts", each.conflicts());
                          label.put("withheld", each.withheld());
                        })));
  }
}
