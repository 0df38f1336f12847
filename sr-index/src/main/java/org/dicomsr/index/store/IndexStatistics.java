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
 * @param objects how many objects and instances of each kind and modality, sorted by both; those
 *     without modality first
 * @param templates the templates, those of most reports first
 * @param reportsWithoutTemplate how many reports neither name a template nor were found to be of
 *     one
 * @param concepts the names of facts, those of most facts first
 * @param oddities rules that objects were found to break, and how many objects break each
 * @param patientsInDoubt how many patients have several of a {@code birth date} or {@code sex}
 *     under one ID, and may be several people
 */
public record IndexStatistics(
    IndexCounts counts,
    List<ObjectStatistics> objects,
    List<TemplateStatistics> templates,
    long reportsWithoutTemplate,
    List<ConceptStatistics> concepts,
    SortedMap<String, Long> oddities,
    SortedMap<String, Long> patientsInDoubt) {

  /** Copies maps and list. */
  public IndexStatistics {
    Objects.requireNonNull(counts, "counts");
    objects = List.copyOf(objects);
    templates = List.copyOf(templates);
    concepts = List.copyOf(concepts);
    oddities = copy(oddities);
    patientsInDoubt = copy(patientsInDoubt);
  }

  /** {@return how many objects there are of each kind, by its word such as {@code report}} */
  public SortedMap<String, Long> kinds() {
    SortedMap<String, Long> all = new TreeMap<>();
    objects.forEach(some -> all.merge(some.kind(), some.objects(), Long::sum));
    return Collections.unmodifiableSortedMap(all);
  }

  /** {@return how many objects there are of each modality; those that have none do not count} */
  public SortedMap<String, Long> modalities() {
    SortedMap<String, Long> all = new TreeMap<>();
    for (ObjectStatistics some : objects) {
      some.modalityIfAny().ifPresent(modality -> all.merge(modality, some.objects(), Long::sum));
    }
    return Collections.unmodifiableSortedMap(all);
  }

  private static SortedMap<String, Long> copy(SortedMap<String, Long> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  @Override
  public String toString() {
    return "IndexStatistics[" + counts + ", " + concepts.size() + " concepts]";
  }
}
