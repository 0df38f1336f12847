package org.dicomsr.filter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.filter.testing.Codes.LENGTH;
import static org.dicomsr.filter.testing.Codes.unit;
import static org.dicomsr.filter.testing.TestPatient.patient;
import static org.dicomsr.filter.testing.TestPatient.segment;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.facet.Facets;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.dicomsr.filter.testing.TestPatient;
import org.dicomsr.filter.testing.Xml;
import org.dicomsr.index.IndexOptions;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class CohortReportTests {
  private static final String MARKER = "Zzmarker";
  private static final String UID = "1.2.999.31415.";
  private static final CodedConcept ODD =
      CodedConcept.of("odd", "99TEST", "<script>alert('&')</script> \"]]>");
  private static final CodedConcept FINDING = CodedConcept.of("121071", "DCM", "Finding");
  private static final CodedConcept NODULE = CodedConcept.of("27925004", "SCT", "Nodule");
  private static final Catalogue CATALOGUE =
      Catalogue.parse(
          """
          catalogue: 1
          variables:
            size:
              label: Size <of> it
              description: How "large" & so on
              from: [99NONE|size, SCT|410668003]
              unit: mm
            lesion:
              from: DCM|121071
              values: {nodule: SCT|27925004}
            nothing: {from: 99NONE|nothing}
          """);

  @TempDir private Path folder;

  /** Nine patients with the same, and one with what nobody else has. */
  private static List<ObjectDocument> archive() {
    List<TestPatient> patients = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String own = i == 9 ? MARKER : "";
      String all = MARKER + i;
      int number = i;
      patients.add(
          patient(MARKER + i)
              .study(UID + i)
              .on("20240101")
              .with(data ->
                  data.text(Tag.PATIENT_NAME, all + "^Name")
                      .text(Tag.PATIENT_BIRTH_DATE, "19510203")
                      .text(Tag.ACCESSION_NUMBER, all)
                      .text(Tag.REFERRING_PHYSICIAN_NAME, MARKER + "^Doctor")
                      .text(Tag.INSTITUTION_NAME, MARKER + " Hospital")
                      .text(Tag.STUDY_DESCRIPTION, "Study " + all)
                      .text(Tag.PATIENT_SEX, number % 2 == 0 ? "F" : "M")
                      .text(Tag.PATIENT_AGE, String.format("%03dY", 50 + number))
                      .text(Tag.MANUFACTURER, "Maker & <Sons>" + own)
                      .text(Tag.MANUFACTURER_MODEL_NAME, "Model" + own)
                      .text(Tag.BODY_PART_EXAMINED, "HEART"))
              .ct()
              .seg(segment("Ventricle <left>" + own, NODULE, "MANUAL"))
              .report(r ->
                  r.num(CONTAINS, LENGTH, number, unit("mm"))
                      .code(CONTAINS, FINDING, NODULE)
                      .code(CONTAINS, ODD, NODULE)
                      .text(CONTAINS, ODD, "normal " + all)));
    }
    return TestPatient.archive(patients.toArray(TestPatient[]::new));
  }

  private static CohortReport report() {
    return CohortReport.of(Facets.of(archive(), CATALOGUE), CATALOGUE);
  }

  private static String text(Document page) {
    return page.getDocumentElement().getTextContent();
  }

  @Test
  void thePageShowsWhatThereIs() throws IOException {
    String html = report().titled("Site <A> & co").html();
    Document page = Xml.read(html);
    assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("Site <A> & co");
    assertThat(text(page))
        .contains(
            "10 patients",
            "not for publication",
            "Age by sex",
            "HEART",
            "Model",
            "Maker & <Sons>",
            "Ventricle <left>",
            "MANUAL",
            "Nodule",
            "SCT|27925004",
            "Length",
            "Size <of> it [mm]",
            "How \"large\" & so on",
            ODD.meaning(),
            "normal",
            CATALOGUE.hash())
        .contains("Nothing is known of: nothing.");
    assertThat(page.getElementsByTagName("svg").getLength()).isGreaterThan(15);
    assertThat(html).isEqualTo(report().titled("Site <A> & co").html());
  }

  @Test
  void nothingIsThereThatNeedsANetworkOrRuns() throws IOException {
    String html = report().html();
    assertThat(Xml.read(html).getElementsByTagName("script").getLength()).isZero();
    String withoutNames =
        html.replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xhtml", "");
    assertThat(withoutNames)
        .doesNotContain("<script", "http", "src=", "href", "url(", "@import", "onload");
  }

  @Test
  void whatFewHaveIsNotNamed() throws Exception {
    assertThat(report().html()).doesNotContainIgnoringCase(MARKER).doesNotContain("31415");
    try (SrIndex index = SrIndex.open(folder.resolve("index"))) {
      try (IndexSession session = index.session()) {
        for (ObjectDocument document : archive()) {
          session.add(document);
        }
        session.commit();
      }
      try (IndexSnapshot snapshot = index.snapshot()) {
        String html = CohortReport.of(Facets.of(snapshot, CATALOGUE), CATALOGUE).html();
        assertThat(html).isEqualTo(report().html());
      }
    }
    // With all names, what was typed shows; what no index has does not even then.
    String all = report().namingFrom(1).html();
    assertThat(all).containsIgnoringCase("Model" + MARKER).containsIgnoringCase(MARKER + "9");
    assertThat(all)
        .doesNotContain(MARKER + "^", MARKER + " Hospital", "1951", "31415", "Study " + MARKER);
  }

  @Test
  void numbersOfAFewAreShownAsSuch() throws IOException {
    String html = report().html();
    // 10 patients of 50 to 59 years, 5 of each sex
    assertThat(Xml.read(html).getElementsByTagName("table").getLength()).isGreaterThan(10);
    String sizes = html.substring(html.indexOf("Size &lt;of&gt; it"), html.indexOf("<h3>lesion"));
    assertThat(sizes).contains("&lt; 5").contains("stroke-dasharray");
    assertThat(
            Pattern.compile("<td class=\"n\">([0-9,]+)</td>")
                .matcher(html)
                .results()
                .map(found -> Long.parseLong(found.group(1).replace(",", "")))
                .filter(number -> number > 0 && number < 5))
        .isEmpty();
  }

  @Test
  void aQueryNarrows() throws IOException {
    String html = report().where("sex = F and \"Length\" >= 0 mm").html();
    assertThat(text(Xml.read(html)))
        .contains("5 patients", "sex = F and \"Length\" >= 0 mm")
        .doesNotContain("10 patients");
    assertThat(text(Xml.read(report().where("sex = F and \"Length\" > 5 mm").html())))
        .contains("fewer than 5 patients")
        .doesNotContain("HEART");
    assertThat(text(Xml.read(report().where("US").html()))).contains("There are no such patients");
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    assertThatThrownBy(() -> report().where("sixe > 1"))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("size");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report().where("select studies where CT"))
        .withMessage("expected a query for patients, found one for studies");
    assertThatIllegalArgumentException().isThrownBy(() -> report().namingFrom(0));
    assertThatIllegalArgumentException().isThrownBy(() -> report().titled(" "));
  }

  @Test
  void whatTheProfileLeftOutIsLeftOut() throws Exception {
    IndexOptions minimal = IndexOptions.DEFAULTS.withProfile(PrivacyProfile.MINIMAL);
    try (SrIndex index = SrIndex.open(folder.resolve("minimal"), minimal)) {
      try (IndexSession session = index.session()) {
        for (ObjectDocument document : archive()) {
          session.add(document);
        }
        session.commit();
      }
      try (IndexSnapshot snapshot = index.snapshot()) {
        Document page = Xml.read(CohortReport.of(Facets.of(snapshot, CATALOGUE), CATALOGUE).html());
        assertThat(text(page)).contains("10 patients", "Nothing is known of: ", "Nodule");
      }
    }
  }
}
