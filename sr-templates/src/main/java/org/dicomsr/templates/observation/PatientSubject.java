package org.dicomsr.templates.observation;

import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * A patient, human or animal, who is the subject of observations: TID 1007 (PS3.16). Immutable and
 * thread-safe; {@code toString} shows nothing of the patient.
 *
 * @param uid the UID
 * @param name the name
 * @param id the ID: a code as the template has it, or a text as many files have it
 * @param birthDate the date of birth
 * @param sex the sex, as in CID 7455
 * @param sexParametersForClinicalUse categories of sex for clinical use, as in CID 7459
 * @param sexParametersComment what there is to say of those categories
 * @param sexParametersReferences where more is said of them
 * @param age the age, in a unit of CID 7456
 * @param species the species, as in CID 7454
 * @param breed the breed, as in CID 7480
 * @param racialGroups the racial groups, as in CID 6099
 */
public record PatientSubject(
    @Nullable String uid,
    @Nullable PersonName name,
    @Nullable TextOrCode id,
    @Nullable DicomDate birthDate,
    @Nullable CodedConcept sex,
    List<CodedConcept> sexParametersForClinicalUse,
    @Nullable String sexParametersComment,
    List<String> sexParametersReferences,
    @Nullable MeasuredValue age,
    @Nullable CodedConcept species,
    @Nullable CodedConcept breed,
    List<CodedConcept> racialGroups)
    implements SubjectContext {
  static final PatientSubject NONE =
      new PatientSubject(
          null, null, null, null, null, List.of(), null, List.of(), null, null, null, List.of());

  /** Copies the lists. */
  public PatientSubject {
    sexParametersForClinicalUse = List.copyOf(sexParametersForClinicalUse);
    sexParametersReferences = List.copyOf(sexParametersReferences);
    racialGroups = List.copyOf(racialGroups);
  }

  /**
   * A patient of whom only the name is known.
   *
   * @param name the name
   * @return the patient
   */
  public static PatientSubject of(PersonName name) {
    return NONE.withName(Objects.requireNonNull(name, "name"));
  }

  /**
   * Copies with a UID.
   *
   * @param value a UID, or null for none
   * @return the copy
   */
  public PatientSubject withUid(@Nullable String value) {
    return new PatientSubject(
        value,
        name,
        id,
        birthDate,
        sex,
        sexParametersForClinicalUse,
        sexParametersComment,
        sexParametersReferences,
        age,
        species,
        breed,
        racialGroups);
  }

  /**
   * Copies with another name.
   *
   * @param value another name, or null for none
   * @return the copy
   */
  public PatientSubject withName(@Nullable PersonName value) {
    return new PatientSubject(
        uid,
        value,
        id,
        birthDate,
        sex,
        sexParametersForClinicalUse,
        sexParametersComment,
        sexParametersReferences,
        age,
        species,
        breed,
        racialGroups);
  }

  /**
   * Copies with an ID.
   *
   * @param value an ID, or null for none
   * @return the copy
   */
  public PatientSubject withId(@Nullable TextOrCode value) {
    return new PatientSubject(
        uid,
        name,
        value,
        birthDate,
        sex,
        sexParametersForClinicalUse,
        sexParametersComment,
        sexParametersReferences,
        age,
        species,
        breed,
        racialGroups);
  }

  /**
   * Copies with a date of birth.
   *
   * @param value a date of birth, or null for none
   * @return the copy
   */
  public PatientSubject withBirthDate(@Nullable DicomDate value) {
    return new PatientSubject(
        uid,
        name,
        id,
        value,
        sex,
        sexParametersForClinicalUse,
        sexParametersComment,
        sexParametersReferences,
        age,
        species,
        breed,
        racialGroups);
  }

  /**
   * Copies with the sex.
   *
   * @param value the sex, or null for none
   * @return the copy
   */
  public PatientSubject withSex(@Nullable CodedConcept value) {
    return new PatientSubject(
        uid,
        name,
        id,
        birthDate,
        value,
        sexParametersForClinicalUse,
        sexParametersComment,
        sexParametersReferences,
        age,
        species,
        breed,
        racialGroups);
  }

  /**
   * Copies with categories of sex for clinical use.
   *
   * @param values categories of sex for clinical use; none for none
   * @return the copy
   */
  public PatientSubject withSexParametersForClinicalUse(CodedConcept... values) {
    return new PatientSubject(
        uid,
        name,
        id,
        birthDate,
        sex,
        List.of(values),
        sexParametersComment,
        sexParametersReferences,
        age,
        species,
        breed,
        racialGroups);
  }

  /**
   * Copies with what there is to say of the categories of sex.
   *
   * @param value what there is to say of the categories of sex, or null for none
   * @return the copy
   */
  public PatientSubject withSexParametersComment(@Nullable String value) {
    return new PatientSubject(
        uid,
        name,
        id,
        birthDate,
        sex,
        sexParametersForClinicalUse,
        value,
        sexParametersReferences,
        age,
        species,
        breed,
        racialGroups);
  }

  /**
   * Copies with where more is said of the categories of sex.
   *
   * @param values where more is said of the categories of sex; none for none
   * @return the copy
   */
  public PatientSubject withSexParametersReferences(String... values) {
    return new PatientSubject(
        uid,
        name,
        id,
        birthDate,
        sex,
        sexParametersForClinicalUse,
        sexParametersComment,
        List.of(values),
        age,
        species,
        breed,
        racialGroups);
  }

  /**
   * Copies with the age.
   *
   * @param value the age, or null for none
   * @return the copy
   */
  public PatientSubject withAge(@Nullable MeasuredValue value) {
    return new PatientSubject(
        uid,
        name,
        id,
        birthDate,
        sex,
        sexParametersForClinicalUse,
        sexParametersComment,
        sexParametersReferences,
        value,
        species,
        breed,
        racialGroups);
  }

  /**
   * Copies with the species.
   *
   * @param value the species, or null for none
   * @return the copy
   */
  public PatientSubject withSpecies(@Nullable CodedConcept value) {
    return new PatientSubject(
        uid,
        name,
        id,
        birthDate,
        sex,
        sexParametersForClinicalUse,
        sexParametersComment,
        sexParametersReferences,
        age,
        value,
        breed,
        racialGroups);
  }

  /**
   * Copies with the breed.
   *
   * @param value the breed, or null for none
   * @return the copy
   */
  public PatientSubject withBreed(@Nullable CodedConcept value) {
    return new PatientSubject(
        uid,
        name,
        id,
        birthDate,
        sex,
        sexParametersForClinicalUse,
        sexParametersComment,
        sexParametersReferences,
        age,
        species,
        value,
        racialGroups);
  }

  /**
   * Copies with the racial groups.
   *
   * @param values the racial groups; none for none
   * @return the copy
   */
  public PatientSubject withRacialGroups(CodedConcept... values) {
    return new PatientSubject(
        uid,
        name,
        id,
        birthDate,
        sex,
        sexParametersForClinicalUse,
        sexParametersComment,
        sexParametersReferences,
        age,
        species,
        breed,
        List.of(values));
  }

  @Override
  public void writeTo(ItemBuilder<?> parent) {
    new ChildWriter(parent, HAS_OBS_CONTEXT).code(Dcm.SUBJECT_CLASS, Dcm.PATIENT);
    writeAttributesTo(parent);
  }

  void writeAttributesTo(ItemBuilder<?> parent) {
    ChildWriter items =
        new ChildWriter(parent, HAS_OBS_CONTEXT)
            .uid(Dcm.SUBJECT_UID, uid)
            .personName(Dcm.SUBJECT_NAME, name);
    if (id != null) {
      id.writeTo(parent, HAS_OBS_CONTEXT, Dcm.SUBJECT_ID);
    }
    items
        .date(Dcm.SUBJECT_BIRTH_DATE, birthDate)
        .code(Dcm.SUBJECT_SEX, sex)
        .codes(Dcm.SUBJECT_SEX_PARAMETERS_FOR_CLINICAL_USE_CATEGORY, sexParametersForClinicalUse)
        .text(Dcm.SUBJECT_SEX_PARAMETERS_FOR_CLINICAL_USE_CATEGORY_COMMENT, sexParametersComment)
        .texts(
            Dcm.SUBJECT_SEX_PARAMETERS_FOR_CLINICAL_USE_CATEGORY_REFERENCE, sexParametersReferences)
        .number(Dcm.SUBJECT_AGE, age)
        .code(Dcm.SUBJECT_SPECIES, species)
        .code(Dcm.SUBJECT_BREED, breed)
        .codes(Sct.RACIAL_GROUP, racialGroups);
  }

  static PatientSubject read(Children items) {
    return new PatientSubject(
        items.uid(Dcm.SUBJECT_UID),
        items.personName(Dcm.SUBJECT_NAME),
        items.named(Dcm.SUBJECT_ID).stream()
            .map(ContentNode::item)
            .map(TextOrCode::from)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null),
        items.date(Dcm.SUBJECT_BIRTH_DATE),
        items.code(Dcm.SUBJECT_SEX),
        items.codes(Dcm.SUBJECT_SEX_PARAMETERS_FOR_CLINICAL_USE_CATEGORY),
        items.text(Dcm.SUBJECT_SEX_PARAMETERS_FOR_CLINICAL_USE_CATEGORY_COMMENT),
        items.texts(Dcm.SUBJECT_SEX_PARAMETERS_FOR_CLINICAL_USE_CATEGORY_REFERENCE),
        items.number(Dcm.SUBJECT_AGE),
        items.code(Dcm.SUBJECT_SPECIES),
        items.code(Dcm.SUBJECT_BREED),
        items.codes(Sct.RACIAL_GROUP));
  }

  @Override
  public String toString() {
    return "PatientSubject";
  }
}
