package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.NumericUtils;
import org.dicomsr.filter.internal.facet.Source.Place;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.IndexView;
import org.dicomsr.index.internal.NumberPoint;
import org.jspecify.annotations.Nullable;

/** Goes through the numbers and dates of a name that selected objects have. */
final class Points {
  private static final int LONG = Long.BYTES;

  private Points() {}

  /** Is given a number of an object. */
  interface Numbers {
    void accept(int object, double value);
  }

  /** Is given the moments that a date of an object can be. */
  interface Ranges {
    void accept(int object, int doc, long from, long to);
  }

  static void numbers(
      IndexReader reader, Source.Numbers source, Selection objects, Numbers consumer)
      throws IOException {
    IndexField field =
        source.place() == Place.ITEM ? IndexField.ITEM_NUMBER : IndexField.ATTRIBUTE_NUMBER;
    for (LeafReaderContext leaf : reader.leaves()) {
      PointValues points = leaf.reader().getPointValues(field.field());
      if (points == null) {
        continue;
      }
      BitSet parents = parents(leaf, source.place());
      for (String name : source.names()) {
        long hash = NumberPoint.hash(name, source.dimension());
        points.intersect(
            new Visitor(hash, 1) {
              @Override
              public void visit(int doc, byte[] packed) {
                if (NumericUtils.sortableBytesToLong(packed, 0) != hash) {
                  return;
                }
                int object = leaf.docBase + (parents == null ? doc : parents.nextSetBit(doc));
                if (objects.contains(object)) {
                  long bits = NumericUtils.sortableBytesToLong(packed, LONG);
                  consumer.accept(objects.indexOf(object), NumericUtils.sortableLongToDouble(bits));
                }
              }
            });
      }
    }
  }

  /** Of attributes those of a name, of items all. */
  static void dates(
      IndexReader reader, Place place, String name, Selection objects, Ranges consumer)
      throws IOException {
    boolean named = place == Place.ATTRIBUTE;
    IndexField field = named ? IndexField.ATTRIBUTE_DATE : IndexField.DATE;
    long hash = NumberPoint.hash(name, "");
    for (LeafReaderContext leaf : reader.leaves()) {
      PointValues points = leaf.reader().getPointValues(field.field());
      if (points == null) {
        continue;
      }
      BitSet parents = parents(leaf, place);
      points.intersect(
          new Visitor(hash, named ? 1 : 0) {
            @Override
            public void visit(int doc, byte[] packed) {
              if (named && NumericUtils.sortableBytesToLong(packed, 0) != hash) {
                return;
              }
              int object = leaf.docBase + (parents == null ? doc : parents.nextSetBit(doc));
              if (objects.contains(object)) {
                consumer.accept(
                    objects.indexOf(object),
                    leaf.docBase + doc,
                    NumericUtils.sortableBytesToLong(packed, named ? LONG : 0),
                    NumericUtils.sortableBytesToLong(packed, named ? 3 * LONG : LONG));
              }
            }
          });
    }
  }

  private static @Nullable BitSet parents(LeafReaderContext leaf, Place place) throws IOException {
    return place == Place.ITEM ? IndexView.OBJECTS.getBitSet(leaf) : null;
  }

  /** Visits the cells in which a hash may be, and each point in them. */
  private abstract static class Visitor implements PointValues.IntersectVisitor {
    private final long hash;
    private final int hashes;

    Visitor(long hash, int hashes) {
      this.hash = hash;
      this.hashes = hashes;
    }

    @Override
    public final void visit(int doc) {
      throw new IllegalStateException("cells are never inside");
    }

    @Override
    public final PointValues.Relation compare(byte[] least, byte[] most) {
      boolean outside =
          hashes > 0
              && (NumericUtils.sortableBytesToLong(least, 0) > hash
                  || NumericUtils.sortableBytesToLong(most, 0) < hash);
      return outside
          ? PointValues.Relation.CELL_OUTSIDE_QUERY
          : PointValues.Relation.CELL_CROSSES_QUERY;
    }
  }
}
