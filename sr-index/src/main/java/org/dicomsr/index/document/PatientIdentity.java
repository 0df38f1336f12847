package org.dicomsr.index.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who an object is about. Immutable; {@code toString} shows nothing of the patient.
 *
 * @param key what objects of one patient have in common: ID, issuer and site, or a pseudonym in
 *     their place
 * @param byStudy whether the object says no usable ID, so that the key is that of its study:
 *     strangers are never taken for one
 * @param id Patient ID (0010,0020); null where the file leaves it out
 * @param issuer Issuer of Patient ID (0010,0021), or the universal entity that issued it
 * @param site where the object came from, as the caller says
 * @param name Patient's Name (0010,0010)
 * @param birthDate Patient's Birth Date (0010,0030)
 * @param sex Patient's Sex (0010,0040)
 */
public record PatientIdentity(
    String key,
    boolean byStudy,
    @Nullable String id,
    @Nullable String issuer,
    @Nullable String site,
    @Nullable String name,
    @Nullable String birthDate,
    @Nullable String sex) {

  /** Checks that the key is not null. */
  public PatientIdentity {
    Objects.requireNonNull(key, "key");
  }

  /**
   * A patient of whom nothing else is to be known.
   *
   * @param pseudonym what stands in place of the key
   * @return the identity, which says no more than the pseudonym, and whether it is a study's
   */
  public PatientIdentity pseudonymous(String pseudonym) {
    return new PatientIdentity(pseudonym, byStudy, null, null, null, null, null, null);
  }

  @Override
  public String toString() {
    return "PatientIdentity[" + (byStudy ? "by study" : "by ID") + "]";
  }
}
