package org.dicomsr.model.dicom;

import java.nio.ByteOrder;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a data set is turned into bytes (PS3.5 10 and Annex A). Immutable and thread-safe.
 *
 * @param uid the Transfer Syntax UID
 * @param name the name in PS3.6, or words to that effect
 * @param explicitVr whether each element states its VR
 * @param byteOrder the order of bytes in numbers, lengths and tags
 * @param deflated whether the data set, not its pixels, is compressed as a whole
 * @param encapsulated whether Pixel Data of the top level holds fragments instead of native pixels
 * @param known whether the rest is certain; for a UID that the standard does not register it is a
 *     guess
 */
public record TransferSyntax(
    String uid,
    String name,
    boolean explicitVr,
    ByteOrder byteOrder,
    boolean deflated,
    boolean encapsulated,
    boolean known) {

  /** Implicit VR Little Endian, the default of the standard. */
  public static final TransferSyntax IMPLICIT_VR_LITTLE_ENDIAN =
      new TransferSyntax(
          "1.2.840.10008.1.2",
          "Implicit VR Little Endian",
          false,
          ByteOrder.LITTLE_ENDIAN,
          false,
          false,
          true);

  /** Explicit VR Little Endian, what files mostly use. */
  public static final TransferSyntax EXPLICIT_VR_LITTLE_ENDIAN =
      new TransferSyntax(
          "1.2.840.10008.1.2.1",
          "Explicit VR Little Endian",
          true,
          ByteOrder.LITTLE_ENDIAN,
          false,
          false,
          true);

  /** Explicit VR Big Endian, retired in 2006. */
  public static final TransferSyntax EXPLICIT_VR_BIG_ENDIAN =
      new TransferSyntax(
          "1.2.840.10008.1.2.2",
          "Explicit VR Big Endian",
          true,
          ByteOrder.BIG_ENDIAN,
          false,
          false,
          true);

  /** Deflated Explicit VR Little Endian. */
  public static final TransferSyntax DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN =
      new TransferSyntax(
          "1.2.840.10008.1.2.1.99",
          "Deflated Explicit VR Little Endian",
          true,
          ByteOrder.LITTLE_ENDIAN,
          true,
          false,
          true);

  /** Papyrus 3, of which the standard keeps the UID only. */
  private static final String PAPYRUS = "1.2.840.10008.1.20";

  /**
   * A private syntax of GE: the data set is Implicit VR Little Endian, only native pixels are big
   * endian.
   */
  private static final String GE_BIG_ENDIAN_PIXELS = "1.2.840.113619.5.2";

  /**
   * JPIP: Pixel Data is replaced by a URL, and in the second and fourth the data set is deflated
   * (PS3.5 A.6, A.7).
   */
  private static final Set<String> JPIP_REFERENCED =
      Set.of("1.2.840.10008.1.2.4.94", "1.2.840.10008.1.2.4.204");

  private static final Set<String> JPIP_REFERENCED_DEFLATE =
      Set.of("1.2.840.10008.1.2.4.95", "1.2.840.10008.1.2.4.205");

  /** Encapsulated ones outside 1.2.840.10008.1.2.4: uncompressed, RLE, deflated image frames. */
  private static final Set<String> OTHERS_ENCAPSULATED =
      Set.of("1.2.840.10008.1.2.1.98", "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.8.1");

  /** Checks that the parts are there. */
  public TransferSyntax {
    Objects.requireNonNull(uid, "uid");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(byteOrder, "byteOrder");
  }

  /** Holds the map, so that who needs only the constants need not load the registry. */
  private static final class Registered {
    static final Map<String, TransferSyntax> BY_UID = load();

    private static Map<String, TransferSyntax> load() {
      Map<String, TransferSyntax> all = new HashMap<>();
      for (RegisteredUid uid : UidRegistry.entries()) {
        if (uid.type() == UidType.TRANSFER_SYNTAX) {
          all.put(uid.uid(), of(uid));
        }
      }
      all.put(
          GE_BIG_ENDIAN_PIXELS,
          new TransferSyntax(
              GE_BIG_ENDIAN_PIXELS,
              "GE private: Implicit VR Little Endian with big endian pixels",
              false,
              ByteOrder.LITTLE_ENDIAN,
              false,
              false,
              true));
      return Collections.unmodifiableMap(all);
    }
  }

  /**
   * The transfer syntax of a UID.
   *
   * @param uid any UID; padding at its end is ignored
   * @return the syntax; for a UID not known here a guess, Explicit VR Little Endian, since the
   *     standard defines all new ones that way
   */
  public static TransferSyntax ofUid(String uid) {
    String bare = withoutPadding(uid);
    return switch (bare) {
      case "1.2.840.10008.1.2" -> IMPLICIT_VR_LITTLE_ENDIAN;
      case "1.2.840.10008.1.2.1" -> EXPLICIT_VR_LITTLE_ENDIAN;
      default -> {
        TransferSyntax known = Registered.BY_UID.get(bare);
        yield known != null
            ? known
            : new TransferSyntax(
                bare,
                "Unknown Transfer Syntax",
                true,
                ByteOrder.LITTLE_ENDIAN,
                false,
                false,
                false);
      }
    };
  }

  private static TransferSyntax of(RegisteredUid registered) {
    String uid = registered.uid();
    for (TransferSyntax constant :
        new TransferSyntax[] {
          IMPLICIT_VR_LITTLE_ENDIAN,
          EXPLICIT_VR_LITTLE_ENDIAN,
          EXPLICIT_VR_BIG_ENDIAN,
          DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN
        }) {
      if (constant.uid.equals(uid)) {
        return constant;
      }
    }
    boolean jpip = JPIP_REFERENCED.contains(uid) || JPIP_REFERENCED_DEFLATE.contains(uid);
    return new TransferSyntax(
        uid,
        registered.name(),
        !uid.equals(PAPYRUS),
        ByteOrder.LITTLE_ENDIAN,
        JPIP_REFERENCED_DEFLATE.contains(uid),
        (uid.startsWith("1.2.840.10008.1.2.4.") && !jpip) || OTHERS_ENCAPSULATED.contains(uid),
        true);
  }

  private static String withoutPadding(String uid) {
    int end = uid.length();
    while (end > 0 && uid.charAt(end - 1) <= ' ') {
      end--;
    }
    return uid.substring(0, end);
  }

  /**
   * Name and UID; what is no UID by its characters is withheld, since a damaged file may have
   * anything there.
   */
  @Override
  public String toString() {
    return "TransferSyntax[" + name + ", " + (Uids.isValid(uid) ? uid : "no valid UID") + "]";
  }
}
