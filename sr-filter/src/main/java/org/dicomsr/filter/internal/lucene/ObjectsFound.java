package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The objects that one query found. While they are few, only their documents are kept: to look up
 * the number of each costs about as much as finding it, and who wants to know how many there are
 * needs none. Thread-safe.
 */
final class ObjectsFound {
  private static final int FIRST = 1024;

  private final ObjectTable table;
  private final int count;
  private int[] documents;
  private @Nullable FixedBitSet numbers;

  private ObjectsFound(ObjectTable table, DocumentReader objects) throws IOException {
    this.table = table;
    this.documents = new int[Math.min(FIRST, few())];
    int[] size = {0};
    objects.read(leaf ->
        doc -> {
          add(leaf.docBase + doc, size[0]);
          size[0]++;
        });
    this.count = size[0];
  }

  /** Reads the objects that a query finds, each of them once. */
  static ObjectsFound of(ObjectTable table, DocumentReader objects) throws IOException {
    return new ObjectsFound(table, objects);
  }

  private void add(int document, int before) {
    if (numbers == null && before == documents.length) {
      if (before < few()) {
        documents = Arrays.copyOf(documents, Math.min(2 * before, few()));
      } else {
        numbers = numbered(before);
        documents = new int[0];
      }
    }
    if (numbers == null) {
      documents[before] = document;
    } else {
      numbers.set(table.object(document));
    }
  }

  /** So many documents take as much memory as a bit for each object. */
  private int few() {
    return table.objects() / Integer.SIZE + 1;
  }

  private FixedBitSet numbered(int size) {
    FixedBitSet all = new FixedBitSet(table.objects());
    for (int i = 0; i < size; i++) {
      all.set(table.object(documents[i]));
    }
    return all;
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** Their numbers; nobody writes to them. */
  synchronized FixedBitSet numbers() {
    FixedBitSet known = numbers;
    if (known == null) {
      known = numbered(count);
      numbers = known;
      documents = new int[0];
    }
    return known;
  }
}
