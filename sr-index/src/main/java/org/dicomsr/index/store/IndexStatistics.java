package org.dicomsr.index.store;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an index holds, for people to look at. Immutable. It tells no value of any patient.
 *
 * @param counts how much of each level
 * @param kinds how many objects of each kind, by its word such as {@code report}
 * @param modalities how many objects of each modality
 * @param templates how many reports of each template, by its identifier such as {@code 1500}
 * @param concepts the names of facts, those of most facts first
 * @param oddities rules that objects were found to break, and how many objects break each
 * @param patientsInDoubt how many patients have several of a {@code birth date} or {@code sex}
 *     under one ID, and may be several people
 */
public record IndexStatistics(
    IndexCounts counts,
    SortedMap<String, Long> kinds,
    SortedMap<String, Long> modalities,
    SortedMap<String, Long> templates,
    List<ConceptStatistics> concepts,
    SortedMap<String, Long> oddities,
    SortedMap<String, Long> patientsInDoubt) {

  /** Copies maps and list. */
  public IndexStatistics {
    Objects.requireNonNull(counts, "counts");
    kinds = copy(kinds);
    modalities = copy(modalities);
    templates = copy(templates);
    concepts = List.copyOf(concepts);
    oddities = copy(oddities);
    patientsInDoubt = copy(patientsInDoubt);
  }

  private static SortedMap<String, Long> copy(SortedMap<String, Long> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  @Override
  public String toString() {
    return "IndexStatistics[" + counts + ", " + concepts.size() + " concepts]";
  }
}
