package org.dicomsr.index.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.internal.codec.StoredForm;
import org.dicomsr.index.store.IndexCounts;
import org.dicomsr.index.store.IndexStatistics;
import org.dicomsr.index.store.IndexUnusableException;
import org.jspecify.annotations.Nullable;

/**
 * One commit of an index, to be read: it stays as it is, whatever is written meanwhile.
 * Thread-safe.
 *
 * <p>What queries are made of is here: the {@linkplain #searcher searcher}, the universes of the
 * three levels, and the parents of joins. To go from items to groups, the parents are {@link
 * #GROUPS} whatever the kind of group; from items or groups to objects, {@link #OBJECTS}.
 */
public final class IndexView implements Closeable {
  /** All documents of items. */
  public static final Query ITEM_DOCUMENTS = type(BlockBuilder.ITEM);

  /** All documents of groups. */
  public static final Query GROUP_DOCUMENTS = type(BlockBuilder.GROUP);

  /** All documents of objects. */
  public static final Query OBJECT_DOCUMENTS = type(BlockBuilder.OBJECT);

  /** Items that have no value, or but a qualifier: far fewer than those that have one. */
  public static final Query VALUELESS_ITEMS =
      new BooleanQuery.Builder()
          .add(term(IndexField.STATE, ItemFields.EMPTY), Occur.SHOULD)
          .add(term(IndexField.STATE, ItemFields.QUALIFIED), Occur.SHOULD)
          .build();

  /** Items that are context. */
  public static final Query CONTEXT_ITEMS = term(IndexField.CONTEXT, ItemFields.FLAG_CONTEXT);

  /** The parents of joins from items to their groups. */
  public static final BitSetProducer GROUPS = new QueryBitSetProducer(GROUP_DOCUMENTS);

  /** The parents of joins from items or groups to their objects. */
  public static final BitSetProducer OBJECTS = new QueryBitSetProducer(OBJECT_DOCUMENTS);

  private final DirectoryReader reader;
  private final CommitData commit;
  private final IndexSearcher searcher;
  private @Nullable Annotations annotations;
  private @Nullable IndexCounts counts;
  private volatile @Nullable String fingerprint;
  private boolean closed;

  /** Takes a reference to the reader over. */
  IndexView(DirectoryReader reader, CommitData commit) {
    this.reader = reader;
    this.commit = commit;
    this.searcher = new IndexSearcher(reader);
  }

  private static Query type(String type) {
    return term(IndexField.TYPE, type);
  }

  private static Query term(IndexField field, String term) {
    return new TermQuery(new Term(field.field(), term));
  }

  /** {@return what the commit says of itself} */
  public CommitData commit() {
    return commit;
  }

  /** {@return a searcher over all documents} */
  public IndexSearcher searcher() {
    return searcher;
  }

  /** {@return the version of the commit, which grows with each} */
  public long version() {
    return reader.getVersion();
  }

  /**
   * The document that is stored of an object.
   *
   * @param doc the number of its Lucene document
   * @return the document
   * @throws IndexUnusableException when the index cannot be read
   */
  public ObjectDocument document(int doc) throws IndexUnusableException {
    return guarded(() -> {
      BytesRef bytes = stored(reader, doc);
      return StoredForm.document(bytes.bytes, bytes.offset, bytes.length);
    });
  }

  /**
   * Finds objects.
   *
   * @param field a field of terms of objects
   * @param term the term
   * @return the documents
   * @throws IndexUnusableException when the index cannot be read
   */
  public List<ObjectDocument> find(IndexField field, String term) throws IndexUnusableException {
    List<Integer> docs = new ArrayList<>();
    guarded(() -> {
      new Lookup(reader).visit(field, term, (leaf, doc) -> !docs.add(leaf.docBase + doc));
      return true;
    });
    List<ObjectDocument> found = new ArrayList<>(docs.size());
    for (int doc : docs) {
      found.add(document(doc));
    }
    return found;
  }

  /**
   * Finds an object.
   *
   * @param key its key
   * @return its document, absent when there is none
   * @throws IndexUnusableException when the index cannot be read
   */
  public Optional<ObjectDocument> find(String key) throws IndexUnusableException {
    int doc = guarded(() -> new Lookup(reader).object(key));
    return doc == Lookup.NONE ? Optional.empty() : Optional.of(document(doc));
  }

  /**
   * Goes through all documents, one in memory at a time.
   *
   * @param consumer is given each, in no order
   * @throws IndexUnusableException when the index cannot be read
   */
  public void forEach(Consumer<ObjectDocument> consumer) throws IndexUnusableException {
    forEachObject(reader, (leaf, doc) -> consumer.accept(document(leaf.docBase + doc)));
  }

  /**
   * What there is, as a number: SHA-256 of each stored document, added up, so that the order in
   * which they were written does not count.
   *
   * @return hexadecimal digits
   * @throws IndexUnusableException when the index cannot be read
   */
  public String fingerprint() throws IndexUnusableException {
    // A commit does not change: two threads that count at once find the same.
    String known = fingerprint;
    if (known == null) {
      known = countedFingerprint();
      fingerprint = known;
    }
    return known;
  }

  private String countedFingerprint() throws IndexUnusableException {
    MultisetHash hash = new MultisetHash();
    forEachObject(
        reader,
        (leaf, doc) -> {
          BytesRef bytes = stored(reader, leaf.docBase + doc);
          hash.add(bytes.bytes, bytes.offset, bytes.length);
        });
    return hash.text();
  }

  /** What is done with each object. */
  interface ObjectVisitor {
    /** Looks at the document of an object. */
    void visit(LeafReaderContext leaf, int doc) throws IOException;
  }

