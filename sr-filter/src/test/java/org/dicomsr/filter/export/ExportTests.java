package org.dicomsr.filter.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.filter.export.Archive.EXPORT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.query.json.internal.Json;
import org.dicomsr.filter.query.json.internal.JsonFault;
import org.dicomsr.filter.query.json.internal.JsonText;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.source.Source;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked // what is not there fails the test
class ExportTests {
  @TempDir private Path folder;

  /** All files below a folder, by their paths. */
  static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  static List<Map<String, Json>> samples(Path dataSet) throws IOException {
    List<Map<String, Json>> samples = new ArrayList<>();
    for (String line : Files.readAllLines(dataSet.resolve("samples.jsonl"))) {
      samples.add(members(read(line)));
    }
    return samples;
  }

  static Json read(String text) {
    try {
      return JsonText.read(text);
    } catch (JsonFault e) {
      throw new AssertionError(e);
    }
  }

  static Map<String, Json> members(Json json) {
    return ((Json.Members) json).members();
  }

  static String text(Json json) {
    return switch (json) {
      case Json.Text text -> text.text();
      case Json.Numeral number -> number.text();
      case Json.Constant constant -> null;
      case Json other -> JsonText.write(other);
    };
  }

  /** The values of labels by patient. */
  static Map<String, Map<String, String>> labels(Path dataSet) throws IOException {
    Map<String, Map<String, String>> labels = new LinkedHashMap<>();
    for (Map<String, Json> sample : samples(dataSet)) {
      Map<String, String> own = new LinkedHashMap<>();
      members(sample.get("labels"))
          .forEach((name, label) -> own.put(name, text(members(label).get("value"))));
      labels.put(text(sample.get("pid")), own);
    }
    return labels;
  }

  @Test
  void twoExportsAreTheSameByteForByteAlsoOfARebuiltIndex() throws IOException {
    Archive archive = new Archive(folder.resolve("in")).with(0, 7);
    ExportOptions options =
        EXPORT
            .withFiles(FileMode.COPY)
            .withInclude(Include.STUDY)
            .withPartition(Partition.split(2, 1, 1));
    try (SrIndex index = archive.index(folder.resolve("one"))) {
      Archive.export(index, "CT", folder.resolve("a"), options);
      Archive.export(index, "CT", folder.resolve("b"), options);
    }
    try (SrIndex index = archive.index(folder.resolve("two"))) {
      Archive.export(index, "CT", folder.resolve("c"), options);
    }
    assertThat(files(folder.resolve("a")))
        .hasSize(7 * 5 + 7)
        .isEqualTo(files(folder.resolve("b")))
        .isEqualTo(files(folder.resolve("c")));
    assertThat(folder).isDirectoryNotContaining("glob:**unfinished*");
  }

  @Test
  void labelsAreWhatTheVariablesSay() throws IOException {
    Archive archive = new Archive(folder.resolve("in")).with(0, 3);
    try (SrIndex index = archive.index(folder.resolve("index"))) {
      ExportReport report = Archive.export(index, "CT", folder.resolve("out"), EXPORT);
      assertThat(report.patients()).isEqualTo(3);
      assertThat(report.labels())
          .containsEntry("pr_interval", new ExportReport.LabelCounts(3, 0, 0, 0))
          .containsEntry("pacemaker", new ExportReport.LabelCounts(2, 1, 0, 0))
          .containsEntry("remark", new ExportReport.LabelCounts(0, 0, 0, 3));
    }
    List<Map<String, Json>> samples = samples(folder.resolve("out"));
    assertThat(samples)
        .isSortedAccordingTo(Comparator.comparing(sample -> text(sample.get("pid"))));
    Map<String, Map<String, Json>> byInterval = new TreeMap<>();
    for (Map<String, Json> sample : samples) {
      Map<String, Json> labels = members(sample.get("labels"));
      byInterval.put(text(members(labels.get("pr_interval")).get("value")), labels);
    }
    // recorded in seconds
    assertThat(byInterval.keySet()).containsExactly("180", "181", "182");
    assertThat(label(byInterval.get("180"), "pacemaker"))
        .containsExactly("yes", null, "SCT|52101004");
    assertThat(label(byInterval.get("181"), "pacemaker"))
        .containsExactly("no", null, "SCT|2667000");
    assertThat(label(byInterval.get("182"), "pacemaker")).containsExactly(null, null, null);
    assertThat(label(byInterval.get("180"), "pr_interval")).containsExactly("180", "ms", null);
    assertThat(label(byInterval.get("180"), "grade")).containsExactly("low", null, null);
    assertThat(label(byInterval.get("180"), "thickness")).containsExactly("0.625", "mm", null);
    assertThat(label(byInterval.get("180"), "finding").getFirst()).isEqualTo("SCT|80891009");
    assertThat(label(byInterval.get("180"), "implanted").getFirst())
        .matches("20\\d\\d-\\d\\d-\\d\\d")
        .isLessThan("2019-03-10");
    assertThat(members(byInterval.get("180").get("remark")).get("withheld"))
        .isEqualTo(Json.Constant.TRUE);
    assertThat(members(members(byInterval.get("180").get("pr_interval")).get("source")))
        .containsEntry("path", new Json.Text("1.3"));
  }

