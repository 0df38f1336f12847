package org.dicomsr.index.source;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.dicomsr.model.dicom.Uids;

/**
 * A report as JSON Lines: an object per file, and one with the counts at the end.
 *
 * <pre>{@code
 * {"location":"/archive/a.dcm","bytes":9412,"outcome":"added","sopInstanceUid":"1.2.3"}
 * {"location":"/archive/b.txt","bytes":7,"outcome":"rejected","reason":"not-dicom","detail":"offset 0x0: …"}
 * {"ending":"complete","files":2,"bytes":9419,"seconds":0.1,"outcomes":{"added":1,"rejected":1},"reasons":{"not-dicom":1}}
 * }</pre>
 */
final class ReportLines {
  private final Appendable out;
  private final StringBuilder line = new StringBuilder(256);

  ReportLines(Appendable out) {
    this.out = out;
  }

  void file(FileOutcome file) throws IOException {
    line.setLength(0);
    text(line.append("{\"location\":"), file.location());
    line.append(",\"bytes\":").append(file.size());
    text(line.append(",\"outcome\":"), file.outcome().term());
    String uid = file.sopInstanceUid();
    // In a damaged file other values may stand where the UID should be.
    if (uid != null && uid.indexOf('.') > 0 && Uids.isValid(uid)) {
      text(line.append(",\"sopInstanceUid\":"), uid);
    }
    Rejection why = file.rejection();
    if (why != null) {
      text(line.append(",\"reason\":"), why.reason().term());
      text(line.append(",\"detail\":"), why.detail());
    }
    out.append(line.append("}\n"));
  }

  void end(IngestReport report) throws IOException {
    line.setLength(0);
    text(line.append("{\"ending\":"), report.ending().name().toLowerCase(java.util.Locale.ROOT));
    line.append(",\"files\":").append(report.files());
    line.append(",\"bytes\":").append(report.bytes());
    line.append(",\"seconds\":").append(report.elapsed().toMillis() / 1000.0);
    Map<String, Long> outcomes = new TreeMap<>();
    report.outcomes().forEach((outcome, count) -> outcomes.put(outcome.term(), count));
    counts(line.append(",\"outcomes\":"), outcomes);
    Map<String, Long> reasons = new TreeMap<>();
    report.reasons().forEach((reason, count) -> reasons.put(reason.term(), count));
    counts(line.append(",\"reasons\":"), reasons);
    out.append(line.append("}\n"));
  }

  private static void counts(StringBuilder line, Map<String, Long> counts) {
    char before = '{';
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      text(line.append(before), count.getKey());
      line.append(':').append(count.getValue());
      before = ',';
    }
    line.append(before == '{' ? "{}" : "}");
  }

  private static void text(StringBuilder line, String value) {
    line.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        line.append('\\').append(c);
      } else if (c < ' ' || (Character.isSurrogate(c) && !isPaired(value, i))) {
        line.append("\\u").append(Integer.toHexString(c | 0x10000), 1, 5);
      } else {
        line.append(c);
      }
    }
    line.append('"');
  }

  private static boolean isPaired(String value, int at) {
    return Character.isHighSurrogate(value.charAt(at))
        ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
  }
}