  static void forEachObject(IndexReader reader, ObjectVisitor visitor)
      throws IndexUnusableException {
    guarded(() -> {
      for (LeafReaderContext leaf : reader.leaves()) {
        BitSet objects = OBJECTS.getBitSet(leaf);
        if (objects == null) {
          continue;
        }
        Bits live = leaf.reader().getLiveDocs();
        int end = leaf.reader().maxDoc();
        for (int doc = objects.nextSetBit(0);
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = doc + 1 < end ? objects.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(doc)) {
            visitor.visit(leaf, doc);
          }
        }
      }
      return true;
    });
  }

  /**
   * Resolves what annotates what, the first time it is asked for.
   *
   * @return the annotations of this commit
   * @throws IndexUnusableException when the index cannot be read
   */
  public synchronized Annotations annotations() throws IndexUnusableException {
    if (annotations == null) {
      annotations = guarded(() -> Annotations.of(reader));
    }
    return annotations;
  }

  /**
   * How much there is.
   *
   * @return the counts of each level
   * @throws IndexUnusableException when the index cannot be read
   */
  public synchronized IndexCounts counts() throws IndexUnusableException {
    if (counts == null) {
      counts = guarded(this::count);
    }
    return counts;
  }

  private IndexCounts count() throws IOException {
    long[] instances = {0};
    FixedBitSet patients = new FixedBitSet(1 + greatest(reader, IndexField.PATIENT_NUMBER));
    FixedBitSet studies = new FixedBitSet(1 + greatest(reader, IndexField.STUDY_NUMBER));
    FixedBitSet series = new FixedBitSet(1 + greatest(reader, IndexField.SERIES_NUMBER));
    for (LeafReaderContext leaf : reader.leaves()) {
      mark(leaf, IndexField.PATIENT_NUMBER, patients);
      mark(leaf, IndexField.STUDY_NUMBER, studies);
      mark(leaf, IndexField.SERIES_NUMBER, series);
      NumericDocValues each = DocValues.getNumeric(leaf.reader(), IndexField.INSTANCES.field());
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (live == null || live.get(doc)) {
          instances[0] += each.longValue();
        }
      }
    }
    return new IndexCounts(
        patients.cardinality(),
        studies.cardinality(),
        series.cardinality(),
        searcher.count(OBJECT_DOCUMENTS),
        instances[0],
        searcher.count(GROUP_DOCUMENTS),
        searcher.count(ITEM_DOCUMENTS));
  }

  private static void mark(LeafReaderContext leaf, IndexField field, FixedBitSet bits)
      throws IOException {
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), field.field());
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = numbers.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = numbers.nextDoc()) {
      if (live == null || live.get(doc)) {
        bits.set((int) numbers.longValue());
      }
    }
  }

  /**
   * Gathers what is there, for people to look at.
   *
   * @return the statistics
   * @throws IndexUnusableException when the index cannot be read
   */
  public IndexStatistics statistics() throws IndexUnusableException {
    IndexCounts all = counts();
    return guarded(() -> new StatisticsReader(reader).read(all));
  }

  /** Gives the reader back. */
  @Override
  public synchronized void close() throws IndexUnusableException {
    if (!closed) {
      closed = true;
      guarded(() -> {
        reader.decRef();
        return true;
      });
    }
  }

  /**
   * Something read of the index.
   *
   * @param <T> what it gives
   */
  public interface Reading<T> {
    /**
     * Reads it.
     *
     * @return what was read
     * @throws IOException when reading fails
     */
    T run() throws IOException;
  }

  /**
   * Reads while the view stays open, even when it is closed meanwhile.
   *
   * @param <T> what it gives
   * @param reading reads something
   * @return what was read
   * @throws IndexUnusableException when the index cannot be read
   * @throws IllegalStateException when the view was closed before
   */
  public <T> T read(Reading<T> reading) throws IndexUnusableException {
    synchronized (this) {
      // Other views may keep the reader open.
      if (closed || !reader.tryIncRef()) {
        throw new IllegalStateException("expected an open snapshot, found a closed one");
      }
    }
    try {
      return guarded(reading);
    } finally {
      guarded(() -> {
        reader.decRef();
        return true;
      });
    }
  }

  private static <T> T guarded(Reading<T> reading) throws IndexUnusableException {
    try {
      return reading.run();
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  static BytesRef stored(IndexReader reader, int doc) throws IOException {
    BytesRef bytes =
        reader
            .storedFields()
            .document(doc, java.util.Set.of(IndexField.DOCUMENT.field()))
            .getBinaryValue(IndexField.DOCUMENT.field());
    if (bytes == null) {
      throw new org.apache.lucene.index.CorruptIndexException(
          "expected a stored document, found none", "document " + doc);
    }
    return bytes;
  }

  static String key(LeafReader reader, int doc) throws IOException {
    SortedDocValues keys = DocValues.getSorted(reader, IndexField.OBJECT_KEY.field());
    return keys.advanceExact(doc) ? keys.lookupOrd(keys.ordValue()).utf8ToString() : "";
  }

  /** Whether an object is a series of images, of which parts may be deleted. */
  static boolean isSeries(LeafReader reader, int doc) throws IOException {
    BytesRef bytes = stored(reader, doc);
    return StoredForm.isSeries(bytes.bytes, bytes.offset);
  }

  /** The greatest value of a field, of deleted documents too, or −1. */
  static int greatest(IndexReader reader, IndexField field) throws IOException {
    long greatest = -1;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), field.field());
      while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        greatest = Math.max(greatest, numbers.longValue());
      }
    }
    return (int) greatest;
  }
}
