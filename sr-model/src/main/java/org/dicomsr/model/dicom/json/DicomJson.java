package org.dicomsr.model.dicom.json;

import java.util.List;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.violation.Violation;

/**
 * What a JSON text holds: data sets, and what was odd about the text. Immutable; {@code toString}
 * shows counts only.
 *
 * @param dataSets one for an object, any number for an array of objects
 * @param violations what the reader had to forgive, in order of occurrence
 */
public record DicomJson(List<DataSet> dataSets, List<Violation> violations) {

  /** Copies the lists. */
  public DicomJson {
    dataSets = List.copyOf(dataSets);
    violations = List.copyOf(violations);
  }

  @Override
  public String toString() {
    return "DicomJson[" + dataSets.size() + " data sets, " + violations.size() + " violations]";
  }
}
