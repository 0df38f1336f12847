package org.dicomsr.model.content;

import java.io.IOException;
import java.util.List;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;

/**
 * The content of a report as lines of text that can be compared: one line a content item, and each
 * attribute of each item in one spelling.
 *
 * <p>Two reports with equal lines have equal content, whatever their transfer syntax, character
 * set, padding and spelling of numbers. The lines are made of the data set, not of {@link
 * ContentItem}, so that they also hold what the model does not know.
 *
 * <pre>
 *    | CONTAINER | 126000^DCM^Imaging Measurement Report |  | continuity=SEPARATE | template=DCMR:1500
 *     CONTAINS | NUM | 410668003^SCT^Length | 12.5 mm^UCUM^millimeter
 *       INFERRED FROM | SCOORD |  |  | graphic=POINT | data=3\4
 *     INFERRED FROM |  |  |  | by-reference=1\1
 * </pre>
 *
 * <p>The parts of a line, between vertical bars, are the relationship, the value type, the concept
 * name, the value, and then whatever else the item has: known attributes by a name, all others as
 * {@code +ggggeeee=value} in the order of their tags. Empty parts at the end are left off. Items
 * are indented by two spaces a level. In values, backslash, vertical bar, tab, line feed and
 * carriage return are escaped by a backslash; several values are joined by one. Codes read {@code
 * value^scheme^meaning}; numbers are written as {@link
 * org.dicomsr.model.dicom.value.CanonicalNumbers} says; bytes in hexadecimal, except private ones
 * of unknown VR that read as text.
 *
 * <p>The lines hold patient values: they are meant for tests and for tools, not for logs. All
 * methods are static and thread-safe.
 */
public final class CanonicalTree {
  private static final int[] HEADER = {
    Tag.SOP_CLASS_UID,
    Tag.MODALITY,
    Tag.COMPLETION_FLAG,
    Tag.VERIFICATION_FLAG,
    Tag.PRELIMINARY_FLAG
  };
  private static final String[] HEADER_NAMES = {
    "SOPClass", "Modality", "Completion", "Verification", "Preliminary"
  };
  private static final int[] HEADER_SEQUENCES = {
    Tag.VERIFYING_OBSERVER_SEQUENCE,
    Tag.PREDECESSOR_DOCUMENTS_SEQUENCE,
    Tag.IDENTICAL_DOCUMENTS_SEQUENCE,
    Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE,
    Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE
  };
  private static final String[] HEADER_SEQUENCE_NAMES = {
    "VerifyingObserver",
    "PredecessorDocument",
    "IdenticalDocument",
    "CurrentRequestedProcedureEvidence",
    "PertinentOtherEvidence"
  };

  private CanonicalTree() {}

  /**
   * The content of a document.
   *
   * @param document the whole data set of a document, or the attributes of its root
   * @return the lines, each ended by a line feed
   */
  public static String of(DataSet document) {
    StringBuilder out = new StringBuilder();
    try {
      write(document, out);
    } catch (IOException e) {
      throw new AssertionError("a StringBuilder does not fail", e);
    }
    return out.toString();
  }

  /**
   * Writes the content of a document.
   *
   * @param document the whole data set of a document, or the attributes of its root
   * @param out where the lines go, each ended by a line feed
   * @throws IOException when {@code out} fails
   */
  public static void write(DataSet document, Appendable out) throws IOException {
    item(document, 0, out);
  }

  /**
   * Writes lines about the document itself, each starting with {@code #}: SOP class, modality,
   * flags, verifying observers, other documents and evidence.
   *
   * @param document the whole data set of a document
   * @param out where the lines go, each ended by a line feed
   * @throws IOException when {@code out} fails
   */
  public static void writeHeader(DataSet document, Appendable out) throws IOException {
    for (int i = 0; i < HEADER.length; i++) {
      if (document.contains(HEADER[i])) {
        out.append("# ")
            .append(HEADER_NAMES[i])
            .append(": ")
            .append(CanonicalValues.text(document, HEADER[i]))
            .append('\n');
      }
    }
    for (int i = 0; i < HEADER_SEQUENCES.length; i++) {
      for (DataSet item : document.items(HEADER_SEQUENCES[i])) {
        out.append("# ")
            .append(HEADER_SEQUENCE_NAMES[i])
            .append(": ")
            .append(CanonicalValues.attributes(item))
            .append('\n');
      }
    }
  }

  private static void item(DataSet item, int depth, Appendable out) throws IOException {
    StringBuilder line = new StringBuilder(120);
    new CanonicalLine(item, line).append(depth > 0);
    // trailing " | " of empty parts; a part that is not empty never ends in a space after a bar
    int end = line.length();
    while (end >= 3
        && line.charAt(end - 1) == ' '
        && line.charAt(end - 2) == '|'
        && line.charAt(end - 3) == ' ') {
      end -= 3;
    }
    for (int i = 0; i < depth; i++) {
      out.append("  ");
    }
    out.append(line, 0, end).append('\n');
    List<DataSet> children =
        item.element(Tag.CONTENT_SEQUENCE).map(CanonicalValues::known).orElse(null)
                instanceof SequenceElement sequence
            ? sequence.items()
            : List.of();
    for (DataSet child : children) {
      item(child, depth + 1, out);
    }
  }
}