  private static List<String> label(Map<String, Json> labels, String name) {
    Map<String, Json> label = members(labels.get(name));
    return Arrays.asList(
        text(label.get("value")), text(label.get("unit")), text(label.get("code")));
  }

  @Test
  void factsThatDoNotAgreeAreAConflictUnlessTheCatalogueSaysWhichCounts() throws IOException {
    Archive archive = new Archive(folder.resolve("in")).with(0, 1);
    DataSet other =
        Archive.report(1).toBuilder()
            .text(Tag.PATIENT_ID, Archive.id(0))
            .text(Tag.STUDY_DATE, "20250131")
            .build();
    archive.write(other);
    Catalogue catalogue =
        Catalogue.parse(
            """
            catalogue: 1
            variables:
              any: {from: MDC|2:15872, unit: ms}
              least: {from: MDC|2:15872, unit: ms, aggregate: min}
              first: {from: MDC|2:15872, unit: ms, aggregate: first}
              heart: {from: '"Finding"', type: code}
            """);
    try (SrIndex index = archive.index(folder.resolve("index"))) {
      ExportReport report =
          Archive.export(index, catalogue, "report", folder.resolve("out"), EXPORT);
      assertThat(report.labels())
          .containsEntry("any", new ExportReport.LabelCounts(0, 0, 1, 0))
          .containsEntry("least", new ExportReport.LabelCounts(1, 0, 0, 0));
    }
    Map<String, Json> labels = members(samples(folder.resolve("out")).getFirst().get("labels"));
    assertThat(label(labels, "any")).containsExactly(null, null, null);
    assertThat(text(members(labels.get("any")).get("conflict"))).isEqualTo("2");
    assertThat(label(labels, "least").getFirst()).isEqualTo("180");
    assertThat(label(labels, "first").getFirst()).isEqualTo("180");
    // two facts that say the same
    assertThat(label(labels, "heart").getFirst()).isEqualTo("SCT|80891009");
  }

  @Test
  void theTableHasWhatTheLinesHave() throws IOException {
    Archive archive = new Archive(folder.resolve("in")).with(0, 3);
    try (SrIndex index = archive.index(folder.resolve("index"))) {
      Archive.export(
          index,
          "CT",
          folder.resolve("out"),
          EXPORT
              .withText()
              .withFiles(FileMode.COPY)
              .withInclude(Include.REFERENCES)
              .withLabels(List.of("remark", "pacemaker", "pr_interval")));
    }
    List<String> rows = Files.readAllLines(folder.resolve("out/samples.csv"));
    assertThat(rows.getFirst())
        .isEqualTo(
            "pid,split,files.report,files.image,files.waveform,files.segmentation,files.other,"
                + "remark,pacemaker,pacemaker.code,pr_interval");
    assertThat(rows)
        .hasSize(4)
        .anyMatch(
            row -> row.endsWith(",,0,2,0,0,0,Zwother told in confidence,yes,SCT|52101004,180"))
        .anyMatch(row -> row.endsWith(",,0,2,0,0,0,Zwother told in confidence,,,182"));
  }

