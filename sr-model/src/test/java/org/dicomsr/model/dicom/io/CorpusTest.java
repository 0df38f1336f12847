package org.dicomsr.model.dicom.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.testing.Corpus;
import org.dicomsr.model.testing.DataSetArbitraries;
import org.junit.jupiter.api.Test;

/** Real files come back as they went out. */
class CorpusTest {
  private static final String[] SOUND = {"sr", "seg", "waveform", "image", "charset"};

  @Test
  void everyFileComesBackInItsOwnTransferSyntax() throws IOException {
    List<String> changed = new ArrayList<>();
    for (Path path : Corpus.files(SOUND)) {
      DicomFile file = DicomReader.read(path);
      for (SequenceLengths lengths : SequenceLengths.values()) {
        compare(path, file, file.transferSyntax(), lengths, changed);
      }
    }
    assertThat(changed).isEmpty();
  }

  @Test
  void everyFileWithoutFragmentsComesBackInAllNativeTransferSyntaxes() throws IOException {
    List<String> changed = new ArrayList<>();
    for (Path path : Corpus.files(SOUND)) {
      DicomFile file = DicomReader.read(path);
      if (!hasFragments(file.dataSet())) {
        for (TransferSyntax syntax : DataSetArbitraries.NATIVE) {
          compare(path, file, syntax, SequenceLengths.DEFINED, changed);
        }
      }
    }
    assertThat(changed).isEmpty();
  }

  @Test
  void bytesStreamAndFileGiveTheSame() throws IOException {
    for (Path path : Corpus.files(SOUND)) {
      byte[] bytes = Files.readAllBytes(path);
      DataSet kept =
          DicomReader.read(path, ReadOptions.DEFAULTS.withBulk(BulkHandling.KEEP)).dataSet();
      assertThat(DicomReader.read(bytes).dataSet()).as(path.toString()).isEqualTo(kept);
      assertThat(DicomReader.read(new ByteArrayInputStream(bytes)).dataSet())
          .as(path.toString())
          .isEqualTo(kept);
    }
  }

  @Test
  void everyBrokenFileGivesAValueOrAFormatException() throws IOException {
    int values = 0;
    List<Path> files = Corpus.files("broken");
    for (Path path : files) {
      try {
        values += DicomReader.read(path).dataSet().isEmpty() ? 0 : 1;
      } catch (DicomFormatException e) {
        assertThat(e).hasMessageContaining("expected");
      }
    }
    assertThat(values).as("of %d", files.size()).isGreaterThan(files.size() / 2);
  }

  private static void compare(
      Path path,
      DicomFile file,
      TransferSyntax syntax,
      SequenceLengths lengths,
      List<String> changed)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomWriter.write(
        out, new DicomFile(file.fileMeta(), file.dataSet(), syntax, List.of()), lengths);
    DataSet found = DicomReader.read(out.toByteArray()).dataSet();
    List<String> lines = new ArrayList<>();
    DataSet kept =
        DicomReader.read(path, ReadOptions.DEFAULTS.withBulk(BulkHandling.KEEP)).dataSet();
    differences(
        comparable(kept, syntax.explicitVr()), comparable(found, syntax.explicitVr()), "", lines);
    lines.forEach(
        line -> changed.add(path.getFileName() + " " + syntax.name() + " " + lengths + " " + line));
  }

  /** Tags only: the values are somebody's. */
  private static void differences(
      DataSet expected, DataSet found, String path, List<String> lines) {
    if (expected.equals(found)) {
      return;
    }
    for (DataElement element : expected) {
      DataElement other = found.element(element.tag()).orElse(null);
      if (element instanceof SequenceElement left
          && other instanceof SequenceElement right
          && left.items().size() == right.items().size()) {
        for (int i = 0; i < left.items().size(); i++) {
          differences(
              left.items().get(i),
              right.items().get(i),
              path + Tag.format(element.tag()) + "[" + (i + 1) + "]/",
              lines);
        }
      } else if (!element.equals(other)) {
        lines.add(path + element + " became " + other);
      }
    }
    if (found.size() != expected.size()) {
      lines.add(path + expected.size() + " elements became " + found.size());
    }
  }

  /**
   * Implicit VR leaves open what private elements are and knows no representation but the
   * dictionary's, UN leaves open what sequences are; group lengths are found anew; values of odd
   * length are padded.
   */
  private static DataSet comparable(DataSet dataSet, boolean explicit) {
    List<DataElement> elements = new ArrayList<>();
    for (DataElement element : dataSet) {
      if (Tag.isGroupLength(element.tag())) {
        continue;
      }
      elements.add(
          switch (element) {
            case SequenceElement sequence when !explicit && Tag.isPrivate(element.tag()) ->
                ValueElement.empty(element.tag(), Vr.UN);
            case SequenceElement sequence ->
                SequenceElement.of(
                    element.tag(),
                    sequence.items().stream().map(item -> comparable(item, explicit)).toList());
            case ValueElement value when !explicit && Tag.isPrivate(value.tag()) ->
                ValueElement.empty(value.tag(), Vr.UN);
            case ValueElement value
                when !explicit && value.vr() != DataDictionary.vr(value.tag()) ->
                comparable(
                    ValueElement.over(
                        value.tag(),
                        DataDictionary.vr(value.tag()),
                        value.bytes(),
                        0,
                        value.length(),
                        value.characterSet()));
            case ValueElement value -> comparable(value);
            default -> element;
          });
    }
    return DataSet.of(elements.toArray(DataElement[]::new));
  }

  private static ValueElement comparable(ValueElement value) {
    return value.vr().isString()
        ? value
        : ValueElement.ofBytes(
            value.tag(),
            value.vr(),
            Arrays.copyOf(value.bytes(), value.length() + value.length() % 2));
  }

  private static boolean hasFragments(DataSet dataSet) {
    for (DataElement element : dataSet) {
      boolean found =
          switch (element) {
            case FragmentsElement fragments -> true;
            case SequenceElement sequence ->
                sequence.items().stream().anyMatch(CorpusTest::hasFragments);
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }
}
