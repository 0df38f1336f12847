package org.dicomsr.examples.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.model.iod.SrSopClass;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.model.violation.Violation;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.testing.EcgSamples;
import org.dicomsr.templates.tid1500.MeasurementReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTests {
  private static final Path SAMPLE = Path.of("samples/measurements.dcm");
  private static final Path SOURCES = Path.of("src/main/java/org/dicomsr/examples/readme");

  @Test
  void everySnippetOfTheReadmeIsPartOfAProgramHere() throws IOException {
    List<String> regions = new ArrayList<>();
    for (String name :
        List.of(
            "AskIndex.java",
            "BuildReport.java",
            "CustomTemplate.java",
            "LoadCohort.java",
            "ReadReport.java")) {
      Matcher region =
          Pattern.compile("// README: \\w+\n(.*?) *// README: end", Pattern.DOTALL)
              .matcher(Files.readString(SOURCES.resolve(name)));
      while (region.find()) {
        regions.add(region.group(1).stripTrailing().stripIndent().strip());
      }
    }
    Matcher snippet =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../README.md")));
    List<String> snippets = new ArrayList<>();
    while (snippet.find()) {
      snippets.add(snippet.group(1).strip());
    }
    assertThat(snippets).isNotEmpty().containsExactlyInAnyOrderElementsOf(regions);
  }

  @Test
  void everyQueryOfTheTableCanBeAsked() throws IOException {
    Search search = Search.over(List.of(), Catalogue.read(Path.of("samples/catalogues/tavi.yaml")));
    String readme = Files.readString(Path.of("../README.md"));
    int start = readme.indexOf("| query | finds patients with |");
    String table = readme.substring(start, readme.indexOf("\n\n", start));
    Matcher row = Pattern.compile("(?m)^\\| `([^`]+)` \\|").matcher(table);
    int queries = 0;
    while (row.find()) {
      assertThat(search.answer(row.group(1).replace("\\|", "|")).count()).isZero();
      queries++;
    }
    assertThat(queries).isGreaterThanOrEqualTo(8);
  }

  @Test
  void theSampleIsWhatTheProgramBuilds() throws IOException {
    assertThat(SrDocument.read(SAMPLE)).isEqualTo(BuildReport.sample());
  }

  @Test
  void aReportIsMadeOfAFileThatIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("slice.dcm");
    DicomWriter.write(file, BuildReport.slice(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    SrDocument document = BuildReport.reportOf(file).build().document();
    assertThat(document.dataSet().string(Tag.STUDY_INSTANCE_UID))
        .isEqualTo(BuildReport.slice().string(Tag.STUDY_INSTANCE_UID));
  }

  @Test
  void theSampleBreaksNoRule() throws IOException {
    SrDocument sample = SrDocument.read(SAMPLE);
    List<Violation> violations = new ArrayList<>(sample.violations());
    violations.addAll(TemplateValidator.standard().validate(sample).violations());
    assertThat(violations)
        .filteredOn(violation -> violation.severity() == Severity.ERROR)
        .isEmpty();
  }

  @Test
  void readingPrintsWhatTheReadmeShows() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ReadReport.print(SAMPLE, new PrintStream(printed, true, UTF_8));
    assertThat(Files.readString(Path.of("../README.md")))
        .contains("```\n" + printed.toString(UTF_8) + "```");
  }

  @Test
  void askingPrintsWhatTheReadmeShows(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    AskIndex.ask(folder.resolve("index"), SAMPLE, new PrintStream(printed, true, UTF_8));
    assertThat(Files.readString(Path.of("../README.md")))
        .contains("```\n" + printed.toString(UTF_8) + "```");
  }

  @Test
  void anyContentIsFoundByItsPath() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ReadReport.printTree(SAMPLE, new PrintStream(printed, true, UTF_8));
    assertThat(printed.toString(UTF_8)).containsPattern("1\\.\\d+\\.1\\.\\d+: ").contains("121071");
  }

  @Test
  void predictionsBecomeAReportThatIsFoundAgain() {
    DataSet slice = BuildReport.slice();
    DataSet segments =
        slice.toBuilder()
            .text(Tag.SOP_CLASS_UID, SopClassUid.SEGMENTATION_STORAGE)
            .text(Tag.SOP_INSTANCE_UID, BuildReport.invented("segments"))
            .text(Tag.SERIES_INSTANCE_UID, BuildReport.invented("segment series"))
            .build();
    ImageReference segmentation =
        ImageReference.of(SopClassUid.SEGMENTATION_STORAGE, BuildReport.invented("segments"));
    MeasurementReport report = BuildReport.predictions(slice, segmentation, segments);
    assertThat(report.groups()).hasSize(1);
    assertThat(report.measurements()).hasSizeGreaterThanOrEqualTo(1);
    assertThat(report.validation().isValid()).isTrue();
  }

  @Test
  void anEcgIsReadAndCorrected(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ecg.dcm");
    EcgSamples.report(EcgSamples.exhaustive(false).content(), SrSopClass.COMPREHENSIVE, 1)
        .document()
        .write(file);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ReadReport.printEcg(file, new PrintStream(printed, true, UTF_8));
    assertThat(printed.toString(UTF_8)).containsPattern("1\\.\\d+\\.1\\.\\d+: \\d+\\.\\d ms");
    assertThat(SrDocument.read(folder.resolve("corrected.dcm")).violations()).isEmpty();
  }
}
