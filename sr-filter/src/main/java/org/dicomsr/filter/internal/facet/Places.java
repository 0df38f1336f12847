package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.filter.query.Level;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * All objects of a commit, ordered by patient, study and series: so the objects of each are
 * together, whatever is counted. Immutable.
 */
final class Places {
  private static final int NONE = -1;

  private final Selection everything;

  /** By place in the order of documents. */
  private final int[] places;

  private final int[] patients;
  private final int[] studies;
  private final int[] series;

  private Places(Selection everything, int[] patients, int[] studies, int[] series) {
    this.everything = everything;
    int[] order = new int[patients.length];
    Arrays.setAll(order, i -> i);
    for (int[] key : new int[][] {series, studies, patients}) {
      order = sorted(order, key);
    }
    this.places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    this.patients = inOrder(patients, order);
    this.studies = inOrder(studies, order);
    this.series = inOrder(series, order);
  }

  static Places of(IndexReader reader) throws IOException {
    Selection everything = Selection.of(reader, objects(reader), Level.OBJECTS);
    return new Places(
        everything,
        numbers(reader, everything, IndexField.PATIENT_NUMBER),
        numbers(reader, everything, IndexField.STUDY_NUMBER),
        numbers(reader, everything, IndexField.SERIES_NUMBER));
  }

  /** The documents of all objects of a commit, none of them deleted. */
  static FixedBitSet objects(IndexReader reader) throws IOException {
    FixedBitSet all = new FixedBitSet(Math.max(1, reader.maxDoc()));
    for (LeafReaderContext leaf : reader.leaves()) {
      BitSet objects = IndexView.OBJECTS.getBitSet(leaf);
      Bits live = leaf.reader().getLiveDocs();
      int end = objects == null ? 0 : leaf.reader().maxDoc();
      int doc = end == 0 ? DocIdSetIterator.NO_MORE_DOCS : objects.nextSetBit(0);
      while (doc != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(doc)) {
          all.set(leaf.docBase + doc);
        }
        doc = doc + 1 < end ? objects.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
      }
    }
    return all;
  }

  private static int[] numbers(IndexReader reader, Selection objects, IndexField field)
      throws IOException {
    int[] all = new int[objects.size()];
    int object = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), field.field());
      int end = objects.from(leaf.docBase + leaf.reader().maxDoc());
      for (; object < end; object++) {
        boolean has = numbers.advanceExact(objects.doc(object) - leaf.docBase);
        all[object] = has ? (int) numbers.longValue() : NONE;
      }
    }
    return all;
  }

  /** Objects by a key, those of equal keys in the order in which they were. */
  private static int[] sorted(int[] order, int... key) {
    int greatest = NONE;
    for (int each : key) {
      greatest = Math.max(greatest, each);
    }
    int[] next = new int[greatest + 3];
    for (int each : key) {
      next[each + 2]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] sorted = new int[order.length];
    for (int object : order) {
      sorted[next[key[object] + 1]++] = object;
    }
    return sorted;
  }

  private static int[] inOrder(int[] values, int... order) {
    int[] all = new int[order.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = values[order[i]];
    }
    return all;
  }

  /** All objects, in the order of their documents. */
  Selection everything() {
    return everything;
  }

  /** How many objects there are. */
  int size() {
    return places.length;
  }

  /** The place of one of {@link #everything}. */
  int place(int object) {
    return places[object];
  }

  /** The places of selected objects. */
  FixedBitSet of(Selection selection) {
    FixedBitSet some = new FixedBitSet(Math.max(1, places.length));
    for (int object = 0; object < selection.size(); object++) {
      some.set(places[everything.indexOf(selection.doc(object))]);
    }
    return some;
  }

  /** By place, the number of what is counted; null where each object is. */
  int @Nullable [] entities(Level level) {
    return switch (level) {
      case PATIENTS -> patients;
      case STUDIES -> studies;
      case SERIES -> series;
      case OBJECTS -> null;
    };
  }
}
