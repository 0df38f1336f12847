package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.internal.IndexView;

/** Counts what is chosen among the facts of each patient, study or series. */
final class ChosenCounts {
  private ChosenCounts() {}

  /** Reads the documents of one entity after another. */
  static Tally of(IndexView view, Source.Chosen source, Selection selection, int total)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    int having = 0;
    int[] objects = selection.byEntity();
    int end;
    for (int begin = 0; begin < objects.length; begin = end) {
      List<ObjectDocument> documents = new ArrayList<>();
      int entity = selection.entity(objects[begin]);
      end = begin;
      while (end < objects.length && selection.entity(objects[end]) == entity) {
        int doc = selection.doc(objects[end++]);
        if (source.among() == null || source.among().get(doc)) {
          documents.add(view.document(doc));
        }
      }
      if (!documents.isEmpty()) {
        Set<String> values = source.values().apply(documents);
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        having += values.isEmpty() ? 0 : 1;
      }
    }
    return new Tally(counts, total, having);
  }
}
