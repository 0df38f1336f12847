package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.Tokens;

/** Documents by their terms. */
final class Postings {
  private Postings() {}

  /** The documents that have one of some terms, deleted ones included. */
  static FixedBitSet union(IndexReader reader, IndexField field, Collection<String> terms)
      throws IOException {
    FixedBitSet found = new FixedBitSet(Math.max(1, reader.maxDoc()));
    for (String term : terms) {
      PostingsEnum docs =
          MultiTerms.getTermPostingsEnum(
              reader, field.field(), new BytesRef(Tokens.capped(term)), PostingsEnum.NONE);
      if (docs != null) {
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          found.set(doc);
        }
      }
    }
    return found;
  }
}
