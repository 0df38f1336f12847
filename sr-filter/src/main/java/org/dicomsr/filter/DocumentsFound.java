package org.dicomsr.filter;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.document.ObjectDocument;

/** Found among documents. */
record DocumentsFound(List<Hit> hits, Map<String, List<ObjectDocument>> patients)
    implements Source.Found {
  @Override
  public int count() {
    return hits.size();
  }

  @Override
  public int count(Level level) {
    Set<List<Object>> counted = new HashSet<>();
    for (Hit hit : hits) {
      for (ObjectDocument document : patients.getOrDefault(hit.patient(), List.of())) {
        if (Source.belongs(document, hit)) {
          place(document, level, counted);
        }
      }
    }
    return counted.size();
  }

  @Override
  public void forEachObject(Consumer<? super Hit> consumer) {
    TreeSet<Hit> objects = new TreeSet<>();
    for (Hit hit : hits) {
      for (ObjectDocument document : patients.getOrDefault(hit.patient(), List.of())) {
        if (Source.belongs(document, hit)) {
          objects.add(
              new Hit(
                  Level.OBJECTS,
                  hit.patient(),
                  document.studyUid(),
                  document.seriesUid(),
                  document.key()));
        }
      }
    }
    objects.forEach(consumer);
  }

  private static void place(ObjectDocument document, Level level, Set<List<Object>> counted) {
    String patient = document.patient().key();
    String study = document.studyUid();
    String series = document.seriesUid();
    switch (level) {
      case PATIENTS -> counted.add(List.of(patient));
      case STUDIES -> {
        if (study != null) {
          counted.add(List.of(patient, study));
        }
      }
      case SERIES -> {
        if (series != null) {
          counted.add(List.of(patient, study == null ? "" : study, series));
        }
      }
      case OBJECTS -> counted.add(List.of(document.key()));
    }
  }

  @Override
  public List<Hit> page(long from, int size) {
    int start = (int) Math.min(from, hits.size());
    return hits.subList(start, (int) Math.min((long) start + size, hits.size()));
  }

  @Override
  public void forEach(Consumer<? super Hit> consumer) {
    hits.forEach(consumer);
  }
}
