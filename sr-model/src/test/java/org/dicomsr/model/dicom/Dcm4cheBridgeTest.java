package org.dicomsr.model.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.aoju.bus.logger.LogFactory;
import org.aoju.bus.logger.dialect.jdk.JdkLogFactory;
import org.dicomsr.model.dicom.io.BulkHandling;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.ReadOptions;
import org.dicomsr.model.testing.Corpus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the fork of dcm4che reads and what this library reads are the same, whichever way one
 * crosses the bridge.
 */
class Dcm4cheBridgeTest {
  static {
    // The fork takes the first factory it finds, whether its library is there or not.
    LogFactory.setCurrentLogFactory(JdkLogFactory.class);
    Logger.getLogger("").setLevel(Level.OFF);
  }

  private static final String[] SOUND = {"sr", "seg", "waveform", "image", "charset"};

  @Test
  void attributesBecomeTheDataSetThatThisLibraryReads() throws IOException {
    List<String> differences = new ArrayList<>();
    int same = 0;
    int refused = 0;
    for (Path path : Corpus.files(SOUND)) {
      Attributes attributes = attributes(path);
      if (attributes == null) {
        refused++;
        continue;
      }
      DataSet ours = known(read(path));
      DataSet theirs = known(Dcm4cheBridge.toDataSet(attributes));
      int before = differences.size();
      differences(ours, theirs, path.getFileName() + " ", differences);
      same += differences.size() == before ? 1 : 0;
    }
    assertThat(differences)
        .as("%d files are the same, %d the fork cannot read", same, refused)
        .isEmpty();
    assertThat(refused).isLessThan(same / 20);
  }

  @Test
  void dataSetsBecomeTheAttributesThatTheForkReads() throws IOException {
    List<String> differences = new ArrayList<>();
    int files = 0;
    int compared = 0;
    for (Path path : Corpus.files(SOUND)) {
      files++;
      DataSet ours = read(path);
      Attributes attributes = Dcm4cheBridge.toAttributes(ours);
      differences(
          known(ours),
          known(Dcm4cheBridge.toDataSet(attributes)),
          path.getFileName() + " and back ",
          differences);
      Attributes theirs = attributes(path);
      if (theirs == null
          || theirs.bigEndian()
          || !known(ours).equals(ours)
          || !ours.equals(Dcm4cheBridge.toDataSet(theirs))) {
        continue;
      }
      // Its own comparison takes private numbers for what its private dictionaries say; ours above
      // took their bytes.
      attributes.removePrivateAttributes();
      theirs.removePrivateAttributes();
      // Its reader marks an empty offset table otherwise than its own list of fragments does; ours
      // above compared their bytes.
      removeFragments(attributes);
      removeFragments(theirs);
      compared++;
      if (!attributes.equals(theirs)) {
        differences.add(path.getFileName() + " attributes differ");
      }
    }
    assertThat(differences).isEmpty();
    // The others have group lengths, big endian values or sequences in UN.
    assertThat(compared).isGreaterThan(files / 2);
  }

  private static void removeFragments(Attributes attributes) {
    if (attributes.getValue(Tag.PIXEL_DATA) instanceof Fragments) {
      attributes.remove(Tag.PIXEL_DATA);
    }
  }

  private static DataSet read(Path path) throws IOException {
    DicomFile file = DicomReader.read(path, ReadOptions.DEFAULTS.withBulk(BulkHandling.KEEP));
    return file.dataSet();
  }

  /** Null where the fork fails. */
  private static @Nullable Attributes attributes(Path path) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path))) {
      ImageInputStream in = new ImageInputStream(file);
      in.setIncludeBulkData(ImageInputStream.IncludeBulkData.YES);
      return in.readDataset(-1, -1);
    } catch (EOFException | RuntimeException e) {
      return null;
    }
  }

  /** What the fork cannot know. */
  private static DataSet known(DataSet dataSet) {
    List<DataElement> elements = new ArrayList<>();
    for (DataElement element : dataSet) {
      if (Tag.isGroupLength(element.tag())) {
        continue; // It drops them.
      }
      elements.add(
          switch (element) {
            case SequenceElement sequence ->
                SequenceElement.of(
                    element.tag(),
                    sequence.items().stream().map(Dcm4cheBridgeTest::known).toList());
            default -> element;
          });
    }
    return DataSet.of(elements.toArray(DataElement[]::new));
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
        lines.add(path + element + " is " + other);
      }
    }
    for (DataElement element : found) {
      if (!expected.contains(element.tag())) {
        lines.add(path + element + " is not ours");
      }
    }
  }
}
