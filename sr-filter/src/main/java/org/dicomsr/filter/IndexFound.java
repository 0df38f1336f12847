package org.dicomsr.filter;

import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.filter.internal.lucene.IndexHits;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.store.IndexUnusableException;

/** Found in an index. */
record IndexFound(IndexHits hits) implements Source.Found {
  @Override
  public int count() {
    return hits.count();
  }

  @Override
  public int count(Level level) throws IndexUnusableException {
    return hits.count(level);
  }

  @Override
  public List<Hit> page(long from, int size) throws IndexUnusableException {
    return hits.page(from, size);
  }

  @Override
  public void forEach(Consumer<? super Hit> consumer) throws IndexUnusableException {
    hits.forEach(consumer);
  }

  @Override
  public void forEachObject(Consumer<? super Hit> consumer) throws IndexUnusableException {
    hits.forEachObject(consumer);
  }
}
