package org.dicomsr.index.internal;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The terms of a field with their documents, of those that are not deleted. */
final class LiveTerms {
  private LiveTerms() {}

  /** What is done with the documents of a term. */
  interface TermVisitor {
    /** Looks at the documents that are not deleted. */
    void visit(String term, FixedBitSet documents) throws IOException;
  }

  static void forEach(LeafReaderContext leaf, IndexField field, TermVisitor visitor)
      throws IOException {
    Terms terms = leaf.reader().terms(field.field());
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      FixedBitSet documents = documents(leaf, each);
      if (documents.cardinality() > 0) {
        visitor.visit(term.utf8ToString(), documents);
      }
    }
  }

  /** The documents of one term. */
  static FixedBitSet documents(LeafReaderContext leaf, IndexField field, String term)
      throws IOException {
    Terms terms = leaf.reader().terms(field.field());
    TermsEnum each = terms == null ? null : terms.iterator();
    return each != null && each.seekExact(new BytesRef(term))
        ? documents(leaf, each)
        : new FixedBitSet(leaf.reader().maxDoc());
  }

  private static FixedBitSet documents(LeafReaderContext leaf, TermsEnum term) throws IOException {
    FixedBitSet all = new FixedBitSet(leaf.reader().maxDoc());
    all.or(term.postings(null, PostingsEnum.NONE));
    Bits live = leaf.reader().getLiveDocs();
    if (live != null) {
      live.applyMask(all, 0);
    }
    return all;
  }
}
