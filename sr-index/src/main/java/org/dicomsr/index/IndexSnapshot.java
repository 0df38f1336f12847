package org.dicomsr.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.IndexView;
import org.dicomsr.index.internal.Views;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.store.IndexCounts;
import org.dicomsr.index.store.IndexStatistics;
import org.dicomsr.index.store.IndexUnusableException;

/**
 * One commit of an index. It stays as it is until it is closed, whatever is written meanwhile.
 * Thread-safe.
 */
public final class IndexSnapshot implements AutoCloseable {
  static {
    Views.register(IndexSnapshot.class, snapshot -> snapshot.view);
  }

  private final IndexView view;

  IndexSnapshot(IndexView view) {
    this.view = view;
  }

  /** {@return a number that grows with each commit: equal numbers, equal answers} */
  public long version() {
    return view.version();
  }

  /**
   * What the index holds, as a number: equal for equal contents, however and whenever they were
   * indexed, where secret and profile are the same. Goes through the whole index, once for each
   * snapshot.
   *
   * @return hexadecimal digits
   * @throws IndexUnusableException when the index cannot be read
   */
  public String fingerprint() throws IndexUnusableException {
    return view.fingerprint();
  }

  /** {@return what the index holds of people} */
  public PrivacyProfile profile() {
    return view.commit().profile();
  }

  /** {@return the name of the commit, if an ingest gave it one} */
  public Optional<String> checkpoint() {
    return view.commit().checkpointName();
  }

  /**
   * How much there is.
   *
   * @return the counts of each level
   * @throws IndexUnusableException when the index cannot be read
   */
  public IndexCounts counts() throws IndexUnusableException {
    return view.counts();
  }

  /**
   * Gathers what is there, for people to look at. Goes through the whole index.
   *
   * @return the statistics
   * @throws IndexUnusableException when the index cannot be read
   */
  public IndexStatistics statistics() throws IndexUnusableException {
    return view.statistics();
  }

  /**
   * Finds an object.
   *
   * @param key its key, {@link ObjectDocument#key}
   * @return what the index holds of it, absent when it is not there
   * @throws IndexUnusableException when the index cannot be read
   */
  public Optional<ObjectDocument> document(String key) throws IndexUnusableException {
    return view.find(key);
  }

  /**
   * Finds the objects that stand for an instance: one, or one for each patient, study and series
   * that claim the instance.
   *
   * @param sopInstanceUid the instance
   * @return what the index holds of them
   * @throws IndexUnusableException when the index cannot be read
   */
  public List<ObjectDocument> documentsOf(String sopInstanceUid) throws IndexUnusableException {
    return view.find(IndexField.INSTANCE, sopInstanceUid);
  }

  /**
   * Finds the objects of a patient.
   *
   * @param pseudonym the patient's pseudonym
   * @return what the index holds of them
   * @throws IndexUnusableException when the index cannot be read
   */
  public List<ObjectDocument> documentsOfPatient(String pseudonym) throws IndexUnusableException {
    return view.find(IndexField.PATIENT, pseudonym);
  }

  /**
   * Goes through all objects, with one document in memory at a time.
   *
   * @param consumer is given each document, in no order
   * @throws IndexUnusableException when the index cannot be read
   */
  public void forEach(Consumer<ObjectDocument> consumer) throws IndexUnusableException {
    view.forEach(consumer);
  }

  @Override
  public void close() throws IndexUnusableException {
    view.close();
  }

  @Override
  public String toString() {
    return "IndexSnapshot[" + profile().term() + ", version " + version() + "]";
  }
}
