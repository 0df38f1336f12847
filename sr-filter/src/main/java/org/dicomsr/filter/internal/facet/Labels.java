package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What codes are shown by: the meaning that most objects give them; of several as common, the first
 * in the alphabet. Found once for each code of a commit; thread-safe.
 */
final class Labels {
  private final IndexReader reader;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Labels(IndexReader reader) {
    this.reader = reader;
  }

  /** The commonest meaning of a key; the key where nothing gives it one. */
  String of(String key) throws IOException {
    String label = known.get(key);
    if (label == null) {
      label = find(key);
      known.put(key, label);
    }
    return label;
  }

  private String find(String key) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, IndexField.LABEL.field());
    if (terms == null) {
      return key;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    BytesRef prefix = new BytesRef(key + Tokens.KEY_END);
    TermsEnum each = terms.iterator();
    String best = key;
    long most = 0;
    boolean more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    while (more && StringHelper.startsWith(each.term(), prefix)) {
      long count = count(each, live);
      if (count > most && each.term().length > prefix.length) {
        most = count;
        best = each.term().utf8ToString().substring(key.length() + 1);
      }
      more = each.next() != null;
    }
    return best;
  }

  private static long count(TermsEnum term, @Nullable Bits live) throws IOException {
    if (live == null) {
      return term.docFreq();
    }
    long count = 0;
    PostingsEnum docs = term.postings(null, PostingsEnum.NONE);
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      count += live.get(doc) ? 1 : 0;
    }
    return count;
  }
}
