package org.dicomsr.filter.testing;

import java.util.SortedSet;
import org.dicomsr.filter.search.Hit;

/** Something that answers queries about some documents. */
@FunctionalInterface
public interface Answers {
  /**
   * Answers a query.
   *
   * @param query the query's text
   * @return what it finds; patients by the keys that they have in the documents
   */
  SortedSet<Hit> hits(String query);
}
