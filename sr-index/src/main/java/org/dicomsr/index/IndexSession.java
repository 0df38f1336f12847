package org.dicomsr.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.flatten.Flattened;
import org.dicomsr.index.flatten.Flattener;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.IndexWriting;
import org.dicomsr.index.source.IngestTarget;
import org.dicomsr.index.source.ObjectRefusedException;
import org.dicomsr.index.source.Outcome;
import org.dicomsr.index.source.SourceObject;
import org.dicomsr.index.store.IndexUnusableException;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomFile;
import org.jspecify.annotations.Nullable;

/**
 * A session that writes an index: adds, replaces, deletes, and commits. Others see what it did
 * after the next {@linkplain #commit commit}; what was not committed when it is closed is
 * forgotten.
 *
 * <p>What is added twice is there once: an object of the same content changes nothing, one of
 * another content takes its place, and images gather in their series, in whatever order they come.
 *
 * <p>Thread-safe: several threads may add at a time. After a failure to write, the session is at
 * its end and the last commit is kept.
 */
public final class IndexSession implements IngestTarget, AutoCloseable {
  private final IndexWriting writing;
  private final IndexOptions options;
  private volatile @Nullable Flattener flattener;

  IndexSession(IndexWriting writing, IndexOptions options) {
    this.writing = writing;
    this.options = options;
  }

  /**
   * Adds an object, or replaces it where its content is another.
   *
   * @param object the object with all that its file says; what the profile leaves out does not
   *     reach the index
   * @return {@link Outcome#ADDED}, {@link Outcome#REPLACED} or {@link Outcome#UNCHANGED}
   * @throws IndexUnusableException when the index cannot be written
   */
  public Outcome add(ObjectDocument object) throws IndexUnusableException {
    return writing.add(object);
  }

  /**
   * Adds an image to its series. Where another content is there under the same SOP Instance UID,
   * one of both is kept, always the same whatever came first, and the series has a note of it;
   * {@link #replace} takes this one.
   *
   * @param image the image with all that its file says
   * @return {@link Outcome#ADDED}, {@link Outcome#REPLACED} or {@link Outcome#UNCHANGED}
   * @throws IndexUnusableException when the index cannot be written
   */
  public Outcome add(ImageInstance image) throws IndexUnusableException {
    return writing.add(image);
  }

  /**
   * Adds an image to its series, in place of any other of the same SOP Instance UID.
   *
   * @param image the image with all that its file says
   * @return {@link Outcome#ADDED}, {@link Outcome#REPLACED} or {@link Outcome#UNCHANGED}
   * @throws IndexUnusableException when the index cannot be written
   */
  public Outcome replace(ImageInstance image) throws IndexUnusableException {
    return writing.replace(image);
  }

  /**
   * Deletes an object, or an image out of its series.
   *
   * @param sopInstanceUid its SOP Instance UID
   * @return whether it was there
   * @throws IndexUnusableException when the index cannot be written
   */
  public boolean deleteInstance(String sopInstanceUid) throws IndexUnusableException {
    return deleteInstances(List.of(sopInstanceUid)) > 0;
  }

  /**
   * Deletes objects, and images out of their series; many at once are faster than one by one.
   *
   * @param sopInstanceUids their SOP Instance UIDs
   * @return how many were there
   * @throws IndexUnusableException when the index cannot be written
   */
  public int deleteInstances(Collection<String> sopInstanceUids) throws IndexUnusableException {
    return writing.deleteInstances(sopInstanceUids);
  }

  /**
   * Deletes all objects of a series.
   *
   * @param seriesInstanceUid its UID
   * @return how many objects were deleted
   * @throws IndexUnusableException when the index cannot be written
   */
  public int deleteSeries(String seriesInstanceUid) throws IndexUnusableException {
    return writing.delete(IndexField.SERIES, seriesInstanceUid);
  }

  /**
   * Deletes all objects of a study.
   *
   * @param studyInstanceUid its UID
   * @return how many objects were deleted
   * @throws IndexUnusableException when the index cannot be written
   */
  public int deleteStudy(String studyInstanceUid) throws IndexUnusableException {
    return writing.delete(IndexField.STUDY, studyInstanceUid);
  }

  /**
   * Deletes all objects of a patient.
   *
   * @param pseudonym the patient's pseudonym
   * @return how many objects were deleted
   * @throws IndexUnusableException when the index cannot be written
   */
  public int deletePatient(String pseudonym) throws IndexUnusableException {
    return writing.delete(IndexField.PATIENT, pseudonym);
  }

  /**
   * Deletes all objects of a patient.
   *
   * @param patient the patient as files say it
   * @return how many objects were deleted
   * @throws IndexUnusableException when the index cannot be written
   */
  public int deletePatient(PatientIdentity patient) throws IndexUnusableException {
    return deletePatient(pseudonym(patient));
  }

  /**
   * What the index calls a patient.
   *
   * @param patient the patient as files say it
   * @return the pseudonym
   */
  public String pseudonym(PatientIdentity patient) {
    return writing.pseudonym(patient);
  }

  /**
   * Makes all durable that was done since the last commit, and shows it to new snapshots.
   *
   * @throws IndexUnusableException when that fails; the last commit is kept
   */
  public void commit() throws IndexUnusableException {
    writing.commit();
  }

  /**
   * Merges the index into one segment, which searches go through fastest, and commits. It takes as
   * long as writing all of it anew, and as much room once more.
   *
   * @throws IndexUnusableException when that fails; the last commit is kept
   */
  public void merge() throws IndexUnusableException {
    writing.merge();
  }

  @Override
  public Outcome accept(SourceObject object) throws IndexUnusableException, ObjectRefusedException {
    return switch (flattener().flatten(file(object), null)) {
      case Flattened.OfObject of -> add(of.document());
      case Flattened.OfImage of -> add(of.instance());
      case Flattened.Rejected rejected ->
          throw new ObjectRefusedException(rejected.reason().message());
    };
  }

  /** An object without SOP Instance UID goes by the one that was made from what it holds. */
  private static DicomFile file(SourceObject object) {
    DicomFile file = object.file();
    return object.isUidDerived()
        ? new DicomFile(
            file.fileMeta(),
            file.dataSet()
                .with(ValueElement.ofText(Tag.SOP_INSTANCE_UID, Vr.UI, object.sopInstanceUid())),
            file.transferSyntax(),
            file.violations())
        : file;
  }

  // Templates are loaded when the first file comes.
  private Flattener flattener() {
    Flattener known = flattener;
    if (known == null) {
      known = Flattener.of(options.flattenOptions());
      flattener = known;
    }
    return known;
  }

  @Override
  public void checkpoint(String name) throws IndexUnusableException {
    writing.commit(name);
  }

  @Override
  public Optional<String> lastCheckpoint() {
    return writing.checkpoint();
  }

  /**
   * Ends the session and lets others write. What was not committed is forgotten.
   *
   * @throws IndexUnusableException when that fails
   */
  @Override
  public void close() throws IndexUnusableException {
    writing.close();
  }

  @Override
  public String toString() {
    return "IndexSession[]";
  }
}
