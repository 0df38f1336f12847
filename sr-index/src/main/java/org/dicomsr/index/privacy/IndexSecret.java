package org.dicomsr.index.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dicomsr.model.dicom.Uids;
import org.jspecify.annotations.Nullable;

/**
 * The secret that pseudonyms and shifted dates come from. Immutable and thread-safe; {@code
 * toString} does not show it.
 *
 * <p>The same secret gives a patient the same pseudonym in every index, so a rebuilt index exports
 * the same. Whoever has the secret can find out whether a known patient is in an index.
 */
public final class IndexSecret {
  /** The least number of bytes of a secret. */
  public static final int LEAST_BYTES = 16;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int PSEUDONYM_BYTES = 16;
  private static final int FINGERPRINT_BYTES = 8;
  private static final int LEAST_DAYS = 366;
  private static final int MOST_DAYS = 3653;

  private final SecretKeySpec key;
  // A Mac is not thread-safe, but each thread may copy it.
  private final Mac prepared;

  private IndexSecret(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, ALGORITHM);
    try {
      this.prepared = Mac.getInstance(ALGORITHM);
      this.prepared.init(key);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  /**
   * A secret of given bytes.
   *
   * @param bytes the bytes, as good as random
   * @return the secret
   * @throws IllegalArgumentException when there are fewer than {@value #LEAST_BYTES}
   */
  public static IndexSecret of(byte[] bytes) {
    if (bytes.length < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "secret: expected " + LEAST_BYTES + " bytes or more, found " + bytes.length);
    }
    return new IndexSecret(bytes.clone());
  }

  /**
   * Names a patient.
   *
   * @param patientKey what objects of one patient have in common
   * @return 32 hexadecimal digits
   */
  public String pseudonym(String patientKey) {
    return hex(hash("patient", patientKey), PSEUDONYM_BYTES);
  }

  /**
   * Tells values of one patient apart without holding them.
   *
   * @param what what the value is, such as {@code birth date}
   * @param patientKey whose value it is
   * @param value the value
   * @return 16 hexadecimal digits
   */
  public String token(String what, String patientKey, String value) {
    return hex(hash(what, patientKey, value), FINGERPRINT_BYTES);
  }

  /**
   * A number between bounds that belongs to a patient.
   *
   * @param what what the number is for
   * @param patientKey the patient
   * @param least the least number
   * @param most the greatest number
   * @return the number
   */
  public int number(String what, String patientKey, int least, int most) {
    byte[] hash = hash(what, patientKey);
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = (bits << Byte.SIZE) | (hash[i] & 0xFF);
    }
    return least + (int) Long.remainderUnsigned(bits, most - least + 1L);
  }

  /**
   * By how many days the dates of a patient are shifted: one number for all, so that order and
   * intervals stay exact, and always into the past.
   *
   * @param patientKey the patient
   * @return the number of days to add: one to ten years, negative
   */
  public int daysShifted(String patientKey) {
    return -number("date shift", patientKey, LEAST_DAYS, MOST_DAYS);
  }

  /**
   * Puts a UID in the place of another, the same one wherever that is found, so that references
   * hold.
   *
   * @param uid a UID, or whatever a file has in its place
   * @return {@code 2.25.} and 128 bits that cannot be told from random ones (PS3.5 B.2)
   */
  public String uid(String uid) {
    ByteBuffer bits = ByteBuffer.wrap(hash("uid", uid));
    return Uids.of(new UUID(bits.getLong(), bits.getLong()));
  }

  /** {@return what shows that two secrets are the same, and nothing else of them} */
  public String fingerprint() {
    return hex(hash("fingerprint"), FINGERPRINT_BYTES);
  }

  /** Each part with its length, so that no two lists of parts meet. */
  private byte[] hash(String... parts) {
    Mac mac = mac();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      for (int shift = 24; shift >= 0; shift -= 8) {
        mac.update((byte) (bytes.length >>> shift));
      }
      mac.update(bytes);
    }
    return mac.doFinal();
  }

  private Mac mac() {
    try {
      return (Mac) prepared.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this Java's " + ALGORITHM + " cannot be copied", e);
    }
  }

  private static String hex(byte[] hash, int bytes) {
    return HexFormat.of().formatHex(hash, 0, bytes);
  }

  byte[] bytes() {
    return key.getEncoded();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndexSecret that && MessageDigest.isEqual(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash("hash code"));
  }

  @Override
  public String toString() {
    return "IndexSecret[]";
  }
}
