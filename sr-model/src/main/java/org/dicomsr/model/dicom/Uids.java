package org.dicomsr.model.dicom;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.UUID;

/**
 * Making and checking unique identifiers (PS3.5 9). Thread-safe.
 *
 * <p>What the standard's own UIDs mean is the matter of {@link UidRegistry}.
 */
public final class Uids {

  /** The most characters a UID may have. */
  public static final int MAX_LENGTH = 64;

  private Uids() {}

  /**
   * {@return a new UID, unique without any registration: {@code 2.25.} and a random UUID as a
   * number (PS3.5 B.2)}
   */
  public static String random() {
    return of(UUID.randomUUID());
  }

  /**
   * The UID of a UUID, for those who derive theirs from a name so as to get the same one again.
   *
   * @param uuid any UUID
   * @return {@code 2.25.} and the UUID as an unsigned decimal number (PS3.5 B.2)
   */
  public static String of(UUID uuid) {
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(uuid.getMostSignificantBits())
            .putLong(uuid.getLeastSignificantBits())
            .array();
    return "2.25." + new BigInteger(1, bytes);
  }

  /**
   * Checks the form of a UID (PS3.5 9.1): up to 64 characters, components of digits between dots,
   * none of them empty and none with a leading zero.
   *
   * @param text the UID without padding
   * @return whether the form is right
   */
  public static boolean isValid(String text) {
    Objects.requireNonNull(text, "text");
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : '.';
      if (c == '.') {
        if (at == start || (at > start + 1 && text.charAt(start) == '0')) {
          return false;
        }
        start = at + 1;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
