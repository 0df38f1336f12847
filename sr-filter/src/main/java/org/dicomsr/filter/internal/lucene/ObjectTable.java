package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntroSorter;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Which patient, study and series each object is of. Objects are numbered from 0 in the order of
 * their documents; patients, studies and series have their numbers in the index. Thread-safe.
 */
final class ObjectTable {
  static final int NONE = -1;

  private final IndexReader reader;
  private final int[] documents;
  private final Ranks ranks;
  private final Map<Level, int[]> entities = new EnumMap<>(Level.class);
  // The first object of each entity.
  private final Map<Level, int[]> firsts = new EnumMap<>(Level.class);
  private final Map<Level, int[]> orders = new EnumMap<>(Level.class);

  ObjectTable(IndexReader reader) throws IOException {
    this.reader = reader;
    this.documents = documents(reader);
    FixedBitSet bits = new FixedBitSet(reader.maxDoc() + 1);
    for (int document : documents) {
      bits.set(document);
    }
    this.ranks = new Ranks(bits);
    for (Level level : Level.values()) {
      int[] entity = level == Level.OBJECTS ? counted(documents.length) : numbers(field(level));
      entities.put(level, entity);
      firsts.put(level, firsts(entity));
    }
  }

  private static int[] documents(IndexReader reader) throws IOException {
    int[] found = new int[1024];
    int size = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      BitSet objects = IndexView.OBJECTS.getBitSet(leaf);
      if (objects == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      int end = leaf.reader().maxDoc();
      for (int doc = objects.nextSetBit(0);
          doc < end;
          doc = doc + 1 < end ? objects.nextSetBit(doc + 1) : end) {
        if (live == null || live.get(doc)) {
          if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
          }
          found[size++] = leaf.docBase + doc;
        }
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** The field of the numbers of a level. */
  static IndexField field(Level level) {
    return switch (level) {
      case PATIENTS -> IndexField.PATIENT_NUMBER;
      case STUDIES -> IndexField.STUDY_NUMBER;
      case SERIES -> IndexField.SERIES_NUMBER;
      case OBJECTS -> throw new IllegalArgumentException("objects have no numbers");
    };
  }

  private static int[] counted(int size) {
    int[] all = new int[size];
    Arrays.setAll(all, i -> i);
    return all;
  }

  private int[] numbers(IndexField field) throws IOException {
    int[] all = new int[documents.length];
    Arrays.fill(all, NONE);
    int object = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), field.field());
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; object < documents.length && documents[object] < end; object++) {
        if (numbers.advanceExact(documents[object] - leaf.docBase)) {
          all[object] = (int) numbers.longValue();
        }
      }
    }
    return all;
  }

  private static int[] firsts(int[] entities) {
    int greatest = Arrays.stream(entities).max().orElse(NONE);
    int[] first = new int[greatest + 1];
    Arrays.fill(first, NONE);
    for (int object = entities.length - 1; object >= 0; object--) {
      if (entities[object] != NONE) {
        first[entities[object]] = object;
      }
    }
    return first;
  }

  /** How many objects there are. */
  int objects() {
    return documents.length;
  }

  /** The document of an object. */
  int document(int object) {
    return documents[object];
  }

  /** The object whose block a document is in. */
  int object(int document) {
    return ranks.of(document);
  }

  /** What of a level an object is of, or {@link #NONE}. */
  int entity(Level level, int object) {
    return entities(level)[object];
  }

  /** How great numbers of a level may be, and one more. */
  int size(Level level) {
    return firsts(level).length;
  }

  /** All that there is of a level. */
  FixedBitSet universe(Level level) {
    int[] first = firsts(level);
    FixedBitSet all = new FixedBitSet(first.length);
    for (int i = 0; i < first.length; i++) {
      if (first[i] != NONE) {
        all.set(i);
      }
    }
    return all;
  }

  /** What of a wider level an entity is of, or {@link #NONE}. */
  int around(Level of, int entity, Level in) {
    return entity(in, firsts(of)[entity]);
  }

  /** Of each object what of a level it is of, or {@link #NONE}; nobody writes to it. */
  int[] entities(Level level) {
    return Objects.requireNonNull(entities.get(level));
  }

  private int[] firsts(Level level) {
    return Objects.requireNonNull(firsts.get(level));
  }

  /** What an answer lists of an entity. */
  Hit hit(Level level, int entity) throws IOException {
    int document = documents[firsts(level)[entity]];
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    int doc = document - leaf.docBase;
    String patient = text(leaf.reader(), IndexField.PATIENT, doc);
    return new Hit(
        level,
        patient == null ? "" : patient,
        level == Level.PATIENTS ? null : text(leaf.reader(), IndexField.STUDY, doc),
        level == Level.PATIENTS || level == Level.STUDIES
            ? null
            : text(leaf.reader(), IndexField.SERIES, doc),
        level == Level.OBJECTS ? text(leaf.reader(), IndexField.OBJECT_KEY, doc) : null);
  }

  private static @Nullable String text(LeafReader leaf, IndexField field, int doc)
      throws IOException {
    SortedDocValues values = DocValues.getSorted(leaf, field.field());
    return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : null;
  }

  /** All entities of a level, in the order of hits; found the first time it is asked for. */
  synchronized int[] order(Level level) throws IOException {
    int[] known = orders.get(level);
    if (known == null) {
      known = sorted(level);
      orders.put(level, known);
    }
    return known;
  }

  private int[] sorted(Level level) throws IOException {
    int[] first = firsts(level);
    FixedBitSet all = universe(level);
    int[] order = new int[all.cardinality()];
    int size = 0;
    for (int i = 0; i < first.length; i++) {
      if (all.get(i)) {
        order[size++] = i;
      }
    }
    int[][] keys = {
      ordinals(IndexField.PATIENT, first),
      level == Level.PATIENTS ? new int[0] : ordinals(IndexField.STUDY, first),
      level == Level.PATIENTS || level == Level.STUDIES
          ? new int[0]
          : ordinals(IndexField.SERIES, first),
      level == Level.OBJECTS ? ordinals(IndexField.OBJECT_KEY, first) : new int[0]
    };
    new IntroSorter() {
      private int pivot;

      @Override
      protected void setPivot(int i) {
        pivot = order[i];
      }

      @Override
      protected int comparePivot(int j) {
        return compared(pivot, order[j], keys);
      }

      @Override
      protected void swap(int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
      }
    }.sort(0, order.length);
    return order;
  }

  private static int compared(int a, int b, int[][] keys) {
    for (int[] key : keys) {
      if (key.length > 0 && key[a] != key[b]) {
        return Integer.compare(key[a], key[b]);
      }
    }
    return 0;
  }

  /** Of each entity the place of its text among all texts of a field; what has none comes first. */
  private int[] ordinals(IndexField field, int[] first) throws IOException {
    int[] all = new int[first.length];
    Arrays.fill(all, NONE);
    SortedDocValues values = MultiDocValues.getSortedValues(reader, field.field());
    if (values == null) {
      return all;
    }
    int[] entityOf = new int[documents.length];
    Arrays.fill(entityOf, NONE);
    for (int i = 0; i < first.length; i++) {
      if (first[i] != NONE) {
        entityOf[first[i]] = i;
      }
    }
    for (int object = 0; object < documents.length; object++) {
      if (entityOf[object] != NONE && values.advanceExact(documents[object])) {
        all[entityOf[object]] = values.ordValue();
      }
    }
    return all;
  }
}
