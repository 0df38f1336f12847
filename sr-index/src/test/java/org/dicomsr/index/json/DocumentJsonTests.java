package org.dicomsr.index.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.dicomsr.index.document.ImageSeries;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.flatten.Flattened;
import org.dicomsr.index.flatten.Flattener;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.testing.Corpus;
import org.dicomsr.model.testing.SampleDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentJsonTests {
  private static ObjectDocument document(SrDocument report) {
    return ((Flattened.OfObject) Flattener.standard().flatten(report.file(), "a \"file\""))
        .document();
  }

  private static ObjectDocument sample() {
    return document(Objects.requireNonNull(SampleDocuments.all().get("comprehensive-3d")));
  }

  @Test
  void samplesOfEveryClassAndValueTypeReadBackAsTheyWere() throws IOException {
    for (SrDocument report : SampleDocuments.all().values()) {
      ObjectDocument document = document(report);
      String json = DocumentJson.toJson(document);
      assertThat(json).doesNotContain("\n");
      assertThat(DocumentJson.objectDocument(json)).isEqualTo(document);
      assertThat(SchemaCheck.complaints(DocumentJson.schema(), json)).isEmpty();
    }
  }

  @Test
  void documentsOfRealFilesAreAsTheSchemaSays() throws IOException {
    for (Path file : Corpus.files("sr", "seg", "waveform", "image", "charset", "broken")) {
      try {
        ObjectDocument document =
            switch (Flattener.standard().flatten(file)) {
              case Flattened.OfObject object -> object.document();
              case Flattened.OfImage image -> ImageSeries.of(image.instance()).document();
              case Flattened.Rejected rejected -> sample();
            };
        String json = DocumentJson.toJson(document);
        assertThat(SchemaCheck.complaints(DocumentJson.schema(), json))
            .as(file.toString())
            .isEmpty();
      } catch (DicomFormatException e) {
        // No DICOM: no document.
      }
    }
  }

  @Test
  void onManyLinesItIsTheSameDocument() throws IOException {
    StringWriter out = new StringWriter();
    DocumentJson.write(sample(), out, true);
    assertThat(out.toString().lines()).hasSizeGreaterThan(50);
    assertThat(DocumentJson.objectDocument(out.toString())).isEqualTo(sample());
  }

  @Test
  void membersThatAreNotKnownAreLeftAlone() throws IOException {
    String json = DocumentJson.toJson(sample()).replaceFirst("\\{", "{\"later\":{\"a\":[1]},");
    assertThat(DocumentJson.objectDocument(json)).isEqualTo(sample());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{ # document: expected JSON",
        "[] # document: expected an object",
        "{\"schema\":9} # schema: expected version 1",
        "{\"schema\":1,\"instances\":[]} # instances: expected one instance or more",
        "{\"schema\":1,\"instances\":[{\"frames\":\"Secret\"}]} # instances[0].frames: expected a whole number of 32 bits",
        "{\"schema\":1,\"instances\":[{\"frames\":1}],\"kind\":\"Secret\"} # kind: expected a known word"
      })
  void whatIsNoDocumentIsRefusedWithItsPlaceAndWithoutItsValue(String json, String message) {
    assertThatThrownBy(() -> DocumentJson.objectDocument(json))
        .isInstanceOf(DocumentFormatException.class)
        .hasMessage(message)
        .hasMessageNotContaining("Secret");
  }

  @Test
  void anyCutGivesARefusalAndNothingElse() {
    String json =
        DocumentJson.toJson(
            document(Objects.requireNonNull(SampleDocuments.all().get("basic-text"))));
    for (int end = 0; end < json.length(); end += 7) {
      String cut = json.substring(0, end);
      assertThatThrownBy(() -> DocumentJson.objectDocument(cut))
          .isInstanceOf(DocumentFormatException.class);
    }
  }
}
