package org.dicomsr.examples.demo.archive;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dicomsr.index.source.RejectionReason;

/**
 * What an archive holds, as whoever made it knows. Immutable and thread-safe.
 *
 * @param site whose archive it is
 * @param people every patient
 * @param studies how many studies
 * @param series how many series, by modality
 * @param instances how many objects, each counted once
 * @param copies how many files are there a second time
 * @param broken how many files no index can take, by the reason
 */
public record SiteTruth(
    Site site,
    List<PatientTruth> people,
    int studies,
    SortedMap<String, Integer> series,
    int instances,
    int copies,
    SortedMap<RejectionReason, Integer> broken) {
  /** Copies list and maps. */
  public SiteTruth {
    people = List.copyOf(people);
    series = Collections.unmodifiableSortedMap(new TreeMap<>(series));
    broken = Collections.unmodifiableSortedMap(new TreeMap<>(broken));
  }

  /** {@return how many patients} */
  public int patients() {
    return people.size();
  }

  /** {@return how many series of all modalities} */
  public int allSeries() {
    return series.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** {@return how many files are broken} */
  public int allBroken() {
    return broken.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return "SiteTruth[" + site + ", " + people.size() + " patients]";
  }
}
