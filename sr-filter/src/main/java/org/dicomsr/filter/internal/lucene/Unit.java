package org.dicomsr.filter.internal.lucene;

import org.apache.lucene.search.Query;
import org.dicomsr.index.internal.IndexView;

/** What conditions within an object are about. */
enum Unit {
  /** An object. */
  OBJECT(IndexView.OBJECT_DOCUMENTS),
  /** A group with its own items. */
  GROUP(IndexView.GROUP_DOCUMENTS),
  /** A group with everything beneath. */
  CONTAINER(IndexView.GROUP_DOCUMENTS);

  private final Query universe;

  Unit(Query universe) {
    this.universe = universe;
  }

  /** All documents of which a condition may hold. */
  Query universe() {
    return universe;
  }
}
