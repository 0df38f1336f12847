package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.LongValues;
import org.dicomsr.index.internal.FacetKind;
import org.dicomsr.index.internal.Tokens;

/**
 * The values of one source of pairs, numbered. Where the pairs are one range of ordinals, slots are
 * places in it; else equal values of several ranges are united by their texts.
 */
final class PairSlots {
  private final Ordinals ordinals;
  private final List<Ordinals.Range> ranges;
  private final boolean names;

  /** By range, the slots of its ordinals; none where slots are places in the one range. */
  private final List<int[]> slotsOf = new ArrayList<>();

  private final List<String> values = new ArrayList<>();

  private PairSlots(Ordinals ordinals, List<Ordinals.Range> ranges, boolean names)
      throws IOException {
    this.ordinals = ordinals;
    this.ranges = ranges;
    this.names = names;
    if (names || ranges.size() > 1) {
      unite();
    }
  }

  static PairSlots of(Ordinals ordinals, Source.Pairs source) throws IOException {
    return new PairSlots(ordinals, ranges(ordinals, source), false);
  }

  /** Whether there is any such pair. */
  static boolean any(Ordinals ordinals, Source.Pairs source) throws IOException {
    return !ranges(ordinals, source).isEmpty();
  }

  private static List<Ordinals.Range> ranges(Ordinals ordinals, Source.Pairs source)
      throws IOException {
    List<Ordinals.Range> ranges = new ArrayList<>();
    for (FacetKind kind : source.kinds()) {
      for (String name : source.names()) {
        add(ranges, ordinals.range(Tokens.facet(kind, name, "")));
      }
    }
    return ranges;
  }

  static PairSlots of(Ordinals ordinals, Source.Names source) throws IOException {
    List<Ordinals.Range> ranges = new ArrayList<>();
    for (FacetKind kind : source.kinds()) {
      add(ranges, ordinals.range(String.valueOf(kind.prefix())));
    }
    return new PairSlots(ordinals, ranges, true);
  }

  private static void add(List<Ordinals.Range> ranges, Ordinals.Range range) {
    if (range.size() > 0) {
      ranges.add(range);
    }
  }

  private void unite() throws IOException {
    Ordinals.Texts texts = ordinals.texts();
    Map<String, Integer> known = new HashMap<>();
    for (Ordinals.Range range : ranges) {
      int[] slots = new int[range.size()];
      for (int i = 0; i < slots.length; i++) {
        String value = part(texts.pair(range.from() + i));
        Integer slot = known.putIfAbsent(value, values.size());
        if (slot == null) {
          slots[i] = values.size();
          values.add(value);
        } else {
          slots[i] = slot;
        }
      }
      slotsOf.add(slots);
    }
  }

  private String part(String pair) {
    int middle = pair.indexOf(Tokens.STEP_END);
    return names ? pair.substring(1, middle) : pair.substring(middle + 1);
  }

  int size() {
    return !slotsOf.isEmpty() ? values.size() : ranges.isEmpty() ? 0 : ranges.getFirst().size();
  }

  String value(int slot, Ordinals.Texts texts) throws IOException {
    return slotsOf.isEmpty() ? part(texts.pair(ranges.getFirst().from() + slot)) : values.get(slot);
  }

  /**
   * Writes slots, from a first number on, to where the ordinals of a segment have none yet.
   *
   * @return whether there was room for all; if not, nothing was written
   */
  boolean write(int segment, int first, int[] slotOfOrdinal) {
    for (Ordinals.Range range : ranges) {
      for (int i = range.first()[segment]; i < range.end()[segment]; i++) {
        if (slotOfOrdinal[i] >= 0) {
          return false;
        }
      }
    }
    LongValues global = ordinals.global(segment);
    for (int r = 0; r < ranges.size(); r++) {
      Ordinals.Range range = ranges.get(r);
      for (int i = range.first()[segment]; i < range.end()[segment]; i++) {
        int place = (int) global.get(i) - range.from();
        slotOfOrdinal[i] = first + (slotsOf.isEmpty() ? place : slotsOf.get(r)[place]);
      }
    }
    return true;
  }

  /** An array for {@link #write}. */
  static int[] emptyLayer(int ordinals) {
    int[] layer = new int[ordinals];
    Arrays.fill(layer, -1);
    return layer;
  }
}
