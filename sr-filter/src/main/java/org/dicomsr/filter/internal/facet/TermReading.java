package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.internal.IndexField;

/**
 * Terms of a field of objects, or the names of root groups, of which there are few. Not
 * thread-safe.
 */
final class TermReading implements Reading {
  private final IndexReader reader;
  private final IndexField field;
  private final int offset;
  private final List<String> values = new ArrayList<>();

  private TermReading(IndexReader reader, IndexField field, int offset) {
    this.reader = reader;
    this.field = field;
    this.offset = offset;
  }

  static TermReading ofObjects(IndexReader reader, IndexField field) {
    return new TermReading(reader, field, 0);
  }

  /** The document of the root group is the last before that of the object. */
  static TermReading ofTitles(IndexReader reader) {
    return new TermReading(reader, IndexField.GROUP_NAME, 1);
  }

  @Override
  public Column column(Selection objects) throws IOException {
    Column.AnyOrder column = new Column.AnyOrder(objects.size());
    values.clear();
    Terms terms = MultiTerms.getTerms(reader, field.field());
    if (terms == null) {
      return column.build();
    }
    // Behind the groups of what is no report there may be no root of theirs.
    FixedBitSet wanted =
        offset == 0
            ? null
            : Postings.union(reader, IndexField.GROUP_KIND, Set.of(GroupKind.ROOT.term()));
    TermsEnum each = terms.iterator();
    PostingsEnum docs = null;
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      // A group without name has an empty one.
      if (term.length == 0) {
        continue;
      }
      docs = each.postings(docs, PostingsEnum.NONE);
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        int object = doc + offset;
        if ((wanted == null || wanted.get(doc)) && objects.contains(object)) {
          column.add(objects.indexOf(object), values.size());
        }
      }
      values.add(term.utf8ToString());
    }
    return column.build();
  }

  @Override
  public int slots() {
    return values.size();
  }

  @Override
  public String value(int slot) {
    return values.get(slot);
  }
}
