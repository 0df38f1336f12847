package org.dicomsr.filter.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.dicomsr.filter.internal.digest.Sha256;

/**
 * What a name or value of a query stands for. Immutable.
 *
 * @param written as the query has it
 * @param kind what it is: {@code variable}, {@code built-in}, {@code keyword}, {@code concept} or
 *     {@code value}
 * @param standsFor keys, meanings in quotes, keywords and units
 */
public record ResolvedName(String written, String kind, List<String> standsFor) {
  /** Copies the list. */
  public ResolvedName {
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(kind, "kind");
    standsFor = List.copyOf(standsFor);
  }

  /** {@return name, kind and what it stands for, on one line} */
  public String text() {
    return written + " (" + kind + "): " + String.join(", ", standsFor);
  }

  /**
   * What names stand for, as a number: sites that mean the same by a query have the same.
   *
   * @param names of one query or of several
   * @return SHA-256 in hexadecimal digits
   */
  public static String hash(Collection<ResolvedName> names) {
    MessageDigest digest = Sha256.digest();
    for (ResolvedName name : names) {
      update(digest, name.written());
      update(digest, name.kind());
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, name.standsFor().size()));
      name.standsFor().forEach(text -> update(digest, text));
    }
    return Sha256.text(digest);
  }

  // The length in front keeps two texts apart that would read the same in one.
  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }

  @Override
  public String toString() {
    return "ResolvedName[" + kind + ", " + standsFor.size() + "]";
  }
}
