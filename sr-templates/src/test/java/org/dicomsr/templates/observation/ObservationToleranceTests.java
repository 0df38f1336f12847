package org.dicomsr.templates.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.dicom.PersonName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What files get wrong is read as far as it goes. */
class ObservationToleranceTests {
  private static final CodedConcept TITLE =
      CodedConcept.of("18748-4", "LN", "Diagnostic Imaging Report");
  private static final PersonName RITA = PersonName.parse("Reader^Rita");
  private static final PersonName OTTO = PersonName.parse("Other^Otto");

  private static ContentNode root(Consumer<ContainerBuilder> inside) {
    return ContentTree.of(ContainerBuilder.root(TITLE, inside)).root();
  }

  @Nested
  class Observers {
    @Test
    void withoutATypeBeginWithTheirNameOrUid() {
      ContentNode root =
          root(report ->
              report
                  .pname(HAS_OBS_CONTEXT, Dcm.PERSON_OBSERVER_NAME, RITA)
                  .text(HAS_OBS_CONTEXT, Dcm.PERSON_OBSERVERS_ORGANIZATION_NAME, "Centre")
                  .pname(HAS_OBS_CONTEXT, Dcm.PERSON_OBSERVER_NAME, OTTO)
                  .uidRef(HAS_OBS_CONTEXT, Dcm.DEVICE_OBSERVER_UID, "2.25.1")
                  .text(HAS_OBS_CONTEXT, Dcm.DEVICE_OBSERVER_NAME, "Finder")
                  .uidRef(HAS_OBS_CONTEXT, Dcm.DEVICE_OBSERVER_UID, "2.25.2"));

      assertThat(ObserverContext.from(root))
          .containsExactly(
              PersonObserver.of(RITA).withOrganization("Centre"),
              PersonObserver.of(OTTO),
              DeviceObserver.of("2.25.1", "Finder"),
              DeviceObserver.of("2.25.2"));
    }

    @Test
    void mayHaveTheirNameAsText() {
      ContentNode root =
          root(report ->
              report
                  .code(HAS_OBS_CONTEXT, Dcm.OBSERVER_TYPE, Dcm.PERSON)
                  .text(HAS_OBS_CONTEXT, Dcm.PERSON_OBSERVER_NAME, "Reader^Rita ")
                  .text(HAS_OBS_CONTEXT, Dcm.PERSON_OBSERVERS_ORGANIZATION_NAME, "Centre"));

      assertThat(ObserverContext.from(root))
          .containsExactly(PersonObserver.of(RITA).withOrganization("Centre"));
    }

    @Test
    void areWhatTheirAttributesSay() {
      ContentNode root =
          root(report ->
              report
                  .code(HAS_OBS_CONTEXT, Dcm.OBSERVER_TYPE, Concepts.DEVICE)
                  .pname(HAS_OBS_CONTEXT, Dcm.PERSON_OBSERVER_NAME, RITA));

      assertThat(ObserverContext.from(root)).containsExactly(PersonObserver.of(RITA));
    }

    @Test
    void areReadWhateverTheRelationship() {
      ContentNode root =
          root(report ->
              report
                  .code(CONTAINS, Dcm.OBSERVER_TYPE, Dcm.PERSON)
                  .text(HAS_CONCEPT_MOD, Dcm.PERSON_OBSERVERS_LOGIN_NAME, "rita")
                  .pname(HAS_PROPERTIES, Dcm.PERSON_OBSERVER_NAME, RITA));

      assertThat(ObserverContext.from(root))
          .containsExactly(PersonObserver.of(RITA).withLoginName("rita"));
    }

    @Test
    void mayHaveOtherItemsBetweenTheirs() {
      ContentNode root =
          root(report ->
              report
                  .code(HAS_OBS_CONTEXT, Dcm.OBSERVER_TYPE, Concepts.DEVICE)
                  .uidRef(HAS_OBS_CONTEXT, Dcm.DEVICE_OBSERVER_UID, "2.25.1")
                  .text(CONTAINS, Dcm.COMMENT, "between")
                  .text(HAS_OBS_CONTEXT, Dcm.DEVICE_OBSERVER_NAME, "Finder"));

      assertThat(ObserverContext.from(root)).containsExactly(DeviceObserver.of("2.25.1", "Finder"));
    }

