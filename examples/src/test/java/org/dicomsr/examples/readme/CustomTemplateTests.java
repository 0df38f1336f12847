package org.dicomsr.examples.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.dicomsr.model.InvalidDocumentException;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.templates.Recognition;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.ValidationResult;
import org.dicomsr.templates.generic.ItemValue;
import org.dicomsr.templates.generic.TemplateContent;
import org.dicomsr.templates.generic.TemplateReport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomTemplateTests {
  private static final Path TAVI = WriteCustomReports.TEMPLATES.resolve("tavi-case.yaml");
  private static final Path LANDMARKS = WriteCustomReports.TEMPLATES.resolve("landmarks.json");
  private static final CodedConcept OTHER = CodedConcept.of("X1", "99OTHER", "Something else");

  @TempDir private Path folder;

  private static TemplateReport.Builder tavi() throws IOException {
    return CustomTemplate.tavi(TAVI, CustomTemplate.ct());
  }

  private static TemplateReport.Builder landmarks() throws IOException {
    return CustomTemplate.landmarks(LANDMARKS, CustomTemplate.ct());
  }

  private void isOf(String tid, String file) throws IOException {
    CustomTemplate.write(WriteCustomReports.TEMPLATES, folder);
    SrDocument document = SrDocument.read(folder.resolve(file));
    Templates both = Templates.standard().with(TAVI, LANDMARKS);
    ValidationResult result = TemplateValidator.of(both).validate(document);
    assertThat(result.recognition().claim()).isEqualTo(Recognition.Claim.CONFIRMED);
    assertThat(result.template().orElseThrow().tid()).isEqualTo(tid);
    assertThat(result.violations()).isEmpty();
    assertThat(document.violations()).isEmpty();
  }

  @Test
  void theTaviReportIsOfItsTemplate() throws IOException {
    isOf("99TAVI", "tavi.dcm");
  }

  @Test
  void theLandmarkReportIsOfItsTemplate() throws IOException {
    isOf("99LANDMARKS", "landmarks.dcm");
  }

  @Test
  void bothAreReadByTheirRows() throws IOException {
    WriteCustomReports.main(new String[] {folder.toString()});
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, UTF_8);
    CustomTemplate.printTavi(TAVI, folder.resolve("tavi.dcm"), out);
    CustomTemplate.printLandmarks(LANDMARKS, folder.resolve("landmarks.dcm"), out);
    assertThat(printed.toString(UTF_8).lines())
        .containsExactly(
            "Balloon-expandable",
            "9.5",
            "1.6, TID 99TAVI row 6",
            "1.4.1, TID 99LANDMARK row 1: in space",
            "1.4.2, TID 99LANDMARK row 1: in space",
            "1.4.3, TID 99LANDMARK row 2: in an image",
            "7.2");
  }

  @Test
  void everyOptionalRowCanBeFilled() throws IOException {
    TemplateContent content =
        tavi()
            .set("Prosthesis model", "Model 3")
            .add("Procedure reported", "Implantation of cardiac pacemaker")
            .add("Diagnosis", "Degenerated bioprosthesis")
            .in("Mean gradient after", gradient -> gradient.set("Measurement Method", OTHER))
            .set("Comment", "none")
            .build()
            .content();
    assertThat(content.text("Prosthesis model")).contains("Model 3");
    assertThat(content.all("Diagnosis")).hasSize(2);
    assertThat(content.all("Procedure reported")).hasSize(2);
    assertThat(content.in("Mean gradient after").orElseThrow().code("Measurement Method"))
        .contains(OTHER);
    assertThat(content.text("Comment")).contains("none");
    assertThat(content.code("Pacemaker in situ").orElseThrow().meaning()).isEqualTo("No");
    assertThat(content.num("Prosthesis size").orElseThrow().unit()).isEqualTo(Ucum.MILLIMETER);
  }

  @Nested
  class Refused {
    private void isRefused(TemplateReport.Builder report, String rule) {
      assertThatThrownBy(report::build)
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageContaining(rule);
    }

    @Test
    void aTypeThatIsNotInTheGroup() throws IOException {
      isRefused(tavi().set("Prosthesis type", OTHER), "TID99TAVI-row9-value");
      TemplateReport.Builder report = tavi();
      assertThatThrownBy(() -> report.set("Prosthesis type", "Ball in cage"))
          .hasMessageStartingWith(
              "TID 99TAVI row 9: expected the meaning of one of the row's codes");
    }

    @Test
    void aPacemakerWithoutDateAndADateWithoutPacemaker() throws IOException {
      isRefused(tavi().set("New permanent pacemaker", "No"), "TID99TAVI-row14-MC");
    }

    @Test
    void anotherUnitAndASizeOfNothing() throws IOException {
      isRefused(
          tavi().set("Prosthesis size", ItemValue.of(2.6, Ucum.CENTIMETER)),
          "TID99TAVI-row11-units");
      isRefused(tavi().set("Prosthesis size", 0), "TID99TAVI-row11-value");
    }

    @Test
    void aReportWithoutDiagnosis() throws IOException {
      Templates templates = Templates.standard().with(TAVI);
      isRefused(TemplateReport.builder(templates, "99TAVI"), "TID99TAVI-row6-M");
    }

    @Test
    void aFourthHingePointAndALineForAPoint() throws IOException {
      ItemValue point = ItemValue.of(GraphicType3d.POINT, Coordinates.of3d(1, 2, 3), "2.25.3");
      isRefused(
          landmarks().add("Hinge point of left coronary cusp", point), "TID99LANDMARKS-row5-VM");
      ItemValue line =
          ItemValue.of(GraphicType3d.POLYLINE, Coordinates.of3d(1, 2, 3, 4, 5, 6), "2.25.3");
      isRefused(
          landmarks().set("Ostium of right coronary artery", line), "TID99LANDMARK-row1-value");
    }

    @Test
    void aPointInAnImageThatNobodyNames() throws IOException {
      isRefused(
          TemplateReport.builder(Templates.standard().with(LANDMARKS), "99LANDMARKS")
              .set(
                  "Hinge point of left coronary cusp",
                  ItemValue.of(
                      org.dicomsr.model.content.GraphicType.POINT, Coordinates.of2d(1, 2))),
          "TID99LANDMARK-rowimage-M");
    }
  }
}
