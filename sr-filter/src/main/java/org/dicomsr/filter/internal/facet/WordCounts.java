package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.filter.internal.facet.Source.Place;
import org.dicomsr.index.internal.IndexField;
import org.jspecify.annotations.Nullable;

/**
 * Counts words of free text: term by term, an entity remembers the last word that it had. There are
 * far more words than values of anything else, and the index has them by word.
 */
final class WordCounts {
  private final IndexReader reader;
  private final Selection objects;
  private final Map<String, Integer> counts = new HashMap<>();
  private final FixedBitSet having;
  private final int[] last;
  private int word;

  private WordCounts(IndexReader reader, Selection objects) {
    this.reader = reader;
    this.objects = objects;
    this.having = new FixedBitSet(Math.max(1, objects.numbers()));
    this.last = new int[objects.numbers()];
    Arrays.fill(last, -1);
  }

  static Tally of(IndexReader reader, Source.Words source, Selection objects) throws IOException {
    WordCounts counts = new WordCounts(reader, objects);
    Set<String> names = source.names();
    if (source.place() == Place.ITEM || names == null) {
      FixedBitSet named = names == null ? null : Postings.union(reader, IndexField.NAME, names);
      FixedBitSet context =
          named == null
              ? Postings.union(reader, IndexField.CONTEXT, Set.of("context"))
              : new FixedBitSet(1);
      counts.count(IndexField.ITEM_TEXT.field(), counts.ofItems(named, context));
    } else {
      counts.count(
          IndexField.textOf(names.iterator().next()),
          doc -> objects.contains(doc) ? objects.indexOf(doc) : -1);
    }
    return new Tally(counts.counts, objects.distinct(), counts.having.cardinality());
  }

  /** From documents to selected objects, or −1. */
  private interface Target {
    int object(int doc);
  }

  private Target ofItems(@Nullable FixedBitSet named, FixedBitSet context) throws IOException {
    FixedBitSet parents = Postings.union(reader, IndexField.TYPE, Set.of("object"));
    return doc -> {
      boolean counts = named == null ? !context.get(doc) : named.get(doc);
      int object = counts ? parents.nextSetBit(doc) : -1;
      return object >= 0 && objects.contains(object) ? objects.indexOf(object) : -1;
    };
  }

  private void count(String field, Target target) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    PostingsEnum docs = null;
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      docs = each.postings(docs, PostingsEnum.NONE);
      int count = 0;
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        int object = target.object(doc);
        if (object >= 0) {
          int entity = objects.entity(object);
          if (last[entity] != word) {
            last[entity] = word;
            having.set(entity);
            count++;
          }
        }
      }
      if (count > 0) {
        counts.put(term.utf8ToString(), count);
      }
      word++;
    }
  }
}
