package org.dicomsr.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;
import org.dicomsr.index.document.CanonicalNumber;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.TextValue;

/**
 * The fields that the questions of {@link QueryJob} need, and the questions, as somebody would
 * write them with Lucene who needs no others: blocks of items, groups and object, numbers behind a
 * hash of their name, a number for each patient. Not thread-safe.
 */
final class HandArchive implements AutoCloseable {
  static final BitSetProducer GROUPS = new QueryBitSetProducer(term("type", "group"));
  static final BitSetProducer OBJECTS = new QueryBitSetProducer(term("type", "object"));
  private static final int TOP = 10;

  private final Directory directory;
  private final IndexWriter writer;
  private final Map<String, Integer> patients = new HashMap<>();
  private DirectoryReader reader;
  private IndexSearcher searcher;
  private int count;

  HandArchive(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(64));
    open();
  }

  private void open() throws IOException {
    reader = DirectoryReader.open(writer);
    searcher = new IndexSearcher(reader);
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues number = DocValues.getNumeric(leaf.reader(), "patient.number");
      while (number.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        count = Math.max(count, (int) number.longValue() + 1);
      }
    }
  }

  // Writing.

  void add(ObjectDocument object) throws IOException {
    List<Document> block = new ArrayList<>();
    Set<String> pairs = new HashSet<>();
    group(object.root(), object.key(), block, pairs);
    Document root = document(object.key(), "object");
    root.add(new SortedDocValuesField("key", new BytesRef(object.key())));
    String patient = object.patient().key();
    root.add(new SortedDocValuesField("patient", new BytesRef(patient)));
    int number = patients.computeIfAbsent(patient, absent -> patients.size());
    root.add(new NumericDocValuesField("patient.number", number));
    for (HeaderAttribute attribute : object.attributes()) {
      if (attribute.values().getFirst() instanceof TextValue text) {
        root.add(new StringField(attribute.keyword(), text.text(), Field.Store.NO));
        pairs.add(attribute.keyword() + '\u001f' + text.text());
      }
    }
    pairs.forEach(pair -> root.add(new SortedSetDocValuesField("pairs", new BytesRef(pair))));
    block.add(root);
    writer.addDocuments(block);
  }

  private static void group(
      GroupDocument group, String key, List<Document> block, Set<String> pairs) {
    group.groups().forEach(each -> group(each, key, block, pairs));
    for (ItemDocument item : group.items()) {
      Document document = document(key, "item");
      String name = item.name().key();
      document.add(new StringField("name", name, Field.Store.NO));
      if (item.value() instanceof CodeValue code) {
        document.add(new StringField("code", code.coded().key(), Field.Store.NO));
        pairs.add(name + '\u001f' + code.coded().key());
      } else if (item.value() instanceof TextValue text) {
        document.add(new StringField("word", text.text(), Field.Store.NO));
        pairs.add(name + '\u001f' + text.text());
      } else if (item.value() instanceof NumberValue number) {
        CanonicalNumber base = number.canonical();
        if (base != null) {
          document.add(new BinaryPoint("number", bytes(name + base.dimension(), base.value())));
          document.add(
              new NumericDocValuesField(
                  "value", NumericUtils.doubleToSortableLong(base.value() + 0.0)));
        }
      }
      block.add(document);
    }
    Document document = document(key, "group");
    document.add(new StringField("kind", group.kind().term(), Field.Store.NO));
    block.add(document);
  }

  private static Document document(String key, String type) {
    Document document = new Document();
    document.add(new StringField("_key", key, Field.Store.NO));
    document.add(new StringField("type", type, Field.Store.NO));
    return document;
  }

  void commit() throws IOException {
    writer.forceMerge(1);
    writer.commit();
    reader.close();
    open();
  }

  // Asking.

  static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  static Query all(Query... queries) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Query query : queries) {
      all.add(query, Occur.FILTER);
    }
    return all.build();
  }

  static Query inGroup(Query items) {
    return new ToParentBlockJoinQuery(items, GROUPS, org.apache.lucene.search.join.ScoreMode.None);
  }

  static Query inObject(Query documents) {
    return new ToParentBlockJoinQuery(
        documents, OBJECTS, org.apache.lucene.search.join.ScoreMode.None);
  }

  /** Numbers above one in base units. */
  static Query above(String name, String dimension, double number) {
    return BinaryPoint.newRangeQuery(
        "number",
        bytes(name + dimension, Math.nextUp(number)),
        bytes(name + dimension, Double.POSITIVE_INFINITY));
  }

  private static byte[] bytes(String name, double value) {
    byte[] bytes = new byte[2 * Long.BYTES];
    long hash = 1125899906842597L;
    for (int i = 0; i < name.length(); i++) {
      hash = 31 * hash + name.charAt(i);
    }
    NumericUtils.longToSortableBytes(hash, bytes, 0);
    NumericUtils.longToSortableBytes(NumericUtils.doubleToSortableLong(value), bytes, Long.BYTES);
    return bytes;
  }

  /** How many there are, and which the first ten. */
  int objects(Query query) throws IOException {
    return (int)
        searcher
            .search(query, new TopScoreDocCollectorManager(TOP, null, Integer.MAX_VALUE))
            .totalHits
            .value();
  }

  /** The keys of the first, by patient and key. */
  List<String> first(Query query, int count) throws IOException {
    Sort order =
        new Sort(
            new SortField("patient", SortField.Type.STRING),
            new SortField("key", SortField.Type.STRING));
    List<String> keys = new ArrayList<>();
    for (var hit : searcher.search(query, count, order).scoreDocs) {
      int leaf = org.apache.lucene.index.ReaderUtil.subIndex(hit.doc, reader.leaves());
      LeafReaderContext context = reader.leaves().get(leaf);
      var values = DocValues.getSorted(context.reader(), "key");
      values.advanceExact(hit.doc - context.docBase);
      keys.add(values.lookupOrd(values.ordValue()).utf8ToString());
    }
    return keys;
  }

  /** Patients of whom there is something for each of some queries, the rarest of which is first. */
  int patients(Query... queries) throws IOException {
    FixedBitSet found = null;
    for (Query query : queries) {
      FixedBitSet own = new FixedBitSet(count);
      Weight weight = searcher.createWeight(searcher.rewrite(query), NO_SCORES, 1);
      for (LeafReaderContext leaf : reader.leaves()) {
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null) {
          NumericDocValues number = DocValues.getNumeric(leaf.reader(), "patient.number");
          DocIdSetIterator each = scorer.iterator();
          for (int doc = each.nextDoc();
              doc != DocIdSetIterator.NO_MORE_DOCS;
              doc = each.nextDoc()) {
            if (number.advanceExact(doc)) {
              own.set((int) number.longValue());
            }
          }
        }
      }
      if (found == null) {
        found = own;
      } else {
        found.and(own);
      }
      if (found.scanIsEmpty()) {
        break;
      }
    }
    return found == null ? 0 : found.cardinality();
  }

  private static final ScoreMode NO_SCORES = ScoreMode.COMPLETE_NO_SCORES;

  /** Of each facet the values with how many objects have them. */
  List<Map<String, Integer>> facets(Query query, List<String> names) throws IOException {
    List<Map<String, Integer>> all = new ArrayList<>();
    names.forEach(name -> all.add(new HashMap<>()));
    Weight weight = searcher.createWeight(searcher.rewrite(query), NO_SCORES, 1);
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      SortedSetDocValues pairs = DocValues.getSortedSet(leaf.reader(), "pairs");
      int[] counts = new int[(int) pairs.getValueCount()];
      DocIdSetIterator each = scorer.iterator();
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (pairs.advanceExact(doc)) {
          for (int i = pairs.docValueCount(); i > 0; i--) {
            counts[(int) pairs.nextOrd()]++;
          }
        }
      }
      gather(pairs, counts, names, all);
    }
    return all;
  }

  /** The same of patients: what each has is gathered first, then counted once. */
  List<Map<String, Integer>> patientFacets(Query query, List<String> names) throws IOException {
    List<Map<String, Integer>> all = new ArrayList<>();
    names.forEach(name -> all.add(new HashMap<>()));
    if (reader.leaves().size() != 1) {
      throw new IllegalStateException("expected one segment");
    }
    LeafReaderContext leaf = reader.leaves().getFirst();
    Scorer scorer = searcher.createWeight(searcher.rewrite(query), NO_SCORES, 1).scorer(leaf);
    if (scorer == null) {
      return all;
    }
    SortedSetDocValues pairs = DocValues.getSortedSet(leaf.reader(), "pairs");
    NumericDocValues number = DocValues.getNumeric(leaf.reader(), "patient.number");
    int[] begin = new int[1 << 10];
    int[] patient = new int[1 << 10];
    int[] ords = new int[1 << 14];
    int size = 0;
    int objects = 0;
    int[] next = new int[count + 1];
    DocIdSetIterator each = scorer.iterator();
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      if (!pairs.advanceExact(doc) || !number.advanceExact(doc)) {
        continue;
      }
      if (objects + 1 >= begin.length) {
        begin = Arrays.copyOf(begin, 2 * objects + 2);
        patient = Arrays.copyOf(patient, begin.length);
      }
      begin[objects] = size;
      patient[objects] = (int) number.longValue();
      next[patient[objects] + 1]++;
      objects++;
      int values = pairs.docValueCount();
      if (size + values > ords.length) {
        ords = Arrays.copyOf(ords, 2 * (size + values));
      }
      for (int i = 0; i < values; i++) {
        ords[size++] = (int) pairs.nextOrd();
      }
    }
    begin[objects] = size;
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] order = new int[objects];
    for (int object = 0; object < objects; object++) {
      order[next[patient[object]]++] = object;
    }
    int[] counts = new int[(int) pairs.getValueCount()];
    int[] last = new int[counts.length];
    Arrays.fill(last, -1);
    for (int object : order) {
      for (int i = begin[object]; i < begin[object + 1]; i++) {
        if (last[ords[i]] != patient[object]) {
          last[ords[i]] = patient[object];
          counts[ords[i]]++;
        }
      }
    }
    gather(pairs, counts, names, all);
    return all;
  }

  private static void gather(
      SortedSetDocValues pairs, int[] counts, List<String> names, List<Map<String, Integer>> all)
      throws IOException {
    for (int facet = 0; facet < names.size(); facet++) {
      String prefix = names.get(facet) + '\u001f';
      long from = pairs.lookupTerm(new BytesRef(prefix));
      long to = pairs.lookupTerm(new BytesRef(prefix + '\uffff'));
      for (long ord = from < 0 ? -from - 1 : from; ord < (to < 0 ? -to - 1 : to); ord++) {
        if (counts[(int) ord] > 0) {
          String value = pairs.lookupOrd(ord).utf8ToString().substring(prefix.length());
          all.get(facet).merge(value, counts[(int) ord], Integer::sum);
        }
      }
    }
  }

  /** The commonest values. */
  static List<Map.Entry<String, Integer>> top(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(TOP)
        .toList();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    writer.close();
    directory.close();
  }
}
