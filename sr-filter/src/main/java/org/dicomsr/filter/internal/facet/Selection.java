package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.filter.internal.lucene.Ranks;
import org.dicomsr.filter.query.Level;
import org.dicomsr.index.internal.IndexField;
import org.jspecify.annotations.Nullable;

/**
 * Selected objects in the order of their documents, each with the number of its entity. Objects of
 * no entity (an object without study is of none) are left out. Immutable but for the bits, which
 * nobody writes.
 */
final class Selection {
  private final Ranks ranks;
  private final int[] docs;
  private final int[] entities;
  private final int numbers;
  private final boolean grouped;

  private Selection(FixedBitSet bits, int[] docs, int[] entities, int numbers) {
    this.ranks = new Ranks(bits);
    this.docs = docs;
    this.entities = entities;
    this.numbers = numbers;
    boolean ascending = true;
    for (int i = 1; i < entities.length && ascending; i++) {
      ascending = entities[i - 1] <= entities[i];
    }
    this.grouped = ascending;
  }

  static Selection of(IndexReader reader, BitSet objects, Level level) throws IOException {
    int end = Math.min(objects.length(), reader.maxDoc());
    FixedBitSet bits = new FixedBitSet(Math.max(1, reader.maxDoc()));
    int size = objects.cardinality();
    int[] docs = new int[size];
    int[] entities = new int[size];
    int count = 0;
    int greatest = -1;
    IndexField field = field(level);
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues numbers =
          field == null ? null : DocValues.getNumeric(leaf.reader(), field.field());
      int last = Math.min(end, leaf.docBase + leaf.reader().maxDoc());
      for (int doc = next(objects, leaf.docBase, last);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = next(objects, doc + 1, last)) {
        int entity = count;
        if (numbers != null) {
          if (!numbers.advanceExact(doc - leaf.docBase)) {
            continue;
          }
          entity = (int) numbers.longValue();
        }
        bits.set(doc);
        docs[count] = doc;
        entities[count++] = entity;
        greatest = Math.max(greatest, entity);
      }
    }
    return new Selection(
        bits, Arrays.copyOf(docs, count), Arrays.copyOf(entities, count), greatest + 1);
  }

  private static int next(BitSet bits, int from, int end) {
    return from >= end ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(from, end);
  }

  private static @Nullable IndexField field(Level level) {
    return switch (level) {
      case PATIENTS -> IndexField.PATIENT_NUMBER;
      case STUDIES -> IndexField.STUDY_NUMBER;
      case SERIES -> IndexField.SERIES_NUMBER;
      case OBJECTS -> null;
    };
  }

  /** Of so many slices of the entities, the objects of one. */
  Selection slice(int slice, int slices) {
    FixedBitSet some = new FixedBitSet(ranks.length());
    int[] someDocs = new int[docs.length];
    int[] someEntities = new int[docs.length];
    int count = 0;
    for (int i = 0; i < docs.length; i++) {
      if (entities[i] % slices == slice) {
        some.set(docs[i]);
        someDocs[count] = docs[i];
        someEntities[count++] = entities[i];
      }
    }
    return new Selection(
        some, Arrays.copyOf(someDocs, count), Arrays.copyOf(someEntities, count), numbers);
  }

  int size() {
    return docs.length;
  }

  int doc(int object) {
    return docs[object];
  }

  int entity(int object) {
    return entities[object];
  }

  /** One more than the greatest number of an entity. */
  int numbers() {
    return numbers;
  }

  /** How many entities. */
  int distinct() {
    if (grouped) {
      int count = 0;
      for (int i = 0; i < entities.length; i++) {
        count += i == 0 || entities[i] != entities[i - 1] ? 1 : 0;
      }
      return count;
    }
    FixedBitSet seen = new FixedBitSet(numbers);
    for (int entity : entities) {
      seen.set(entity);
    }
    return seen.cardinality();
  }

  /** Whether the objects of each entity come one after another. */
  boolean isGrouped() {
    return grouped;
  }

  /** Whether a document is one of the objects. */
  boolean contains(int doc) {
    return ranks.contains(doc);
  }

  /** The place of an object that is there. */
  int indexOf(int doc) {
    return ranks.of(doc);
  }

  /** The first object whose document is not before another. */
  int from(int doc) {
    return doc >= ranks.length() ? docs.length : indexOf(doc);
  }

  /** The objects, entity by entity. */
  int[] byEntity() {
    int[] starts = new int[numbers + 1];
    for (int entity : entities) {
      starts[entity + 1]++;
    }
    for (int i = 0; i < numbers; i++) {
      starts[i + 1] += starts[i];
    }
    int[] order = new int[docs.length];
    for (int i = 0; i < docs.length; i++) {
      order[starts[entities[i]]++] = i;
    }
    return order;
  }
}
