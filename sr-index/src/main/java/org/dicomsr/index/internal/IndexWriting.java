package org.dicomsr.index.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.internal.RecentView.Known;
import org.dicomsr.index.internal.codec.StoredForm;
import org.dicomsr.index.internal.codec.StoredSeries;
import org.dicomsr.index.privacy.Pseudonymizer;
import org.dicomsr.index.source.Outcome;
import org.dicomsr.index.store.IndexUnusableException;
import org.dicomsr.index.store.IndexUnusableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Writes an index: adds, replaces and deletes objects, and commits. Holds the index's lock.
 *
 * <p>Thread-safe: several threads add at a time. Deleting and committing wait until nobody adds.
 * After a failure to write, nothing more can be done; the last commit is kept.
 */
public final class IndexWriting implements Closeable {
  private static final int STRIPES = 64;

  private final IndexWriter writer;
  private final RecentView recent;
  private final Numbers numbers;
  private final Pseudonymizer pseudonymizer;
  private final SeriesBuffer series = new SeriesBuffer();
  private final Queue<BlockBuilder> builders = new ConcurrentLinkedQueue<>();
  private final Object[] stripes = new Object[STRIPES];
  private volatile CommitData committed;
  private volatile @Nullable IndexUnusableException failure;
  // Whether anything was taken out or replaced since the last commit with a name.
  private volatile boolean departed;
  private boolean closed;

