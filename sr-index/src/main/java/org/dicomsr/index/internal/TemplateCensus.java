package org.dicomsr.index.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.store.TemplateStatistics;

/**
 * Counts what reports were found to be of, and what they and the containers in them name.
 *
 * @param list the templates, those of most reports first
 * @param reportsWithout reports for which there is neither
 */
record TemplateCensus(List<TemplateStatistics> list, long reportsWithout) {

  static TemplateCensus of(IndexReader reader) throws IOException {
    SortedMap<String, TemplateStatistics> all = new TreeMap<>();
    long reportsWithout = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      FixedBitSet without =
          LiveTerms.documents(leaf, IndexField.OBJECT_KIND, ObjectKind.REPORT.term());
      LiveTerms.forEach(
          leaf,
          IndexField.TEMPLATE,
          (tid, reports) -> {
            without.andNot(reports);
            add(all, new TemplateStatistics(tid, reports.cardinality(), 0, 0));
          });
      LiveTerms.forEach(
          leaf,
          IndexField.GROUP_TEMPLATE,
          (tid, groups) -> add(all, named(leaf, tid, groups, without)));
      reportsWithout += without.cardinality();
    }
    List<TemplateStatistics> list =
        all.values().stream()
            .sorted(
                Comparator.comparingLong(TemplateStatistics::reports)
                    .thenComparingLong(TemplateStatistics::naming)
                    .thenComparingLong(TemplateStatistics::parts)
                    .reversed()
                    .thenComparing(TemplateStatistics::tid))
            .toList();
    return new TemplateCensus(list, reportsWithout);
  }

  private static void add(Map<String, TemplateStatistics> all, TemplateStatistics more) {
    all.merge(
        more.tid(),
        more,
        (a, b) ->
            new TemplateStatistics(
                a.tid(),
                a.reports() + b.reports(),
                a.naming() + b.naming(),
                a.parts() + b.parts()));
  }

  /** Tells roots, whose report is the next document, from other containers. */
  private static TemplateStatistics named(
      LeafReaderContext leaf, String tid, FixedBitSet groups, FixedBitSet without)
      throws IOException {
    NumericDocValues orders = DocValues.getNumeric(leaf.reader(), IndexField.GROUP_ORDER.field());
    long naming = 0;
    long parts = 0;
    BitSetIterator docs = new BitSetIterator(groups, 0);
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (orders.advanceExact(doc) && orders.longValue() == 0) {
        naming++;
        without.clear(doc + 1);
      } else {
        parts++;
      }
    }
    return new TemplateStatistics(tid, 0, naming, parts);
  }
}
