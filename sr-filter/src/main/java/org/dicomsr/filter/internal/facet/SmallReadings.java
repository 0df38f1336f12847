package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.dicomsr.index.internal.IndexView;

/** Readings of a few lines. */
final class SmallReadings {
  private SmallReadings() {}

  /** Values get their slots as they come up, and keep them. */
  static final class Found {
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<String> values = new ArrayList<>();

    int slot(String value) {
      Integer known = slots.putIfAbsent(value, values.size());
      if (known != null) {
        return known;
      }
      values.add(value);
      return values.size() - 1;
    }

    int size() {
      return values.size();
    }

    String value(int slot) {
      return values.get(slot);
    }
  }

  /** Objects that are known. */
  static final class OfSets implements Reading {
    private final List<String> values;
    private final Source.Sets source;

    OfSets(Source.Sets source) {
      this.source = source;
      this.values = List.copyOf(source.objects().keySet());
    }

    @Override
    public Column column(Selection objects) {
      Column.AnyOrder column = new Column.AnyOrder(objects.size());
      int slot = 0;
      for (BitSet docs : source.objects().values()) {
        int end = docs.length();
        for (int doc = end == 0 ? DocIdSetIterator.NO_MORE_DOCS : docs.nextSetBit(0);
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = doc + 1 < end ? docs.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS) {
          if (objects.contains(doc)) {
            column.add(objects.indexOf(doc), slot);
          }
        }
        slot++;
      }
      return column.build();
    }

    @Override
    public int slots() {
      return values.size();
    }

    @Override
    public String value(int slot) {
      return values.get(slot);
    }
  }

  /** Documents that are looked at. */
  static final class OfDocuments implements Reading {
    private final IndexView view;
    private final Source.Computed source;
    private final Found found = new Found();

    OfDocuments(IndexView view, Source.Computed source) {
      this.view = view;
      this.source = source;
    }

    @Override
    public Column column(Selection objects) throws IOException {
      Column.AnyOrder column = new Column.AnyOrder(objects.size());
      BitSet among = source.among();
      for (int object = 0; object < objects.size(); object++) {
        if (among != null && !among.get(objects.doc(object))) {
          continue;
        }
        for (String value : source.values().apply(view.document(objects.doc(object)))) {
          column.add(object, found.slot(value));
        }
      }
      return column.build();
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

  /** Two values of one object. */
  static final class OfCross implements Reading {
    private final Reading rows;
    private final Reading columns;
    private final Map<Long, Integer> slots = new HashMap<>();
    private final List<String> values = new ArrayList<>();

    OfCross(Reading rows, Reading columns) {
      this.rows = rows;
      this.columns = columns;
    }

    @Override
    public Column column(Selection objects) throws IOException {
      Column first = rows.column(objects);
      Column second = columns.column(objects);
      Column.AnyOrder column = new Column.AnyOrder(objects.size());
      // Numbers of slots may change from call to call, values do not.
      Map<String, Integer> known = new HashMap<>();
      for (int i = 0; i < values.size(); i++) {
        known.put(values.get(i), i);
      }
      slots.clear();
      for (int object = 0; object < objects.size(); object++) {
        for (int i = 0; i < first.size(object); i++) {
          for (int j = 0; j < second.size(object); j++) {
            column.add(object, slot(first.slot(object, i), second.slot(object, j), known));
          }
        }
      }
      return column.build();
    }

    private int slot(int row, int other, Map<String, Integer> known) throws IOException {
      long key = (long) row << Integer.SIZE | other;
      Integer slot = slots.get(key);
      if (slot == null) {
        String value = rows.value(row) + Source.Cross.BETWEEN + columns.value(other);
        slot = known.putIfAbsent(value, values.size());
        if (slot == null) {
          slot = values.size();
          values.add(value);
        }
        slots.put(key, slot);
      }
      return slot;
    }

    @Override
    public int slots() {
      return values.size();
    }

    @Override
    public String value(int slot) {
      return values.get(slot);
    }
  }
}
