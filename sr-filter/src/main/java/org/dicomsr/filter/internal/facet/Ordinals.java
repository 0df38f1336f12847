package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.dicomsr.index.internal.IndexField;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of all segments under one numbering. Made once for a commit; thread-safe.
 *
 * <p>Pairs of one kind and name are one range of ordinals, in each segment and in all.
 */
final class Ordinals {
  private static final String FIELD = IndexField.FACET.field();

  private final List<LeafReaderContext> leaves;
  private final @Nullable OrdinalMap map;
  private final Map<String, Range> ranges = new ConcurrentHashMap<>();

  private Ordinals(List<LeafReaderContext> leaves, @Nullable OrdinalMap map) {
    this.leaves = leaves;
    this.map = map;
  }

  static Ordinals of(IndexReader reader) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    if (leaves.size() < 2) {
      return new Ordinals(leaves, null);
    }
    SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = DocValues.getSortedSet(leaves.get(i).reader(), FIELD);
    }
    return new Ordinals(leaves, OrdinalMap.build(null, values, PackedInts.DEFAULT));
  }

  /**
   * The pairs that begin with a text.
   *
   * @param first by segment, the ordinal of the first there
   * @param end by segment, the ordinal behind the last there
   * @param from the ordinal of the first of all
   * @param to the ordinal behind the last of all
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Range(int[] first, int[] end, int from, int to) {
    int size() {
      return to - from;
    }
  }

  int segments() {
    return leaves.size();
  }

  LeafReaderContext leaf(int segment) {
    return leaves.get(segment);
  }

  SortedSetDocValues values(int segment) throws IOException {
    return DocValues.getSortedSet(leaves.get(segment).reader(), FIELD);
  }

  /** What the ordinals of a segment are among all. */
  LongValues global(int segment) {
    return map == null ? LongValues.IDENTITY : map.getGlobalOrds(segment);
  }

  /** The pairs that begin with a text, which ends in a separator or is a kind alone. */
  Range range(String prefix) throws IOException {
    Range known = ranges.get(prefix);
    if (known == null) {
      known = find(prefix);
      ranges.put(prefix, known);
    }
    return known;
  }

  private Range find(String prefix) throws IOException {
    int[] first = new int[leaves.size()];
    int[] end = new int[leaves.size()];
    int from = Integer.MAX_VALUE;
    int to = -1;
    BytesRef low = new BytesRef(prefix);
    // Prefixes end in a character below 0x7f, so the next one is the end.
    int last = prefix.length() - 1;
    BytesRef high = new BytesRef(prefix.substring(0, last) + (char) (prefix.charAt(last) + 1));
    for (int i = 0; i < first.length; i++) {
      SortedSetDocValues values = values(i);
      first[i] = place(values, low);
      end[i] = place(values, high);
      if (first[i] < end[i]) {
        LongValues global = global(i);
        from = Math.min(from, (int) global.get(first[i]));
        to = Math.max(to, (int) global.get(end[i] - 1) + 1);
      }
    }
    return to < 0 ? new Range(first, end, 0, 0) : new Range(first, end, from, to);
  }

  private static int place(SortedSetDocValues values, BytesRef term) throws IOException {
    long ordinal = values.lookupTerm(term);
    return Math.toIntExact(ordinal < 0 ? -ordinal - 1 : ordinal);
  }

  /** Opens the pairs, to look several up. */
  Texts texts() {
    return new Texts();
  }

  /** Looks pairs up. Not thread-safe. */
  final class Texts {
    private final @Nullable SortedSetDocValues[] opened = new SortedSetDocValues[leaves.size()];

    private Texts() {}

    /** The pair of an ordinal of all. */
    String pair(int ordinal) throws IOException {
      int segment = map == null ? 0 : map.getFirstSegmentNumber(ordinal);
      SortedSetDocValues values = opened[segment];
      if (values == null) {
        values = values(segment);
        opened[segment] = values;
      }
      long own = map == null ? ordinal : map.getFirstSegmentOrd(ordinal);
      return values.lookupOrd(own).utf8ToString();
    }
  }
}
