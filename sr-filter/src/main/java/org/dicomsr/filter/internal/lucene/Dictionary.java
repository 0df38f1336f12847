package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.dicomsr.filter.internal.recent.Recent;
import org.dicomsr.index.internal.IndexField;

/**
 * Which terms of a field pass a test: terms that hold several things, such as paths, are gone
 * through and taken apart. The terms of the last questions are kept. Thread-safe.
 */
final class Dictionary {
  private static final int MOST_KEPT = 64;

  private final IndexReader reader;
  private final Recent<Question, Matches> kept = new Recent<>(MOST_KEPT);

  /** The terms that pass, and those of which it cannot be told. */
  private record Matches(List<BytesRef> sure, List<BytesRef> unsure) {}

  private record Question(IndexField field, String prefix, Object test) {}

  Dictionary(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * Documents with a term that passes a test.
   *
   * @param field a field of terms
   * @param prefix how terms begin
   * @param test what the test is: equal tests are the same
   * @param passes whether a term passes
   */
  Between query(IndexField field, String prefix, Object test, Function<String, Certainty> passes) {
    Matches matches =
        kept.of(new Question(field, prefix, test), question -> find(field, prefix, passes));
    Query sure = Clauses.anyBytes(field, matches.sure);
    return matches.unsure.isEmpty()
        ? Between.exactly(sure)
        : new Between(sure, Clauses.any(List.of(sure, Clauses.anyBytes(field, matches.unsure))));
  }

  private Matches find(IndexField field, String prefix, Function<String, Certainty> passes) {
    TreeSet<BytesRef> sure = new TreeSet<>();
    TreeSet<BytesRef> unsure = new TreeSet<>();
    forEach(
        reader,
        field,
        prefix,
        term -> {
          switch (passes.apply(term.utf8ToString())) {
            case YES -> sure.add(BytesRef.deepCopyOf(term));
            case UNKNOWN -> unsure.add(BytesRef.deepCopyOf(term));
            case NO -> {}
          }
        });
    return new Matches(List.copyOf(sure), List.copyOf(unsure));
  }

  /** Is given terms. */
  interface TermConsumer {
    /** Looks at a term, which does not stay as it is. */
    void accept(BytesRef term);
  }

  /** Goes through the terms of all segments, one after another: a term may come again. */
  static void forEach(IndexReader reader, IndexField field, String prefix, TermConsumer consumer) {
    BytesRef begin = new BytesRef(prefix);
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field.field());
        if (terms == null) {
          continue;
        }
        TermsEnum each = terms.iterator();
        if (each.seekCeil(begin) == TermsEnum.SeekStatus.END) {
          continue;
        }
        for (BytesRef term = each.term();
            term != null && StringHelper.startsWith(term, begin);
            term = each.next()) {
          consumer.accept(term);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
