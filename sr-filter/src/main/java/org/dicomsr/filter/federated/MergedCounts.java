package org.dicomsr.filter.federated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.dicomsr.filter.federated.SiteCounts.Basis;
import org.dicomsr.filter.federated.SiteCounts.Combination;

/**
 * What a consortium has: the counts of several sites, side by side. Inclusive figures and sums are
 * intervals where cells are hidden or rounded. Immutable and thread-safe.
 *
 * @param basis what all sites counted
 * @param sites the counts, sorted by the names of the sites
 */
public record MergedCounts(Basis basis, List<SiteCounts> sites) {
  /** Copies and sorts the list; checks that the sites can be compared. */
  public MergedCounts {
    sites = sites.stream().sorted(Comparator.comparing(SiteCounts::site)).toList();
    check(basis, sites);
  }

  /**
   * Puts sites side by side.
   *
   * @param sites their counts, at least one
   * @return all of them
   * @throws CountsException when sites occur twice, or counted something else than the others: the
   *     message names them
   */
  public static MergedCounts of(Collection<SiteCounts> sites) {
    if (sites.isEmpty()) {
      throw new CountsException("expected the counts of a site, found none");
    }
    return new MergedCounts(usualBasis(sites), List.copyOf(sites));
  }

  /** The basis of most sites, so that an error names the few that differ. */
  private static Basis usualBasis(Collection<SiteCounts> sites) {
    Map<Basis, Integer> often = new LinkedHashMap<>();
    sites.forEach(site -> often.merge(site.basis(), 1, Integer::sum));
    return Collections.max(often.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private static void check(Basis basis, List<SiteCounts> sites) {
    SortedSet<String> twice = new TreeSet<>();
    for (int i = 1; i < sites.size(); i++) {
      if (sites.get(i).site().equals(sites.get(i - 1).site())) {
        twice.add(sites.get(i).site());
      }
    }
    if (!twice.isEmpty()) {
      throw new CountsException(
          "expected one file of each site, found several", List.copyOf(twice));
    }
    same("subset file", Basis::subsetFile, basis, sites);
    same("names of subsets", Basis::subsets, basis, sites);
    same("catalogue", Basis::catalogue, basis, sites);
    same("resolved concepts", Basis::resolved, basis, sites);
    same("least cell and rounding", Basis::disclosure, basis, sites);
    same("name of the subset file", Basis::name, basis, sites);
  }

  private static void same(
      String what, Function<Basis, Object> part, Basis basis, List<SiteCounts> sites) {
    List<String> differing = new ArrayList<>();
    for (SiteCounts site : sites) {
      if (!part.apply(site.basis()).equals(part.apply(basis))) {
        differing.add(site.site());
      }
    }
    if (!differing.isEmpty()) {
      throw new CountsException(
          "expected the same " + what + " at all sites, found another at some", differing);
    }
  }

  /** {@return the combinations of subsets that occur at any site, small ones first} */
  public List<Combination> combinations() {
    SortedSet<Combination> all = new TreeSet<>();
    sites.forEach(site -> all.addAll(site.cells().keySet()));
    return List.copyOf(all);
  }

  /**
   * The sum of a cell over all sites.
   *
   * @param combination a combination of subsets
   * @return how many patients can be in it
   */
  public Interval cell(Combination combination) {
    return sum(site -> site.cell(combination));
  }

  /**
   * The sum of a subset over all sites.
   *
   * @param subset its number
   * @return how many patients can be in it
   */
  public Interval subset(int subset) {
    return sum(site -> site.subset(subset));
  }

  private Interval sum(Function<SiteCounts, Interval> part) {
    return sites.stream().map(part).reduce(Interval.ZERO, Interval::plus);
  }

  @Override
  public String toString() {
    return "MergedCounts[" + basis.name() + ", " + sites.size() + " sites]";
  }
}
