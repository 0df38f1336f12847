package org.dicomsr.index.internal;

import java.io.IOException;
import java.util.ArrayList;
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
import org.dicomsr.index.store.ObjectStatistics;

/** Counts objects and instances by kind and modality. */
final class ObjectCensus {
  private final IndexReader reader;

  ObjectCensus(IndexReader reader) {
    this.reader = reader;
  }

  /** How many objects, and instances of them. */
  private record Tally(long objects, long instances) {
    Tally plus(Tally other) {
      return new Tally(objects + other.objects, instances + other.instances);
    }
  }

  List<ObjectStatistics> objects() throws IOException {
    SortedMap<String, SortedMap<String, Tally>> all = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      LiveTerms.forEach(
          leaf,
          IndexField.OBJECT_KIND,
          (kind, documents) -> {
            SortedMap<String, Tally> ofKind = all.computeIfAbsent(kind, absent -> new TreeMap<>());
            modalities(leaf, documents)
                .forEach((modality, tally) -> ofKind.merge(modality, tally, Tally::plus));
          });
    }
    List<ObjectStatistics> objects = new ArrayList<>();
    all.forEach((kind, modalities) ->
        modalities.forEach((modality, tally) ->
            objects.add(
                new ObjectStatistics(
                    kind,
                    modality.isEmpty() ? null : modality,
                    tally.objects(),
                    tally.instances()))));
    return objects;
  }

  /** Counts some objects by modality, those without under the empty text; takes them out. */
  private static SortedMap<String, Tally> modalities(LeafReaderContext leaf, FixedBitSet objects)
      throws IOException {
    SortedMap<String, Tally> all = new TreeMap<>();
    LiveTerms.forEach(
        leaf,
        IndexField.MODALITY,
        (modality, these) -> {
          these.and(objects);
          objects.andNot(these);
          count(leaf, modality, these, all);
        });
    count(leaf, "", objects, all);
    return all;
  }

  private static void count(
      LeafReaderContext leaf, String modality, FixedBitSet objects, Map<String, Tally> to)
      throws IOException {
    int count = objects.cardinality();
    if (count == 0) {
      return;
    }
    long instances = 0;
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), IndexField.INSTANCES.field());
    BitSetIterator docs = new BitSetIterator(objects, count);
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      instances += numbers.advanceExact(doc) ? numbers.longValue() : 0;
    }
    to.merge(modality, new Tally(count, instances), Tally::plus);
  }
}
