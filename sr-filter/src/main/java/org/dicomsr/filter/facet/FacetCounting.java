package org.dicomsr.filter.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.internal.facet.Archive;
import org.dicomsr.filter.internal.facet.Page;
import org.dicomsr.filter.internal.facet.Source;
import org.dicomsr.filter.internal.facet.Tally;
import org.dicomsr.filter.internal.resolve.Resolver;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Queries;
import org.dicomsr.filter.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Counts facets: one selection for all that nothing is picked in, one more for each other; of each
 * selection all facets at once. Immutable and thread-safe.
 */
final class FacetCounting {
  private final Archive archive;
  private final Catalogue catalogue;
  private final Resolver resolver;

  FacetCounting(Archive archive, Catalogue catalogue, Resolver resolver) {
    this.archive = archive;
    this.catalogue = catalogue;
    this.resolver = resolver;
  }

  /** Without a query, of everything. */
  List<FacetCounts> count(@Nullable Query query, Level level, List<FacetRequest> requests)
      throws IOException {
    Map<Optional<Query>, List<Integer>> selections = new LinkedHashMap<>();
    for (int i = 0; i < requests.size(); i++) {
      selections.computeIfAbsent(narrowed(query, requests, i), absent -> new ArrayList<>()).add(i);
    }
    Map<Integer, FacetCounts> counted = new HashMap<>();
    for (Map.Entry<Optional<Query>, List<Integer>> selection : selections.entrySet()) {
      List<FacetRequest> some = selection.getValue().stream().map(requests::get).toList();
      Archive.Chosen objects =
          selection.getKey().isEmpty() ? archive.all() : archive.select(selection.getKey().get());
      List<FacetCounts> counts = count(objects, level, some);
      for (int i = 0; i < counts.size(); i++) {
        counted.put(selection.getValue().get(i), counts.get(i));
      }
    }
    List<FacetCounts> all = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      FacetCounts counts = counted.get(i);
      if (counts != null) {
        all.add(counts);
      }
    }
    return all;
  }

  /** The query with what is picked in all other facets. */
  private static Optional<Query> narrowed(
      @Nullable Query query, List<FacetRequest> requests, int own) {
    List<Clause> all = new ArrayList<>();
    if (query != null) {
      all.add(query.where());
    }
    for (int i = 0; i < requests.size(); i++) {
      if (i != own) {
        requests.get(i).clause().ifPresent(all::add);
      }
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Clause where = Queries.allOf(all.getFirst(), all.subList(1, all.size()).toArray(Clause[]::new));
    return Optional.of(
        query == null
            ? new Query(Level.PATIENTS, null, where)
            : new Query(query.level(), query.kind(), where));
  }

  private List<FacetCounts> count(Archive.Chosen objects, Level level, List<FacetRequest> requests)
      throws IOException {
    FacetPreparation preparation =
        new FacetPreparation(archive, catalogue, resolver, objects, level != Level.OBJECTS);
    List<Prepared.Any> prepared = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    for (FacetRequest request : requests) {
      Prepared.Any facet = preparation.prepare(request.facet());
      prepared.add(facet);
      sources.add(facet.source());
      if (facet instanceof Prepared.Table table) {
        sources.add(table.rows().source());
        sources.add(table.columns().source());
      }
    }
    List<Tally> tallies = archive.count(objects, level, sources);
    List<FacetCounts> counts = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < requests.size(); i++) {
      FacetRequest request = requests.get(i);
      if (prepared.get(i) instanceof Prepared.Table table) {
        counts.add(table(request, level, table, tallies.subList(next, next + 3)));
        next += 3;
      } else {
        counts.add(plain(request, level, prepared.get(i), tallies.get(next++)));
      }
    }
    return counts;
  }

  private FacetCounts plain(FacetRequest request, Level level, Prepared.Any facet, Tally tally)
      throws IOException {
    Values values = values(facet, tally, request.from(), request.size());
    return counts(request, level, facet, tally, values, List.of());
  }

  private static FacetCounts counts(
      FacetRequest request,
      Level level,
      Prepared.Any facet,
      Tally tally,
      Values values,
      List<FacetValue> columns) {
    return new FacetCounts(
        request.facet(),
        level,
        values.shown(),
        columns,
        tally.counts().size(),
        tally.total(),
        values.other(),
        tally.missing(),
        facet instanceof Prepared.Binned binned ? binned.unit() : null,
        facet instanceof Prepared.Binned binned ? binned.otherUnits() : new TreeMap<>());
  }

  /** Rows and columns, and what is in both; an entity without one of them is missing. */
  private FacetCounts table(
      FacetRequest request, Level level, Prepared.Table table, List<Tally> tallies)
      throws IOException {
    Tally cells = tallies.getFirst();
    Values columns = values(table.columns(), tallies.get(2), 0, Integer.MAX_VALUE);
    Values rows = values(table.rows(), tallies.get(1), request.from(), request.size());
    List<FacetValue> shown = new ArrayList<>();
    for (FacetValue row : rows.shown()) {
      List<Long> across = new ArrayList<>();
      for (FacetValue column : columns.shown()) {
        String cell = key(table.rows(), row) + Source.Cross.BETWEEN + key(table.columns(), column);
        across.add((long) cells.counts().getOrDefault(cell, 0));
      }
      shown.add(new FacetValue(row.value(), row.label(), row.count(), row.bin(), across));
    }
    return counts(
        request,
        level,
        table.rows(),
        new Tally(tallies.get(1).counts(), cells.total(), cells.having()),
        new Values(shown, rows.other()),
        columns.shown());
  }

  /** The value as it was counted. */
  private static String key(Prepared.Any facet, FacetValue value) {
    if (facet instanceof Prepared.Binned binned && value.bin() != null) {
      for (int bin = 0; bin <= binned.scale().edges().size(); bin++) {
        if (binned.bin(bin).equals(value.bin())) {
          return Integer.toString(bin);
        }
      }
    }
    return value.value();
  }

  private record Values(List<FacetValue> shown, long other) {}

  private Values values(Prepared.Any facet, Tally tally, int from, int size) throws IOException {
    return switch (facet) {
      case Prepared.Listed listed -> {
        Page page =
            Page.of(tally, from, size, value -> listed.codes() ? archive.label(value) : value);
        List<FacetValue> shown = new ArrayList<>();
        for (int i = 0; i < page.values().size(); i++) {
          String value = page.values().get(i);
          shown.add(
              new FacetValue(
                  value,
                  page.labels().get(i),
                  tally.counts().getOrDefault(value, 0),
                  null,
                  List.of()));
        }
        yield new Values(shown, page.other());
      }
      case Prepared.Binned binned -> cut(bins(binned, tally), from, size);
      case Prepared.Periods periods ->
          cut(
              tally.counts().entrySet().stream()
                  .sorted(Map.Entry.comparingByKey())
                  .map(each ->
                      new FacetValue(
                          each.getKey(), each.getKey(), each.getValue(), null, List.of()))
                  .toList(),
              from,
              size);
      case Prepared.Table table ->
          throw new IllegalArgumentException("tables within tables are not counted");
    };
  }

  /** From the first bin that something is in to the last. */
  private static List<FacetValue> bins(Prepared.Binned binned, Tally tally) {
    int[] numbers = tally.counts().keySet().stream().mapToInt(Integer::parseInt).sorted().toArray();
    List<FacetValue> bins = new ArrayList<>();
    for (int bin = numbers.length == 0 ? 1 : numbers[0];
        numbers.length > 0 && bin <= numbers[numbers.length - 1];
        bin++) {
      Bin bounds = binned.bin(bin);
      int count = tally.counts().getOrDefault(Integer.toString(bin), 0);
      bins.add(new FacetValue(bounds.label(), bounds.label(), count, bounds, List.of()));
    }
    return bins;
  }

  private static Values cut(List<FacetValue> all, int from, int size) {
    int first = Math.min(from, all.size());
    int end = (int) Math.min((long) first + size, all.size());
    List<FacetValue> shown = all.subList(first, end);
    long sum = all.stream().mapToLong(FacetValue::count).sum();
    return new Values(shown, sum - shown.stream().mapToLong(FacetValue::count).sum());
  }
}
