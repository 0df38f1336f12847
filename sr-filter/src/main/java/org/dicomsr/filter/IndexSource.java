package org.dicomsr.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dicomsr.filter.internal.lucene.IndexEvaluator;
import org.dicomsr.filter.internal.lucene.IndexHits;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.store.IndexUnusableException;

/** An index. */
record IndexSource(IndexSnapshot snapshot, IndexEvaluator evaluator) implements Source {
  @Override
  public Source.Found find(Plan plan) throws IndexUnusableException {
    return new IndexFound(evaluator.hits(plan));
  }

  @Override
  public Map<Long, Long> overlaps(List<Plan> plans) throws IndexUnusableException {
    List<IndexHits> hits = new ArrayList<>();
    for (Plan plan : plans) {
      hits.add(evaluator.hits(plan));
    }
    return IndexHits.overlaps(hits);
  }

  @Override
  public List<ObjectDocument> documentsOfPatient(String patient) throws IndexUnusableException {
    return snapshot.documentsOfPatient(patient);
  }

  @Override
  public String fingerprint() throws IndexUnusableException {
    return snapshot.fingerprint();
  }
}
