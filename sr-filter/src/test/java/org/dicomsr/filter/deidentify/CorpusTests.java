package org.dicomsr.filter.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.model.testing.Corpus;
import org.junit.jupiter.api.Test;

/** Real files of all kinds. */
class CorpusTests {
  private static final int LEAST_OF_NAME = 6;

  @Test
  void realFilesAreCleanedAndKeepTheirLabels() throws IOException {
    int files = 0;
    int labels = 0;
    for (Path path : Corpus.files("sr", "seg", "waveform", "image", "charset", "broken")) {
      DicomFile file;
      try {
        file = DicomReader.read(path);
      } catch (DicomFormatException e) {
        continue;
      }
      files++;
      DicomFile copy = Fixtures.STANDARD.deidentify(file);
      DataSet before = file.dataSet();
      DataSet after = copy.dataSet();
      // pixels are not looked at: they may hold any bytes
      byte[] bytes =
          DicomWriter.toBytes(
              new DicomFile(
                  copy.fileMeta(),
                  after.without(Tag.PIXEL_DATA, Tag.ENCAPSULATED_DOCUMENT),
                  copy.transferSyntax(),
                  List.of()));
      assertThat(Fixtures.found(bytes, identifiers(before))).as("file " + files).isEmpty();
      if (before.contains(Tag.VALUE_TYPE)) {
        List<String> kept = Labels.of(ContentReader.readRoot(after));
        labels += kept.size();
        assertThat(kept)
            .as("file " + files)
            .hasSizeGreaterThanOrEqualTo(Labels.of(ContentReader.readRoot(before)).size() * 9 / 10);
      }
      assertThat(Labels.ofSegments(after)).hasSameSizeAs(Labels.ofSegments(before));
    }
    assertThat(files).isGreaterThan(350);
    assertThat(labels).isGreaterThan(5000);
  }

  private static boolean isTelling(String text) {
    return text.length() > LEAST_OF_NAME && !text.equals(Subject.REMOVED);
  }

  private static List<String> identifiers(DataSet data) {
    List<String> all = new ArrayList<>();
    for (int tag :
        new int[] {Tag.STUDY_INSTANCE_UID, Tag.SERIES_INSTANCE_UID, Tag.SOP_INSTANCE_UID}) {
      data.string(tag).filter(uid -> !uid.startsWith("1.2.840.10008.")).ifPresent(all::add);
    }
    for (int tag : new int[] {Tag.PATIENT_NAME, Tag.PATIENT_ID, Tag.INSTITUTION_NAME}) {
      data.string(tag).filter(CorpusTests::isTelling).ifPresent(all::add);
    }
    return all;
  }
}
