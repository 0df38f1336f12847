package org.dicomsr.templates.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.templates.generic.TaviFile.BALLOON;
import static org.dicomsr.templates.generic.TaviFile.STENOSIS;
import static org.dicomsr.templates.generic.TaviFile.TEMPLATES;
import static org.dicomsr.templates.generic.TaviFile.report;
import static org.dicomsr.templates.generic.TaviFile.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.Scoord3d;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.header.LocatedInstance;
import org.dicomsr.model.header.Study;
import org.dicomsr.templates.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateContentTests {
  private static final CodedConcept CASE = site("CASE", "Fallbericht");

  private static TemplateContent read(Consumer<ContainerBuilder> inside) {
    return TemplateContent.of(TEMPLATES, ContainerBuilder.root(CASE, inside), "99TAVI");
  }

  @Test
  void aWrittenDocumentIsReadByItsRows(@TempDir Path folder) throws IOException {
    ImageReference image = ImageReference.of(SopClassUid.CT_IMAGE_STORAGE, "2.25.11");
    TemplateReport built =
        report()
            .set("Septum length", 7.25)
            .add("Finding", STENOSIS)
            .add(
                "Hinge point",
                ItemValue.of(GraphicType3d.POINT, Coordinates.of3d(1, 2, 3), "2.25.7"))
            .add(
                "Hinge point",
                ItemValue.of(GraphicType3d.POINT, Coordinates.of3d(4, 5, 6), "2.25.7"))
            .set("row 18", ItemValue.of(image))
            .header(header -> header.study(Study.of("2.25.8")))
            .evidence(evidence ->
                evidence.instance(new LocatedInstance("2.25.8", "2.25.9", image.instance())))
            .build();
    Path file = folder.resolve("tavi.dcm");
    built.document().write(file);
    TemplateReport report = TemplateReport.read(TEMPLATES, file);
    assertThat(report.document().root()).isEqualTo(built.document().root());
    assertThat(report.template().orElseThrow().tid()).isEqualTo("99TAVI");
    TemplateContent content = report.content();
    assertThat(content.code("prosthesis type")).contains(BALLOON);
    assertThat(content.code("99SITE|PT")).contains(BALLOON);
    assertThat(content.code("row 5")).contains(BALLOON);
    assertThat(content.code("TID 99TAVI row 5")).contains(BALLOON);
    assertThat(content.num("Septum length").orElseThrow().value()).contains(7.25);
    assertThat(content.image("row 18")).contains(image);
    assertThat(content.first("Hinge point", Scoord3d.class).orElseThrow().points())
        .isEqualTo(Coordinates.of3d(1, 2, 3));
    TemplateContent second = content.all("Hinge point").get(1);
    assertThat(second.node().identifier()).hasToString("1.7");
    assertThat(second.row().orElseThrow()).hasToString("TID 99TAVI row 17");
  }

  @Test
  void meaningsAndRelationshipsOfTheDocumentDoNotMatter() {
    TemplateContent content =
        read(root ->
            root.code(RelationshipType.HAS_CONCEPT_MOD, site("PT", "Prothesentyp"), BALLOON)
                .container(
                    RelationshipType.CONTAINS,
                    site("PR", "Eingriff"),
                    procedure ->
                        procedure.text(
                            RelationshipType.HAS_OBS_CONTEXT, site("AR", "Zugang"), "links")));
    assertThat(content.code("Prosthesis type")).contains(BALLOON);
    assertThat(content.code("Prothesentyp")).contains(BALLOON);
    assertThat(content.text("Procedure / Access route")).contains("links");
    assertThat(content.text("Access route")).contains("links");
    assertThat(content.in("Procedure").orElseThrow().text("Access route")).contains("links");
  }

  @Test
  void whatFillsNoRowIsFoundByItsConcept() {
    TemplateContent content =
        read(root ->
            root.num(
                    RelationshipType.CONTAINS,
                    site("Q", "Calcium volume"),
                    812,
                    Ucum.CUBIC_MILLIMETER)
                .container(
                    RelationshipType.CONTAINS,
                    site("F", "Findings"),
                    findings ->
                        findings.num(
                            RelationshipType.CONTAINS, site("MSL", "x"), 7, Ucum.MILLIMETER)));
    assertThat(content.num("Calcium volume").orElseThrow().value()).contains(812.0);
    assertThat(content.in("Calcium volume").orElseThrow().row()).isEmpty();
    assertThat(content.all(site("Q", "whatever"))).hasSize(1);
    assertThat(content.num("99SITE|MSL").orElseThrow().value()).contains(7.0);
    assertThat(content.children()).hasSize(2);
  }

  @Test
  void whatIsMissingIsEmptyAndWhatIsUnknownIsRefused() {
    TemplateContent content = read(root -> {});
    assertThat(content.code("Prosthesis type")).isEmpty();
    assertThat(content.all("Step")).isEmpty();
    assertThat(content.in("TID 300")).isEmpty();
    assertThat(content.text("Access route")).isEmpty();
    assertThat(content.all(site("Q", "Anything"))).isEmpty();
    assertThatThrownBy(() -> content.code("Prosthesis typ"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean \"Prosthesis type\"?");
  }

  @Test
  void aDocumentOfNoKnownTemplateIsReadByConcept() {
    TemplateReport built = report().set("Septum length", 7).build();
    TemplateReport report = TemplateReport.of(Templates.standard(), built.document());
    assertThat(report.template()).isEmpty();
    assertThat(report.content().code("Prosthesis type")).contains(BALLOON);
    assertThat(report.content().text("Nothing of the kind")).isEmpty();
    assertThat(report.content().row()).isEmpty();
    assertThat(report).hasToString("TemplateReport[no template]");
    assertThat(built).hasToString("TemplateReport[TID 99TAVI TAVI Case]");
    TemplateReport anyway = TemplateReport.of(TEMPLATES, built.document(), "99TAVI");
    assertThat(anyway.template().orElseThrow().tid()).isEqualTo("99TAVI");
    assertThat(anyway.validation().violations()).isEmpty();
    assertThat(List.of(anyway.content().children().size())).containsExactly(4);
  }
}
