package org.dicomsr.index.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that may hold a DICOM object: where it is, what tells whether it has changed, and how to
 * read it. Implement it, and {@link Source}, for a place this library does not know.
 *
 * <p>Must be usable from another thread than the one that found it. {@link #close} is called once
 * when the file is no longer needed, whether it was read or not.
 */
public interface SourceFile extends AutoCloseable {

  /**
   * {@return where it is: unique among all files of all sources, and the same in every run, or else
   * the ledger will not recognise it}
   */
  String location();

  /** {@return size and time of last change, as they were when the file was found} */
  FileStamp stamp();

  /**
   * {@return the path of a file of its own, in which large values may be left; empty for a part of
   * something else}
   */
  default Optional<Path> path() {
    return Optional.empty();
  }

  /**
   * Opens the bytes.
   *
   * @return a stream, to be closed by the caller
   * @throws IOException when they cannot be had
   */
  InputStream open() throws IOException;

  /** Lets go of what the file holds on to, such as an archive. */
  @Override
  default void close() {}
}
