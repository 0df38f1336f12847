package org.dicomsr.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.templates.testing.Trees.DEVICE;
import static org.dicomsr.templates.testing.Trees.DEVICE_UID;
import static org.dicomsr.templates.testing.Trees.FINDING;
import static org.dicomsr.templates.testing.Trees.GROUP;
import static org.dicomsr.templates.testing.Trees.LENGTH;
import static org.dicomsr.templates.testing.Trees.OBSERVER_TYPE;
import static org.dicomsr.templates.testing.Trees.PERSON;
import static org.dicomsr.templates.testing.Trees.code;
import static org.dicomsr.templates.testing.Trees.coded;
import static org.dicomsr.templates.testing.Trees.container;
import static org.dicomsr.templates.testing.Trees.contains;
import static org.dicomsr.templates.testing.Trees.edge;
import static org.dicomsr.templates.testing.Trees.group;
import static org.dicomsr.templates.testing.Trees.image;
import static org.dicomsr.templates.testing.Trees.modifies;
import static org.dicomsr.templates.testing.Trees.number;
import static org.dicomsr.templates.testing.Trees.observes;
import static org.dicomsr.templates.testing.Trees.person;
import static org.dicomsr.templates.testing.Trees.regionInImage;
import static org.dicomsr.templates.testing.Trees.report;
import static org.dicomsr.templates.testing.Trees.text;
import static org.dicomsr.templates.testing.Trees.uid;

