package org.dicomsr.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.filter.internal.memory.Fingerprint;
import org.dicomsr.filter.internal.memory.MemoryEvaluator;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.document.ObjectDocument;

/** Documents, by patient. */
record DocumentSource(Map<String, List<ObjectDocument>> patients, MemoryEvaluator evaluator)
    implements Source {
  @Override
  public Source.Found find(Plan plan) {
    return new DocumentsFound(List.copyOf(evaluator.hits(plan)), patients);
  }

  @Override
  public Map<Long, Long> overlaps(List<Plan> plans) {
    Map<Hit, Long> found = new HashMap<>();
    for (int i = 0; i < plans.size(); i++) {
      long bit = 1L << i;
      evaluator.hits(plans.get(i)).forEach(hit -> found.merge(hit, bit, (a, b) -> a | b));
    }
    Map<Long, Long> counts = new HashMap<>();
    found.values().forEach(bits -> counts.merge(bits, 1L, Long::sum));
    return counts;
  }

  @Override
  public List<ObjectDocument> documentsOfPatient(String patient) {
    return patients.getOrDefault(patient, List.of());
  }

  @Override
  public String fingerprint() {
    return Fingerprint.of(patients.values().stream().flatMap(List::stream).toList());
  }
}
