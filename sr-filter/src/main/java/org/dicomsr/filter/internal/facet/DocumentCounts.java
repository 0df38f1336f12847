package org.dicomsr.filter.internal.facet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
    Map<String, Set<String>> entities = new HashMap<>();
    Set<String> all = new HashSet<>();
    Set<String> having = new HashSet<>();
    for (ObjectDocument object : objects) {
      Optional<String> entity = entity(object, level);
      if (entity.isPresent()) {
        all.add(entity.get());
        for (String value : DocumentValues.of(source, object)) {
          having.add(entity.get());
          entities.computeIfAbsent(value, absent -> new HashSet<>()).add(entity.get());
        }
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    entities.forEach((value, who) -> counts.put(value, who.size()));
    return new Tally(counts, all.size(), having.size());
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