import java.util.List;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.templates.custom.TemplateFile;
import org.dicomsr.templates.match.NotChecked;
import org.dicomsr.templates.match.RowReference;
import org.dicomsr.templates.testing.Trees;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TemplateValidatorTests {
  private final TemplateValidator validator = TemplateValidator.standard();

  private List<String> found(ContentItem root) {
    return validator.validate(root).violations().stream()
        .map(violation -> violation.rule() + " @" + violation.path())
        .toList();
  }

  private static final Related NUMBERS = group("1501", contains(number(LENGTH)));

  @Nested
  class Observers {
    private List<String> found(Related... observers) {
      return TemplateValidatorTests.this.found(report(List.of(observers), NUMBERS));
    }

    @Test
    void personAndDeviceAreTwoInstancesOfOneInclude() {
      assertThat(
              found(
                  observes(coded(OBSERVER_TYPE, PERSON)),
                  observes(person()),
                  observes(coded(OBSERVER_TYPE, DEVICE)),
                  observes(uid(DEVICE_UID))))
          .isEmpty();
    }

    @Test
    void nameBeforeTypeIsOutOfOrder() {
      assertThat(found(observes(person()), observes(coded(OBSERVER_TYPE, PERSON))))
          .containsExactly("TID1002-row1-order @1.2");
    }

    @Test
    void personWithoutTypeIsLegal() {
      assertThat(found(observes(person()))).isEmpty();
    }

    @Test
    void deviceTypeCallsForDeviceUid() {
      assertThat(found(observes(coded(OBSERVER_TYPE, DEVICE))))
          .containsExactly("TID1002-row3-MC @1");
    }

    @Test
    void deviceUidCallsForType() {
      assertThat(found(observes(uid(DEVICE_UID)))).contains("TID1002-row1-MC @1");
    }

    @Test
    void noObserverAtAllIsNotCheckedRatherThanPassed() {
      assertThat(validator.validate(report(NUMBERS)).notChecked())
          .extracting(NotChecked::rule)
          .contains("TID1001-row1-MC");
    }
  }

  @Nested
  class NearMisses {
    @Test
    void wrongRelationshipIsToldAsSuch() {
      Related measured = edge(RelationshipType.HAS_PROPERTIES, number(LENGTH));
      assertThat(validator.validate(report(group("1501", measured))).violations())
          .singleElement()
          .satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("TID300-row1-relationship");
            assertThat(violation.path()).isEqualTo("1.1.1.1");
            assertThat(violation.message())
                .isEqualTo("expected relationship CONTAINS, found HAS PROPERTIES");
            assertThat(violation.section()).isEqualTo("PS3.16 TID 300");
          });
    }

    @Test
    void wrongValueTypeIsToldAsSuch() {
      assertThat(found(report(List.of(observes(text(Trees.NAME))), NUMBERS)))
          .containsExactly("TID1003-row1-valuetype @1.1");
    }

    @Test
    void wrongMeaningIsAWarning() {
      Related group = contains(container(code("125007", "DCM", "Messgruppe"), "1501"));
      assertThat(validator.validate(report(group)).violations())
          .singleElement()
          .satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("TID1501-row1-concept-meaning");
            assertThat(violation.severity()).isEqualTo(Severity.WARNING);
            assertThat(violation.message()).doesNotContain("Messgruppe");
          });
    }

    @Test
    void retiredCodesAreThoseThatReplacedThem() {
      Related site = modifies(coded(code("G-C0E3", "SRT", "Finding Site"), LENGTH));
      ContentItem root = report(group("1501", site));
      assertThat(found(root)).isEmpty();
      assertThat(validator.validate(root).rowOf(ItemIdentifier.of(1, 1, 1, 1)))
          .hasToString("Optional[TID 1501 row 6]");
    }
  }

  @Nested
  class MeasurementGroups {
    private ValidationResult result(Related group) {
      return validator.validate(report(group));
    }

    private final ItemIdentifier place = ItemIdentifier.of(1, 1, 1);

    @Test
    void oneRegionMayBePlanarOrVolumetric() {
      ValidationResult result = result(group(null, regionInImage(), contains(number(LENGTH))));
      assertThat(result.violations()).isEmpty();
      assertThat(result.rowOf(place).orElseThrow())
          .satisfies(row -> {
            assertThat(row.reference()).isEqualTo(new RowReference("1410", "1"));
            assertThat(row.includes()).containsExactly(new RowReference("1500", "7"));
            assertThat(row.alternatives()).containsExactly(new RowReference("1411", "1"));
          });
    }

    @Test
    void whatAGroupSaysOfItselfDecides() {
      ValidationResult result = result(group("1411", regionInImage()));
      assertThat(result.rowOf(place).orElseThrow().tid()).isEqualTo("1411");
      assertThat(result.rowOf(place).orElseThrow().alternatives()).isEmpty();
    }

    @Test
    void severalRegionsAreVolumetric() {
      ValidationResult result = result(group(null, regionInImage(), regionInImage()));
      assertThat(result.violations()).isEmpty();
      assertThat(result.rowOf(place).orElseThrow().tid()).isEqualTo("1411");
    }

    @Test
    void groupsWithoutRegionAreGeneric() {
      ValidationResult result = result(group(null, contains(number(LENGTH))));
      assertThat(result.rowOf(place)).hasToString("Optional[TID 1501 row 1]");
      assertThat(result.rowOf(ItemIdentifier.of(1, 1, 1, 1)))
          .hasToString("Optional[TID 300 row 1]");
    }

    @Test
    void aGroupThatSaysAnotherTemplateThanItIsOfIsWarnedOf() {
      assertThat(found(report(group("300", contains(number(LENGTH))))))
          .containsExactly("TEMPLATE-identifier @1.1.1");
    }

    @Test
    void aSecondFindingIsOneTooMany() {
      Related finding = contains(coded(FINDING, LENGTH));
      assertThat(found(report(group("1501", finding, finding))))
          .containsExactly("TID1501-row3b-VM @1.1.1.2");
    }

    @Test
    void whatAnExtensibleTemplateDoesNotDescribeIsLeftAlone() {
      Related extra = modifies(text(code("X", "99LOCAL", "Colour")));
      ValidationResult result = result(group("1501", extra));
      assertThat(result.violations()).isEmpty();
      assertThat(result.rowOf(ItemIdentifier.of(1, 1, 1, 1))).isEmpty();
    }

    @Test
    void whatAClosedTemplateDoesNotDescribeIsReported() {
      Related language =
          modifies(
              coded(
                  code("121049", "DCM", "Language of Content Item and Descendants"),
                  code("en", "RFC5646", "English"),
                  contains(text(LENGTH))));
      assertThat(found(report(List.of(language), NUMBERS)))
          .containsExactly("TID1204-row1-extra @1.1.1");
    }
  }

  @Nested
  class References {
    private final Related derived =
        contains(
            container(
                code("126011", "DCM", "Derived Imaging Measurements"),
                null,
                contains(
                    number(
                        code("121401", "DCM", "Derivation"),
                        Related.toReference(
                            RelationshipType.INFERRED_FROM, ItemIdentifier.of(1, 2, 1))))));

    @Test
    void fillRowsByReference() {
      ContentItem root =
          report(List.of(derived), group("1410", regionInImage(), contains(number(LENGTH))));
      ValidationResult result = validator.validate(root);
      assertThat(result.rowOf(ItemIdentifier.of(1, 1, 1, 1)).orElseThrow().includes())
          .extracting(RowReference::toString)
          .containsExactly("TID 1500 row 11", "TID 1420 row 2");
      assertThat(result.violations()).isEmpty();
    }

    @Test
    void thatLeadNowhereFillNone() {
      assertThat(found(report(List.of(derived)))).contains("TID1420-row2-MC @1.1.1");
    }
  }

  @Nested
  class ImageLibraries {
    private List<String> found(Related... descriptors) {
      Related entry = contains(image().withChildren(List.of(descriptors)));
      Related library =
          contains(
              container(
                  code("111028", "DCM", "Image Library"),
                  null,
                  contains(container(code("126200", "DCM", "Image Library Group"), null, entry))));
      return TemplateValidatorTests.this.found(report(List.of(library), NUMBERS));
    }

    private static Related acquired(ContentItem item) {
      return edge(RelationshipType.HAS_ACQ_CONTEXT, item);
    }

    private static Related modality(String value) {
      CodedModality modality = new CodedModality(value);
      return acquired(coded(code("121139", "DCM", "Modality"), modality.code()));
    }

    private record CodedModality(String value) {
      org.dicomsr.model.coding.CodedConcept code() {
        return Trees.code(
            value, "DCM", value.equals("CT") ? "Computed Tomography" : "Magnetic Resonance");
      }
    }

    private final Related spacing =
        acquired(number(code("111026", "DCM", "Horizontal Pixel Spacing")));
    private final Related type =
        acquired(
            coded(
                code("113820", "DCM", "CT Acquisition Type"),
                code("116152004", "SCT", "Spiral Acquisition")));

    @Test
    void theSameDescriptorBelongsToTheTemplateOfTheModality() {
      assertThat(found(modality("CT"), spacing)).isEmpty();
    }

    @Test
    void descriptorsOfAnotherModalityAreReported() {
      assertThat(found(modality("MR"), type)).contains("TID1602-row15-MC @1.1.1.1.2");
    }
  }

  @Test
  void aTreeCanBeHeldAgainstAGivenTemplate() {
    ContentItem group = container(GROUP, null, contains(number(LENGTH)));
    assertThat(validator.validate(group, "1501").isValid()).isTrue();
    assertThat(validator.validate(group, "1410").violations())
        .singleElement()
        .satisfies(violation ->
            assertThat(violation.message())
                .isEqualTo("expected one of rows 5, 7, 7b, 8b, found none"));
  }

  @Test
  void aTemplateThatIsNotKnownIsRefused() {
    assertThatThrownBy(() -> validator.validate(report(), "9999"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("TID 9999 is not known");
    assertThatThrownBy(() -> validator.validate(person(), "1500"))
        .hasMessageContaining("no row for such a root");
  }

  @Test
  void templatesOfOnesOwnHaveTheSamePowers() {
    TemplateFile file =
        TemplateFile.parse(
            "mine.yaml",
            """
            templates:
            - tid: 99MINE
              name: Mine
              root: true
              extensible: false
              rows:
              - type: CONTAINER
                concept: "99TEST|T|My title"
                req: M
                rows:
                - {rel: CONTAINS, type: NUM, concept: "99TEST|1|Length", units: "UCUM|cm|cm", req: M}
                - {rel: CONTAINS, include: 1501, vm: 1-n, req: U}
            """);
    TemplateValidator mine = TemplateValidator.of(Templates.standard().with(file));
    ContentItem root =
        container(
            code("T", "99TEST", "My title"),
            null,
            contains(number(code("1", "99TEST", "Length"))),
            group(null, contains(number(LENGTH))),
            contains(text(LENGTH)));
    ValidationResult result = mine.validate(root);
    assertThat(result.template()).hasToString("Optional[TID 99MINE Mine]");
    assertThat(result.violations())
        .extracting(violation -> violation.rule() + " @" + violation.path())
        .containsExactly("TID99MINE-row1-extra @1.3", "TID99MINE-row2-units @1.1");
    assertThat(result.rowOf(ItemIdentifier.of(1, 2, 1))).hasToString("Optional[TID 300 row 1]");
  }

  @Test
  void noValueOfThePatientIsTold() {
    ContentItem root =
        report(
            List.of(
                observes(
                    new org.dicomsr.model.content.Text(
                        Trees.NAME,
                        "Secret^Name",
                        org.dicomsr.model.content.ItemDetails.NONE,
                        List.of()))),
            group(
                "1501",
                contains(coded(FINDING, LENGTH)),
                contains(
                    coded(code("Secret", "Secret", "Secret"), code("Secret", "99S", "Secret"))),
                modifies(
                    coded(
                        code("272741003", "SCT", "Laterality"), code("Secret", "99S", "Secret")))));
    ValidationResult result = validator.validate(root);
    assertThat(result.violations()).isNotEmpty();
    assertThat(result.violations().toString() + result.notChecked() + result.notes() + result)
        .doesNotContain("Secret");
  }
}
