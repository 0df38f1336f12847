package org.dicomsr.templates.observation;

import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.NciT;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.dicomsr.templates.internal.SharedRows;
import org.jspecify.annotations.Nullable;

/**
 * A person who made observations: TID 1003 with the description of TID 1015 (PS3.16). Immutable and
 * thread-safe; {@code toString} shows nothing of the person.
 *
 * @param name the name, which the template demands and files sometimes lack
 * @param loginName the name by which the person logs in
 * @param organization the name of the organization that the person acts for
 * @param roleInOrganization what the person is there, as in CID 7452
 * @param roleInProcedure what the person did in the procedure, as in CID 7453
 * @param identifierWithinRole tells the person from others with the same role in the procedure;
 *     null where there is no role
 * @param specialty the reader's specialty, as in CID 7449
 * @param experience for how long the person has read, in years (a, UCUM); null where there is no
 *     specialty
 */
public record PersonObserver(
    @Nullable PersonName name,
    @Nullable String loginName,
    @Nullable String organization,
    @Nullable CodedConcept roleInOrganization,
    @Nullable CodedConcept roleInProcedure,
    @Nullable String identifierWithinRole,
    @Nullable CodedConcept specialty,
    @Nullable MeasuredValue experience)
    implements ObserverContext {
  static final PersonObserver NONE =
      new PersonObserver(null, null, null, null, null, null, null, null);
  static final List<CodedConcept> CONCEPTS =
      Stream.concat(SharedRows.PERSON_OBSERVER.stream(), Stream.of(Dcm.READER_SPECIALTY)).toList();
  private static final CodedConcept YEAR = CodedConcept.of("a", "UCUM", "Year");

  /**
   * Checks that what belongs to a role or a specialty stands beside one.
   *
   * @throws IllegalArgumentException when it does not
   */
  public PersonObserver {
    if (identifierWithinRole != null && roleInProcedure == null) {
      throw new IllegalArgumentException(
          "identifier within role: expected a role in the procedure, found none");
    }
    if (experience != null && specialty == null) {
      throw new IllegalArgumentException("experience: expected a specialty, found none");
    }
  }

  /**
   * A person of whom only the name is known.
   *
   * @param name the name
   * @return the person
   */
  public static PersonObserver of(PersonName name) {
    return NONE.withName(Objects.requireNonNull(name, "name"));
  }

  /**
   * Copies with another name.
   *
   * @param value another name, or null for none
   * @return the copy
   */
  public PersonObserver withName(@Nullable PersonName value) {
    return new PersonObserver(
        value,
        loginName,
        organization,
        roleInOrganization,
        roleInProcedure,
        identifierWithinRole,
        specialty,
        experience);
  }

  /**
   * Copies with the name by which the person logs in.
   *
   * @param value the name by which the person logs in, or null for none
   * @return the copy
   */
  public PersonObserver withLoginName(@Nullable String value) {
    return new PersonObserver(
        name,
        value,
        organization,
        roleInOrganization,
        roleInProcedure,
        identifierWithinRole,
        specialty,
        experience);
  }

  /**
   * Copies with the name of the organization.
   *
   * @param value the name of the organization, or null for none
   * @return the copy
   */
  public PersonObserver withOrganization(@Nullable String value) {
    return new PersonObserver(
        name,
        loginName,
        value,
        roleInOrganization,
        roleInProcedure,
        identifierWithinRole,
        specialty,
        experience);
  }

  /**
   * Copies with what the person is in the organization.
   *
   * @param value what the person is in the organization, or null for none
   * @return the copy
   */
  public PersonObserver withRoleInOrganization(@Nullable CodedConcept value) {
    return new PersonObserver(
        name,
        loginName,
        organization,
        value,
        roleInProcedure,
        identifierWithinRole,
        specialty,
        experience);
  }

  /**
   * Copies with a role in the procedure.
   *
   * @param role what the person did in the procedure, or null for nothing
   * @return the copy, without an identifier within the role
   */
  public PersonObserver withRoleInProcedure(@Nullable CodedConcept role) {
    return withRoleInProcedure(role, null);
  }

  /**
   * Copies with a role in the procedure.
   *
   * @param role what the person did in the procedure, or null for nothing
   * @param identifier tells the person from others with the same role, or null for none
   * @return the copy
   */
  public PersonObserver withRoleInProcedure(
      @Nullable CodedConcept role, @Nullable String identifier) {
    return new PersonObserver(
        name, loginName, organization, roleInOrganization, role, identifier, specialty, experience);
  }

  /**
   * Copies with a specialty and experience, which TID 1015 has together.
   *
   * @param reads the reader's specialty
   * @param years for how long the person has read
   * @return the copy
   */
  public PersonObserver withSpecialty(CodedConcept reads, double years) {
    return new PersonObserver(
        name,
        loginName,
        organization,
        roleInOrganization,
        roleInProcedure,
        identifierWithinRole,
        reads,
        MeasuredValue.of(years, YEAR));
  }

  @Override
  public void writeTo(ItemBuilder<?> parent) {
    new ChildWriter(parent, HAS_OBS_CONTEXT)
        .code(Dcm.OBSERVER_TYPE, Dcm.PERSON)
        .personName(Dcm.PERSON_OBSERVER_NAME, name)
        .text(Dcm.PERSON_OBSERVERS_LOGIN_NAME, loginName)
        .text(Dcm.PERSON_OBSERVERS_ORGANIZATION_NAME, organization)
        .code(Dcm.PERSON_OBSERVERS_ROLE_IN_THE_ORGANIZATION, roleInOrganization)
        .code(
            Dcm.PERSON_OBSERVERS_ROLE_IN_THIS_PROCEDURE,
            roleInProcedure,
            role ->
                new ChildWriter(role, HAS_CONCEPT_MOD)
                    .text(Dcm.IDENTIFIER_WITHIN_PERSON_OBSERVERS_ROLE, identifierWithinRole))
        .code(
            Dcm.READER_SPECIALTY,
            specialty,
            reader -> new ChildWriter(reader, HAS_PROPERTIES).number(NciT.EXPERIENCE, experience));
  }

  static PersonObserver read(Children items) {
    ContentNode role = items.first(Dcm.PERSON_OBSERVERS_ROLE_IN_THIS_PROCEDURE, Code.class);
    ContentNode specialty = items.first(Dcm.READER_SPECIALTY, Code.class);
    return new PersonObserver(
        name(items),
        items.text(Dcm.PERSON_OBSERVERS_LOGIN_NAME),
        items.text(Dcm.PERSON_OBSERVERS_ORGANIZATION_NAME),
        items.code(Dcm.PERSON_OBSERVERS_ROLE_IN_THE_ORGANIZATION),
        items.code(Dcm.PERSON_OBSERVERS_ROLE_IN_THIS_PROCEDURE),
        role == null ? null : Children.of(role).text(Dcm.IDENTIFIER_WITHIN_PERSON_OBSERVERS_ROLE),
        items.code(Dcm.READER_SPECIALTY),
        specialty == null ? null : Children.of(specialty).number(NciT.EXPERIENCE));
  }

  // Some files have a TEXT here.
  private static @Nullable PersonName name(Children items) {
    PersonName name = items.personName(Dcm.PERSON_OBSERVER_NAME);
    String text = name == null ? items.text(Dcm.PERSON_OBSERVER_NAME) : null;
    return text == null ? name : PersonName.parse(text.strip());
  }

  @Override
  public String toString() {
    return "PersonObserver";
  }
}
