package org.dicomsr.filter.internal.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal digits. All methods are static and thread-safe. */
public final class Sha256 {
  private Sha256() {}

  /** {@return a digest to be fed; not thread-safe} */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /**
   * The hash of what a digest was fed with, which begins anew.
   *
   * @param digest a digest
   * @return hexadecimal digits
   */
  public static String text(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The hash of a text.
   *
   * @param text a text
   * @return hexadecimal digits
   */
  public static String of(String text) {
    MessageDigest digest = digest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return text(digest);
  }
}
