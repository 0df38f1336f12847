package org.dicomsr.index.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is to be deleted, in a view that is up to date. */
final class Deletion {
  private final RecentView recent;
  private final Whole whole;
  private final Part part;

  Deletion(RecentView recent, Whole whole, Part part) {
    this.recent = recent;
    this.whole = whole;
    this.part = part;
  }

  /** Deletes an object. */
  interface Whole {
    /** Deletes the object with a key. */
    void delete(String key) throws IOException;
  }

  /** Deletes images out of a series. */
  interface Part {
    /** Deletes images out of the series with a key, and tells how many there were. */
    int delete(String key, Collection<String> sopInstanceUids) throws IOException;
  }

  int objects(IndexField field, String term) throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    recent.ask((lookup, reader) -> {
      lookup.visit(
          field,
          term,
          (leaf, doc) -> {
            keys.add(IndexView.key(leaf.reader(), doc));
            return false;
          });
      return true;
    });
    for (String key : keys) {
      whole.delete(key);
    }
    return keys.size();
  }

  int instances(Collection<String> sopInstanceUids) throws IOException {
    Set<String> objects = new LinkedHashSet<>();
    Map<String, List<String>> images = new LinkedHashMap<>();
    for (String uid : sopInstanceUids) {
      recent.ask((lookup, reader) -> {
        lookup.visit(
            IndexField.INSTANCE,
            uid,
            (leaf, doc) -> {
              String key = IndexView.key(leaf.reader(), doc);
              if (IndexView.isSeries(leaf.reader(), doc)) {
                images.computeIfAbsent(key, absent -> new ArrayList<>()).add(uid);
              } else {
                objects.add(key);
              }
              return false;
            });
        return true;
      });
    }
    for (String key : objects) {
      whole.delete(key);
    }
    int deleted = objects.size();
    for (Map.Entry<String, List<String>> each : images.entrySet()) {
      deleted += part.delete(each.getKey(), each.getValue());
    }
    return deleted;
  }
}
