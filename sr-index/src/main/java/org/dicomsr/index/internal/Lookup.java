package org.dicomsr.index.internal;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds object documents by their terms, one after another, faster than a search. Not thread-safe:
 * one for each thread.
 */
final class Lookup {
  static final int NONE = -1;

  private final List<LeafReaderContext> leaves;
  private final Map<IndexField, @Nullable TermsEnum[]> enums = new EnumMap<>(IndexField.class);
  private @Nullable PostingsEnum postings;

  Lookup(IndexReader reader) {
    this.leaves = reader.leaves();
  }

  /** What is asked of each document found. */
  interface Visitor {
    /** Looks at a document and says whether to look no further. */
    boolean visit(LeafReaderContext leaf, int doc) throws IOException;
  }

  /** The document of the object with a key, or {@link #NONE}. */
  int object(String key) throws IOException {
    BytesRef term = new BytesRef(Tokens.capped(key));
    // Newer segments are later, and an object is in one block alone.
    for (int i = leaves.size() - 1; i >= 0; i--) {
      LeafReaderContext leaf = leaves.get(i);
      PostingsEnum docs = docs(IndexField.KEY, i, term);
      if (docs == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      int last = NONE;
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (live == null || live.get(doc)) {
          last = doc;
        }
      }
      if (last != NONE) {
        return leaf.docBase + last;
      }
    }
    return NONE;
  }

  /** Visits the documents with a term, those of newer segments first. */
  void visit(IndexField field, String term, Visitor visitor) throws IOException {
    BytesRef bytes = new BytesRef(Tokens.capped(term));
    for (int i = leaves.size() - 1; i >= 0; i--) {
      LeafReaderContext leaf = leaves.get(i);
      PostingsEnum docs = docs(field, i, bytes);
      if (docs == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if ((live == null || live.get(doc)) && visitor.visit(leaf, doc)) {
          return;
        }
      }
    }
  }

  private @Nullable PostingsEnum docs(IndexField field, int leaf, BytesRef term)
      throws IOException {
    @Nullable TermsEnum[] all =
        enums.computeIfAbsent(field, absent -> new @Nullable TermsEnum[leaves.size()]);
    TermsEnum terms = all[leaf];
    if (terms == null) {
      Terms found = leaves.get(leaf).reader().terms(field.field());
      terms = found == null ? TermsEnum.EMPTY : found.iterator();
      all[leaf] = terms;
    }
    if (!terms.seekExact(term)) {
      return null;
    }
    postings = terms.postings(postings, PostingsEnum.NONE);
    return postings;
  }

  /** A number of a document, or {@code absent}. */
  static long number(LeafReader reader, IndexField field, int doc, long absent) throws IOException {
    NumericDocValues values = reader.getNumericDocValues(field.field());
    return values != null && values.advanceExact(doc) ? values.longValue() : absent;
  }

  /** A number of a document of the whole reader, or {@code absent}. */
  long number(IndexField field, int doc, long absent) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    return number(leaf.reader(), field, doc - leaf.docBase, absent);
  }

  private LeafReaderContext leaf(int doc) {
    return leaves.get(org.apache.lucene.index.ReaderUtil.subIndex(doc, leaves));
  }
}
