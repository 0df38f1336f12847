package org.dicomsr.templates.observation;

import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;

import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * A specimen that is the subject of observations: TID 1009 (PS3.16). Immutable and thread-safe;
 * {@code toString} shows nothing of it.
 *
 * @param uid the UID
 * @param source the patient from whom it was taken
 * @param identifier the identifier
 * @param issuer who gave the identifier
 * @param type what it is, as in CID 8103
 * @param containerIdentifier the identifier of the container that holds it
 */
public record SpecimenSubject(
    @Nullable String uid,
    @Nullable PatientSubject source,
    @Nullable String identifier,
    @Nullable String issuer,
    @Nullable CodedConcept type,
    @Nullable String containerIdentifier)
    implements SubjectContext {
  static final SpecimenSubject NONE = new SpecimenSubject(null, null, null, null, null, null);

  /** Takes a source of which nothing is said for none. */
  public SpecimenSubject {
    if (PatientSubject.NONE.equals(source)) {
      source = null;
    }
  }

  /**
   * A specimen of which only the UID is known.
   *
   * @param uid the UID
   * @return the specimen
   */
  public static SpecimenSubject of(String uid) {
    return NONE.withUid(Objects.requireNonNull(uid, "uid"));
  }

  /**
   * Copies with another UID.
   *
   * @param value another UID, or null for none
   * @return the copy
   */
  public SpecimenSubject withUid(@Nullable String value) {
    return new SpecimenSubject(value, source, identifier, issuer, type, containerIdentifier);
  }

  /**
   * Copies with the patient from whom it was taken.
   *
   * @param value the patient from whom it was taken, or null for none
   * @return the copy
   */
  public SpecimenSubject withSource(@Nullable PatientSubject value) {
    return new SpecimenSubject(uid, value, identifier, issuer, type, containerIdentifier);
  }

  /**
   * Copies with an identifier.
   *
   * @param value an identifier, or null for none
   * @return the copy
   */
  public SpecimenSubject withIdentifier(@Nullable String value) {
    return new SpecimenSubject(uid, source, value, issuer, type, containerIdentifier);
  }

  /**
   * Copies with who gave the identifier.
   *
   * @param value who gave the identifier, or null for none
   * @return the copy
   */
  public SpecimenSubject withIssuer(@Nullable String value) {
    return new SpecimenSubject(uid, source, identifier, value, type, containerIdentifier);
  }

  /**
   * Copies with what it is.
   *
   * @param value what it is, or null for none
   * @return the copy
   */
  public SpecimenSubject withType(@Nullable CodedConcept value) {
    return new SpecimenSubject(uid, source, identifier, issuer, value, containerIdentifier);
  }

  /**
   * Copies with the identifier of its container.
   *
   * @param value the identifier of its container, or null for none
   * @return the copy
   */
  public SpecimenSubject withContainerIdentifier(@Nullable String value) {
    return new SpecimenSubject(uid, source, identifier, issuer, type, value);
  }

  @Override
  public void writeTo(ItemBuilder<?> parent) {
    ChildWriter items =
        new ChildWriter(parent, HAS_OBS_CONTEXT)
            .code(Dcm.SUBJECT_CLASS, Concepts.SPECIMEN)
            .uid(Dcm.SPECIMEN_UID, uid);
    if (source != null) {
      source.writeAttributesTo(parent);
    }
    items
        .text(Dcm.SPECIMEN_IDENTIFIER, identifier)
        .text(Dcm.ISSUER_OF_SPECIMEN_IDENTIFIER, issuer)
        .code(Sct.SPECIMEN_TYPE, type)
        .text(Dcm.SPECIMEN_CONTAINER_IDENTIFIER, containerIdentifier);
  }

  static SpecimenSubject read(Children items) {
    return new SpecimenSubject(
        items.uid(Dcm.SPECIMEN_UID),
        PatientSubject.read(items),
        items.text(Dcm.SPECIMEN_IDENTIFIER),
        items.text(Dcm.ISSUER_OF_SPECIMEN_IDENTIFIER),
        items.code(Sct.SPECIMEN_TYPE),
        items.text(Dcm.SPECIMEN_CONTAINER_IDENTIFIER));
  }

  @Override
  public String toString() {
    return "SpecimenSubject";
  }
}
