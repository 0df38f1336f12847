package org.dicomsr.index.privacy;

import java.util.Locale;
import java.util.Optional;

/**
 * How much of people an index holds. An index has one profile from its beginning; what a profile
 * leaves out is in no file of the index.
 */
public enum PrivacyProfile {
  /**
   * For use at the site that owns the archive: a pseudonym in place of the patient, UIDs, codes,
   * numbers, dates, ages, descriptions and texts. Never names of people, birth dates, other
   * identifiers, addresses or accession numbers.
   */
  SITE,
  /**
   * As {@link #SITE}, but without texts and descriptions. Dates are shifted by whole days, one to
   * ten years back, the same for all dates of a patient: their order and the intervals between them
   * stay, and the true year of the study is kept apart as {@code StudyYear}. Ages of 89 years and
   * above are all 89 years.
   */
  MINIMAL;

  /** {@return the word for it in options and in the index, such as {@code site}} */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds a profile by its word.
   *
   * @param term the word
   * @return the profile, absent when there is none
   */
  public static Optional<PrivacyProfile> ofTerm(String term) {
    for (PrivacyProfile profile : values()) {
      if (profile.term().equals(term)) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }
}
