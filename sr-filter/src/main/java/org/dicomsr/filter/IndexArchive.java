package org.dicomsr.filter;

import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.filter.internal.lucene.IndexEvaluator;
import org.dicomsr.filter.internal.lucene.IndexHits;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.store.IndexUnusableException;

/** One commit of an index. Thread-safe. */
final class IndexArchive implements Archive {
  private final IndexSnapshot snapshot;
  private final IndexEvaluator evaluator;

  IndexArchive(IndexSnapshot snapshot) {
    this.snapshot = snapshot;
    this.evaluator = IndexEvaluator.of(snapshot);
  }

  @Override
  public Found find(Plan plan) throws IndexUnusableException {
    IndexHits hits = evaluator.hits(plan);
    return new Found() {
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
    };
  }

  @Override
  public List<ObjectDocument> documentsOf(String patient) throws IndexUnusableException {
    return snapshot.documentsOfPatient(patient);
  }

  @Override
  public String toString() {
    return snapshot.toString();
  }
}
