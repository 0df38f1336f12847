package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BitSet;
import org.dicomsr.filter.internal.facet.SmallReadings.OfCross;
import org.dicomsr.filter.internal.facet.SmallReadings.OfDocuments;
import org.dicomsr.filter.internal.facet.SmallReadings.OfSets;
import org.dicomsr.filter.query.Level;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Counts sources of one commit. Thread-safe; it keeps the numbering of pairs, and columns of them.
 */
public final class FacetEngine {
  /** More objects than these are counted slice by slice. */
  private static final int MOST_AT_ONCE = 1 << 18;

  private static final int MOST_SAMPLED = 1 << 20;

  /** Columns are kept in this part of the memory. */
  private static final int PART = 16;

  private final IndexView view;
  private final IndexReader reader;
  private final int mostAtOnce;
  private final long mostPairs;
  private @Nullable Ordinals ordinals;
  private @Nullable PairColumns columns;

  /**
   * Counts in a commit.
   *
   * @param view the commit, which must stay open
   */
  public FacetEngine(IndexView view) {
    this(view, MOST_AT_ONCE, Runtime.getRuntime().maxMemory() / PART / (2 * Integer.BYTES));
  }

  FacetEngine(IndexView view, int mostAtOnce, long mostPairs) {
    this.view = view;
    this.reader = view.searcher().getIndexReader();
    this.mostAtOnce = mostAtOnce;
    this.mostPairs = mostPairs;
  }

  private synchronized Ordinals ordinals() throws IOException {
    if (ordinals == null) {
      ordinals = Ordinals.of(reader);
    }
    return ordinals;
  }

  private synchronized PairColumns columns() throws IOException {
    if (columns == null) {
      int objects = view.searcher().count(IndexView.OBJECT_DOCUMENTS);
      columns = new PairColumns(reader, ordinals(), objects, mostPairs);
    }
    return columns;
  }

  /**
   * Counts, for each of some sources, the entities that have each of its values.
   *
   * @param objects documents of the selected objects, none of them deleted
   * @param level what is counted
   * @param sources what to count
   * @return a tally of each source
   * @throws IOException when the index cannot be read
   */
  public List<Tally> count(BitSet objects, Level level, List<Source> sources) throws IOException {
    Selection selection = Selection.of(reader, objects, level);
    List<Selection> slices = slices(selection);
    int total = selection.distinct();
    Map<Source, Tally> done = new HashMap<>();
    countPairs(selection, slices, level, total, sources, done);
    for (Source source : sources) {
      if (!done.containsKey(source)) {
        done.put(
            source,
            source instanceof Source.Words words
                ? WordCounts.of(reader, words, selection)
                : source instanceof Source.Chosen chosen
                    ? ChosenCounts.of(view, chosen, selection, total)
                    : count(slices, total, reading(source)));
      }
    }
    return sources.stream().map(done::get).toList();
  }

  /**
   * Whether there is anything to count at all.
   *
   * @param source what to count
   * @return false only where no object has any value of it
   * @throws IOException when the index cannot be read
   */
  public boolean mayHave(Source source) throws IOException {
    return !(source instanceof Source.Pairs pairs) || PairSlots.any(ordinals(), pairs);
  }

  private List<Selection> slices(Selection selection) {
    int count = 1 + (selection.size() - 1) / mostAtOnce;
    if (count <= 1) {
      return List.of(selection);
    }
    List<Selection> slices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      slices.add(selection.slice(i, count));
    }
    return slices;
  }

  /** All sources of pairs in one pass. */
  private void countPairs(
      Selection all,
      List<Selection> slices,
      Level level,
      int total,
      List<Source> sources,
      Map<Source, Tally> done)
      throws IOException {
    Map<Source, PairSlots> slots = new LinkedHashMap<>();
    for (Source source : sources) {
      if (source instanceof Source.Pairs pairs && !slots.containsKey(source)) {
        slots.put(source, PairSlots.of(ordinals(), pairs));
      } else if (source instanceof Source.Names names && !slots.containsKey(source)) {
        slots.put(source, PairSlots.of(ordinals(), names));
      }
    }
    if (slots.isEmpty()) {
      return;
    }
    Optional<Map<Source, Tally>> counted = columns().count(all, level, total, slots);
    if (counted.isPresent()) {
      done.putAll(counted.get());
      return;
    }
    PairReading reading = new PairReading(ordinals(), List.copyOf(slots.values()));
    int[] firsts = reading.firsts();
    Counter counter = count(all, slices, reading);
    Ordinals.Texts texts = ordinals().texts();
    int number = 0;
    for (Map.Entry<Source, PairSlots> entry : slots.entrySet()) {
      Map<String, Integer> counts = new HashMap<>();
      for (int slot = 0; slot < entry.getValue().size(); slot++) {
        int count = counter.count(firsts[number] + slot);
        if (count > 0) {
          counts.put(entry.getValue().value(slot, texts), count);
        }
      }
      done.put(entry.getKey(), new Tally(counts, total, counter.having(number)));
      number++;
    }
  }

  private static Counter count(Selection all, List<Selection> slices, PairReading reading)
      throws IOException {
    Counter counter = new Counter(reading.slots(), reading.firsts());
    for (Selection slice : all.isGrouped() ? List.of(all) : slices) {
      reading.count(slice, counter);
    }
    return counter;
  }

  private static Tally count(List<Selection> slices, int total, Reading reading)
      throws IOException {
    Counter counter = new Counter(0, 0);
    for (Selection slice : slices) {
      Column column = reading.column(slice);
      counter.reserve(reading.slots());
      counter.add(slice, column);
    }
    Map<String, Integer> counts = new HashMap<>();
    for (int slot = 0; slot < reading.slots(); slot++) {
      int count = counter.count(slot);
      if (count > 0) {
        counts.put(reading.value(slot), count);
      }
    }
    return new Tally(counts, total, counter.having(0));
  }

  private Reading reading(Source source) throws IOException {
    return switch (source) {
      case Source.Pairs pairs -> reading(PairSlots.of(ordinals(), pairs));
      case Source.Names names -> reading(PairSlots.of(ordinals(), names));
      case Source.Templates templates -> TermReading.ofObjects(reader, IndexField.TEMPLATE);
      case Source.Kinds kinds -> TermReading.ofObjects(reader, IndexField.OBJECT_KIND);
      case Source.Titles titles -> TermReading.ofTitles(reader);
      case Source.Numbers numbers -> new NumberReading(reader, numbers);
      case Source.Dates dates -> new DateReading(reader, dates);
      case Source.Sets sets -> new OfSets(sets);
      case Source.Computed computed -> new OfDocuments(view, computed);
      case Source.Cross cross -> new OfCross(reading(cross.rows()), reading(cross.columns()));
      case Source.Chosen chosen ->
          throw new IllegalArgumentException("what is chosen is not counted beside other values");
      case Source.Words words ->
          throw new IllegalArgumentException("words are not counted beside other values");
    };
  }

  private Reading reading(PairSlots slots) throws IOException {
    return new PairReading(ordinals(), List.of(slots));
  }

  /**
   * Numbers that selected objects have, to choose bins by.
   *
   * @param objects documents of the selected objects
   * @param numbers which numbers; the edges do not matter
   * @return the numbers in base units, ascending; of more than a million a part, evenly chosen
   * @throws IOException when the index cannot be read
   */
  public double[] sample(BitSet objects, Source.Numbers numbers) throws IOException {
    Selection selection = Selection.of(reader, objects, Level.OBJECTS);
    return new NumberReading(reader, numbers).sample(selection, MOST_SAMPLED);
  }
}
