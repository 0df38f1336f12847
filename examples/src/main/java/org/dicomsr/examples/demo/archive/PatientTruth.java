package org.dicomsr.examples.demo.archive;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dicomsr.examples.demo.archive.Heart.Rhythm;

/**
 * What is true of a patient. Immutable and thread-safe.
 *
 * @param parts what there is of them
 * @param labels values by the names of the catalogue's variables: words, and numbers in the unit of
 *     the variable
 */
public record PatientTruth(Set<Part> parts, Map<String, Object> labels) {
  /** Copies both. */
  public PatientTruth {
    parts = Set.copyOf(parts);
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  static PatientTruth of(Case patient) {
    return new PatientTruth(patient.parts(), labels(patient));
  }

  private static Map<String, Object> labels(Case patient) {
    Heart heart = patient.heart();
    Map<String, Object> labels = new TreeMap<>();
    labels.put("sex", patient.sex().equals("F") ? "female" : "male");
    if (patient.has(Part.ECG)) {
      labels.put("heart_rate", (double) heart.heartRate());
      labels.put("qrs_duration", (double) heart.qrsDuration());
      if (heart.rhythm() != Rhythm.FIBRILLATION) {
        labels.put("pr_interval", (double) heart.prInterval());
      }
    }
    if (patient.has(Part.LANDMARKS)) {
      labels.put("hinge_points", 3.0);
      labels.put("left_coronary_height", heart.leftHeight());
      labels.put("right_coronary_height", heart.rightHeight());
    }
    if (patient.has(Part.CALCIFICATION)) {
      labels.put("calcification_volume", (double) heart.calcification());
    }
    if (patient.has(Part.PROSTHESIS)) {
      labels.put("prosthesis", heart.selfExpanding() ? "self_expanding" : "balloon_expandable");
      labels.put("prosthesis_size", (double) heart.size());
    }
    if (patient.has(Part.PACEMAKER)) {
      labels.put("new_pacemaker", heart.needsPacemaker() ? "yes" : "no");
    }
    return labels;
  }

  /** Shows no value. */
  @Override
  public String toString() {
    return "PatientTruth[" + parts + "]";
  }
}
