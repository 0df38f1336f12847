package org.dicomsr.filter.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
  private final FixedBitSet found;
  private final int count;

  IndexHits(IndexEvaluator evaluator, Level level, FixedBitSet found) {
    this.evaluator = evaluator;
    this.level = level;
    this.found = found;
    this.count = found.cardinality();
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
          FixedBitSet counted = new FixedBitSet(table.size(of));
          for (int object = 0; object < table.objects(); object++) {
            int entity = table.entity(level, object);
            int each = table.entity(of, object);
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
          int end = evaluator.view().searcher().getIndexReader().maxDoc();
          FixedBitSet documents = new FixedBitSet(Math.max(1, end));
          for (int object = 0; object < table.objects(); object++) {
            int entity = table.entity(level, object);
            if (entity != ObjectTable.NONE && found.get(entity)) {
              documents.set(table.document(object));
            }
          }
          return documents;
        });
  }

  @Override
  public String toString() {
    return "IndexHits[" + count + " " + level + "]";
  }
}
