package org.dicomsr.filter.federated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.federated.SiteCounts.Combination;
import org.dicomsr.filter.federated.SubsetFile.Subset;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.testing.RandomArchives;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.ObjectDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From random archives to what is merged: the truth is in it, and no more than is allowed. */
class FederatedEndToEndProperties {
  private static final List<Query> QUERIES =
      List.of(
              "CT",
              "MR",
              "ECG",
              "SEG",
              "report",
              "CT and not SEG",
              "SliceThickness > 1 mm",
              "\"Length\" > 10 mm",
              "has \"Finding Site\"",
              "template = 1500",
              "at least 2 report",
              "same study{ SEG and report }",
              "not any{ has \"Length\" }")
          .stream()
          .map(Query::parse)
          .toList();

  @TempDir private Path folder;

  private static List<ObjectDocument> archive(int number, int size) {
    return IntStream.range(0, size).mapToObj(i -> RandomArchives.object(number, i, 0)).toList();
  }

  @Provide
  Arbitrary<List<Query>> subsets() {
    return Arbitraries.of(QUERIES).list().ofMinSize(1).ofMaxSize(5).uniqueElements();
  }

  /** The patients of each query, by asking one after another. */
  private static Set<String> patients(Search search, Query query) throws IOException {
    Set<String> patients = new HashSet<>();
    search.answer(query).forEach((Hit hit) -> patients.add(hit.patient()));
    return patients;
  }

  private static Map<Combination, Long> truth(SubsetFile file, Search search) throws IOException {
    Map<String, SortedSet<Integer>> byPatient = new HashMap<>();
    for (int i = 0; i < file.subsets().size(); i++) {
      int subset = i;
      Set<String> patients = patients(search, file.subsets().get(i).query());
      if (file.population() != null) {
        patients.retainAll(patients(search, file.population()));
      }
      patients.forEach(
          patient -> byPatient.computeIfAbsent(patient, absent -> new TreeSet<>()).add(subset));
    }
    Map<Combination, Long> truth = new HashMap<>();
    byPatient.values().forEach(subsets -> truth.merge(new Combination(subsets), 1L, Long::sum));
    return truth;
  }

