package org.dicomsr.filter.export;

import org.dicomsr.filter.deidentify.Deidentifier;
import org.dicomsr.index.privacy.IndexSecret;

/**
 * What takes the place of whom and what in a data set. Immutable and thread-safe.
 *
 * @param secret where it comes from
 * @param own whether that is the index's own secret, so that the index's names of patients stay
 * @param uidsStay whether UIDs stay: those of files as they are do
 * @param deidentifier gives UIDs as copies have them
 */
record Pseudonyms(IndexSecret secret, boolean own, boolean uidsStay, Deidentifier deidentifier) {
  /** The name of a patient. */
  String pid(String patient) {
    return own ? patient : secret.pseudonym(patient);
  }

  int daysShifted(String pid) {
    return secret.daysShifted(pid);
  }

  String uid(String uid) {
    return uidsStay ? uid : deidentifier.uid(uid);
  }

  /** What stands for a place. */
  String location(String location) {
    return secret.token("location", "", location);
  }

  @Override
  public String toString() {
    return "Pseudonyms[]";
  }
}
