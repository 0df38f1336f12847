package org.dicomsr.filter.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.filter.export.Archive.EXPORT;
import static org.dicomsr.filter.export.Archive.MARKER;
import static org.dicomsr.filter.export.ExportTests.members;
import static org.dicomsr.filter.export.ExportTests.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dicomsr.filter.deidentify.DeidentificationOptions;
import org.dicomsr.filter.deidentify.RefusalReason;
import org.dicomsr.filter.query.json.internal.Json;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.privacy.SecretSource;
import org.dicomsr.index.source.Source;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomReader;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked // what is not there fails the test
class DeidentifiedCopiesTests {
  private static final ExportOptions COPIES =
      EXPORT.withFiles(FileMode.COPY).withInclude(Include.STUDY);

  @TempDir private Path folder;

  private Path export(ExportOptions options) throws IOException {
    return export(options, PrivacyProfile.SITE);
  }

  private Path export(ExportOptions options, PrivacyProfile profile) throws IOException {
    Archive archive = new Archive(folder.resolve(MARKER)).with(0, 6);
    Path target = folder.resolve("out");
    try (SrIndex index = archive.index(folder.resolve("index"), profile)) {
      Archive.export(
          index,
          Archive.CATALOGUE.with(List.of()),
          "report and CT",
          target,
          profile == PrivacyProfile.SITE
              ? options
              : options.withLabels(List.of("pr_interval", "pacemaker", "implanted")));
    }
    return target;
  }

  private static Map<String, DataSet> copies(Path target) throws IOException {
    Map<String, DataSet> copies = new TreeMap<>();
    for (Map<String, Json> sample : ExportTests.samples(target)) {
      for (Json file : ((Json.Items) sample.get("files")).items()) {
        Path path = target.resolve(text(members(file).get("path")));
        copies.put(text(members(file).get("sopInstanceUid")), DicomReader.read(path).dataSet());
      }
    }
    return copies;
  }

  /** UIDs, names of files, names of people, IDs, texts and dates of the archive. */
  private static List<String> planted() {
    List<String> planted = new ArrayList<>(List.of(MARKER, "Zwother", "19370213", "20240131"));
    planted.addAll(List.of("20240201", "20190310", "2019-03-10", "1.2.76."));
    return planted;
  }

  @ParameterizedTest
  @EnumSource(PrivacyProfile.class)
  void nothingThatSaysWhoSomebodyIsIsInTheDataSet(PrivacyProfile profile) throws IOException {
    Path target = export(COPIES, profile);
    assertThat(copies(target)).hasSize(6 * 5);
    ExportTests.files(target)
        .forEach((path, bytes) -> {
          for (String text : planted()) {
            byte[] wide = text.getBytes(StandardCharsets.UTF_16LE);
            assertThat(path + bytes)
                .as(path + " " + text)
                .doesNotContain(text, new String(wide, StandardCharsets.ISO_8859_1));
          }
        });
  }

  @Test
  void referencesLeadToFilesOfTheDataSet() throws IOException {
    Map<String, DataSet> copies = copies(export(COPIES.withInclude(Include.REFERENCES)));
    Set<String> references = new TreeSet<>();
    copies.values().forEach(copy -> references(copy, references));
    // of each patient a segmentation and two images
    assertThat(references).hasSize(3 * 6);
    assertThat(copies.keySet()).containsAll(references);
  }

  private static void references(DataSet data, Set<String> into) {
    for (DataElement element : data) {
      if (element instanceof SequenceElement sequence) {
        sequence.items().forEach(item -> references(item, into));
      } else if (element.tag() == Tag.REFERENCED_SOP_INSTANCE_UID) {
        into.add(data.string(element.tag()).orElseThrow());
      }
    }
  }

  @Test
  void labelsOfTheCopiesAreThoseBefore() throws IOException {
    Path target = export(COPIES);
    Map<String, Map<String, String>> before = ExportTests.labels(target);
    Path again = folder.resolve("again");
    try (SrIndex index = SrIndex.open(folder.resolve("copies"), Archive.OPTIONS)) {
      index.ingest(Source.of(target.resolve("files")));
      Archive.export(index, "report and CT", again, EXPORT);
    }
    List<List<String>> labelsBefore = withoutDates(before);
    assertThat(labelsBefore).hasSize(6).allMatch(labels -> labels.get(0) != null);
    assertThat(withoutDates(ExportTests.labels(again)))
        .containsExactlyInAnyOrderElementsOf(labelsBefore);
  }

  private static List<List<String>> withoutDates(Map<String, Map<String, String>> labels) {
    List<List<String>> all = new ArrayList<>();
    labels
        .values()
        .forEach(each -> {
          each.remove("implanted");
          all.add(new ArrayList<>(each.values()));
        });
    return all;
  }

  @Test
  void datesOfLabelsAreThoseOfTheCopies() throws IOException {
    Path target = export(COPIES);
    Map<String, DataSet> copies = copies(target);
    for (Map<String, Json> sample : ExportTests.samples(target)) {
      Map<String, Json> label = members(members(sample.get("labels")).get("implanted"));
      Map<String, Json> source = members(label.get("source"));
      ContentNode node = node(copies, source);
      assertThat(text(label.get("value")).replace("-", ""))
          .isEqualTo(((org.dicomsr.model.content.Date) node.item()).value().text());
    }
  }

