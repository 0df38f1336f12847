package org.dicomsr.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.header.Contributors;
import org.dicomsr.model.header.DocumentStatus;
import org.dicomsr.model.header.DocumentTime;
import org.dicomsr.model.header.Equipment;
import org.dicomsr.model.header.Evidence;
import org.dicomsr.model.header.Patient;
import org.dicomsr.model.header.PatientStudy;
import org.dicomsr.model.header.ProcedureContext;
import org.dicomsr.model.header.RelatedDocuments;
import org.dicomsr.model.header.Series;
import org.dicomsr.model.header.SopCommon;
import org.dicomsr.model.header.Study;
import org.dicomsr.model.testing.SampleDocuments;
import org.dicomsr.model.testing.SharedData;
import org.dicomsr.model.violation.Severity;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvalidDocumentsTest {
  private static final CodedConcept TITLE =
      CodedConcept.of("18748-4", "LN", "Diagnostic imaging report");

  @Test
  void aDocumentThatItsSopClassForbidsIsNotBuilt() {
    SrDocumentBuilder builder =
        SrDocument.builder(SopClassUid.BASIC_TEXT_SR_STORAGE)
            .content(TITLE, c -> c.num(CONTAINS, Dcm.FINDING, 1, Ucum.MILLIMETER));
    InvalidDocumentException refusal =
        catchThrowableOfType(InvalidDocumentException.class, builder::build);
    assertThat(refusal.violations())
        .isNotEmpty()
        .allMatch(violation -> violation.severity() == Severity.ERROR);
    assertThat(refusal).hasMessageContaining(refusal.violations().getFirst().rule());
  }

  private static SrDocument sample() {
    return Objects.requireNonNull(SampleDocuments.all().get("enhanced"));
  }

  private static ContentItem withNamelessText(ContentItem root) {
    List<Related> children = new ArrayList<>(root.children());
    children.add(Related.of(CONTAINS, new Text(null, "nameless", ItemDetails.NONE, List.of())));
    return root.withChildren(children);
  }

  @Test
  void anEditThatBreaksARuleIsNotWritten(@TempDir Path folder) {
    SrDocument edited = sample().withContent(withNamelessText(sample().root()));
    Path path = folder.resolve("document.dcm");
    assertThatThrownBy(() -> edited.write(path)).isInstanceOf(InvalidDocumentException.class);
    assertThatThrownBy(edited::toBytes).isInstanceOf(InvalidDocumentException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void faultsThatWereReadMayStay() throws IOException {
    DicomFile file = sample().withContent(withNamelessText(sample().root())).file();
    SrDocument read = SrDocument.of(file);
    assertThat(read.violations()).anyMatch(violation -> violation.severity() == Severity.ERROR);
    assertThat(SrDocument.read(read.toBytes())).isEqualTo(read);
    SrDocument edited = read.withPatient(read.patient().withSex("M"));
    assertThat(SrDocument.read(edited.toBytes()).patient().sex()).isEqualTo("M");
    SrDocument worse = edited.withContent(withNamelessText(edited.root()));
    assertThatThrownBy(worse::toBytes).isInstanceOf(InvalidDocumentException.class);
  }

  @Test
  void headersOfForeignDocumentsAreReadAndKept() throws IOException {
    Path folder = SharedData.folder("corpus").map(corpus -> corpus.resolve("sr")).orElse(null);
    Assumptions.assumeTrue(folder != null, "the corpus is not there");
    List<Path> files;
    try (Stream<Path> found = Files.walk(Objects.requireNonNull(folder))) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    int documents = 0;
    for (Path path : files) {
      SrDocument document;
      try {
        document = SrDocument.read(path);
      } catch (DicomFormatException e) {
        continue;
      }
      documents++;
      DataSet data = document.dataSet();
      for (DataSet copy :
          List.of(
              SopCommon.from(data).putInto(data),
              Patient.from(data).putInto(data),
              PatientStudy.from(data).putInto(data),
              Study.from(data).putInto(data),
              Series.from(data).putInto(data),
              Equipment.from(data).putInto(data),
              DocumentTime.from(data).putInto(data),
              DocumentStatus.from(data).putInto(data),
              Contributors.from(data).putInto(data),
              RelatedDocuments.from(data).putInto(data),
              ProcedureContext.from(data).putInto(data),
              Evidence.from(data).putInto(data))) {
        // Only empty attributes of type 2 that the file lacks are added.
        assertThat(copy.size()).isGreaterThanOrEqualTo(data.size());
        for (DataElement element : copy) {
          assertThat(
                  element.isEmpty()
                      || data.element(element.tag()).filter(element::equals).isPresent())
              .as(Tag.format(element.tag()))
              .isTrue();
        }
      }
      assertThat(document.withContent(document.root()).dataSet()).isEqualTo(data);
      if (document.root().children().size() > 1) {
        SrDocument shorter =
            document.withContent(
                document.root().withChildren(document.root().children().subList(1, 2)));
        assertThat(shorter.dataSet().items(Tag.CONTENT_SEQUENCE))
            .containsExactly(data.items(Tag.CONTENT_SEQUENCE).get(1));
      }
    }
    assertThat(documents).isGreaterThan(10);
  }
}