    @Test
    void ofWhichNothingIsSaidAreLeftOut() {
      ContentNode root =
          root(report ->
              report
                  .code(HAS_OBS_CONTEXT, Dcm.OBSERVER_TYPE, Dcm.PERSON)
                  .item(
                      HAS_OBS_CONTEXT,
                      new Pname(Dcm.PERSON_OBSERVER_NAME, null, ItemDetails.NONE, List.of()))
                  .code(HAS_OBS_CONTEXT, Dcm.OBSERVER_TYPE, Concepts.DEVICE)
                  .item(
                      HAS_OBS_CONTEXT,
                      new UidRef(Dcm.DEVICE_OBSERVER_UID, "", ItemDetails.NONE, List.of())));

      assertThat(ObserverContext.from(root)).isEmpty();
      assertThat(ObservationContext.from(root)).isEqualTo(ObservationContext.INHERITED);
    }

    @Test
    void areReadAmongItemsWithoutNameAndValue() {
      ContentNode root =
          root(report ->
              report
                  .item(HAS_OBS_CONTEXT, new Text(null, "unnamed", ItemDetails.NONE, List.of()))
                  .item(
                      HAS_OBS_CONTEXT,
                      new Code(Dcm.OBSERVER_TYPE, null, ItemDetails.NONE, List.of()))
                  .item(
                      HAS_OBS_CONTEXT,
                      new Text(Dcm.PERSON_OBSERVERS_LOGIN_NAME, " ", ItemDetails.NONE, List.of()))
                  .pname(HAS_OBS_CONTEXT, Dcm.PERSON_OBSERVER_NAME, RITA));

      assertThat(ObserverContext.from(root)).containsExactly(PersonObserver.of(RITA));
    }

    @Test
    void haveAnIdentifierOnlyWithinARole() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PersonObserver.of(RITA).withRoleInProcedure(null, "1"))
          .withMessage("identifier within role: expected a role in the procedure, found none");
    }
  }

  @Nested
  class ASubject {
    @Test
    void withoutAClassIsOfTheKindThatItsAttributesSay() {
      assertThat(
              SubjectContext.from(
                  root(report -> report.text(HAS_OBS_CONTEXT, Dcm.DEVICE_SUBJECT_NAME, "Phantom"))))
          .contains(DeviceSubject.of("Phantom"));
      assertThat(
              SubjectContext.from(
                  root(report ->
                      report
                          .pname(HAS_OBS_CONTEXT, Dcm.SUBJECT_NAME, RITA)
                          .uidRef(HAS_OBS_CONTEXT, Dcm.SPECIMEN_UID, "2.25.1"))))
          .contains(SpecimenSubject.of("2.25.1").withSource(PatientSubject.of(RITA)));
      assertThat(
              SubjectContext.from(
                  root(report -> report.pname(HAS_OBS_CONTEXT, Dcm.MOTHER_OF_FETUS, RITA))))
          .contains(FetusSubject.of("1").withFetusId(null).withMother(RITA));
      assertThat(
              SubjectContext.from(
                  root(report -> report.uidRef(CONTAINS, Dcm.SUBJECT_UID, "2.25.1"))))
          .contains(PatientSubject.of(RITA).withName(null).withUid("2.25.1"));
      assertThat(SubjectContext.from(root(report -> {}))).isEmpty();
    }

    @Test
    void mayHaveATextAsId() {
      PatientSubject patient = PatientSubject.of(RITA).withId(TextOrCode.of("4711"));

      assertThat(SubjectContext.from(root(patient::writeTo))).contains(patient);
    }
  }

  @Nested
  class ALanguage {
    @Test
    void isReadWhateverTheRelationship() {
      CodedConcept english = CodedConcept.of("eng", "RFC5646", "English");

      assertThat(
              Language.from(
                  root(report ->
                      report.code(
                          CONTAINS, Dcm.LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS, english))))
          .contains(Language.of(english));
    }

    @Test
    void withoutAValueIsNone() {
      assertThat(
              Language.from(
                  root(report ->
                      report.item(
                          HAS_CONCEPT_MOD,
                          new Code(
                              Dcm.LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS,
                              null,
                              ItemDetails.NONE,
                              List.of())))))
          .isEmpty();
    }
  }
}
