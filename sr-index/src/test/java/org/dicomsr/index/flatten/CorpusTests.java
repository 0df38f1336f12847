package org.dicomsr.index.flatten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.ImageSeries;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.json.DocumentJson;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.testing.Corpus;
import org.junit.jupiter.api.Test;

/** Real files of all kinds. */
class CorpusTests {
  private static final String[] ALL = {"sr", "seg", "waveform", "image", "charset", "broken"};

  private static List<ObjectDocument> objects(String... folders) throws IOException {
    List<ObjectDocument> documents = new ArrayList<>();
    List<ImageInstance> images = new ArrayList<>();
    for (Path file : Corpus.files(folders)) {
      try {
        switch (Trees.flatten(file)) {
          case Flattened.OfObject object -> documents.add(object.document());
          case Flattened.OfImage image -> images.add(image.instance());
          case Flattened.Rejected rejected ->
              assertThat(rejected.reason().rule()).isEqualTo("FLATTEN-INSTANCE");
        }
      } catch (DicomFormatException e) {
        // No DICOM: nothing to flatten.
      }
    }
    ImageSeries.gather(images).values().forEach(series -> documents.add(series.document()));
    return documents;
  }

  @Test
  void everyFileBecomesADocumentOrSaysWhyNot() throws IOException {
    Map<ObjectKind, Integer> kinds = new TreeMap<>();
    objects(ALL).forEach(document -> kinds.merge(document.kind(), 1, Integer::sum));
    assertThat(kinds.get(ObjectKind.REPORT)).isGreaterThanOrEqualTo(120);
    assertThat(kinds.get(ObjectKind.SEGMENTATION)).isGreaterThanOrEqualTo(65);
    assertThat(kinds.get(ObjectKind.WAVEFORM)).isEqualTo(3);
    assertThat(kinds.get(ObjectKind.IMAGE)).isGreaterThanOrEqualTo(80);
    assertThat(kinds.get(ObjectKind.OTHER)).isGreaterThanOrEqualTo(20);
  }

  @Test
  void noContentItemOfAReportIsLost() throws IOException {
    int reports = 0;
    for (Path file : Corpus.files("sr")) {
      DicomFile read = DicomReader.read(file);
      // Some have no UID of their own.
      if (Flattener.standard().flatten(read, "1.2.3", null) instanceof Flattened.OfObject object
          && object.document().kind() == ObjectKind.REPORT) {
        ContentItem root = ContentReader.readRoot(read.dataSet());
        assertThat(Trees.census(object.document().root()))
            .as(file.toString())
            .isEqualTo(Trees.census(root));
        leadsBack(object.document().root(), ContentTree.of(root));
        reports++;
      }
    }
    assertThat(reports).isGreaterThanOrEqualTo(125);
  }

  private static void leadsBack(GroupDocument root, ContentTree tree) {
    for (ItemDocument fact : Trees.facts(root)) {
      ContentItem item =
          tree.node(ItemIdentifier.parse(fact.path()).orElseThrow()).orElseThrow().item();
      assertThat(item.valueType().orElse(null)).isEqualTo(fact.valueType());
      assertThat(item.conceptName().map(name -> name.conceptKey().value()).orElse(""))
          .isEqualTo(fact.name().key().substring(fact.name().key().indexOf('|') + 1));
    }
  }

  @Test
  void jsonGivesEqualDocuments() throws IOException {
    for (ObjectDocument document : objects(ALL)) {
      assertThat(DocumentJson.objectDocument(DocumentJson.toJson(document))).isEqualTo(document);
    }
  }

  @Test
  void flatteningTwiceGivesTheSame() throws IOException {
    for (Path file : Corpus.files("sr", "waveform", "seg")) {
      assertThat(Trees.flatten(file)).isEqualTo(Trees.flatten(file));
    }
  }

  @Test
  void segmentsOfTheCohortAreEachLabelledTypedAndMade() throws IOException {
    int segmentations = 0;
    for (ObjectDocument document : objects("seg/cardio-ai-mm2")) {
      if (document.kind() == ObjectKind.SEGMENTATION) {
        segmentations++;
        assertThat(document.root().groups()).hasSize(3);
        for (GroupDocument segment : document.root().groups()) {
          assertThat(segment.kind()).isEqualTo(GroupKind.SEGMENT);
          assertThat(segment.items().stream().map(item -> item.name().key()))
              .contains(
                  "SegmentNumber",
                  "SegmentLabel",
                  "SegmentedPropertyCategoryCodeSequence",
                  "SegmentedPropertyTypeCodeSequence",
                  "SegmentAlgorithmType");
        }
        assertThat(document.references()).isNotEmpty();
      }
    }
    assertThat(segmentations).isGreaterThan(20);
  }

  @Test
  void strangersAreNeverTakenForOnePatient() throws IOException {
    Map<String, List<String>> names = new TreeMap<>();
    for (ObjectDocument document : objects(ALL)) {
      PatientIdentity patient = document.patient();
      assertThat(patient.byStudy())
          .isEqualTo(patient.id() == null || PlaceholderIds.isPlaceholder(patient.id()));
      if (Objects.equals(patient.id(), "123456")) {
        names
            .computeIfAbsent(patient.key(), key -> new ArrayList<>())
            .add(String.valueOf(patient.name()));
      }
    }
    assertThat(names).hasSizeGreaterThanOrEqualTo(4);
    names.values().forEach(each -> assertThat(each.stream().distinct()).hasSize(1));
  }

  @Test
  void imagesGiveTheSameSeriesInAnyOrderAndTwice() throws IOException {
    List<ImageInstance> images = new ArrayList<>();
    for (Path file : Corpus.files("image")) {
      if (Trees.flatten(file) instanceof Flattened.OfImage image) {
        images.add(image.instance());
      }
    }
    Map<String, ImageSeries> once = ImageSeries.gather(images);
    List<ImageInstance> twice = new ArrayList<>(images.reversed());
    twice.addAll(images);
    assertThat(ImageSeries.gather(twice)).isEqualTo(once);
    for (ImageSeries series : once.values()) {
      assertThat(DocumentJson.imageSeries(DocumentJson.toJson(series))).isEqualTo(series);
    }
  }
}
