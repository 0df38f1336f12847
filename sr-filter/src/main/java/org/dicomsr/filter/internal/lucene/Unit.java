package org.dicomsr.filter.internal.lucene;

import org.apache.lucene.search.Query;
import org.dicomsr.index.internal.IndexView;

/** What conditions within an object are about. */
enum Unit {
  /** An object. */
  OBJECT,
  /** A group with its own items. */
  GROUP,
  /** A group with everything beneath. */
  CONTAINER;

  /** All documents of which a condition may hold. */
  Query universe() {
    return this == OBJECT ? IndexView.OBJECT_DOCUMENTS : IndexView.GROUP_DOCUMENTS;
  }
}
