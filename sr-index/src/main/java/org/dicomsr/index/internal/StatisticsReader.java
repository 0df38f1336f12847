package org.dicomsr.index.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.dicomsr.index.store.ConceptStatistics;
import org.dicomsr.index.store.IndexCounts;
import org.dicomsr.index.store.IndexStatistics;

/** Gathers statistics of one commit, of documents that are not deleted. Used once. */
final class StatisticsReader {
  private final IndexReader reader;
  private final Map<String, SortedMap<String, Long>> units = new HashMap<>();
  private final Map<String, Long> objects = new HashMap<>();
  private final Set<String> context = new HashSet<>();

  StatisticsReader(IndexReader reader) {
    this.reader = reader;
  }

  IndexStatistics read(IndexCounts counts) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      facets(leaf);
    }
    ObjectCensus census = new ObjectCensus(reader);
    TemplateCensus templates = TemplateCensus.of(reader);
    return new IndexStatistics(
        counts,
        census.objects(),
        templates.list(),
        templates.reportsWithout(),
        concepts(),
        terms(IndexField.NOTE),
        patientsInDoubt());
  }

  private SortedMap<String, Long> terms(IndexField field) throws IOException {
    SortedMap<String, Long> all = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field.field());
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        long count = count(leaf, each);
        if (count > 0) {
          all.merge(term.utf8ToString(), count, Long::sum);
        }
      }
    }
    return all;
  }

  private static long count(LeafReaderContext leaf, TermsEnum term) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
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

  private void facets(LeafReaderContext leaf) throws IOException {
    SortedSetDocValues pairs = DocValues.getSortedSet(leaf.reader(), IndexField.FACET.field());
    Bits live = leaf.reader().getLiveDocs();
    long[] counts = new long[Math.toIntExact(pairs.getValueCount())];
    for (int doc = pairs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = pairs.nextDoc()) {
      if (live == null || live.get(doc)) {
        for (int i = 0; i < pairs.docValueCount(); i++) {
          counts[(int) pairs.nextOrd()]++;
        }
      }
    }
    for (int ord = 0; ord < counts.length; ord++) {
      if (counts[ord] > 0) {
        pair(pairs.lookupOrd(ord).utf8ToString(), counts[ord]);
      }
    }
  }

  private void pair(String pair, long count) {
    int middle = pair.indexOf(Tokens.STEP_END);
    char kind = pair.charAt(0);
    String name = pair.substring(1, middle);
    if (kind == FacetKind.NAME.prefix() || kind == FacetKind.CONTEXT_NAME.prefix()) {
      objects.merge(name, count, Long::sum);
      if (kind == FacetKind.CONTEXT_NAME.prefix()) {
        context.add(name);
      }
    } else if (kind == FacetKind.UNIT.prefix() || kind == FacetKind.CONTEXT_UNIT.prefix()) {
      units
          .computeIfAbsent(name, absent -> new TreeMap<>())
          .merge(pair.substring(middle + 1), count, Long::sum);
    }
  }

  private List<ConceptStatistics> concepts() throws IOException {
    Map<String, String> meanings = meanings();
    List<ConceptStatistics> all = new ArrayList<>();
    terms(IndexField.NAME)
        .forEach((key, items) ->
            all.add(
                new ConceptStatistics(
                    key,
                    meanings.get(key),
                    items,
                    objects.getOrDefault(key, 0L),
                    context.contains(key),
                    units.getOrDefault(key, new TreeMap<>()))));
    all.sort(
        Comparator.comparingLong(ConceptStatistics::items)
            .reversed()
            .thenComparing(ConceptStatistics::key));
    return all;
  }

  /** The commonest meaning of each key; of several as common, the first in the alphabet. */
  private Map<String, String> meanings() throws IOException {
    Map<String, String> meanings = new HashMap<>();
    Map<String, Long> counts = new HashMap<>();
    terms(IndexField.LABEL)
        .forEach((label, count) -> {
          int middle = label.indexOf(Tokens.KEY_END);
          String key = label.substring(0, middle);
          String meaning = label.substring(middle + 1);
          if (!meaning.isEmpty() && count > counts.getOrDefault(key, 0L)) {
            counts.put(key, count);
            meanings.put(key, meaning);
          }
        });
    return meanings;
  }

  /** Patients with several marks of one kind. */
  private SortedMap<String, Long> patientsInDoubt() throws IOException {
    Map<String, String> first = new HashMap<>();
    Map<String, Set<Long>> several = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues marks = DocValues.getSortedSet(leaf.reader(), IndexField.MARK.field());
      NumericDocValues patients =
          DocValues.getNumeric(leaf.reader(), IndexField.PATIENT_NUMBER.field());
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = marks.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = marks.nextDoc()) {
        if ((live != null && !live.get(doc)) || !patients.advanceExact(doc)) {
          continue;
        }
        for (int i = 0; i < marks.docValueCount(); i++) {
          String mark = marks.lookupOrd(marks.nextOrd()).utf8ToString();
          String what = mark.substring(0, mark.indexOf(':'));
          String before = first.putIfAbsent(what + patients.longValue(), mark);
          if (before != null && !before.equals(mark)) {
            several.computeIfAbsent(what, absent -> new HashSet<>()).add(patients.longValue());
          }
        }
      }
    }
    SortedMap<String, Long> counts = new TreeMap<>();
    several.forEach((what, who) -> counts.put(what, (long) who.size()));
    return counts;
  }
}