  /**
   * Begins to write.
   *
   * @param directory where the index is
   * @param data what its last commit says
   * @param pseudonymizer leaves out what the index must not hold
   * @param bufferMegabytes how much is gathered in memory before it is written
   * @throws IndexUnusableException when the index is locked or cannot be written
   */
  IndexWriting(
      Directory directory, CommitData data, Pseudonymizer pseudonymizer, double bufferMegabytes)
      throws IndexUnusableException {
    this.pseudonymizer = pseudonymizer;
    this.committed = data;
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new Object();
    }
    try {
      IndexWriterConfig config = config(bufferMegabytes);
      config.setMergeScheduler(new Merging());
      this.writer = new IndexWriter(directory, config);
    } catch (IOException | RuntimeException e) {
      throw Failures.of(e);
    }
    try {
      this.recent = new RecentView(writer);
      this.numbers = new Numbers(recent, data);
    } catch (IOException | RuntimeException e) {
      throw rolledBack(e);
    }
  }

  private IndexUnusableException rolledBack(Exception failed) {
    IndexUnusableException told = Failures.of(failed);
    try {
      writer.rollback();
    } catch (IOException | RuntimeException e) {
      told.addSuppressed(e);
    }
    return told;
  }

  static IndexWriterConfig config(double bufferMegabytes) {
    return new IndexWriterConfig(new StandardAnalyzer())
        .setRAMBufferSizeMB(bufferMegabytes)
        .setCommitOnClose(false);
  }

  /** Merges beside the writing; what fails there ends the session, and prints nothing. */
  private final class Merging extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failed) {
      if (failure == null) {
        failure = Failures.of(failed);
      }
    }
  }

  /** Something done to the index. */
  private interface Action<T> {
    T run() throws IOException;
  }

  private <T> T writing(Action<T> action) throws IndexUnusableException {
    T result;
    recent.writing().lock();
    try {
      result = guarded(action);
    } finally {
      recent.writing().unlock();
    }
    guarded(() -> {
      recent.refreshIfLarge();
      return true;
    });
    return result;
  }

  private <T> T alone(Action<T> action) throws IndexUnusableException {
    recent.lockAlone();
    try {
      return guarded(action);
    } finally {
      recent.unlockAlone();
    }
  }

  private <T> T guarded(Action<T> action) throws IndexUnusableException {
    IndexUnusableException before = failure;
    if (before != null) {
      throw new IndexUnusableException(
          Reason.ENDED,
          "expected a session at work, found one that has ended; open another",
          before);
    }
    try {
      return action.run();
    } catch (IOException | AlreadyClosedException e) {
      IndexUnusableException told = Failures.of(e);
      failure = told;
      throw told;
    }
  }

  /**
   * Adds an object, or replaces it where the content is another.
   *
   * @param original the object with all that its file says
   * @return what became of it
   * @throws IndexUnusableException when the index cannot be written
   */
  public Outcome add(ObjectDocument original) throws IndexUnusableException {
    ObjectDocument object = pseudonymizer.project(original);
    byte[] bytes = StoredForm.encode(object);
    Set<String> marks = pseudonymizer.marks(original.patient());
    long hash = mixed(StoredForm.hash(bytes), marks);
    String key = object.key();
    if (key.isEmpty()) {
      throw new IllegalArgumentException("expected an object with a SOP Instance UID");
    }
    return writing(() -> {
      synchronized (stripe(key)) {
        return put(key, object, bytes, hash, marks, null);
      }
    });
  }

  /** The marks are no part of the document, but of what was said. */
  private static long mixed(long hash, Set<String> marks) {
    return marks.isEmpty() ? hash : hash * 31 + marks.hashCode();
  }

  private Object stripe(String key) {
    int hash = key.hashCode();
    return stripes[(hash ^ hash >>> 16) & STRIPES - 1];
  }

  /** Writes a block, unless it is there already. */
  private Outcome put(
      String key,
      ObjectDocument object,
      byte[] bytes,
      long hash,
      Set<String> marks,
      byte @Nullable [] seriesBytes)
      throws IOException {
    Known present = known(key);
    if (present != null && present.isOf(hash)) {
      return Outcome.UNCHANGED;
    }
    int patient = numbers.patient(object.patient().key());
    int study = numbers.study(patient, object.studyUid());
    Placement placement =
        new Placement(
            patient, study, numbers.series(patient, study, object.seriesUid()), bytes, hash, marks);
    BlockBuilder builder = builders.poll();
    if (builder == null) {
      builder = new BlockBuilder();
    }
    try {
      List<List<IndexableField>> block = builder.block(object, placement);
      if (present == null) {
        writer.addDocuments(block);
      } else {
        writer.updateDocuments(term(key), block);
      }
    } finally {
      builders.add(builder);
    }
    recent.wrote(key, Known.of(hash, seriesBytes));
    if (present == null) {
      return Outcome.ADDED;
    }
    departed |= seriesBytes == null;
    return Outcome.REPLACED;
  }

  private static Term term(String key) {
    return new Term(IndexField.KEY.field(), new BytesRef(Tokens.capped(key)));
  }

  /** What the index holds of an object at this moment, or null. */
  private @Nullable Known known(String key) throws IOException {
    Known written = recent.written(key);
    if (written != null) {
      return written.isDeleted() ? null : written;
    }
    return recent.ask((lookup, reader) -> {
      int doc = lookup.object(key);
      return doc == Lookup.NONE ? null : Known.of(lookup.number(IndexField.HASH, doc, 0), null);
    });
  }

  /**
   * Adds an image to its series. Where the index holds another content under the image's UID, one
   * of both is kept, the same whatever came first, and the series notes it.
   *
   * @param original the image with all that its file says
   * @return what became of it
   * @throws IndexUnusableException when the index cannot be written
   */
  public Outcome add(ImageInstance original) throws IndexUnusableException {
    return image(original, false);
  }

  /**
   * Adds an image to its series, in place of what the index holds under its UID.
   *
   * @param original the image with all that its file says
   * @return what became of it
   * @throws IndexUnusableException when the index cannot be written
   */
  public Outcome replace(ImageInstance original) throws IndexUnusableException {
    return image(original, true);
  }

  private Outcome image(ImageInstance original, boolean replace) throws IndexUnusableException {
    ImageInstance image = pseudonymizer.project(original);
    Set<String> marks = pseudonymizer.marks(original.patient());
    String key = image.seriesKey();
    return writing(() -> {
      Outcome outcome = null;
      while (outcome == null) {
        PendingSeries pending = series.get(key);
        synchronized (pending) {
          if (!pending.isGone()) {
            loadOnce(key, pending);
            int before = pending.size();
            outcome = replace ? pending.replace(image, marks) : pending.add(image, marks);
            series.grew(pending.size() - before);
          }
        }
      }
      departed |= outcome == Outcome.REPLACED;
      series.shrink(this::write);
      return outcome;
    });
  }

  private void loadOnce(String key, PendingSeries pending) throws IOException {
    if (!pending.isLoaded()) {
      pending.load(stored(key));
      if (pending.size() > 0) {
        series.grew(pending.size());
        series.cameBack();
      }
    }
  }

  /** What the index holds of a series at this moment, or null. */
  private @Nullable StoredSeries stored(String key) throws IOException {
    Known written = recent.written(key);
    if (written != null) {
      byte[] bytes = written.series();
      return bytes == null ? null : StoredForm.series(bytes, 0, bytes.length);
    }
    return recent.ask((lookup, reader) -> {
      int doc = lookup.object(key);
      if (doc == Lookup.NONE) {
        return null;
      }
      BytesRef bytes = IndexView.stored(reader, doc);
      return StoredForm.series(bytes.bytes, bytes.offset, bytes.length);
    });
  }

  private void write(String key, PendingSeries pending) throws IOException {
    if (pending.size() == 0) {
      writer.deleteDocuments(term(key));
      recent.wrote(key, Known.ofDeleted());
      return;
    }
    StoredSeries stored = pending.stored();
    byte[] bytes = StoredForm.encode(stored);
    put(key, stored.series().document(), bytes, StoredForm.hash(bytes), stored.marks(), bytes);
  }

  /**
   * What the index calls a patient.
   *
   * @param patient the patient as files say it
   * @return the pseudonym
   */
  public String pseudonym(PatientIdentity patient) {
    return pseudonymizer.pseudonym(patient);
  }

  /**
   * Deletes objects, or images out of their series.
   *
   * @param sopInstanceUids their SOP Instance UIDs; those that are not there do not matter
   * @return how many of them were there
   * @throws IndexUnusableException when the index cannot be written
   */
  public int deleteInstances(Collection<String> sopInstanceUids) throws IndexUnusableException {
    return alone(() -> deletion().instances(sopInstanceUids));
  }

  /**
   * Deletes all objects with a term.
   *
   * @param field {@link IndexField#SERIES}, {@link IndexField#STUDY} or {@link IndexField#PATIENT}
   * @param term a UID, or a pseudonym
   * @return how many objects were deleted
   * @throws IndexUnusableException when the index cannot be written
   */
  public int delete(IndexField field, String term) throws IndexUnusableException {
    return alone(() -> deletion().objects(field, term));
  }

  private Deletion deletion() throws IOException {
    series.clear(this::write);
    recent.refreshAlone();
    departed = true;
    return new Deletion(
        recent,
        key -> {
          writer.deleteDocuments(term(key));
          recent.wrote(key, Known.ofDeleted());
        },
        (key, uids) -> {
          PendingSeries pending = series.get(key);
          synchronized (pending) {
            loadOnce(key, pending);
            int removed = 0;
            for (String uid : uids) {
              removed += pending.remove(uid) ? 1 : 0;
            }
            series.grew(-removed);
            return removed;
          }
        });
  }

  /**
   * Makes all durable that was done, together with a name.
   *
   * @param checkpoint the name of this state, or null for none
   * @throws IndexUnusableException when that fails; the state before is kept
   */
  public void commit(@Nullable String checkpoint) throws IndexUnusableException {
    alone(() -> {
      series.write(this::write);
      CommitData data = numbers.next(committed, checkpoint);
      writer.setLiveCommitData(data.toMap().entrySet());
      writer.commit();
      committed = data;
      departed &= checkpoint == null;
      return true;
    });
  }

  /**
   * Makes all durable that was done. The state keeps the name of the last commit while all is there
   * that was there then; else it has none.
   *
   * @throws IndexUnusableException when that fails; the state before is kept
   */
  public void commit() throws IndexUnusableException {
    commit(departed ? null : committed.checkpoint());
  }

  /** {@return the name of the last commit, if it has one} */
  public Optional<String> checkpoint() {
    return committed.checkpointName();
  }

  /**
   * Merges the index into one segment and commits. Takes as long as writing all of it anew.
   *
   * @throws IndexUnusableException when the index cannot be written
   */
  public void merge() throws IndexUnusableException {
    commit();
    guarded(() -> {
      writer.forceMerge(1);
      return true;
    });
    commit();
  }

  /** {@return what the last commit says of itself} */
  CommitData committed() {
    return committed;
  }

  /** Ends the session. What was not committed is forgotten. */
  @Override
  public void close() throws IndexUnusableException {
    recent.lockAlone();
    try {
      if (closed) {
        return;
      }
      closed = true;
      if (failure == null) {
        failure =
            new IndexUnusableException(
                Reason.ENDED, "expected an open session, found a closed one", null);
      }
      recent.close();
      writer.rollback();
    } catch (IOException | RuntimeException e) {
      throw Failures.of(e);
    } finally {
      recent.unlockAlone();
    }
  }
}