  @Test
  void sumsAreRightAndInOrder() throws IOException {
    Archive archive = new Archive(folder.resolve("in")).with(0, 3);
    try (SrIndex index = archive.index(folder.resolve("index"))) {
      Archive.export(
          index,
          "CT",
          folder.resolve("out"),
          EXPORT.withFiles(FileMode.COPY).withInclude(Include.STUDY));
    }
    List<String> paths = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out/SHA256SUMS"))) {
      String path = line.substring(66);
      paths.add(path);
      assertThat(Hashes.of(folder.resolve("out").resolve(path)).sha256())
          .isEqualTo(line.substring(0, 64));
    }
    Map<String, String> files = files(folder.resolve("out"));
    files.remove("SHA256SUMS");
    assertThat(paths).isSorted().containsExactlyInAnyOrderElementsOf(files.keySet());
    assertThat(Files.getPosixFilePermissions(folder.resolve("out")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void theDataListHasAFolderForASeriesAndOneKeyForEachPart() throws IOException {
    Archive archive = new Archive(folder.resolve("in")).with(0, 12);
    try (SrIndex index = archive.index(folder.resolve("index"))) {
      Archive.export(
          index,
          "report",
          folder.resolve("out"),
          EXPORT
              .withFiles(FileMode.COPY)
              .withInclude(Include.REFERENCES)
              .withPartition(Partition.split(1, 1, 1)));
      Archive.export(
          index, "report", folder.resolve("folds"), EXPORT.withPartition(new Partition.Folds(3)));
    }
    Map<String, Json> list = members(read(Files.readString(folder.resolve("out/datalist.json"))));
    int items = 0;
    for (String key : List.of("training", "validation", "test")) {
      for (Json item : ((Json.Items) list.get(key)).items()) {
        items++;
        Path image = folder.resolve("out").resolve(text(members(item).get("image")));
        assertThat(image).isDirectoryContaining("glob:**.dcm");
        assertThat(files(image)).hasSize(2);
        assertThat(folder.resolve("out").resolve(text(members(item).get("label")))).isRegularFile();
        assertThat(members(item)).containsKeys("pid", "report", "labels").doesNotContainKey("fold");
      }
    }
    assertThat(items).isEqualTo(12);
    Map<String, Json> folds =
        members(read(Files.readString(folder.resolve("folds/datalist.json"))));
    assertThat(((Json.Items) folds.get("training")).items())
        .hasSize(12)
        .allSatisfy(item -> assertThat(text(members(item).get("fold"))).matches("[012]"));
    assertThat(folds).doesNotContainKeys("test", "validation");
  }

  @Test
  void whatGoesAlongIsChosen() throws IOException {
    Archive archive = new Archive(folder.resolve("in")).with(0, 1);
    try (SrIndex index = archive.index(folder.resolve("index"))) {
      assertThat(roles(index, "pr_interval > 100 ms", Include.MATCHING))
          .isEqualTo(Map.of("report", 1L));
      assertThat(roles(index, "pr_interval > 100 ms", Include.REFERENCES))
          .isEqualTo(Map.of("report", 1L, "segmentation", 1L, "image", 2L));
      assertThat(roles(index, "pr_interval > 100 ms", Include.STUDY))
          .isEqualTo(Map.of("report", 1L, "segmentation", 1L, "image", 3L, "waveform", 1L));
      assertThat(roles(index, "select series where SEG", Include.MATCHING))
          .isEqualTo(Map.of("segmentation", 1L));
      assertThat(roles(index, "select objects of ECG where any", Include.REFERENCES))
          .isEqualTo(Map.of("waveform", 1L));
      // nothing is true but what is denied
      assertThat(roles(index, "not MR", Include.MATCHING)).hasSize(4);
    }
  }

  private Map<String, Long> roles(SrIndex index, String query, Include include) throws IOException {
    return Archive.export(
            index,
            query,
            folder.resolve("out"),
            EXPORT.withFiles(FileMode.REFERENCE).withInclude(include).replacing())
        .files();
  }

  @Test
  void placesAreHashedUnlessAskedFor() throws IOException {
    Archive archive = new Archive(folder.resolve("in")).with(0, 2);
    ExportOptions options = EXPORT.withFiles(FileMode.REFERENCE);
    try (SrIndex index = archive.index(folder.resolve("index"))) {
      Archive.export(index, "CT", folder.resolve("out"), options);
      Archive.export(index, "CT", folder.resolve("shown"), options.allowingIdentifiable());
    }
    String place = archive.folder().toRealPath().toString();
    assertThat(files(folder.resolve("out")).values())
        .noneMatch(bytes -> bytes.contains(place) || bytes.contains("1.2.76."));
    for (Map<String, Json> sample : samples(folder.resolve("shown"))) {
      Map<String, Json> file = members(((Json.Items) sample.get("files")).items().getFirst());
      Path path = Path.of(text(file.get("path")));
      assertThat(path).isRegularFile();
      assertThat(text(file.get("sopInstanceUid"))).startsWith("1.2.76.");
      assertThat(Hashes.of(path).sha256()).isEqualTo(text(file.get("sha256")));
    }
  }

  @Test
  void linksAreTheFilesThemselvesAndMustBeAskedForTwice() throws IOException {
    Archive archive = new Archive(folder.resolve("in")).with(0, 1);
    ExportOptions options = EXPORT.withFiles(FileMode.HARDLINK);
    try (SrIndex index = archive.index(folder.resolve("index"))) {
      assertThatThrownBy(() -> Archive.export(index, "CT", folder.resolve("out"), options))
          .isInstanceOfSatisfying(
              ExportException.class,
              e -> assertThat(e.reason()).isEqualTo(ExportException.Reason.IDENTIFIABLE));
      Archive.export(index, "CT", folder.resolve("out"), options.allowingIdentifiable());
    }
    for (Json each :
        ((Json.Items) samples(folder.resolve("out")).getFirst().get("files")).items()) {
      Path link = folder.resolve("out").resolve(text(members(each).get("path")));
      Path source = archive.folder().resolve(text(members(each).get("sopInstanceUid")) + ".dcm");
      assertThat(Files.isSameFile(link, source)).isTrue();
    }
  }

  @Test
  void imagesThatSayNoStudyOrSeriesAreCopiedLikeOthers() throws IOException {
    Archive archive = new Archive(folder.resolve("in"));
    for (int number = 1; number <= 2; number++) {
      archive.write(
          Archive.ct(0, number).toBuilder()
              .text(Tag.STUDY_INSTANCE_UID, "")
              .text(Tag.SERIES_INSTANCE_UID, "")
              .build());
    }
    try (SrIndex index = archive.index(folder.resolve("index"))) {
      ExportOptions options = EXPORT.withFiles(FileMode.COPY);
      Archive.export(index, "CT", folder.resolve("out"), options);
    }
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".dcm"))).hasSize(2);
    }
  }

  @Test
  void zippedFilesAreCopied() throws IOException {
    Archive archive = new Archive(folder.resolve("in")).with(0, 1);
    Path zip = folder.resolve("archive.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, String> file : files(archive.folder()).entrySet()) {
        out.putNextEntry(new ZipEntry("a!/" + file.getKey()));
        out.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    ExportOptions options = EXPORT.withFiles(FileMode.COPY);
    try (SrIndex index = archive.index(folder.resolve("index"));
        SrIndex zipped = SrIndex.open(folder.resolve("zipped"), Archive.OPTIONS)) {
      zipped.ingest(Source.of(zip));
      Archive.export(index, "CT", folder.resolve("out"), options);
      Archive.export(zipped, "CT", folder.resolve("unzipped"), options);
      assertThatThrownBy(() ->
              Archive.export(
                  zipped,
                  "CT",
                  folder.resolve("linked"),
                  EXPORT.withFiles(FileMode.HARDLINK).allowingIdentifiable()))
          .hasMessageContaining("found an entry of an archive");
    }
    assertThat(files(folder.resolve("unzipped"))).isEqualTo(files(folder.resolve("out")));
  }

  @Test
  void ofSeveralFilesOfAnInstanceOneIsTakenWhereverTheyAre() throws IOException {
    Archive archive = new Archive(folder.resolve("in")).with(0, 1);
    DataSet image = Archive.ct(0, 1).toBuilder().text(Tag.KVP, "120").build();
    Path inside = Files.createDirectories(archive.folder().resolve("z"));
    new Archive(inside).write(image);
    Archive other = new Archive(folder.resolve("other")).with(0, 1);
    other.write(image);
    new Archive(Files.createDirectories(other.folder().resolve("z"))).write(Archive.ct(0, 1));
    ExportOptions options = EXPORT.withFiles(FileMode.COPY);
    try (SrIndex one = archive.index(folder.resolve("one"));
        SrIndex two = other.index(folder.resolve("two"))) {
      Archive.export(one, "CT", folder.resolve("a"), options);
      Archive.export(two, "CT", folder.resolve("b"), options);
    }
    assertThat(files(folder.resolve("a").resolve("files")))
        .hasSize(2)
        .isEqualTo(files(folder.resolve("b").resolve("files")));
  }
}
