package org.dicomsr.examples.demo;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dicomsr.examples.demo.archive.Site;
import org.dicomsr.index.source.RejectionReason;

/**
 * What a site found in its archive. Immutable and thread-safe.
 *
 * @param site the site
 * @param files how many files there were
 * @param copies how many of them held what was there already
 * @param broken how many were rejected, by reason
 * @param patients how many patients
 * @param studies how many studies
 * @param series how many series, by modality
 * @param annotations how many segmentations, and reports with landmarks or volumes
 * @param labels how many values of labels are known of patients
 * @param cohort how many patients are in the cohort
 * @param exported how many files went along with the cohort
 */
public record SiteNumbers(
    Site site,
    long files,
    long copies,
    SortedMap<RejectionReason, Long> broken,
    long patients,
    long studies,
    SortedMap<String, Long> series,
    long annotations,
    long labels,
    long cohort,
    long exported) {
  /** Copies the maps. */
  public SiteNumbers {
    broken = Collections.unmodifiableSortedMap(new TreeMap<>(broken));
    series = Collections.unmodifiableSortedMap(new TreeMap<>(series));
  }

  /** {@return how many files were rejected} */
  public long allBroken() {
    return broken.values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@return how many series there are} */
  public long allSeries() {
    return series.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public String toString() {
    return "SiteNumbers[" + site + ", " + patients + " patients]";
  }
}
