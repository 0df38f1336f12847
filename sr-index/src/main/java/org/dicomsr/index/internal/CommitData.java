package org.dicomsr.index.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.jspecify.annotations.Nullable;

/**
 * What an index says of itself with each commit. Immutable.
 *
 * @param profile what the index holds of people
 * @param fingerprint of the secret that its pseudonyms come from
 * @param checkpoint the name of the state, if an ingest gave it one
 * @param patients the next number of a patient; those below are taken, or were
 * @param studies the next number of a study
 * @param series the next number of a series
 */
public record CommitData(
    PrivacyProfile profile,
    String fingerprint,
    @Nullable String checkpoint,
    int patients,
    int studies,
    int series) {

  /** The version of fields and stored documents. An index of another one cannot be used. */
  public static final String SCHEMA = "2";

  static final String SCHEMA_KEY = "dicomsr.schema";
  private static final String PROFILE = "dicomsr.profile";
  private static final String FINGERPRINT = "dicomsr.secret";
  private static final String CHECKPOINT = "dicomsr.checkpoint";
  private static final String PATIENTS = "dicomsr.patients";
  private static final String STUDIES = "dicomsr.studies";
  private static final String SERIES = "dicomsr.series";

  static CommitData ofNew(PrivacyProfile profile, String fingerprint) {
    return new CommitData(profile, fingerprint, null, 0, 0, 0);
  }

  /** {@return the name of the state, if it has one} */
  public Optional<String> checkpointName() {
    return Optional.ofNullable(checkpoint);
  }

  Map<String, String> toMap() {
    Map<String, String> map = new HashMap<>();
    map.put(SCHEMA_KEY, SCHEMA);
    map.put(PROFILE, profile.term());
    map.put(FINGERPRINT, fingerprint);
    if (checkpoint != null) {
      map.put(CHECKPOINT, checkpoint);
    }
    map.put(PATIENTS, Integer.toString(patients));
    map.put(STUDIES, Integer.toString(studies));
    map.put(SERIES, Integer.toString(series));
    return map;
  }

  /** Reads what a commit says; of the same schema, or it says anything. */
  static CommitData of(Map<String, String> map) {
    return new CommitData(
        PrivacyProfile.ofTerm(map.getOrDefault(PROFILE, ""))
            .orElseThrow(() -> new IllegalArgumentException("commit: expected a profile")),
        map.getOrDefault(FINGERPRINT, ""),
        map.get(CHECKPOINT),
        Integer.parseInt(map.getOrDefault(PATIENTS, "0")),
        Integer.parseInt(map.getOrDefault(STUDIES, "0")),
        Integer.parseInt(map.getOrDefault(SERIES, "0")));
  }
}
