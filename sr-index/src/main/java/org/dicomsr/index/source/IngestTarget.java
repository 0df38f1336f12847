package org.dicomsr.index.source;

import java.io.IOException;
import java.util.Optional;

/**
 * What an {@link Ingest} fills, such as an index.
 *
 * <p>{@link #accept} is called by several threads at once, but never for the same SOP Instance, and
 * for the same SOP Instance in the order in which the sources hold its files. {@link #checkpoint}
 * is called while no call of {@code accept} is under way. So the outcome of a run does not depend
 * on the number of threads.
 */
public interface IngestTarget {

  /**
   * Takes an object in, wholly or not at all. It is safe from a crash only after the next {@link
   * #checkpoint}.
   *
   * <p>What an exception means: {@link ObjectRefusedException}, {@link
   * org.dicomsr.model.dicom.DicomFormatException}, any {@link RuntimeException} and {@link
   * StackOverflowError} that the fault lies in the object, which is rejected; the run goes on. Any
   * other {@link IOException} that the target itself cannot go on, as when the disk is full: the
   * run ends. Whoever reads more of a file here, such as large values, must therefore catch what
   * that throws.
   *
   * @param object the object
   * @return {@link Outcome#ADDED}, {@link Outcome#REPLACED} or {@link Outcome#UNCHANGED}
   * @throws ObjectRefusedException when the object is not wanted
   * @throws IOException when the target cannot store anything any more
   */
  Outcome accept(SourceObject object) throws IOException, ObjectRefusedException;

  /**
   * Makes everything that was accepted durable, together with a name for this state: either both
   * survive a crash or neither.
   *
   * @param name a name that was never used before
   * @throws IOException when that fails; the state before must then still be there
   */
  void checkpoint(String name) throws IOException;

  /**
   * The name of the durable state: what {@link #checkpoint} was last given when it came to an end,
   * as read from where the target keeps its data.
   *
   * @return the name, empty for a target that never had a checkpoint
   * @throws IOException when it cannot be read
   */
  Optional<String> lastCheckpoint() throws IOException;
}
