package org.dicomsr.filter;

import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.store.IndexUnusableException;

/** What a plan found, wherever. */
interface Found {
  /** How many hits there are, or what they are or have. */
  int count(Level level) throws IndexUnusableException;

  /** Some of the hits, in order. */
  List<Hit> page(long from, int size) throws IndexUnusableException;

  /** All hits, in order. */
  void forEach(Consumer<? super Hit> consumer) throws IndexUnusableException;
}
