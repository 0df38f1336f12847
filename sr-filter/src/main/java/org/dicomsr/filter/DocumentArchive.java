package org.dicomsr.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dicomsr.filter.internal.memory.MemoryArchive;
import org.dicomsr.filter.internal.memory.MemoryEvaluator;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.document.ObjectDocument;

/** Documents in memory. Immutable and thread-safe. */
final class DocumentArchive implements Archive {
  private final Map<String, List<ObjectDocument>> byPatient = new HashMap<>();
  private final MemoryEvaluator evaluator;

  DocumentArchive(Collection<ObjectDocument> documents) {
    this.evaluator = new MemoryEvaluator(MemoryArchive.of(documents));
    // Of several of one key the last counts, here as there.
    Map<String, ObjectDocument> byKey = new LinkedHashMap<>();
    documents.forEach(document -> byKey.put(document.key(), document));
    byKey
        .values()
        .forEach(document ->
            byPatient
                .computeIfAbsent(document.patient().key(), absent -> new ArrayList<>())
                .add(document));
  }

  @Override
  public Found find(Plan plan) {
    List<Hit> hits = List.copyOf(evaluator.hits(plan));
    Level listed = plan.query().level();
    return new Found() {
      @Override
      public int count(Level level) {
        return level == listed ? hits.size() : counted(hits, listed, level);
      }

      @Override
      public List<Hit> page(long from, int size) {
        int first = (int) Math.min(from, hits.size());
        return hits.subList(first, (int) Math.min((long) first + size, hits.size()));
      }

      @Override
      public void forEach(Consumer<? super Hit> consumer) {
        hits.forEach(consumer);
      }
    };
  }

  private int counted(List<Hit> hits, Level listed, Level level) {
    Set<Hit> listedHits = new HashSet<>(hits);
    Set<Hit> counted = new HashSet<>();
    byPatient
        .values()
        .forEach(documents ->
            documents.forEach(document -> {
              Hit found = Hits.of(document, listed);
              Hit each = Hits.of(document, level);
              if (found != null && each != null && listedHits.contains(found)) {
                counted.add(each);
              }
            }));
    return counted.size();
  }

  @Override
  public List<ObjectDocument> documentsOf(String patient) {
    return List.copyOf(byPatient.getOrDefault(patient, List.of()));
  }

  @Override
  public String toString() {
    return evaluator.archive().toString();
  }
}
