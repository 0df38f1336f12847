package org.dicomsr.index.flatten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_ACQ_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ReferenceRole;
import org.dicomsr.index.json.DocumentFormatException;
import org.dicomsr.index.json.DocumentJson;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.io.ReadOptions;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.match.RowReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SrFlattenerTests {
  private static final CodedConcept TITLE =
      CodedConcept.of("126000", "DCM", "Imaging Measurement Report");
  private static final CodedConcept SITE = CodedConcept.of("363698007", "SCT", "Finding Site");
  private static final CodedConcept SIDE = CodedConcept.of("272741003", "SCT", "Laterality");
  private static final CodedConcept METHOD = CodedConcept.of("370129005", "SCT", "Method");
  private static final CodedConcept LENGTH = CodedConcept.of("410668003", "SCT", "Length");
  private static final CodedConcept MM = CodedConcept.of("mm", "UCUM", "mm");

  private static Related edge(RelationshipType type, ContentItem item) {
    return Related.of(type, item);
  }

  private static Code code(CodedConcept name, String value, Related... below) {
    return new Code(
        name, CodedConcept.of(value, "99TEST", value), ItemDetails.NONE, List.of(below));
  }

  private static Num length(@Nullable String number, Related... below) {
    MeasuredValue value =
        number == null
            ? null
            : new MeasuredValue(DecimalString.parse(number).orElseThrow(), MM, null, null);
    CodedConcept missing =
        number == null ? CodedConcept.of("114006", "DCM", "Measurement failure") : null;
    return new Num(LENGTH, value, missing, ItemDetails.NONE, List.of(below));
  }

  private static Container container(CodedConcept name, Related... below) {
    return new Container(name, null, null, ItemDetails.NONE, List.of(below));
  }

  private static Container report(Related... below) {
    return container(TITLE, below);
  }

  private static ItemDocument at(ObjectDocument document, String path) {
    return Trees.facts(document.root()).stream()
        .filter(fact -> fact.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> modifiers(ItemDocument fact) {
    List<String> shown = new ArrayList<>();
    for (Modifier modifier : fact.modifiers()) {
      shown.add(
          modifier.name().meaning().orElseThrow()
              + " = "
              + ((CodeValue) modifier.value()).coded().code().value());
    }
    return shown;
  }

  @Nested
  class Modifiers {
    @Test
    void ownOnesComeFirstThenThoseOfTheGroupsAbove() {
      ObjectDocument document =
          Trees.report(
              report(
                  edge(HAS_CONCEPT_MOD, code(METHOD, "manual")),
                  edge(
                      CONTAINS,
                      container(
                          Dcm.MEASUREMENT_GROUP,
                          edge(HAS_CONCEPT_MOD, code(SIDE, "left")),
                          edge(
                              CONTAINS, length("3", edge(HAS_CONCEPT_MOD, code(SITE, "lung"))))))));
      assertThat(modifiers(at(document, "1.2.2")))
          .containsExactly("Finding Site = lung", "Laterality = left", "Method = manual");
    }

    @Test
    void theNearestOfANameWinsAndSeveralAtOneDistanceStay() {
      ObjectDocument document =
          Trees.report(
              report(
                  edge(HAS_CONCEPT_MOD, code(SITE, "chest")),
                  edge(
                      CONTAINS,
                      length(
                          "3",
                          edge(HAS_CONCEPT_MOD, code(SITE, "lung")),
                          edge(HAS_PROPERTIES, code(SITE, "pleura"))))));
      assertThat(modifiers(at(document, "1.2")))
          .containsExactly("Finding Site = lung", "Finding Site = pleura");
    }

    @Test
    void theLateralityOfAFindingSiteQualifiesTheFindingBeforeThatOfTheGroup() {
      Related site =
          edge(HAS_CONCEPT_MOD, code(SITE, "lung", edge(HAS_CONCEPT_MOD, code(SIDE, "left"))));
      ObjectDocument document =
          Trees.report(
              report(
                  edge(HAS_CONCEPT_MOD, code(SIDE, "right")), edge(CONTAINS, length("3", site))));
      assertThat(modifiers(at(document, "1.2")))
          .containsExactly("Finding Site = lung", "Laterality = left");
      assertThat(modifiers(at(document, "1.2.1"))).containsExactly("Laterality = left");
      assertThat(modifiers(at(document, "1.2.1.1"))).isEmpty();
    }

    @Test
    void whatAFactIsInferredFromIsNoModifierAndDoesNotInheritItsModifiers() {
      ObjectDocument document =
          Trees.report(
              report(
                  edge(
                      CONTAINS,
                      length(
                          "3",
                          edge(HAS_CONCEPT_MOD, code(METHOD, "sum")),
                          edge(INFERRED_FROM, length("1"))))));
      assertThat(modifiers(at(document, "1.1"))).containsExactly("Method = sum");
      assertThat(modifiers(at(document, "1.1.2"))).isEmpty();
      assertThat(document.root().items()).hasSize(3);
    }

    @Test
    void thousandsOnOneContainerDoNotMultiply() {
      List<Related> many = new ArrayList<>();
      for (int i = 0; i < 20_000; i++) {
        CodedConcept name = CodedConcept.of("m" + i, "99TEST", "m" + i);
        many.add(edge(HAS_CONCEPT_MOD, code(name, "v", edge(HAS_CONCEPT_MOD, code(SIDE, "l")))));
      }
      ObjectDocument document = Trees.report(report(many.toArray(Related[]::new)));
      assertThat(document.root().items()).hasSize(40_000);
      assertThat(document.notes()).extracting(note -> note.rule()).contains("FLATTEN-MODIFIERS");
    }
  }

  @Nested
  class Groups {
    @Test
    void containersAndImagesWithItemsAreGroupsAndImagesWithoutAreItems() {
      Related modality = edge(HAS_ACQ_CONTEXT, code(Dcm.MODALITY, "CT"));
      ObjectDocument document =
          Trees.report(
              report(
                  edge(CONTAINS, image(modality)),
                  edge(CONTAINS, image()),
                  edge(CONTAINS, container(Dcm.MEASUREMENT_GROUP))));
      assertThat(document.root().groups())
          .extracting(GroupDocument::kind)
          .containsExactly(GroupKind.IMAGE, GroupKind.CONTAINER);
      assertThat(document.root().items()).extracting(ItemDocument::path).containsExactly("1.2");
      assertThat(document.root().groups().getFirst().items())
          .singleElement()
          .satisfies(item -> assertThat(item.context()).isTrue());
      assertThat(document.references())
          .singleElement()
          .satisfies(reference -> {
            assertThat(reference.sopInstanceUid()).isEqualTo("1.2.9");
            assertThat(reference.roles()).containsExactly(ReferenceRole.CONTENT);
          });
    }

    @Test
    void anObserverWithItemsIsAGroupAndAllOfItIsContext() {
      Pname observer =
          new Pname(
              Dcm.PERSON_OBSERVER_NAME,
              PersonName.parse("Doe^Jane"),
              ItemDetails.NONE,
              List.of(edge(HAS_PROPERTIES, code(METHOD, "reader"))));
      ObjectDocument document = Trees.report(report(edge(HAS_OBS_CONTEXT, observer)));
      GroupDocument group = document.root().groups().getFirst();
      assertThat(group.kind()).isEqualTo(GroupKind.OBSERVER);
      assertThat(group.head().value()).isNotNull();
      assertThat(group.items()).allMatch(ItemDocument::context);
      assertThat(document.root().head().context()).isFalse();
    }

    @Test
    void aRootThatIsNoContainerIsTheRootGroup() {
      ObjectDocument document = Trees.report(length("3", edge(HAS_CONCEPT_MOD, code(SIDE, "l"))));
      assertThat(document.root().kind()).isEqualTo(GroupKind.ROOT);
      assertThat(document.root().head().value()).isInstanceOf(NumberValue.class);
      assertThat(document.root().items()).hasSize(1);
    }

    @Test
    void theDeepestTreeThatCanBeReadIsFlattenedAndWritten() throws DocumentFormatException {
      ContentItem nested = length("3");
      for (int i = 0; i < ReadOptions.DEEPEST - 3; i++) {
        nested = container(Dcm.MEASUREMENT_GROUP, edge(CONTAINS, nested));
      }
      DataSet.Builder data = Trees.header(SopClassUid.COMPREHENSIVE_SR_STORAGE);
      ContentWriter.write(nested).forEach(data::put);
      ObjectDocument document = Trees.document(data.build());
      assertThat(document.root().allGroups()).hasSize(ReadOptions.DEEPEST - 3);
      String json = DocumentJson.toJson(document);
      assertThat(DocumentJson.toJson(DocumentJson.objectDocument(json))).isEqualTo(json);
    }

    @Test
    void pathsOfConceptsGoThroughItemsToo() {
      ObjectDocument document =
          Trees.report(
              report(edge(CONTAINS, length("3", edge(HAS_CONCEPT_MOD, code(SITE, "lung"))))));
      assertThat(at(document, "1.1.1").conceptPath())
          .extracting(FactName::key)
          .containsExactly("DCM|126000", "SCT|410668003", "SCT|363698007");
    }

    private static Image image(Related... below) {
      return new Image(
          null,
          ImageReference.of("1.2.840.10008.5.1.4.1.1.2", "1.2.9"),
          ItemDetails.NONE,
          List.of(below));
    }
  }

  @Nested
  class Facts {
    @Test
    void byReferenceEdgesAreLinks() {
      Related link = Related.toReference(INFERRED_FROM, ItemIdentifier.of(1, 2));
      ObjectDocument document =
          Trees.report(report(edge(CONTAINS, length("3", link)), edge(CONTAINS, length("4"))));
      assertThat(at(document, "1.1").links())
          .singleElement()
          .hasToString("ItemLink[1.1.1 INFERRED FROM → 1.2]");
    }

    @Test
    void aNumberWithoutValueKeepsItsQualifier() {
      ItemDocument fact = at(Trees.report(report(edge(CONTAINS, length(null)))), "1.1");
      NumberValue value = (NumberValue) fact.factValue().orElseThrow();
      assertThat(value.value()).isEmpty();
      assertThat(Objects.requireNonNull(value.qualifier()).key()).isEqualTo("DCM|114006");
    }

    @Test
    void numbersKeepTheirTextAndAreComparedInBaseUnits() {
      ItemDocument fact = at(Trees.report(report(edge(CONTAINS, length("12.50")))), "1.1");
      NumberValue value = (NumberValue) fact.factValue().orElseThrow();
      assertThat(value.text()).isEqualTo("12.50");
      assertThat(value.canonicalNumber().orElseThrow().value()).isEqualTo(0.0125);
      assertThat(value.canonicalNumber().orElseThrow().dimension()).isEqualTo("m");
    }

    @Test
    void observationTimesAreThoseOfTheNearestThatSaysOne() {
      ItemDetails observed =
          ItemDetails.NONE.withObservationDateTime(DicomDateTime.parse("2019").orElseThrow());
      ObjectDocument document =
          Trees.report(
              report(
                  edge(
                      CONTAINS,
                      container(Dcm.MEASUREMENT_GROUP, edge(CONTAINS, length("3")))
                          .withDetails(observed))));
      assertThat(Objects.requireNonNull(at(document, "1.1.1").time()).text()).isEqualTo("2019");
      assertThat(document.root().head().time()).isNull();
    }

    @Test
    void languageIsContextAndSoAreModifiersOfIt() {
      ObjectDocument document =
          Trees.report(
              report(
                  edge(
                      HAS_CONCEPT_MOD,
                      code(
                          Dcm.LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS,
                          "en",
                          edge(HAS_CONCEPT_MOD, code(Dcm.COUNTRY_OF_LANGUAGE, "US")))),
                  edge(CONTAINS, length("3"))));
      assertThat(at(document, "1.1").context()).isTrue();
      assertThat(at(document, "1.1.1").context()).isTrue();
      assertThat(at(document, "1.2").context()).isFalse();
      assertThat(at(document, "1.2").modifiers()).allMatch(Modifier::context).hasSize(2);
    }

    @Test
    void rowsOfTheTemplateAreNamed() {
      Container root =
          new Container(
              TITLE,
              null,
              TemplateIdentification.dcmr("1500"),
              ItemDetails.NONE,
              List.of(
                  edge(HAS_CONCEPT_MOD, code(Dcm.LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS, "en"))));
      ObjectDocument document = Trees.report(root);
      assertThat(document.template()).isEqualTo("1500");
      assertThat(at(document, "1").row()).isEqualTo(new RowReference("1500", "1"));
      assertThat(at(document, "1.1").row()).isEqualTo(new RowReference("1204", "1"));
      assertThat(document.root().template()).isEqualTo(TemplateIdentification.dcmr("1500"));
    }

    @Test
    void emptyTextIsNoValue() {
      Text text = new Text(METHOD, "", ItemDetails.NONE, List.of());
      assertThat(at(Trees.report(report(edge(CONTAINS, text))), "1.1").factValue()).isEmpty();
    }
  }
}
