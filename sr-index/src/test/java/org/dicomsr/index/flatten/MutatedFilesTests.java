package org.dicomsr.index.flatten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dicomsr.index.document.ImageSeries;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.json.DocumentJson;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.testing.Corpus;
import org.dicomsr.model.testing.Mutations;
import org.junit.jupiter.api.Test;

/** Files as damage makes them: a document or a refusal comes of each, and nothing else. */
class MutatedFilesTests {
  private static final int MOST_BYTES = 40_000;
  private static final int TRIES = 15;

  @Test
  void damageGivesADocumentOrARefusal() throws IOException {
    Random random = new Random(20260101);
    List<Path> files = Corpus.files("sr", "seg", "waveform", "image");
    for (Path file : files) {
      if (Files.size(file) <= MOST_BYTES) {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < TRIES; i++) {
          flatten(Mutations.of(bytes, random));
        }
      }
    }
  }

  private static void flatten(byte[] bytes) throws IOException {
    DicomFile file;
    try {
      file = DicomReader.read(bytes);
    } catch (DicomFormatException e) {
      return;
    }
    switch (Flattener.standard().flatten(file, null)) {
      case Flattened.OfObject object -> check(object.document(), file);
      case Flattened.OfImage image -> check(ImageSeries.of(image.instance()).document(), file);
      case Flattened.Rejected rejected -> assertThat(rejected.reason().message()).isNotEmpty();
    }
  }

  private static void check(ObjectDocument document, DicomFile file) throws IOException {
    assertThat(DocumentJson.objectDocument(DocumentJson.toJson(document))).isEqualTo(document);
    if (document.kind() == ObjectKind.REPORT) {
      assertThat(Trees.census(document.root()))
          .isEqualTo(Trees.census(ContentReader.readRoot(file.dataSet())));
    }
  }
}
