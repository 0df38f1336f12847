package org.dicomsr.filter.search;

import java.util.Comparator;
import java.util.Objects;
import org.dicomsr.filter.query.Level;
import org.jspecify.annotations.Nullable;

/**
 * Something that an answer lists: a patient, study, series or object. Immutable; {@code toString}
 * shows UIDs, and nothing of the patient.
 *
 * <p>The order is that of patients, then studies, series, and objects, by their texts: the same for
 * equal archives, however they were indexed.
 *
 * @param level what it is
 * @param patient key of the patient: of an index, the pseudonym
 * @param study Study Instance UID; null for patients, and where the object has none
 * @param series Series Instance UID; null for patients and studies, and where the object has none
 * @param object key of the object, as of its document; null for all but objects
 */
public record Hit(
    Level level,
    String patient,
    @Nullable String study,
    @Nullable String series,
    @Nullable String object)
    implements Comparable<Hit> {
  private static final Comparator<Hit> ORDER =
      Comparator.comparing(Hit::level)
          .thenComparing(Hit::patient)
          .thenComparing(Hit::study, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
          .thenComparing(Hit::series, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
          .thenComparing(Hit::object, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

  /** Checks level and patient. */
  public Hit {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(patient, "patient");
  }

  @Override
  public int compareTo(Hit other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "Hit[" + level + ", study " + study + ", series " + series + "]";
  }
}
