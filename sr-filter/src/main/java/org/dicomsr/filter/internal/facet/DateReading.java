package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.filter.internal.facet.SmallReadings.Found;
import org.dicomsr.filter.internal.facet.Source.Place;
import org.dicomsr.index.internal.IndexField;

/** Dates by year or month. Not thread-safe. */
final class DateReading implements Reading {
  private final IndexReader reader;
  private final Source.Dates source;
  private final Found found = new Found();

  DateReading(IndexReader reader, Source.Dates source) {
    this.reader = reader;
    this.source = source;
  }

  @Override
  public Column column(Selection objects) throws IOException {
    Column.AnyOrder column = new Column.AnyOrder(objects.size());
    switch (source.place()) {
      case OBJECT -> ofObjects(objects, column);
      case ATTRIBUTE -> {
        for (String name : source.names()) {
          Points.dates(
              reader,
              Place.ATTRIBUTE,
              name,
              objects,
              (object, doc, from, to) -> add(column, object, from, to));
        }
      }
      case ITEM -> {
        FixedBitSet named = Postings.union(reader, IndexField.NAME, source.names());
        Points.dates(
            reader,
            Place.ITEM,
            "",
            objects,
            (object, doc, from, to) -> {
              if (named.get(doc)) {
                add(column, object, from, to);
              }
            });
      }
    }
    return column.build();
  }

  private void ofObjects(Selection objects, Column.AnyOrder column) throws IOException {
    int object = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues from =
          DocValues.getNumeric(leaf.reader(), IndexField.OBJECT_TIME_FROM.field());
      NumericDocValues to = DocValues.getNumeric(leaf.reader(), IndexField.OBJECT_TIME_TO.field());
      int end = objects.from(leaf.docBase + leaf.reader().maxDoc());
      for (; object < end; object++) {
        int doc = objects.doc(object) - leaf.docBase;
        if (from.advanceExact(doc) && to.advanceExact(doc)) {
          add(column, object, from.longValue(), to.longValue());
        }
      }
    }
  }

  private void add(Column.AnyOrder column, int object, long from, long to) {
    Optional<String> period = Period.of(from, to, source.months());
    if (period.isPresent()) {
      column.add(object, found.slot(period.get()));
    }
  }

  @Override
  public int slots() {
    return found.size();
  }

  @Override
  public String value(int slot) {
    return found.value(slot);
  }
}
