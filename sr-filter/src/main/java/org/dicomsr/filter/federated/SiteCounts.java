package org.dicomsr.filter.federated;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one site tells of its patients: how many are in each combination of subsets, or that it does
 * not say. It holds no UID, no identifier and no text but the names of site and subsets. Immutable
 * and thread-safe.
 *
 * @param site the name of the site
 * @param basis what was counted, and how: sites that differ in it cannot be merged
 * @param cells each combination of subsets that occurs, and what is told of it; subsets by their
 *     number in the basis. What is not here is 0, but for the patients of no subset, who are not
 *     counted
 */
public record SiteCounts(String site, Basis basis, SortedMap<Combination, CellCount> cells) {
  /** How many letters a name has at the most. */
  static final int LONGEST_NAME = 60;

  /** Copies the map; checks that names are names and cells are of these subsets. */
  public SiteCounts {
    checkName("site", site);
    Objects.requireNonNull(basis, "basis");
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    for (Map.Entry<Combination, CellCount> cell : cells.entrySet()) {
      if (cell.getKey().subsets().last() >= basis.subsets().size()) {
        throw new CountsException("expected cells of the subsets named, found another", site);
      }
      if (!basis.disclosure().canTell(cell.getValue())) {
        throw new CountsException(
            "expected hidden cells and numbers as the least cell and rounding allow, found another"
                + " number",
            site);
      }
    }
  }

  /**
   * What is told of counted cells.
   *
   * @param site the name of the site
   * @param basis what was counted
   * @param counted how many patients are in each combination; they stay here
   * @return what may be published
   */
  public static SiteCounts of(String site, Basis basis, Map<Combination, Long> counted) {
    SortedMap<Combination, CellCount> cells = new TreeMap<>();
    counted.forEach((combination, patients) -> {
      if (patients > 0) {
        cells.put(combination, basis.disclosure().of(patients));
      }
    });
    return new SiteCounts(site, basis, cells);
  }

  /**
   * What is known of a cell.
   *
   * @param combination a combination of subsets
   * @return how many patients can be in it
   */
  public Interval cell(Combination combination) {
    CellCount count = cells.get(combination);
    return count == null ? Interval.ZERO : basis.disclosure().interval(count);
  }

  /**
   * What is known of a subset: the sum of all cells that it is part of.
   *
   * @param subset its number
   * @return how many patients can be in it
   */
  public Interval subset(int subset) {
    Interval sum = Interval.ZERO;
    for (Combination combination : cells.keySet()) {
      if (combination.subsets().contains(subset)) {
        sum = sum.plus(cell(combination));
      }
    }
    return sum;
  }

  static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl);
  }

  static void checkName(String what, String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "expected a name of a "
              + what
              + " of at most "
              + LONGEST_NAME
              + " letters on one line, found another text");
    }
  }

  @Override
  public String toString() {
    return "SiteCounts[" + site + ", " + cells.size() + " cells]";
  }

  /**
   * What was counted, and how.
   *
   * @param name the name of the subset file
   * @param subsets the names of the subsets, in their order
   * @param subsetFile hash of the subset file
   * @param catalogue hash of the catalogue
   * @param resolved hash of what names and meanings stood for
   * @param disclosure how much may be told
   */
  public record Basis(
      String name,
      List<String> subsets,
      String subsetFile,
      String catalogue,
      String resolved,
      Disclosure disclosure) {
    /** Copies the list; checks the names. */
    public Basis {
      checkName("subset file", name);
      subsets = List.copyOf(subsets);
      subsets.forEach(subset -> checkName("subset", subset));
      if (subsets.isEmpty() || subsets.stream().distinct().count() < subsets.size()) {
        throw new IllegalArgumentException("expected subsets of different names, found others");
      }
      Objects.requireNonNull(subsetFile, "subsetFile");
      Objects.requireNonNull(catalogue, "catalogue");
      Objects.requireNonNull(resolved, "resolved");
      Objects.requireNonNull(disclosure, "disclosure");
    }
  }

  /**
   * The subsets that a patient is in, and no others. Ordered by size, then by the first subsets.
   *
   * @param subsets numbers of subsets, from 0; at least one
   */
  public record Combination(SortedSet<Integer> subsets) implements Comparable<Combination> {
    /** Copies the set. */
    public Combination {
      subsets = Collections.unmodifiableSortedSet(new TreeSet<>(subsets));
      if (subsets.isEmpty() || subsets.first() < 0) {
        throw new IllegalArgumentException("expected subsets of numbers from 0, found others");
      }
    }

    /**
     * The combination of some subsets.
     *
     * @param subsets their numbers
     * @return the combination
     */
    public static Combination of(Integer... subsets) {
      return new Combination(new TreeSet<>(List.of(subsets)));
    }

    @Override
    public int compareTo(Combination other) {
      int bySize = Integer.compare(subsets.size(), other.subsets.size());
      if (bySize != 0) {
        return bySize;
      }
      var theirs = other.subsets.iterator();
      for (int mine : subsets) {
        int byNumber = Integer.compare(mine, theirs.next());
        if (byNumber != 0) {
          return byNumber;
        }
      }
      return 0;
    }
  }
}
