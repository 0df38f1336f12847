package org.dicomsr.index.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dicomsr.model.violation.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Looks for patients who may be several: one ID with two birth dates, sexes or names. They are
 * reported, never guessed apart. The order in which patients are added does not matter. Not
 * thread-safe; {@code toString} shows counts only.
 */
public final class PatientCensus {
  private final Map<String, Seen> patients = new TreeMap<>();

  /** Starts with nobody. */
  public PatientCensus() {}

  private record Seen(Set<String> birthDates, Set<String> sexes, Set<String> names) {
    Seen() {
      this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }
  }

  /**
   * Adds what one object says.
   *
   * @param patient who it is about
   * @return this
   */
  public PatientCensus add(PatientIdentity patient) {
    Seen seen = patients.computeIfAbsent(patient.key(), key -> new Seen());
    add(seen.birthDates, patient.birthDate());
    add(seen.sexes, patient.sex());
    // Case, and delimiters at the end, differ between devices.
    add(seen.names, patient.name() == null ? null : plain(patient.name()));
    return this;
  }

  private static void add(Set<String> values, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.add(value);
    }
  }

  private static String plain(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[\\s^=,]+", " ").strip();
  }

  /**
   * What is odd, without patient's values.
   *
   * @return notes by the key of the patient; patients of whom all is well are not in it
   */
  public Map<String, List<Violation>> notes() {
    Map<String, List<Violation>> notes = new TreeMap<>();
    patients.forEach((key, seen) -> {
      List<Violation> own = new ArrayList<>();
      note(own, "PATIENT-BIRTH-DATE", "birth date", seen.birthDates.size());
      note(own, "PATIENT-SEX", "sex", seen.sexes.size());
      note(own, "PATIENT-NAME", "name", seen.names.size());
      if (!own.isEmpty()) {
        notes.put(key, List.copyOf(own));
      }
    });
    return notes;
  }

  private static void note(List<Violation> notes, String rule, String what, int found) {
    if (found > 1) {
      notes.add(
          Violation.warning(
              rule, "", "expected one " + what + " of a patient, found " + found, "PS3.3 C.7.1.1"));
    }
  }

  @Override
  public String toString() {
    return "PatientCensus[" + patients.size() + " patients]";
  }
}
