package org.dicomsr.index.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.dicomsr.index.document.TimeRange;

/**
 * Makes Lucene fields of one thread. The same names, codes and modifiers come in every object, so
 * the fields of terms are kept and used again. Not thread-safe.
 */
final class FieldFactory {
  private static final int MOST_KEPT = 4096;
  private static final FieldType TERM = type(IndexOptions.DOCS, false, DocValuesType.NONE);
  private static final FieldType ORDERED = type(IndexOptions.DOCS, false, DocValuesType.SORTED);
  private static final FieldType TEXT =
      type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true, DocValuesType.NONE);

  private final Map<IndexField, Map<String, IndexableField>> kept = new EnumMap<>(IndexField.class);
  private final Map<String, Map<String, Long>> hashes = new HashMap<>();

  private static FieldType type(IndexOptions options, boolean tokenized, DocValuesType values) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(tokenized);
    type.setOmitNorms(true);
    type.setDocValuesType(values);
    type.freeze();
    return type;
  }

  /** A term that comes again in other objects. */
  IndexableField term(IndexField field, String term) {
    Map<String, IndexableField> known = kept.computeIfAbsent(field, absent -> new HashMap<>());
    IndexableField present = known.get(term);
    if (present != null) {
      return present;
    }
    if (known.size() >= MOST_KEPT) {
      known.clear();
    }
    IndexableField made = rareTerm(field, term);
    known.put(term, made);
    return made;
  }

  /** A term that hardly comes again. */
  static IndexableField rareTerm(IndexField field, String term) {
    return new Field(field.field(), new BytesRef(Tokens.capped(term)), TERM);
  }

  static IndexableField orderedTerm(IndexField field, String term) {
    return new Field(field.field(), new BytesRef(Tokens.capped(term)), ORDERED);
  }

  static IndexableField sortedValue(IndexField field, String value) {
    return new SortedDocValuesField(field.field(), new BytesRef(Tokens.capped(value)));
  }

  static IndexableField facet(IndexField field, String pair) {
    return new SortedSetDocValuesField(field.field(), new BytesRef(Tokens.capped(pair)));
  }

  static IndexableField text(String field, String text) {
    return new Field(field, text, TEXT);
  }

  static IndexableField number(IndexField field, long value) {
    return new NumericDocValuesField(field.field(), value);
  }

  static IndexableField number(IndexField field, double value) {
    return number(field, NumericUtils.doubleToSortableLong(value + 0.0));
  }

  IndexableField namedNumber(IndexField field, String name, String dimension, double value) {
    return new BinaryPoint(field.field(), NumberPoint.bytes(hash(name, dimension), value));
  }

  private long hash(String name, String dimension) {
    if (hashes.size() >= MOST_KEPT) {
      hashes.clear();
    }
    return hashes
        .computeIfAbsent(name, absent -> new HashMap<>())
        .computeIfAbsent(dimension, absent -> NumberPoint.hash(name, dimension));
  }

  static IndexableField range(IndexField field, TimeRange range) {
    return new LongRange(
        field.field(), new long[] {range.from()}, new long[] {Math.max(range.from(), range.to())});
  }

  static IndexableField namedRange(IndexField field, String name, TimeRange range) {
    long hash = NumberPoint.hash(name, "");
    return new LongRange(
        field.field(),
        new long[] {hash, range.from()},
        new long[] {hash, Math.max(range.from(), range.to())});
  }

  static IndexableField clock(IndexField field, int from, int to) {
    return new IntRange(field.field(), new int[] {from}, new int[] {Math.max(from, to)});
  }

  static IndexableField stored(IndexField field, byte[] bytes) {
    return new StoredField(field.field(), bytes);
  }
}
