package org.dicomsr.model.dicom.io;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.violation.Violation;

/**
 * A DICOM object as it was read: the File Meta Information (PS3.10 7.1), the data set, and what was
 * odd about the bytes. Immutable.
 *
 * @param fileMeta group 0002; empty where the input has none
 * @param dataSet the data set
 * @param transferSyntax in which the data set was encoded, recognised where the input does not say
 * @param violations what the reader had to forgive, in order of occurrence
 */
public record DicomFile(
    DataSet fileMeta, DataSet dataSet, TransferSyntax transferSyntax, List<Violation> violations) {

  /** Copies the list. */
  public DicomFile {
    Objects.requireNonNull(fileMeta, "fileMeta");
    Objects.requireNonNull(dataSet, "dataSet");
    Objects.requireNonNull(transferSyntax, "transferSyntax");
    violations = List.copyOf(violations);
  }

  /**
   * {@return where the object breaks off, when its input ended within a value or a header: the
   * violation {@code DCM-TRUNCATED}}
   *
   * <p>Found also where reading stopped before the pixel data, from the lengths that the headers
   * give; not where only unpacking would tell (a deflated data set that was not read to its end),
   * nor when the input ends between two elements or two fragments.
   */
  public Optional<Violation> truncation() {
    return violations.stream().filter(found -> found.rule().equals(ReadLog.TRUNCATED)).findFirst();
  }

  @Override
  public String toString() {
    return "DicomFile["
        + transferSyntax.name()
        + ", "
        + dataSet.size()
        + " elements, "
        + violations.size()
        + " violations]";
  }
}
