package org.dicomsr.filter.internal.facet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.filter.query.Level;
import org.dicomsr.index.document.ObjectDocument;

/** Counts the same as {@link FacetEngine}, of documents in memory, as plainly as can be. */
public final class DocumentCounts {
  private DocumentCounts() {}

  /**
   * Counts the entities that have each value of a source.
   *
   * @param objects the selected objects
   * @param level what is counted
   * @param source what to count; not {@link Source.Sets}, which speaks of documents of an index
   * @return the tally
   */
  public static Tally count(Collection<ObjectDocument> objects, Level level, Source source) {
    Map<String, List<ObjectDocument>> entities = new HashMap<>();
    for (ObjectDocument object : objects) {
      entity(object, level)
          .ifPresent(
              entity -> entities.computeIfAbsent(entity, absent -> new ArrayList<>()).add(object));
    }
    Map<String, Integer> counts = new HashMap<>();
    int having = 0;
    for (List<ObjectDocument> entity : entities.values()) {
      Set<String> values = values(source, entity);
      values.forEach(value -> counts.merge(value, 1, Integer::sum));
      having += values.isEmpty() ? 0 : 1;
    }
    return new Tally(counts, entities.size(), having);
  }

  private static Set<String> values(Source source, List<ObjectDocument> entity) {
    if (source instanceof Source.Chosen chosen) {
      return chosen.values().apply(entity);
    }
    Set<String> values = new HashSet<>();
    entity.forEach(object -> values.addAll(DocumentValues.of(source, object)));
    return values;
  }

  /** A study is of one patient, a series of one study or, without one, of one patient. */
  private static Optional<String> entity(ObjectDocument object, Level level) {
    String patient = object.patient().key();
    String study = patient + '\n' + Objects.requireNonNullElse(object.studyUid(), "");
    return switch (level) {
      case PATIENTS -> Optional.of(patient);
      case STUDIES -> object.studyUid() == null ? Optional.empty() : Optional.of(study);
      case SERIES ->
          object.seriesUid() == null
              ? Optional.empty()
              : Optional.of(study + '\n' + object.seriesUid());
      case OBJECTS -> Optional.of(object.key());
    };
  }
}
