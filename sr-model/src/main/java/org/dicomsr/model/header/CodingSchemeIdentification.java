package org.dicomsr.model.header;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What a coding scheme designator stands for in a document: an item of Coding Scheme Identification
 * Sequence (0008,0110) (PS3.3 C.12.1.1.8). Immutable.
 *
 * @param designator Coding Scheme Designator (0008,0102)
 * @param uid Coding Scheme UID (0008,010C)
 * @param registry who registered the scheme, Coding Scheme Registry (0008,0112), such as {@code
 *     HL7}
 * @param externalId its identifier there, Coding Scheme External ID (0008,0114)
 * @param name Coding Scheme Name (0008,0115)
 * @param version Coding Scheme Version (0008,0103)
 * @param responsibleOrganization Coding Scheme Responsible Organization (0008,0116)
 */
public record CodingSchemeIdentification(
    String designator,
    @Nullable String uid,
    @Nullable String registry,
    @Nullable String externalId,
    @Nullable String name,
    @Nullable String version,
    @Nullable String responsibleOrganization) {

  /** Checks that there is a designator. */
  public CodingSchemeIdentification {
    Objects.requireNonNull(designator, "designator");
  }

  /**
   * A scheme with a UID.
   *
   * @param designator its designator
   * @param uid its UID
   * @param name its name
   * @return the identification
   */
  public static CodingSchemeIdentification of(String designator, String uid, String name) {
    return new CodingSchemeIdentification(designator, uid, null, null, name, null, null);
  }

  /**
   * A scheme of which nothing but the designator is known.
   *
   * @param designator its designator
   * @return the identification
   */
  public static CodingSchemeIdentification of(String designator) {
    return new CodingSchemeIdentification(designator, null, null, null, null, null, null);
  }

  static Optional<CodingSchemeIdentification> read(DataSet item) {
    String designator = ModuleEdit.text(item, Tag.CODING_SCHEME_DESIGNATOR);
    return designator == null
        ? Optional.empty()
        : Optional.of(
            new CodingSchemeIdentification(
                designator,
                ModuleEdit.text(item, Tag.CODING_SCHEME_UID),
                ModuleEdit.text(item, Tag.CODING_SCHEME_REGISTRY),
                ModuleEdit.text(item, Tag.CODING_SCHEME_EXTERNAL_ID),
                ModuleEdit.text(item, Tag.CODING_SCHEME_NAME),
                ModuleEdit.text(item, Tag.CODING_SCHEME_VERSION),
                ModuleEdit.text(item, Tag.CODING_SCHEME_RESPONSIBLE_ORGANIZATION)));
  }

  DataSet write() {
    return new ModuleEdit(DataSet.EMPTY)
        .type3(Tag.CODING_SCHEME_DESIGNATOR, null, designator, Function.identity())
        .type3(Tag.CODING_SCHEME_UID, null, uid, Function.identity())
        .type3(Tag.CODING_SCHEME_REGISTRY, null, registry, Function.identity())
        .type3(Tag.CODING_SCHEME_EXTERNAL_ID, null, externalId, Function.identity())
        .type3(Tag.CODING_SCHEME_NAME, null, name, Function.identity())
        .type3(Tag.CODING_SCHEME_VERSION, null, version, Function.identity())
        .type3(
            Tag.CODING_SCHEME_RESPONSIBLE_ORGANIZATION,
            null,
            responsibleOrganization,
            Function.identity())
        .build();
  }

  @Override
  public String toString() {
    return "CodingSchemeIdentification[" + (uid == null ? "no UID" : uid) + "]";
  }
}
