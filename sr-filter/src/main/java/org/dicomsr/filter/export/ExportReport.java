package org.dicomsr.filter.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a data set holds, in counts. Immutable.
 *
 * @param patients how many patients
 * @param parts patients by part, in the order of the parts; none without parts
 * @param files files by role, such as {@code image}
 * @param bytes how large the files are
 * @param refused objects that could not be de-identified, by reason
 * @param labels what is known of each variable
 */
public record ExportReport(
    long patients,
    Map<String, Long> parts,
    Map<String, Long> files,
    long bytes,
    Map<String, Long> refused,
    Map<String, LabelCounts> labels) {
  /** Copies the maps. */
  public ExportReport {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /**
   * For how many patients a label has a value.
   *
   * @param known for so many it has
   * @param unknown for so many there is nothing
   * @param conflicts for so many there are facts that do not agree, and no value
   * @param withheld for so many there is a value that is not to be shown, and no value
   */
  public record LabelCounts(long known, long unknown, long conflicts, long withheld) {}
}
