package org.dicomsr.templates.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.templates.generic.TaviFile.BALLOON;
import static org.dicomsr.templates.generic.TaviFile.SEVERE;
import static org.dicomsr.templates.generic.TaviFile.STENOSIS;
import static org.dicomsr.templates.generic.TaviFile.TEMPLATES;
import static org.dicomsr.templates.generic.TaviFile.report;
import static org.dicomsr.templates.generic.TaviFile.site;

import java.util.List;
import org.dicomsr.model.InvalidDocumentException;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.Recognition;
import org.dicomsr.templates.TemplateValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TemplateReportTests {
  private static final CodedConcept KPA = CodedConcept.of("kPa", "UCUM", "kPa");
  private static final DicomDateTime NOON = DicomDateTime.parse("20240131120000").orElseThrow();

  /** The items below the root: relationship, value type and concept meaning. */
  private static List<String> shape(TemplateReport report) {
    return ContentTree.of(report.document().root())
        .nodes()
        .skip(1)
        .map(node ->
            ".".repeat(node.depth() - 2)
                + node.relationship().orElseThrow().term()
                + " "
                + node.item().valueType().orElseThrow().term()
                + node.conceptName().map(name -> " " + name.meaning()).orElse(""))
        .toList();
  }

  private static ContentItem last(TemplateReport report) {
    List<Related> children = report.document().root().children();
    return ((Related.ByValue) children.getLast()).item();
  }

  @Test
  void fillsTheRowsThatLeaveNoChoice() {
    TemplateReport report = report().build();
    assertThat(shape(report))
        .containsExactly(
            "HAS CONCEPT MOD CODE Kind of report",
            "CONTAINS CODE Prosthesis type",
            "CONTAINS CONTAINER Procedure");
    assertThat(report.document().root().name()).isEqualTo(site("CASE", "TAVI case report"));
  }

  @Test
  void putsItemsInTheOrderOfTheRows() {
    TemplateReport report =
        TemplateReport.builder(TEMPLATES, "99TAVI")
            .add("Step", step -> step.set("Step time", ItemValue.of(NOON)))
            .set("septum  LENGTH", 7.2)
            .add("Finding", STENOSIS)
            .in("Finding", finding -> finding.set("Severity", "severe"))
            .set("Prosthesis type", "balloon-expandable")
            .set("Procedure / Access route", "Transfemoral")
            .build();
    assertThat(shape(report))
        .containsExactly(
            "HAS CONCEPT MOD CODE Kind of report",
            "CONTAINS CODE Prosthesis type",
            "CONTAINS NUM Septum length",
            "CONTAINS CODE Finding",
            ".HAS CONCEPT MOD CODE Severity",
            "CONTAINS CONTAINER Procedure",
            ".CONTAINS CODE Access route",
            ".CONTAINS CONTAINER Step",
            "..CONTAINS DATETIME Step time");
    assertThat(report.content().code("Prosthesis type")).contains(BALLOON);
    assertThat(report.content().in("Finding").orElseThrow().code("Severity")).contains(SEVERE);
    assertThat(report.content().num("Septum length").orElseThrow().unit())
        .isEqualTo(CodedConcept.of("mm", "UCUM", "mm"));
  }

  @Test
  void namesTheTemplateWhereTheStandardWantsIt() {
    TemplateReport report =
        report()
            .set("\"Height/Width\"", "as planned")
            .add("row 16", x -> x.set("Hinge", 3))
            .build();
    assertThat(((Container) report.document().root()).template())
        .isEqualTo(new TemplateIdentification("99SITE", "99TAVI", null));
    assertThat(((Container) last(report)).template())
        .isEqualTo(new TemplateIdentification("99SITE", "99LEADS", null));
    assertThat(report.content().in("Procedure").orElseThrow().item())
        .isInstanceOfSatisfying(
            Container.class, container -> assertThat(container.template()).isNull());
    Recognition recognized =
        TemplateValidator.of(TEMPLATES).validate(report.document()).recognition();
    assertThat(recognized.claim()).isEqualTo(Recognition.Claim.CONFIRMED);
    assertThat(recognized.template().orElseThrow().tid()).isEqualTo("99TAVI");
  }

  @Test
  void setReplacesAndAddAdds() {
    TemplateReport report =
        report()
            .set("Septum length", 1)
            .set("Septum length", 2)
            .add("row 8", STENOSIS)
            .add("row 8", SEVERE)
            .build();
    assertThat(report.content().all("Septum length")).hasSize(1);
    assertThat(report.content().num("Septum length").orElseThrow().value()).contains(2.0);
    assertThat(report.content().all("row 8"))
        .extracting(found -> ((Code) found.item()).value())
        .containsExactly(STENOSIS, SEVERE);
  }

  @Test
  void tellsRowsOfOneNameApartByTheValue() {
    TemplateReport report = report().set("Finding", STENOSIS).set("Finding", "as expected").build();
    assertThat(report.content().code("Finding")).contains(STENOSIS);
    assertThat(report.content().text("Finding")).contains("as expected");
    assertThat(report.content().all("Finding"))
        .extracting(found -> found.row().orElseThrow().label())
        .containsExactly("8", "10");
  }

  @Test
  void aTextThatIsNoMeaningIsATextWhereTheRowAllowsBoth() {
    assertThat(
            report().set("Access route", "through the roof").build().content().text("Access route"))
        .contains("through the roof");
  }

  @Test
  void repeatsAnIncludedTemplateWhenItsRowIsFull() {
    TemplateReport report =
        report()
            .add("Hinge", 20)
            .add("Ostium", 12)
            .add(
                "TID 300",
                hinge ->
                    hinge.set("Hinge", 21).in("Hinge", h -> h.set("Measurement Method", SEVERE)))
            .build();
    assertThat(shape(report).subList(3, 7))
        .containsExactly(
            "CONTAINS NUM Hinge",
            "CONTAINS NUM Ostium",
            "CONTAINS NUM Hinge",
            ".HAS CONCEPT MOD CODE Measurement Method");
    assertThat(report.content().all("TID 300")).hasSize(3);
    assertThat(report.content().all("Hinge")).hasSize(2);
  }

  @Test
  void keepsTheInstancesOfAnIncludedTemplateTogether() {
    TemplateReport report =
        report()
            .add(
                "Observer Context",
                person ->
                    person
                        .set("Observer Type", "Person")
                        .set("Person Observer Name", ItemValue.of(PersonName.parse("A^B"))))
            .add(
                "TID 1002",
                device ->
                    device.set("Observer Type", "Device").set("Device Observer UID", "2.25.4"))
            .build();
    assertThat(shape(report).subList(0, 4))
        .containsExactly(
            "HAS OBS CONTEXT CODE Observer Type",
            "HAS OBS CONTEXT PNAME Person Observer Name",
            "HAS OBS CONTEXT CODE Observer Type",
            "HAS OBS CONTEXT UIDREF Device Observer UID");
    assertThat(report.content().uid("Device Observer UID")).contains("2.25.4");
  }

  @Test
  void buildsEdgesByReference() {
    TemplateReport report =
        report()
            .set("Septum length", 7)
            .in(
                "Septum length",
                length -> length.label("length").observedAt(NOON).observationUid("2.25.9"))
            .set("Access route", "Transfemoral")
            .in("Access route", route -> route.reference("row 15", "length"))
            .build();
    TemplateContent step = report.content().in("Access route").orElseThrow();
    assertThat(step.children()).hasSize(1);
    TemplateContent target = step.children().getFirst();
    assertThat(target.item()).isInstanceOf(Num.class);
    assertThat(target.row().orElseThrow().label()).isEqualTo("15");
    assertThat(target.item().observationUid()).contains("2.25.9");
    assertThat(target.item().observationDateTime()).contains(NOON);
    assertThat(step.all("row 15")).hasSize(1);
  }

  @Test
  void takesEveryKindOfUnit() {
    assertThat(report().set("Gradient", ItemValue.of(4, KPA)).build().content().num("Gradient"))
        .hasValueSatisfying(value -> assertThat(value.unit()).isEqualTo(KPA));
  }

  @Test
  void choosesTheSopClassThatTheContentNeeds() {
    assertThat(report().build().document().sopCommon().sopClassUid())
        .isEqualTo(SopClassUid.COMPREHENSIVE_SR_STORAGE);
    TemplateReport report =
        report()
            .add(
                "Hinge point",
                ItemValue.of(GraphicType3d.POINT, Coordinates.of3d(1, 2, 3), "2.25.7"))
            .build();
    assertThat(report.document().sopCommon().sopClassUid())
        .isEqualTo(SopClassUid.COMPREHENSIVE_3D_SR_STORAGE);
    assertThat(report.document().violations()).isEmpty();
    assertThat(
            report()
                .sopClass(SopClassUid.ENHANCED_SR_STORAGE)
                .build()
                .document()
                .sopCommon()
                .sopClassUid())
        .isEqualTo(SopClassUid.ENHANCED_SR_STORAGE);
  }

  @Test
  void buildsByTheStandardsTemplates() {
    TemplateReport report =
        TemplateReport.builder(TEMPLATES, "2000")
            .title(CodedConcept.of("18748-4", "LN", "Diagnostic imaging report"))
            .set("Language of Content Item and Descendants", "English")
            .add(
                "TID 1002",
                device ->
                    device.set("Observer Type", "Device").set("Device Observer UID", "2.25.3"))
            .add(
                "Findings",
                findings -> findings.add("Finding", "nothing else").add("finding", STENOSIS))
            .add("Impressions", impressions -> impressions.add("Impression", "well"))
            .header(header -> header.instanceNumber(7))
            .build();
    assertThat(report.validation().isValid()).isTrue();
    assertThat(report.template().orElseThrow().tid()).isEqualTo("2000");
    assertThat(shape(report).subList(3, 8))
        .containsExactly(
            "CONTAINS CONTAINER Findings",
            ".CONTAINS CODE Finding",
            ".CONTAINS TEXT Finding",
            "CONTAINS CONTAINER Impressions",
            ".CONTAINS TEXT Impression");
    assertThat(report.content().in("Findings").orElseThrow().text("Finding"))
        .contains("nothing else");
    assertThat(report.document().time().instanceNumber()).isEqualTo(7);
  }

  @Test
  void partsAreBuiltByThemselves() {
    ContentItem part =
        PartBuilder.of(TEMPLATES, "300")
            .value(ItemValue.of(12.5, Ucum.MILLIMETER).named(site("L", "Length")))
            .set("Measurement Method", SEVERE)
            .build();
    TemplateContent read = TemplateContent.of(TEMPLATES, part, "300");
    assertThat(read.code("Measurement Method")).contains(SEVERE);
    assertThat(read.row().orElseThrow()).hasToString("TID 300 row 1");
    ContentItem hinge =
        PartBuilder.of(TEMPLATES, "300")
            .value(ItemValue.of(3, Ucum.MILLIMETER).named(site("H", "Hinge")))
            .build();
    TemplateReport report =
        report().add("Ostium", 4).add("TID 300 row 1", ItemValue.of(hinge)).build();
    assertThat(report.content().all("TID 300 row 1")).hasSize(2);
    assertThatThrownBy(() -> ItemValue.of(hinge).named(STENOSIS))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void takesItemsThatNoRowDescribes() {
    Text extra = new Text(site("X", "Extra"), "more", ItemDetails.NONE, List.of());
    TemplateReport report = report().item(RelationshipType.CONTAINS, extra).build();
    assertThat(last(report)).isEqualTo(extra);
    assertThat(report.content().text("Extra")).contains("more");
    assertThat(report.content().in("Extra").orElseThrow().row()).isEmpty();
    assertThatThrownBy(() ->
            report()
                .in("Pacemaker leads", leads -> leads.item(RelationshipType.CONTAINS, extra))
                .build())
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("TID99LEADS-row1-extra");
  }

  @Nested
  class Refuses {
    private void fails(Runnable build, String message) {
      assertThatThrownBy(build::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
    }

    @Test
    void aNameThatNoRowHas() {
      fails(
          () -> report().set("Prosthesis tipe", BALLOON),
          "TID 99TAVI TAVI Case, \"Prosthesis tipe\": expected the concept meaning, code or label of a"
              + " row, found none; did you mean \"Prosthesis type\"?");
      fails(
          () -> report().in("Procedure", procedure -> procedure.set("Zzz", 1)),
          "TID 99TAVI TAVI Case, \"Zzz\": expected the concept meaning, code or label of a row, found"
              + " none; known are \"Access route\", \"Step\", \"Step time\"");
    }

    @Test
    void aNameThatSeveralRowsHave() {
      fails(
          () -> report().in("Finding", finding -> {}),
          "TID 99TAVI TAVI Case, \"Finding\": expected a name of one row, found 2: TID 99TAVI row 8"
              + " (CODE); TID 99TAVI row 10 (TEXT)");
    }

    @Test
    void aValueThatTheRowCannotTake() {
      fails(
          () -> report().set("Prosthesis type", 3),
          "TID 99TAVI TAVI Case, \"Prosthesis type\": expected a row that can take a number, found"
              + " TID 99TAVI row 5 (CODE)");
      fails(
          () -> report().set("Step time", "Marker"),
          "TID 99TAVI TAVI Case, \"Step time\": expected a row that can take a text, found Procedure"
              + " / Step / TID 99TAVI row 14 (DATETIME)");
    }

    @Test
    void aMeaningThatNoCodeOfTheRowHas() {
      fails(
          () -> report().set("Prosthesis type", "Marker"),
          "TID 99TAVI row 5: expected the meaning of one of the row's codes, \"Balloon-expandable\","
              + " \"Self-expandable\" (CID 99TYPES Prosthesis Type), found another text");
      fails(
          () -> report().add("row 8", "Marker"),
          "TID 99TAVI row 8: expected a code, as the row names none whose meaning could be given,"
              + " found a text");
    }

    @Test
    void aNumberWithoutUnitWhereTheRowAllowsSeveral() {
      fails(
          () -> report().set("Gradient", 12),
          "TID 99TAVI row 7: expected a unit beside the number, as the row allows \"mmHg\", \"kPa\","
              + " found none");
    }

    @Test
    void aRowWithoutAConceptWhereItAllowsSeveral() {
      fails(
          () -> report().add("TID 300 row 1", 3),
          "TID 300 row 1: expected a concept name beside the row, as it allows \"Hinge\", \"Ostium\","
              + " found none");
      assertThat(
              report()
                  .set("TID 300 row 1", ItemValue.of(3).named(site("O", "")))
                  .build()
                  .content()
                  .all("Ostium"))
          .hasSize(1);
    }

    @Test
    void whatTheStandardForbids() {
      fails(
          () ->
              report()
                  .add(
                      "Hinge point",
                      ItemValue.of(
                          GraphicType3d.POINT, Coordinates.of3d(1, 2, 3, 4, 5, 6), "2.25.7")),
          "TID 99TAVI row 17: SCOORD3D: expected 1 point in a POINT, found 2 points");
      fails(
          () ->
              report().add("Hinge point", ItemValue.of(GraphicType.POINT, Coordinates.of2d(1, 2))),
          "TID 99TAVI TAVI Case, \"Hinge point\": expected a row that can take points in an image,"
              + " found TID 99TAVI row 17 (SCOORD3D)");
    }

    @Test
    void goingIntoAnItemThatHasNoValueYet() {
      fails(
          () -> report().in("row 8", finding -> {}),
          "TID 99TAVI row 8: expected an item to go into, found none: its value is to be given first");
    }

    @Test
    void wildcardsAndUnknownTemplates() {
      fails(
          () -> report().set("** / Step time", 1),
          "path to a row: expected names, found the wildcard **");
      fails(() -> TemplateReport.builder(TEMPLATES, "99NONE"), "TID 99NONE is not known");
      fails(
          () -> TemplateReport.builder(TEMPLATES, "300"),
          "TID 300 row 1: expected a CONTAINER as the root of a document, found NUM");
      fails(
          () -> report().in("TID 300", x -> x.label("here")),
          "TID 300 Measurement: expected an item, found rows that several may fill");
    }

    @Test
    void contentThatBreaksTheTemplate() {
      assertThatThrownBy(() -> TemplateReport.builder(TEMPLATES, "99TAVI").build())
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageContaining("TID99TAVI-row5-M");
      assertThatThrownBy(() -> report().set("Prosthesis type", STENOSIS).build())
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageContaining("TID99TAVI-row5-value");
      assertThatThrownBy(() -> report().set("Septum length", ItemValue.of(7, Ucum.SECOND)).build())
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageContaining("TID99TAVI-row6-units");
      assertThatThrownBy(() -> report().add("Prosthesis type", BALLOON).build())
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageContaining("TID99TAVI-row5-VM");
    }
  }
}
