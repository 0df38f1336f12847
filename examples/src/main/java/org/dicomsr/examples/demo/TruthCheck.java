package org.dicomsr.examples.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dicomsr.examples.demo.archive.Part;
import org.dicomsr.examples.demo.archive.PatientTruth;
import org.dicomsr.examples.demo.archive.SiteTruth;
import org.dicomsr.filter.federated.Interval;
import org.dicomsr.filter.federated.MergedCounts;
import org.dicomsr.filter.federated.SiteCounts;
import org.dicomsr.filter.federated.SiteCounts.Combination;

/**
 * Compares what was found to what whoever made the archives knows: all numbers that are shown, and
 * every label of every exported patient.
 */
final class TruthCheck {
  private final List<String> differences = new ArrayList<>();

  private TruthCheck() {}

  /**
   * Compares.
   *
   * @param truths the truth of each site
   * @param folder where data sets are
   * @param sites what each site found, in the same order
   * @param counts what they published
   * @return what differs, a line each
   */
  static List<String> differences(
      List<SiteTruth> truths, DemoFolder folder, List<SiteNumbers> sites, MergedCounts counts)
      throws IOException {
    TruthCheck check = new TruthCheck();
    for (int i = 0; i < truths.size(); i++) {
      check.inventory(truths.get(i), sites.get(i));
      check.dataSet(truths.get(i), folder);
      check.published(truths.get(i), counts.sites().get(i));
    }
    check.merged(truths, counts);
    return check.differences;
  }

  private void inventory(SiteTruth truth, SiteNumbers found) {
    String site = truth.site().id();
    same(site, "files", truth.instances() + truth.copies() + truth.allBroken(), found.files());
    same(site, "files that are there twice", truth.copies(), found.copies());
    equal(site, "broken files by reason", longs(truth.broken()), found.broken());
    same(site, "patients", truth.patients(), found.patients());
    same(site, "studies", truth.studies(), found.studies());
    for (String modality : Questions.MODALITIES) {
      same(
          site,
          "series of " + modality,
          (long) truth.series().getOrDefault(modality, 0),
          (long) found.series().getOrDefault(modality, 0L));
    }
    same(site, "series", truth.allSeries(), found.allSeries());
    long annotations = 0;
    long labels = 0;
    for (PatientTruth patient : truth.people()) {
      annotations += patient.parts().contains(Part.LANDMARKS) ? 1 : 0;
      annotations += patient.parts().contains(Part.CALCIFICATION) ? 2 : 0;
      labels +=
          Questions.LABELS.stream().filter(label -> patient.labels().containsKey(label)).count();
    }
    same(site, "annotations", annotations, found.annotations());
    same(site, "labels", labels, found.labels());
    same(site, "patients of the cohort", cohort(truth).size(), found.cohort());
  }

  private static <K> Map<K, Long> longs(Map<K, Integer> numbers) {
    Map<K, Long> longs = new TreeMap<>();
    numbers.forEach((key, number) -> longs.put(key, (long) number));
    return longs;
  }

  private static List<PatientTruth> cohort(SiteTruth truth) {
    Set<Part> needed = Set.of(Part.CT, Part.PROSTHESIS, Part.PACEMAKER);
    return truth.people().stream().filter(patient -> patient.parts().containsAll(needed)).toList();
  }

  /** Who is who is a secret of the site: patients are compared by what is known of them. */
  private void dataSet(SiteTruth truth, DemoFolder folder) throws IOException {
    Map<Map<String, Object>, Integer> expected = new HashMap<>();
    for (PatientTruth patient : cohort(truth)) {
      Map<String, Object> labels = new TreeMap<>(patient.labels());
      labels.keySet().retainAll(Questions.LABELS);
      expected.merge(labels, 1, Integer::sum);
    }
    Map<Map<String, Object>, Integer> found = new HashMap<>();
    for (Map<String, Object> labels :
        LabelTable.read(folder.dataSet(truth.site()).resolve("samples.csv"), Questions.LABELS)) {
      found.merge(labels, 1, Integer::sum);
    }
    if (!expected.equals(found)) {
      found.forEach((labels, patients) -> expected.merge(labels, -patients, Integer::sum));
      long wrong = expected.values().stream().filter(patients -> patients != 0).count();
      differences.add(
          truth.site().id() + ", labels of the data set: " + wrong + " sets of values differ");
    }
  }

  private void published(SiteTruth truth, SiteCounts counts) {
    Map<Combination, Long> expected = combinations(truth);
    Set<Combination> all = new TreeSet<>(expected.keySet());
    all.addAll(counts.cells().keySet());
    int least = counts.basis().disclosure().minCell();
    for (Combination each : all) {
      long patients = expected.getOrDefault(each, 0L);
      Interval told = counts.cell(each);
      boolean small = patients > 0 && patients < least;
      if (!told.contains(patients) || told.isExact() == small) {
        differ(truth.site().id(), "patients of subsets " + each.subsets(), patients, told);
      }
    }
    for (int i = 0; i < Questions.SUBSETS.size(); i++) {
      int subset = i;
      long patients =
          expected.entrySet().stream()
              .filter(cell -> cell.getKey().subsets().contains(subset))
              .mapToLong(Map.Entry::getValue)
              .sum();
      within(truth.site().id(), "patients of subset " + subset, patients, counts.subset(subset));
    }
  }

  private void merged(List<SiteTruth> truths, MergedCounts counts) {
    Map<Combination, Long> expected = new TreeMap<>();
    truths.forEach(truth ->
        combinations(truth).forEach((each, patients) -> expected.merge(each, patients, Long::sum)));
    equal("all sites", "combinations", expected.keySet(), Set.copyOf(counts.combinations()));
    expected.forEach((each, patients) ->
        within("all sites", "patients of subsets " + each.subsets(), patients, counts.cell(each)));
    for (int i = 0; i < Questions.SUBSETS.size(); i++) {
      int subset = i;
      long patients =
          expected.entrySet().stream()
              .filter(cell -> cell.getKey().subsets().contains(subset))
              .mapToLong(Map.Entry::getValue)
              .sum();
      within("all sites", "patients of subset " + subset, patients, counts.subset(subset));
    }
  }

  private static Map<Combination, Long> combinations(SiteTruth truth) {
    Map<Combination, Long> combinations = new TreeMap<>();
    for (PatientTruth patient : truth.people()) {
      SortedSet<Integer> subsets = new TreeSet<>();
      for (int i = 0; i < Questions.SUBSETS.size(); i++) {
        if (patient.parts().contains(Questions.SUBSETS.get(i))) {
          subsets.add(i);
        }
      }
      combinations.merge(new Combination(subsets), 1L, Long::sum);
    }
    return combinations;
  }

  private void same(String site, String what, long expected, long found) {
    if (expected != found) {
      differ(site, what, expected, found);
    }
  }

  private void equal(String site, String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      differ(site, what, expected, found);
    }
  }

  private void within(String site, String what, long expected, Interval found) {
    if (!found.contains(expected)) {
      differ(site, what, expected, found);
    }
  }

  private void differ(String site, String what, Object expected, Object found) {
    differences.add(site + ", " + what + ": expected " + expected + ", found " + found);
  }
}