  @Property(tries = 300)
  void theTruthIsInWhatIsMerged(
      @ForAll("subsets") List<Query> queries,
      @ForAll boolean looksAtSome,
      @ForAll @IntRange(min = 2, max = 5) int minCell,
      @ForAll @IntRange(min = 1, max = 5) int rounding,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 40) Integer> sizes)
      throws IOException {
    SubsetFile file =
        new SubsetFile(
            "Random",
            new Disclosure(minCell, Math.min(rounding, minCell)),
            looksAtSome ? Query.parse("MR or report") : null,
            IntStream.range(0, queries.size())
                .mapToObj(i -> new Subset("S" + i, queries.get(i)))
                .toList());
    List<SiteCounts> sites = new ArrayList<>();
    Map<Combination, Long> all = new HashMap<>();
    for (int i = 0; i < sizes.size(); i++) {
      Search search = Search.over(archive(i, sizes.get(i)), Catalogue.EMPTY);
      Map<Combination, Long> truth = truth(file, search);
      SiteCounts counts = SubsetCounting.count(file, search, "Site " + i);
      assertThat(counts).isEqualTo(SiteCounts.of("Site " + i, counts.basis(), truth));
      truth.forEach((cell, patients) -> all.merge(cell, patients, Long::sum));
      sites.add(SiteCountsJson.read(SiteCountsJson.write(counts)));
    }
    MergedCounts merged = MergedCounts.of(sites);
    assertThat(merged.combinations()).containsExactlyInAnyOrderElementsOf(all.keySet());
    all.forEach((cell, patients) -> assertThat(merged.cell(cell).contains(patients)).isTrue());
    for (int i = 0; i < queries.size(); i++) {
      int subset = i;
      long patients =
          all.entrySet().stream()
              .filter(cell -> cell.getKey().subsets().contains(subset))
              .mapToLong(Map.Entry::getValue)
              .sum();
      assertThat(merged.subset(subset).contains(patients)).isTrue();
    }
  }

  /** An index counts as documents in memory do, also when objects were replaced or deleted. */
  @ParameterizedTest
  @CsvSource({"1,0", "2,1", "3,17", "4,60"})
  void anIndexCountsAsMemoryDoes(int number, int size) throws IOException {
    try (SrIndex index = SrIndex.open(folder.resolve("index"))) {
      try (IndexSession session = index.session()) {
        for (int i = 0; i < size; i++) {
          session.add(RandomArchives.object(number, i, 0));
          if (i % 7 == 0) {
            session.commit();
          }
        }
        for (int i = 0; i < size; i += 5) {
          session.add(RandomArchives.object(number, i, 1));
          session.deleteInstance(RandomArchives.uid(3, i + 1));
        }
        session.commit();
      }
      try (IndexSnapshot snapshot = index.snapshot()) {
        List<ObjectDocument> documents = new ArrayList<>();
        snapshot.forEach(documents::add);
        Map<SortedSet<Integer>, Long> expected =
            Search.over(documents, Catalogue.EMPTY).overlaps(QUERIES);
        assertThat(Search.over(snapshot, Catalogue.EMPTY).overlaps(QUERIES)).isEqualTo(expected);
        assertThat(expected.values().stream().mapToLong(Long::longValue).sum())
            .isLessThanOrEqualTo(RandomArchives.PATIENTS);
      }
    }
  }

  @Test
  void someQueriesFindSomethingAndSomeDoNot() throws IOException {
    Search search = Search.over(archive(3, 40), Catalogue.EMPTY);
    Set<Integer> found = new TreeSet<>();
    for (Query query : QUERIES) {
      found.add(search.answer(query).count());
    }
    assertThat(found).hasSizeGreaterThan(3);
  }

  /**
   * All tables of two sites with small numbers, and all that is published of them: the files of
   * both sites, and what is made of them at the merge. Every combination of numbers within the
   * intervals is as possible as any other.
   */
  @Test
  void fromTheFilesOfAllSitesNothingFollowsBeyondTheIntervals() {
    Disclosure disclosure = new Disclosure(3, 1);
    long most = 3;
    List<Combination> cells = List.of(Combination.of(0), Combination.of(1), Combination.of(0, 1));
    List<Map<Combination, Long>> tables = new ArrayList<>();
    for (long x = 0; x <= most; x++) {
      for (long y = 0; y <= most; y++) {
        for (long z = 0; z <= most; z++) {
          tables.add(Map.of(cells.get(0), x, cells.get(1), y, cells.get(2), z));
        }
      }
    }
    SiteCounts.Basis basis =
        new SiteCounts.Basis(
            "A", List.of("CT", "ECG"), "0".repeat(16), "0".repeat(16), "0".repeat(16), disclosure);
    Map<List<String>, Set<List<Map<Combination, Long>>>> possible = new HashMap<>();
    for (Map<Combination, Long> a : tables) {
      for (Map<Combination, Long> b : tables) {
        SiteCounts first = SiteCounts.of("A", basis, a);
        SiteCounts second = SiteCounts.of("B", basis, b);
        MergedCounts merged = MergedCounts.of(List.of(first, second));
        possible
            .computeIfAbsent(
                List.of(
                    SiteCountsJson.write(first),
                    SiteCountsJson.write(second),
                    MergedTable.csv(merged)),
                absent -> new HashSet<>())
            .add(List.of(a, b));
      }
    }
    possible.forEach((published, pairs) -> {
      long combinations = 1;
      for (String file : published.subList(0, 2)) {
        SiteCounts site = SiteCountsJson.read(file);
        for (Combination cell : cells) {
          Interval known = site.cell(cell);
          combinations *= known.most() - known.least() + 1;
        }
      }
      assertThat(pairs).hasSize((int) combinations);
    });
    // Nothing, hidden, or 3, for three cells of two sites.
    assertThat(possible).hasSize(729);
  }

  /** Of rounded numbers, too: what is told tells an interval, and each number in it is possible. */
  @ParameterizedTest
  @CsvSource({"2,2", "3,2", "4,3", "5,5", "6,4"})
  void ofRoundedNumbersNothingFollowsBeyondTheIntervals(int minCell, int rounding) {
    Disclosure disclosure = new Disclosure(minCell, rounding);
    Map<CellCount, Set<Long>> possible = new HashMap<>();
    for (long patients = 1; patients < 100; patients++) {
      possible.computeIfAbsent(disclosure.of(patients), absent -> new TreeSet<>()).add(patients);
    }
    possible.forEach((told, patients) -> {
      Interval known = disclosure.interval(told);
      Set<Long> within = new TreeSet<>();
      for (long each = known.least(); each <= known.most() && each < 100; each++) {
        within.add(each);
      }
      assertThat(patients).isEqualTo(within);
    });
    assertThat(possible).containsKey(new CellCount.Hidden());
  }
}
