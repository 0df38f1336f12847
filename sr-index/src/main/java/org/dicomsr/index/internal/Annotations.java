package org.dicomsr.index.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What annotates what, of one commit: a report the segmentation it measures, the segmentation the
 * images it was drawn on.
 *
 * <p>Documents hold the UIDs that an object refers to, and nothing of what these are, so it does
 * not matter what arrives first. They are resolved here, when a commit is read: the terms of
 * references and of instances are gone through side by side. Objects that are not in the index
 * annotate nothing and end a chain. Objects annotate objects of the same patient alone: where
 * people share a UID by mistake, neither is to be found by what the other has.
 *
 * <p>Objects are numbered by their Lucene documents. Immutable and thread-safe.
 */
public final class Annotations {
  private static final int SHIFT = 32;

  /** The documents of all objects, ascending: an object's place here is its ordinal. */
  private final int[] objects;

  /** The targets of an object are from its start to the next one's. */
  private final int[] starts;

  private final int[] targets;

  private Annotations(int[] objects, int[] starts, int[] targets) {
    this.objects = objects;
    this.starts = starts;
    this.targets = targets;
  }

  static Annotations of(IndexReader reader) throws IOException {
    return new Builder(reader).build();
  }

  /**
   * What an object annotates itself.
   *
   * @param object an object's document
   * @param consumer is given the documents of other objects, ascending
   */
  public void direct(int object, IntConsumer consumer) {
    int ordinal = Arrays.binarySearch(objects, object);
    if (ordinal >= 0) {
      for (int i = starts[ordinal]; i < starts[ordinal + 1]; i++) {
        consumer.accept(objects[targets[i]]);
      }
    }
  }

  /**
   * What an object annotates, itself or by way of what it annotates.
   *
   * @param object an object's document
   * @return the documents of other objects, ascending
   */
  public int[] all(int object) {
    int ordinal = Arrays.binarySearch(objects, object);
    if (ordinal < 0 || starts[ordinal] == starts[ordinal + 1]) {
      return new int[0];
    }
    int[] found = new int[8];
    int size = 0;
    java.util.BitSet seen = new java.util.BitSet();
    seen.set(ordinal);
    found[size++] = ordinal;
    for (int next = 0; next < size; next++) {
      for (int i = starts[found[next]]; i < starts[found[next] + 1]; i++) {
        if (!seen.get(targets[i])) {
          seen.set(targets[i]);
          if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
          }
          found[size++] = targets[i];
        }
      }
    }
    int[] documents = new int[size - 1];
    for (int i = 1; i < size; i++) {
      documents[i - 1] = objects[found[i]];
    }
    Arrays.sort(documents);
    return documents;
  }

  /** Finds the edges. */
  private static final class Builder {
    private final IndexReader reader;
    private final @Nullable Bits live;
    private final int[] objects;
    private final long[] patients;
    private final int[] lastTarget;
    private long[] edges = new long[1024];
    private int size;

    Builder(IndexReader reader) throws IOException {
      this.reader = reader;
      this.live = MultiBits.getLiveDocs(reader);
      int[] count = {0};
      IndexView.forEachObject(reader, (leaf, doc) -> count[0]++);
      this.objects = new int[count[0]];
      this.patients = new long[count[0]];
      count[0] = 0;
      IndexView.forEachObject(reader, (leaf, doc) -> objects[count[0]++] = leaf.docBase + doc);
      Lookup lookup = new Lookup(reader);
      for (int i = 0; i < objects.length; i++) {
        patients[i] = lookup.number(IndexField.PATIENT_NUMBER, objects[i], Lookup.NONE);
      }
      this.lastTarget = new int[objects.length];
      Arrays.fill(lastTarget, -1);
    }

    Annotations build() throws IOException {
      join(IndexField.ANNOTATES, IndexField.INSTANCE);
      join(IndexField.ANNOTATES_SERIES, IndexField.SERIES);
      Arrays.sort(edges, 0, size);
      int[] starts = new int[objects.length + 1];
      int[] targets = new int[size];
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || edges[i] != edges[i - 1]) {
          targets[kept++] = (int) edges[i];
          starts[(int) (edges[i] >>> SHIFT) + 1] = kept;
        }
      }
      for (int i = 1; i < starts.length; i++) {
        starts[i] = Math.max(starts[i], starts[i - 1]);
      }
      return new Annotations(objects, starts, Arrays.copyOf(targets, kept));
    }

    private void join(IndexField from, IndexField to) throws IOException {
      Terms references = MultiTerms.getTerms(reader, from.field());
      Terms present = MultiTerms.getTerms(reader, to.field());
      if (references == null || present == null) {
        return;
      }
      TermsEnum source = references.iterator();
      TermsEnum target = present.iterator();
      for (BytesRef uid = source.next(); uid != null; ) {
        TermsEnum.SeekStatus status = target.seekCeil(uid);
        if (status == TermsEnum.SeekStatus.END) {
          return;
        }
        if (status == TermsEnum.SeekStatus.FOUND) {
          edges(source, target);
          uid = source.next();
        } else {
          // Nothing between is there: on to the first reference that may be.
          uid = source.seekCeil(target.term()) == TermsEnum.SeekStatus.END ? null : source.term();
        }
      }
    }

    private void edges(TermsEnum source, TermsEnum target) throws IOException {
      PostingsEnum to = target.postings(null, PostingsEnum.NONE);
      for (int t = to.nextDoc(); t != DocIdSetIterator.NO_MORE_DOCS; t = to.nextDoc()) {
        if (live != null && !live.get(t)) {
          continue;
        }
        int targetOrdinal = Arrays.binarySearch(objects, t);
        PostingsEnum from = source.postings(null, PostingsEnum.NONE);
        for (int s = from.nextDoc(); s != DocIdSetIterator.NO_MORE_DOCS; s = from.nextDoc()) {
          if (s != t && (live == null || live.get(s))) {
            add(Arrays.binarySearch(objects, s), targetOrdinal);
          }
        }
      }
    }

    /** Instances of one series come one after another: most edges repeat the last. */
    private void add(int source, int target) {
      if (lastTarget[source] == target || patients[source] != patients[target]) {
        return;
      }
      lastTarget[source] = target;
      if (size == edges.length) {
        edges = Arrays.copyOf(edges, 2 * size);
      }
      edges[size++] = (long) source << SHIFT | target;
    }
  }
}
