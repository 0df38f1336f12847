package org.dicomsr.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.dicomsr.filter.internal.lucene.IndexEvaluator;
import org.dicomsr.filter.internal.lucene.IndexHits;
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
sealed interface Source {
  /** What a plan finds. */
  Found find(Plan plan) throws IndexUnusableException;

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
  }

  static Source of(IndexSnapshot snapshot) {
    return new OfIndex(snapshot, IndexEvaluator.of(snapshot));
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
    return new OfDocuments(patients, new MemoryEvaluator(MemoryArchive.of(last.values())));
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

  /** An index. */
  record OfIndex(IndexSnapshot snapshot, IndexEvaluator evaluator) implements Source {
    @Override
    public Found find(Plan plan) throws IndexUnusableException {
      return new InIndex(evaluator.hits(plan));
    }

    @Override
    public List<ObjectDocument> documentsOfPatient(String patient) throws IndexUnusableException {
      return snapshot.documentsOfPatient(patient);
    }
  }

  /** Found in an index. */
  record InIndex(IndexHits hits) implements Found {
    @Override
    public int count() {
      return hits.count();
    }

    @Override
    public int count(Level level) throws IndexUnusableException {
      return hits.count(level);
    }

    @Override
    public List<Hit> page(long from, int size) throws IndexUnusableException {
      return hits.page(from, size);
    }

    @Override
    public void forEach(Consumer<? super Hit> consumer) throws IndexUnusableException {
      hits.forEach(consumer);
    }
  }

  /** Documents, by patient. */
  record OfDocuments(Map<String, List<ObjectDocument>> patients, MemoryEvaluator evaluator)
      implements Source {
    @Override
    public Found find(Plan plan) {
      return new InDocuments(List.copyOf(evaluator.hits(plan)), patients);
    }

    @Override
    public List<ObjectDocument> documentsOfPatient(String patient) {
      return patients.getOrDefault(patient, List.of());
    }
  }

  /** Found among documents. */
  record InDocuments(List<Hit> hits, Map<String, List<ObjectDocument>> patients) implements Found {
    @Override
    public int count() {
      return hits.size();
    }

    @Override
    public int count(Level level) {
      Set<List<Object>> counted = new HashSet<>();
      for (Hit hit : hits) {
        for (ObjectDocument document : patients.getOrDefault(hit.patient(), List.of())) {
          if (belongs(document, hit)) {
            place(document, level, counted);
          }
        }
      }
      return counted.size();
    }

    private static void place(ObjectDocument document, Level level, Set<List<Object>> counted) {
      String patient = document.patient().key();
      String study = document.studyUid();
      String series = document.seriesUid();
      switch (level) {
        case PATIENTS -> counted.add(List.of(patient));
        case STUDIES -> {
          if (study != null) {
            counted.add(List.of(patient, study));
          }
        }
        case SERIES -> {
          if (series != null) {
            counted.add(List.of(patient, study == null ? "" : study, series));
          }
        }
        case OBJECTS -> counted.add(List.of(document.key()));
      }
    }

    @Override
    public List<Hit> page(long from, int size) {
      int start = (int) Math.min(from, hits.size());
      return hits.subList(start, (int) Math.min((long) start + size, hits.size()));
    }

    @Override
    public void forEach(Consumer<? super Hit> consumer) {
      hits.forEach(consumer);
    }
  }
}
