package org.dicomsr.filter.internal.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.document.ObjectDocument;
import org.jspecify.annotations.Nullable;

/**
 * Documents as an archive: by patient, study and series. Studies are of one patient, and series of
 * one study, or of the patient where they name no study, as in an index. Immutable and thread-safe.
 */
public final class MemoryArchive {
  private final SortedMap<String, Patient> patients = new TreeMap<>();

  private MemoryArchive(Collection<MemoryObject> objects) {
    Map<String, List<MemoryObject>> byPatient = new TreeMap<>();
    for (MemoryObject object : objects) {
      byPatient
          .computeIfAbsent(object.document().patient().key(), key -> new ArrayList<>())
          .add(object);
    }
    byPatient.forEach((key, list) -> {
      list.sort(Comparator.comparing(MemoryObject::key));
      patients.put(key, new Patient(key, list));
    });
  }

  /**
   * Takes documents over. Of several of one key the last counts.
   *
   * @param documents documents, in any order
   * @return the archive
   * @throws IllegalArgumentException when a document has no key
   */
  public static MemoryArchive of(Collection<ObjectDocument> documents) {
    Map<String, MemoryObject> byKey = new LinkedHashMap<>();
    for (ObjectDocument document : documents) {
      MemoryObject object = new MemoryObject(document);
      if (object.key().isEmpty()) {
        throw new IllegalArgumentException("expected an object with a SOP Instance UID");
      }
      byKey.put(object.key(), object);
    }
    return new MemoryArchive(byKey.values());
  }

  /** {@return the patients, in the order of their keys} */
  Collection<Patient> patients() {
    return patients.values();
  }

  /** Finds what was listed. */
  Optional<Entity> find(Hit hit) {
    Patient patient = patients.get(hit.patient());
    return patient == null
        ? Optional.empty()
        : patient.entities(hit.level()).stream()
            .filter(entity -> entity.hit().equals(hit))
            .findFirst();
  }

  @Override
  public String toString() {
    return "MemoryArchive["
        + patients.size()
        + " patients, "
        + patients.values().stream().mapToInt(each -> each.entities(Level.OBJECTS).size()).sum()
        + " objects]";
  }

  /** A patient with all that is his or hers. Immutable. */
  static final class Patient {
    private final Entity patient;
    private final List<Entity> objects = new ArrayList<>();

    /** Where an object belongs; studies and series may be unknown. */
    private record Place(@Nullable String study, @Nullable String series) {}

    Patient(String key, List<MemoryObject> all) {
      Annotators annotators = new Annotators(all);
      Map<String, List<MemoryObject>> byStudy = new LinkedHashMap<>();
      Map<Place, List<MemoryObject>> bySeries = new LinkedHashMap<>();
      for (MemoryObject object : all) {
        String study = object.document().studyUid();
        String series = object.document().seriesUid();
        if (study != null) {
          byStudy.computeIfAbsent(study, absent -> new ArrayList<>()).add(object);
        }
        if (series != null) {
          bySeries
              .computeIfAbsent(new Place(study, series), absent -> new ArrayList<>())
              .add(object);
        }
        Hit hit = new Hit(Level.OBJECTS, key, study, series, object.key());
        objects.add(new Entity(hit, List.of(object), List.of(object), List.of(), List.of()));
      }
      List<Entity> series = new ArrayList<>();
      bySeries.forEach((place, own) -> {
        Hit hit = new Hit(Level.SERIES, key, place.study(), place.series(), null);
        series.add(new Entity(hit, own, List.copyOf(annotators.with(own)), List.of(), List.of()));
      });
      List<Entity> studies = new ArrayList<>();
      byStudy.forEach((study, own) ->
          studies.add(
              new Entity(
                  new Hit(Level.STUDIES, key, study, null, null),
                  own,
                  own,
                  List.of(),
                  series.stream().filter(each -> study.equals(each.hit().study())).toList())));
      this.patient =
          new Entity(new Hit(Level.PATIENTS, key, null, null, null), all, all, studies, series);
    }

    /** What a level lists of this patient. */
    List<Entity> entities(Level level) {
      return switch (level) {
        case PATIENTS -> List.of(patient);
        case STUDIES -> patient.studies();
        case SERIES -> patient.series();
        case OBJECTS -> objects;
      };
    }
  }
}
