package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.dicomsr.filter.internal.facet.Source.Place;
import org.dicomsr.index.internal.IndexField;

/** Numbers in bins: slots are bins. Not thread-safe. */
final class NumberReading implements Reading {
  private final IndexReader reader;
  private final Source.Numbers source;

  NumberReading(IndexReader reader, Source.Numbers source) {
    this.reader = reader;
    this.source = source;
  }

  private void forEach(Selection objects, Points.Numbers consumer) throws IOException {
    if (source.place() != Place.OBJECT) {
      Points.numbers(reader, source, objects, consumer);
      return;
    }
    int object = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = DocValues.getNumeric(leaf.reader(), IndexField.INSTANCES.field());
      int end = objects.from(leaf.docBase + leaf.reader().maxDoc());
      for (; object < end; object++) {
        if (values.advanceExact(objects.doc(object) - leaf.docBase)) {
          consumer.accept(object, (double) values.longValue());
        }
      }
    }
  }

  @Override
  public Column column(Selection objects) throws IOException {
    Column.AnyOrder column = new Column.AnyOrder(objects.size());
    forEach(objects, (object, value) -> column.add(object, source.bin(value)));
    return column.build();
  }

  @Override
  public int slots() {
    return source.edges().length + 1;
  }

  @Override
  public String value(int slot) {
    return Integer.toString(slot);
  }

  /** The numbers themselves, ascending; of very many a part, evenly chosen. */
  double[] sample(Selection objects, int most) throws IOException {
    double[][] kept = {new double[1024]};
    int[] state = {0, 1, 0};
    forEach(
        objects,
        (object, value) -> {
          if (state[2]++ % state[1] != 0) {
            return;
          }
          if (state[0] == most) {
            // Every second one stays, and every second one to come.
            for (int i = 0; 2 * i < state[0]; i++) {
              kept[0][i] = kept[0][2 * i];
            }
            state[0] = (state[0] + 1) / 2;
            state[1] *= 2;
          }
          if (state[0] == kept[0].length) {
            kept[0] = Arrays.copyOf(kept[0], Math.min(most, 2 * state[0]));
          }
          kept[0][state[0]++] = value;
        });
    double[] sample = Arrays.copyOf(kept[0], state[0]);
    Arrays.sort(sample);
    return sample;
  }
}
