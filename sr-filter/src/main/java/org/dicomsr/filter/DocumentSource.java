package org.dicomsr.filter;

import java.util.List;
import java.util.Map;
import org.dicomsr.filter.internal.memory.Fingerprint;
import org.dicomsr.filter.internal.memory.MemoryEvaluator;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.index.document.ObjectDocument;

/** Documents, by patient. */
record DocumentSource(Map<String, List<ObjectDocument>> patients, MemoryEvaluator evaluator)
    implements Source {
  @Override
  public Source.Found find(Plan plan) {
    return new DocumentsFound(List.copyOf(evaluator.hits(plan)), patients);
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
