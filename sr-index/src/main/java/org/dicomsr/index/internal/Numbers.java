package org.dicomsr.index.internal;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/**
 * Gives patients, studies and series dense numbers, which sets of bits are made of.
 *
 * <p>The numbers live in the documents: what is there has its number for good. The next free
 * numbers are committed with the documents, so a number is never given twice, whatever is deleted.
 * Thread-safe.
 */
final class Numbers {
  private final RecentView recent;
  private final AtomicInteger patients;
  private final AtomicInteger studies;
  private final AtomicInteger series;

  Numbers(RecentView recent, CommitData data) throws IOException {
    this.recent = recent;
    this.patients = next(IndexField.PATIENT_NUMBER, data.patients());
    this.studies = next(IndexField.STUDY_NUMBER, data.studies());
    this.series = next(IndexField.SERIES_NUMBER, data.series());
  }

  /**
   * Where a commit without counters, or with too low ones, was found: what documents say counts.
   */
  private AtomicInteger next(IndexField field, int committed) throws IOException {
    int next = committed;
    if (committed == 0) {
      next = recent.ask((lookup, reader) -> 1 + IndexView.greatest(reader, field));
    }
    return new AtomicInteger(next);
  }

  CommitData next(CommitData last, @Nullable String checkpoint) {
    return new CommitData(
        last.profile(),
        last.fingerprint(),
        checkpoint,
        patients.get(),
        studies.get(),
        series.get());
  }

  int patient(String pseudonym) throws IOException {
    return recent.number(
        "p" + pseudonym,
        () -> found(IndexField.PATIENT, pseudonym, IndexField.PATIENT_NUMBER, null, 0, patients));
  }

  int study(int patient, @Nullable String uid) throws IOException {
    return uid == null
        ? Lookup.NONE
        : recent.number(
            "s" + patient + "/" + uid,
            () ->
                found(
                    IndexField.STUDY,
                    uid,
                    IndexField.STUDY_NUMBER,
                    IndexField.PATIENT_NUMBER,
                    patient,
                    studies));
  }

  /** A series without study is its patient's. */
  int series(int patient, int study, @Nullable String uid) throws IOException {
    if (uid == null) {
      return Lookup.NONE;
    }
    if (study != Lookup.NONE) {
      return recent.number(
          "e" + study + "/" + uid,
          () ->
              found(
                  IndexField.SERIES,
                  uid,
                  IndexField.SERIES_NUMBER,
                  IndexField.STUDY_NUMBER,
                  study,
                  series));
    }
    return recent.number("e-" + patient + "/" + uid, () -> withoutStudy(patient, uid));
  }

  /** The number that a document of the same entity has, or the next. */
  private int found(
      IndexField field,
      String term,
      IndexField number,
      @Nullable IndexField owner,
      long ownerNumber,
      AtomicInteger next)
      throws IOException {
    return first(
        field,
        term,
        number,
        (leaf, doc) ->
            owner == null || Lookup.number(leaf.reader(), owner, doc, Lookup.NONE) == ownerNumber,
        next);
  }

  private int withoutStudy(int patient, String uid) throws IOException {
    return first(
        IndexField.SERIES,
        uid,
        IndexField.SERIES_NUMBER,
        (leaf, doc) ->
            Lookup.number(leaf.reader(), IndexField.STUDY_NUMBER, doc, Lookup.NONE) == Lookup.NONE
                && Lookup.number(leaf.reader(), IndexField.PATIENT_NUMBER, doc, Lookup.NONE)
                    == patient,
        series);
  }

  private int first(
      IndexField field, String term, IndexField number, Lookup.Visitor accepts, AtomicInteger next)
      throws IOException {
    long[] found = {Lookup.NONE};
    recent.ask((lookup, reader) -> {
      lookup.visit(
          field,
          term,
          (LeafReaderContext leaf, int doc) -> {
            if (accepts.visit(leaf, doc)) {
              found[0] = Lookup.number(leaf.reader(), number, doc, Lookup.NONE);
            }
            return found[0] != Lookup.NONE;
          });
      return true;
    });
    return found[0] == Lookup.NONE ? next.getAndIncrement() : (int) found[0];
  }
}
