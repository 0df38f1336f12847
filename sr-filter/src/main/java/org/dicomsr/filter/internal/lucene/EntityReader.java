package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.filter.query.Level;
import org.dicomsr.index.internal.Annotations;
import org.dicomsr.index.internal.IndexView;

/** From documents to the patients, studies, series or objects that they are of. Thread-safe. */
final class EntityReader {
  private final IndexView view;
  private final ObjectTable table;

  /** Is given what a document is of. */
  interface Entities {
    /** Takes an entity and one of the documents found, of a segment. */
    void take(int entity, int doc) throws IOException;
  }

  /** Is told of each segment. */
  interface Segments {
    /** Begins with a segment. */
    Entities begin(LeafReaderContext leaf) throws IOException;
  }

  EntityReader(IndexView view, ObjectTable table) {
    this.view = view;
    this.table = table;
  }

  DocumentReader documents(Query query) throws IOException {
    return new DocumentReader(view.searcher(), query);
  }

  /** The entities that have such an object: of series also one that annotates them. */
  FixedBitSet of(Query objects, Level level) throws IOException {
    return of(documents(objects), level, false);
  }

  /** The entities whose own objects include such a one. */
  FixedBitSet ofOwn(Query objects, Level level) throws IOException {
    return of(documents(objects), level, true);
  }

  FixedBitSet of(DocumentReader objects, Level level, boolean own) throws IOException {
    FixedBitSet found = new FixedBitSet(table.size(level));
    if (level == Level.SERIES && !own) {
      entities(objects, level, leaf -> (entity, doc) -> found.set(entity));
      return found;
    }
    if (level == Level.OBJECTS) {
      objects.read(leaf -> doc -> found.set(table.object(leaf.docBase + doc)));
      return found;
    }
    // As many are looked up as there are documents.
    int[] entities = table.entities(level);
    objects.read(leaf ->
        doc -> {
          int entity = entities[table.object(leaf.docBase + doc)];
          if (entity != ObjectTable.NONE) {
            found.set(entity);
          }
        });
    return found;
  }

  /** The entities with at least so many such objects, groups or items, each counted once. */
  FixedBitSet of(Query documents, Level level, int least) throws IOException {
    int[] counts = new int[table.size(level)];
    entities(documents(documents), level, leaf -> (entity, doc) -> counts[entity]++);
    FixedBitSet found = new FixedBitSet(counts.length);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] >= least) {
        found.set(i);
      }
    }
    return found;
  }

  /** Goes through documents of any kind and the entities that they are of, each once. */
  void entities(DocumentReader documents, Level level, Segments segments) throws IOException {
    Annotations annotations = level == Level.SERIES ? view.annotations() : null;
    // Of all documents of one object the entities are the same.
    int[] object = {ObjectTable.NONE};
    int[][] entities = {{}};
    documents.read(leaf -> {
      Entities consumer = segments.begin(leaf);
      return doc -> {
        int next = table.object(leaf.docBase + doc);
        if (next != object[0]) {
          object[0] = next;
          entities[0] = annotations == null ? own(level, next) : annotated(annotations, next);
        }
        for (int entity : entities[0]) {
          consumer.take(entity, doc);
        }
      };
    });
  }

  private int[] own(Level level, int object) {
    int entity = table.entity(level, object);
    return entity == ObjectTable.NONE ? new int[0] : new int[] {entity};
  }

  /** The series of an object, and those that it annotates. */
  private int[] annotated(Annotations annotations, int object) {
    int[] targets = annotations.all(table.document(object));
    int[] series = new int[targets.length + 1];
    int size = 0;
    series[size++] = table.entity(Level.SERIES, object);
    for (int target : targets) {
      series[size++] = table.entity(Level.SERIES, table.object(target));
    }
    return Arrays.stream(series, 0, size)
        .filter(each -> each != ObjectTable.NONE)
        .distinct()
        .toArray();
  }
}
