package org.dicomsr.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.filter.internal.lucene.IndexEvaluator;
import org.dicomsr.filter.internal.memory.Explainer;
import org.dicomsr.filter.internal.memory.MemoryArchive;
import org.dicomsr.filter.internal.memory.MemoryEvaluator;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.store.IndexUnusableException;

/** What is asked: an index, or documents. Thread-safe. */
sealed interface Source permits IndexSource, DocumentSource {
  /** What a plan finds. */
  Found find(Plan plan) throws IndexUnusableException;

  /** How many are found by the plans whose bits are set, and by no others; bits 0 are left out. */
  Map<Long, Long> overlaps(List<Plan> plans) throws IndexUnusableException;

  /** The documents of a patient, none for a stranger. */
  List<ObjectDocument> documentsOfPatient(String patient) throws IndexUnusableException;

  /** Explains what becomes of a patient. */
  default Explainer explainer(String patient) throws IndexUnusableException {
    return new Explainer(MemoryArchive.of(documentsOfPatient(patient)));
  }

  /** What was found. */
  interface Found {
    int count();

    int count(Level level) throws IndexUnusableException;

    List<Hit> page(long from, int size) throws IndexUnusableException;

    void forEach(Consumer<? super Hit> consumer) throws IndexUnusableException;

    void forEachObject(Consumer<? super Hit> consumer) throws IndexUnusableException;
  }

  /** What is there, as a number. */
  String fingerprint() throws IndexUnusableException;

  static Source of(IndexSnapshot snapshot) {
    return new IndexSource(snapshot, IndexEvaluator.of(snapshot));
  }

  static Source of(Collection<ObjectDocument> documents) {
    Map<String, List<ObjectDocument>> patients = new LinkedHashMap<>();
    Map<String, ObjectDocument> last = new LinkedHashMap<>();
    documents.forEach(document -> last.put(document.key(), document));
    last.values()
        .forEach(document ->
            patients
                .computeIfAbsent(document.patient().key(), absent -> new ArrayList<>())
                .add(document));
    return new DocumentSource(patients, new MemoryEvaluator(MemoryArchive.of(last.values())));
  }

  /** Whether an object is, or is of, what an answer lists. */
  static boolean belongs(ObjectDocument document, Hit hit) {
    return switch (hit.level()) {
      case PATIENTS -> true;
      case STUDIES -> Objects.equals(document.studyUid(), hit.study());
      case SERIES ->
          Objects.equals(document.studyUid(), hit.study())
              && Objects.equals(document.seriesUid(), hit.series());
      case OBJECTS -> document.key().equals(hit.object());
    };
  }
}
