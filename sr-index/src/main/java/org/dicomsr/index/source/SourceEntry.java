package org.dicomsr.index.source;

import org.dicomsr.model.dicom.DataSet;

/**
 * What a {@link Source} comes upon: a file to be read, an object that a program gives, or something
 * it could not get into.
 *
 * <p>A location is told in the report of a run and nowhere else, since file names of archives often
 * hold names of people: no {@code toString} shows it.
 */
public sealed interface SourceEntry {

  /** {@return where it is, for the eyes of the user: a path, or a path in an archive} */
  String location();

  /**
   * A file.
   *
   * @param file how to read it
   */
  record OfFile(SourceFile file) implements SourceEntry {
    @Override
    public String location() {
      return file.location();
    }

    @Override
    public String toString() {
      return "OfFile[" + file.stamp().size() + " bytes]";
    }
  }

  /**
   * An object that is in memory already. The ledger knows nothing of it.
   *
   * @param location what to call it in the report
   * @param dataSet the object
   */
  record OfDataSet(String location, DataSet dataSet) implements SourceEntry {
    @Override
    public String toString() {
      return "OfDataSet[" + dataSet.size() + " elements]";
    }
  }

  /**
   * A folder, link or archive that cannot be entered, or a file that cannot be one.
   *
   * @param location where it is
   * @param rejection why not
   */
  record Unusable(String location, Rejection rejection) implements SourceEntry {
    @Override
    public String toString() {
      return "Unusable[" + rejection + "]";
    }
  }
}
