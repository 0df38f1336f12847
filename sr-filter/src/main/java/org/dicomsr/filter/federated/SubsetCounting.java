package org.dicomsr.filter.federated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.federated.SiteCounts.Basis;
import org.dicomsr.filter.federated.SiteCounts.Combination;
import org.dicomsr.filter.federated.SubsetFile.Subset;
import org.dicomsr.filter.internal.digest.Sha256;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.json.internal.Json;
import org.dicomsr.filter.query.json.internal.JsonText;
import org.dicomsr.filter.search.ResolvedName;
import org.dicomsr.index.store.IndexUnusableException;

/**
 * Counts the patients of one site by the exact combination of subsets that they are in. Each query
 * is answered once. Static and thread-safe.
 *
 * <p>What is published of an index should go through its {@link CountsLedger}.
 */
public final class SubsetCounting {
  private SubsetCounting() {}

  /**
   * Counts.
   *
   * @param file what to count
   * @param search the archive, and the catalogue
   * @param site the name of the site
   * @return what may be published
   * @throws CountsException when a query of the file asks for what this index left out
   * @throws IllegalArgumentException when the name of the site is none
   * @throws IndexUnusableException when the index cannot be read
   */
  public static SiteCounts count(SubsetFile file, Search search, String site)
      throws IndexUnusableException {
    return SiteCounts.of(site, basis(file, search), counted(file, search));
  }

  /**
   * What is counted, and how: equal at sites whose counts can be merged, whatever their data.
   *
   * @param file what to count
   * @param search the archive, and the catalogue
   * @return hashes of the file, of the catalogue, and of what names and meanings stand for
   * @throws CountsException when a query of the file asks for what this index left out
   */
  public static Basis basis(SubsetFile file, Search search) {
    return new Basis(
        file.name(),
        file.subsets().stream().map(Subset::name).toList(),
        file.hash(),
        search.catalogue().hash(),
        Sha256.of(JsonText.write(resolved(file, search))),
        file.disclosure());
  }

  private static Json resolved(SubsetFile file, Search search) {
    List<Json> all = new ArrayList<>();
    Query population = file.population();
    all.add(
        population == null ? Json.Constant.NULL : resolved("the population", population, search));
    file.subsets()
        .forEach(
            subset -> all.add(resolved("the subset " + subset.name(), subset.query(), search)));
    return new Json.Items(all);
  }

  private static Json resolved(String what, Query query, Search search) {
    try {
      return new Json.Items(search.names(query).stream().map(SubsetCounting::resolved).toList());
    } catch (InvalidQueryException e) {
      throw new CountsException("in " + what + ": " + e.getMessage());
    }
  }

  private static Json resolved(ResolvedName name) {
    List<Json> parts = new ArrayList<>();
    parts.add(new Json.Text(name.written()));
    parts.add(new Json.Text(name.kind()));
    name.standsFor().forEach(each -> parts.add(new Json.Text(each)));
    return new Json.Items(parts);
  }

  /** The population, if there is one, before the subsets. */
  private static List<Query> queries(SubsetFile file) {
    List<Query> queries = new ArrayList<>();
    file.who().ifPresent(queries::add);
    file.subsets().forEach(subset -> queries.add(subset.query()));
    return queries;
  }

  private static Map<Combination, Long> counted(SubsetFile file, Search search)
      throws IndexUnusableException {
    Map<Combination, Long> counted = new HashMap<>();
    search
        .overlaps(queries(file))
        .forEach((places, patients) -> {
          SortedSet<Integer> subsets = subsets(file, places, 0);
          if (!subsets.isEmpty()) {
            counted.merge(new Combination(subsets), patients, Long::sum);
          }
        });
    return counted;
  }

  /**
   * The subsets that patients are counted in who are found by some queries.
   *
   * @param places of the queries that find them
   * @param first the place of the first query of the file
   */
  private static SortedSet<Integer> subsets(SubsetFile file, SortedSet<Integer> places, int first) {
    SortedSet<Integer> subsets = new TreeSet<>();
    int before = first + (file.population() == null ? 0 : 1);
    if (file.population() == null || places.contains(first)) {
      for (int place : places) {
        if (place >= before && place < before + file.subsets().size()) {
          subsets.add(place - before);
        }
      }
    }
    return subsets;
  }

  /** Whether some patient is counted with both files. */
  static boolean overlap(SubsetFile one, SubsetFile other, Search search)
      throws IndexUnusableException {
    List<Query> queries = queries(one);
    int second = queries.size();
    queries.addAll(queries(other));
    return search.overlaps(queries).keySet().stream()
        .anyMatch(places ->
            !subsets(one, places, 0).isEmpty() && !subsets(other, places, second).isEmpty());
  }
}
