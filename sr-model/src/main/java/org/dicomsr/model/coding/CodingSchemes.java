package org.dicomsr.model.coding;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one document tells its private coding schemes apart: the UIDs of its Coding Scheme
 * Identification Sequence (0008,0110) and, lacking one, the site it came from.
 *
 * <p>{@code 99LOCAL} of two hospitals are two schemes. With a UID the scheme of a {@link
 * ConceptKey} is that UID, or the registered designator the UID belongs to; else it is {@code
 * 99LOCAL@site}; else, with neither, the bare designator. Registered designators always stand for
 * themselves, whatever a document says. Immutable and thread-safe.
 */
public final class CodingSchemes {
  /** Nothing known: private schemes go by their designators. */
  public static final CodingSchemes NONE = new CodingSchemes(Map.of(), null);

  private static final String SCT = "SCT";
  private static final String SRT = "SRT";

  private final Map<String, String> uids;
  private final @Nullable String site;

  private CodingSchemes(Map<String, String> uids, @Nullable String site) {
    this.uids = uids;
    this.site = site;
  }

  /**
   * The schemes of a document.
   *
   * @param uidsByDesignator coding scheme UID by designator; empty ones do not count
   * @return the schemes
   */
  public static CodingSchemes of(Map<String, String> uidsByDesignator) {
    return new CodingSchemes(known(uidsByDesignator), null);
  }

  /**
   * A copy for a document that came from a given site.
   *
   * @param newSite any name that is unique among the sites, or null for none
   * @return the copy
   */
  public CodingSchemes withSite(@Nullable String newSite) {
    return new CodingSchemes(uids, newSite);
  }

  private static Map<String, String> known(Map<String, String> uidsByDesignator) {
    Map<String, String> known = new TreeMap<>(uidsByDesignator);
    known.values().removeIf(String::isEmpty);
    return Map.copyOf(known);
  }

  /** The key of a code in this document. */
  ConceptKey key(CodedConcept code) {
    String value = code.value();
    String designator = code.scheme();
    if (designator == null || designator.isEmpty()) {
      return new ConceptKey(value, "");
    }
    String scheme = scheme(designator);
    return switch (scheme) {
      case SCT, SRT, "SNM3", "99SDM" -> snomed(value);
      default -> new ConceptKey(value, scheme);
    };
  }

  /**
   * One scheme for all of SNOMED: SCT with the current identifier, or SRT for a code that nothing
   * replaces.
   */
  private static ConceptKey snomed(String value) {
    if (RetiredSnomed.isIdentifier(value)) {
      return new ConceptKey(value, SCT);
    }
    String current = RetiredSnomed.current(value);
    return current != null ? new ConceptKey(current, SCT) : new ConceptKey(value, SRT);
  }

  private String scheme(String designator) {
    CodingScheme registered = CodingSchemeTable.find(designator);
    if (registered != null) {
      return registered.designator();
    }
    String uid = uids.get(designator);
    if (uid != null) {
      CodingScheme other = CodingSchemeTable.findUid(uid);
      return other == null ? uid : other.designator();
    }
    return site == null ? designator : designator + "@" + site;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CodingSchemes that
        && uids.equals(that.uids)
        && Objects.equals(site, that.site);
  }

  @Override
  public int hashCode() {
    return Objects.hash(uids, site);
  }

  /** The number of schemes with a UID; designators may be anything and are withheld. */
  @Override
  public String toString() {
    return "CodingSchemes["
        + uids.size()
        + " with UID, site "
        + (site == null ? "unknown" : "known")
        + "]";
  }
}
