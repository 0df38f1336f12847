package org.dicomsr.index;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.index.flatten.FlattenOptions;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.privacy.SecretSource;
import org.jspecify.annotations.Nullable;

/**
 * Choices for an index. Start from {@link #DEFAULTS} and copy. Immutable.
 *
 * @param profile what the index holds of people; null for that which the index has, {@link
 *     PrivacyProfile#SITE} for a new one
 * @param secret where the secret of pseudonyms comes from
 * @param flattening how files become documents; null for {@link FlattenOptions#standard}
 * @param bufferMegabytes how much a writer gathers in memory before it writes
 */
public record IndexOptions(
    @Nullable PrivacyProfile profile,
    SecretSource secret,
    @Nullable FlattenOptions flattening,
    double bufferMegabytes) {

  private static final double BUFFER = 64;

  /** Any profile, the secret beside the index, flattening as usual, 64 MB. */
  public static final IndexOptions DEFAULTS =
      new IndexOptions(null, new SecretSource.BesideIndex(), null, BUFFER);

  /** Checks the size of the buffer. */
  public IndexOptions {
    Objects.requireNonNull(secret, "secret");
    if (!(bufferMegabytes >= 1)) {
      throw new IllegalArgumentException("bufferMegabytes must be 1 or more");
    }
  }

  /** {@return the profile that is asked for, if one is} */
  public Optional<PrivacyProfile> wantedProfile() {
    return Optional.ofNullable(profile);
  }

  // Standard options load all templates, which readers do not need.
  FlattenOptions flattenOptions() {
    return flattening == null ? FlattenOptions.standard() : flattening;
  }

  /**
   * Copies with a profile.
   *
   * @param other what a new index is to hold of people, and what an index that is there must hold
   * @return the copy
   */
  public IndexOptions withProfile(PrivacyProfile other) {
    return new IndexOptions(other, secret, flattening, bufferMegabytes);
  }

  /**
   * Copies with another source of the secret.
   *
   * @param other the source
   * @return the copy
   */
  public IndexOptions withSecret(SecretSource other) {
    return new IndexOptions(profile, other, flattening, bufferMegabytes);
  }

  /**
   * Copies with other options of flattening.
   *
   * @param other the options
   * @return the copy
   */
  public IndexOptions withFlattening(FlattenOptions other) {
    return new IndexOptions(profile, secret, other, bufferMegabytes);
  }

  /**
   * Copies with another buffer.
   *
   * @param megabytes how much a writer gathers in memory before it writes
   * @return the copy
   */
  public IndexOptions withBufferMegabytes(double megabytes) {
    return new IndexOptions(profile, secret, flattening, megabytes);
  }
}
