package org.dicomsr.filter.internal.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.store.IndexUnusableException;

/**
 * What a plan found in one commit. Immutable and thread-safe; to be used while the view is open.
 */
public final class IndexHits {
  private final IndexEvaluator evaluator;
  private final Level level;
  private final Supplier<FixedBitSet> numbers;
  private final int count;

  IndexHits(IndexEvaluator evaluator, Level level, FixedBitSet found) {
    this(evaluator, level, found.cardinality(), () -> found);
  }

  /** Objects; their numbers are looked up when they are needed. */
  IndexHits(IndexEvaluator evaluator, ObjectsFound objects) {
    this(evaluator, Level.OBJECTS, objects.count(), objects::numbers);
  }

  private IndexHits(
      IndexEvaluator evaluator, Level level, int count, Supplier<FixedBitSet> numbers) {
    this.evaluator = evaluator;
    this.level = level;
    this.count = count;
    this.numbers = numbers;
  }

  /** {@return what is listed} */
  public Level level() {
    return level;
  }

  /** {@return how many there are} */
  public int count() {
    return count;
  }

  /**
   * Some of the hits, in their order.
   *
   * @param from the first, from 0
   * @param size how many at most
   * @return the hits; fewer at the end
   * @throws IndexUnusableException when the index cannot be read
   */
  public List<Hit> page(long from, int size) throws IndexUnusableException {
    return evaluator
        .view()
        .read(() -> {
          ObjectTable table = evaluator.table();
          FixedBitSet found = numbers.get();
          List<Hit> page = new ArrayList<>(Math.min(size, count));
          long place = 0;
          for (int entity : table.order(level)) {
            if (page.size() == size) {
              break;
            }
            if (found.get(entity) && place++ >= from) {
              page.add(table.hit(level, entity));
            }
          }
          return page;
        });
  }

  /**
   * Goes through all hits, in their order.
   *
   * @param consumer is given each
   * @throws IndexUnusableException when the index cannot be read
   */
  public void forEach(Consumer<? super Hit> consumer) throws IndexUnusableException {
    evaluator
        .view()
        .read(() -> {
          ObjectTable table = evaluator.table();
          FixedBitSet found = numbers.get();
          for (int entity : table.order(level)) {
            if (found.get(entity)) {
              consumer.accept(table.hit(level, entity));
            }
          }
          return true;
        });
  }

  /**
   * Goes through the objects that the hits are or have: their own, not what annotates a series.
   *
   * @param consumer is given each object, in their order
   * @throws IndexUnusableException when the index cannot be read
   */
  public void forEachObject(Consumer<? super Hit> consumer) throws IndexUnusableException {
    evaluator
        .view()
        .read(() -> {
          ObjectTable table = evaluator.table();
          FixedBitSet found = numbers.get();
          for (int object : table.order(Level.OBJECTS)) {
            int entity = table.entity(level, object);
            if (entity != ObjectTable.NONE && found.get(entity)) {
              consumer.accept(table.hit(Level.OBJECTS, object));
            }
          }
          return true;
        });
  }

  /**
   * How many patients, studies, series or objects the hits are, have, or are of: their own objects
   * are counted, not what annotates a series.
   *
   * @param of what is counted
   * @return the number
   * @throws IndexUnusableException when the index cannot be read
   */
  public int count(Level of) throws IndexUnusableException {
    if (of == level) {
      return count;
    }
    return evaluator
        .view()
        .read(() -> {
          ObjectTable table = evaluator.table();
          FixedBitSet found = numbers.get();
          FixedBitSet counted = new FixedBitSet(table.size(of));
          int[] entities = table.entities(level);
          int[] wanted = table.entities(of);
          for (int object = 0; object < entities.length; object++) {
            int entity = entities[object];
            int each = wanted[object];
            if (entity != ObjectTable.NONE && each != ObjectTable.NONE && found.get(entity)) {
              counted.set(each);
            }
          }
          return counted.cardinality();
        });
  }

  /**
   * The objects that the hits are or have: their own, not what annotates a series.
   *
   * @return the Lucene documents of the objects, none of them deleted
   * @throws IndexUnusableException when the index cannot be read
   */
  public FixedBitSet documents() throws IndexUnusableException {
    return evaluator
        .view()
        .read(() -> {
          ObjectTable table = evaluator.table();
          FixedBitSet found = numbers.get();
          int end = evaluator.view().searcher().getIndexReader().maxDoc();
          FixedBitSet documents = new FixedBitSet(Math.max(1, end));
          int[] entities = table.entities(level);
          for (int object = 0; object < entities.length; object++) {
            int entity = entities[object];
            if (entity != ObjectTable.NONE && found.get(entity)) {
              documents.set(table.document(object));
            }
          }
          return documents;
        });
  }

  /**
   * Counts by which of several plans found something.
   *
   * @param all what plans of one level found in one commit, at most 62
   * @return how many are in those whose bits are set, and in no others; 0 is not among the keys
   */
  public static Map<Long, Long> overlaps(List<IndexHits> all) {
    int size = all.stream().mapToInt(hits -> hits.numbers.get().length()).max().orElse(0);
    long[] bits = new long[size];
    for (int i = 0; i < all.size(); i++) {
      FixedBitSet found = all.get(i).numbers.get();
      for (int entity = found.length() == 0 ? DocIdSetIterator.NO_MORE_DOCS : found.nextSetBit(0);
          entity != DocIdSetIterator.NO_MORE_DOCS;
          entity =
              entity + 1 < found.length()
                  ? found.nextSetBit(entity + 1)
                  : DocIdSetIterator.NO_MORE_DOCS) {
        bits[entity] |= 1L << i;
      }
    }
    Map<Long, Long> counts = new HashMap<>();
    for (long each : bits) {
      if (each != 0) {
        counts.merge(each, 1L, Long::sum);
      }
    }
    return counts;
  }

  @Override
  public String toString() {
    return "IndexHits[" + count + " " + level + "]";
  }
}
