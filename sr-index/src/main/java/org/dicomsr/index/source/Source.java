package org.dicomsr.index.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.dicom.DataSet;

/**
 * Where objects come from. Those made here can be scanned as often as needed and, while the files
 * stay as they are, find the same entries in the same order.
 *
 * @see Ingest
 */
public interface Source {

  /**
   * Hands all entries to a sink, one after another. What cannot be entered is an entry too and
   * never stops the scan.
   *
   * @param sink takes the entries, and says when it wants no more
   */
  void scan(SourceSink sink);

  /**
   * Says whether a second scan is possible, which counts entries ahead so that the time left can be
   * told.
   *
   * @return whether {@link #scan} may be called more than once
   */
  default boolean repeatable() {
    return true;
  }

  /**
   * Files as a user names them: folders with all beneath, zip archives, DICOMDIR files with what
   * they list, single files. Each file comes once, however many links lead to it and however often
   * the folders overlap.
   *
   * <p>Zip archives in folders are looked into. Hidden files and what operating systems leave
   * behind are not seen, unless named here. A DICOMDIR in a folder is read as a file and passed
   * over.
   *
   * @param paths the files and folders
   * @return the source
   */
  static Source of(Path... paths) {
    return of(List.of(paths));
  }

  /**
   * Files as a user names them, see {@link #of(Path...)}.
   *
   * @param paths the files and folders
   * @return the source
   */
  static Source of(List<Path> paths) {
    return new FileSource(List.copyOf(paths), ZipLimits.DEFAULTS);
  }

  /**
   * Objects that a program gives. They are taken one by one, as there is room; the iterable is
   * asked for its iterator once per run.
   *
   * @param name what the objects are called in the report, with a number behind it
   * @param dataSets the objects
   * @return the source
   */
  static Source ofDataSets(String name, Iterable<DataSet> dataSets) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(dataSets, "dataSets");
    return new DataSetSource(name, dataSets);
  }
}