  @Test
  void sourcesOfLabelsArePlacesInTheCopies() throws IOException {
    Path target = export(COPIES);
    Map<String, DataSet> copies = copies(target);
    for (Map<String, Json> sample : ExportTests.samples(target)) {
      Map<String, Json> label = members(members(sample.get("labels")).get("pr_interval"));
      ContentNode node = node(copies, members(label.get("source")));
      assertThat(node.item().name().sameConceptAs(Archive.PR)).isTrue();
      double seconds = ((Num) node.item()).value().value().orElseThrow();
      assertThat(Double.parseDouble(text(label.get("value")))).isEqualTo(seconds * 1000);
    }
  }

  private static ContentNode node(Map<String, DataSet> copies, Map<String, Json> source) {
    DataSet copy = copies.get(text(source.get("sopInstanceUid")));
    return ContentTree.of(ContentReader.readRoot(copy))
        .node(ItemIdentifier.parse(text(source.get("path"))).orElseThrow())
        .orElseThrow();
  }

  @Test
  void copiesAreOfThePatientThatTheDataSetNames() throws IOException {
    Path target = export(COPIES);
    for (Map<String, Json> sample : ExportTests.samples(target)) {
      String pid = text(sample.get("pid"));
      for (Json file : ((Json.Items) sample.get("files")).items()) {
        Map<String, Json> listed = members(file);
        Path path = target.resolve(text(listed.get("path")));
        DataSet copy = DicomReader.read(path).dataSet();
        assertThat(copy.string(Tag.PATIENT_ID)).contains(pid);
        assertThat(copy.string(Tag.PATIENT_IDENTITY_REMOVED)).contains("YES");
        assertThat(copy.items(Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE)).isNotEmpty();
        assertThat(copy.string(Tag.SOP_INSTANCE_UID)).contains(text(listed.get("sopInstanceUid")));
        assertThat(copy.string(Tag.SERIES_INSTANCE_UID)).contains(text(listed.get("seriesUid")));
        assertThat(copy.string(Tag.STUDY_INSTANCE_UID)).contains(text(listed.get("studyUid")));
        assertThat(Hashes.of(path))
            .isEqualTo(
                new Hashes.Sum(
                    text(listed.get("sha256")), Long.parseLong(text(listed.get("bytes")))));
      }
    }
  }

  @Test
  void freeTextIsThereIfAskedForButNoNames() throws IOException {
    Path target = export(COPIES.withText());
    assertThat(ExportTests.labels(target).values())
        .allSatisfy(labels -> assertThat(labels).containsEntry("remark", Archive.SECRET_WORDS));
    Map<String, String> files = ExportTests.files(target);
    assertThat(files.values().stream().filter(bytes -> bytes.contains(Archive.SECRET_WORDS)))
        // six reports, the three files with labels
        .hasSize(6 + 3);
    assertThat(files.values()).noneMatch(bytes -> bytes.contains(MARKER));
  }

  @Test
  void anotherSecretGivesOtherNamesAndDates() throws IOException {
    Path target = export(COPIES);
    Path other = folder.resolve("other");
    try (SrIndex index = SrIndex.openExisting(folder.resolve("index"), Archive.OPTIONS)) {
      Archive.export(
          index,
          "report and CT",
          other,
          COPIES.withSecret(
              new SecretSource.Given(
                  org.dicomsr.index.privacy.IndexSecret.of(
                      "another secret of some length".getBytes(StandardCharsets.US_ASCII)))));
    }
    assertThat(copies(other).keySet())
        .hasSize(30)
        .doesNotContainAnyElementsOf(copies(target).keySet());
    assertThat(ExportTests.labels(other).keySet())
        .hasSize(6)
        .doesNotContainAnyElementsOf(ExportTests.labels(target).keySet());
  }

  @Test
  void whatCannotBeCleanedIsLeftOutAndListedUnlessAllowed() throws IOException {
    Path target = export(COPIES);
    assertThat(Files.readString(target.resolve("dataset.json")))
        .contains("\"secondary-capture\": 6");
    for (Map<String, Json> sample : ExportTests.samples(target)) {
      Map<String, Json> refused = members(((Json.Items) sample.get("refused")).items().getFirst());
      assertThat(text(refused.get("reasons"))).contains("secondary-capture");
      assertThat(text(refused.get("sopInstanceUid"))).startsWith("2.25.");
    }
    Path all = folder.resolve("all");
    try (SrIndex index = SrIndex.openExisting(folder.resolve("index"), Archive.OPTIONS)) {
      ExportReport report =
          Archive.export(
              index,
              "report and CT",
              all,
              COPIES.withCopies(
                  DeidentificationOptions.standard()
                      .allowing(
                          RefusalReason.SECONDARY_CAPTURE,
                          RefusalReason.BURNED_IN_ANNOTATION_UNKNOWN)));
      assertThat(report.refused()).isEmpty();
    }
    assertThat(copies(all)).hasSize(36);
  }
}
