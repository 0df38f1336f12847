package org.dicomsr.filter.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dicomsr.filter.loader.decode.ImagePlane;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortReaderTests {
  private static final String ABOUT =
      """
      {"format": "dicom-sr dataset", "version": 1, "site": "North", "query": "select patients where CT"}
      """;
  private static final String LABELS =
      """
      {"labels": [{"name": "age_group", "title": null, "type": "code", "unit": null,
        "values": [{"value": "young", "recorded": []}, {"value": "old", "recorded": []}]},
       {"name": "pr", "title": "PR interval", "type": "number", "unit": "ms"}]}
      """;

  @TempDir private Path folder;
  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("dataset.json"), ABOUT);
    Files.writeString(folder.resolve("labels.json"), LABELS);
    for (int i = 0; i < 5; i++) {
      line(
          "p" + i,
          i < 3 ? "train" : "test",
          "",
          "\"pr\":{\"value\":%d.50,\"unit\":\"ms\",\"code\":null,\"source\":null}"
              .formatted(180 + i));
    }
  }

  private void line(String pid, String split, String files, String labels) throws IOException {
    lines.add(
        "{\"pid\":\"%s\",\"split\":\"%s\",\"files\":[%s],\"labels\":{%s}}"
            .formatted(pid, split, files, labels));
    Files.writeString(
        folder.resolve("samples.jsonl"),
        lines.stream().map(l -> l + "\n").collect(Collectors.joining()));
  }

  private String file(String role, String path, DataSet data) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    DicomWriter.write(file, data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    return """
    {"role":"%s","path":"%s","sopClass":"%s","studyUid":"1.2","seriesUid":"%s","sopInstanceUid":"%s","sha256":"%s","bytes":%d}\
    """
        .formatted(
            role,
            path,
            data.string(Tag.SOP_CLASS_UID).orElse(""),
            data.string(Tag.SERIES_INSTANCE_UID).orElse(""),
            data.string(Tag.SOP_INSTANCE_UID).orElse(""),
            SampleFile.hash(file),
            Files.size(file));
  }

  private static DataSet ct(int number, double z) {
    return image("1.2.840.10008.5.1.4.1.1.2", "CT", "1.2.10", "1.2.10." + number, z, 16)
        .text(Tag.RESCALE_SLOPE, "1")
        .text(Tag.RESCALE_INTERCEPT, "-1000")
        .put(ValueElement.ofBytes(Tag.PIXEL_DATA, Vr.OW, new byte[] {(byte) number, 0, 0, 4}))
        .build();
  }

  private static DataSet.Builder image(
      String sopClass, String modality, String series, String instance, double z, int bits) {
    return DataSet.builder()
        .text(Tag.SOP_CLASS_UID, sopClass)
        .text(Tag.SOP_INSTANCE_UID, instance)
        .text(Tag.MODALITY, modality)
        .text(Tag.SERIES_INSTANCE_UID, series)
        .text(Tag.IMAGE_POSITION_PATIENT, "0", "0", String.valueOf(z))
        .text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0")
        .text(Tag.PIXEL_SPACING, "1", "1")
        .put(us(Tag.ROWS, 1))
        .put(us(Tag.COLUMNS, 2))
        .put(us(Tag.BITS_ALLOCATED, bits));
  }

  private static DataSet segmentation(String source) {
    return image("1.2.840.10008.5.1.4.1.1.66.4", "SEG", "1.2.20", "1.2.20.1", 5, 1)
        .text(Tag.SEGMENTATION_TYPE, "BINARY")
        .item(
            Tag.SEGMENT_SEQUENCE,
            segment -> segment.put(us(Tag.SEGMENT_NUMBER, 1)).text(Tag.SEGMENT_LABEL, "heart"))
        .item(
            Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE,
            frame ->
                frame
                    .item(
                        Tag.SEGMENT_IDENTIFICATION_SEQUENCE,
                        item -> item.put(us(Tag.REFERENCED_SEGMENT_NUMBER, 1)))
                    .item(
                        Tag.DERIVATION_IMAGE_SEQUENCE,
                        item ->
                            item.item(
                                Tag.SOURCE_IMAGE_SEQUENCE,
                                image -> image.text(Tag.REFERENCED_SOP_INSTANCE_UID, source))))
        .put(ValueElement.ofBytes(Tag.PIXEL_DATA, Vr.OB, new byte[] {2, 0}))
        .build();
  }

  private static ValueElement us(int tag, long value) {
    return ValueElement.ofIntegers(tag, Vr.US, value);
  }

  private static List<String> pids(Iterable<Sample> samples) {
    List<String> pids = new ArrayList<>();
    samples.forEach(sample -> pids.add(sample.pid()));
    return pids;
  }

  @Test
  void samplesComeInTheOrderOfTheDataSet() throws IOException {
    CohortReader cohort = CohortReader.open(folder);
    assertThat(pids(cohort)).containsExactly("p0", "p1", "p2", "p3", "p4");
    assertThat(cohort.sample(3).pid()).isEqualTo("p3");
    assertThat(cohort.site()).contains("North");
    assertThat(cohort.query()).isEqualTo("select patients where CT");
    assertThatThrownBy(() -> cohort.sample(5)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void partsAreDataSetsOfTheirOwn() throws IOException {
    CohortReader cohort = CohortReader.open(folder);
    assertThat(cohort.parts()).containsExactly("test", "train");
    assertThat(pids(cohort.part("test"))).containsExactly("p3", "p4");
    assertThat(cohort.part("test").parts()).containsExactly("test");
    assertThat(cohort.part("train", "test").size()).isEqualTo(5);
    assertThatThrownBy(() -> cohort.part("validation"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected one of the parts [test, train], found another name");
  }

  @Test
  void labelsAreTyped() throws IOException {
    line(
        "p5",
        "train",
        "",
        "\"age_group\":{\"value\":\"old\",\"unit\":null,\"code\":\"SCT|1\",\"source\":null},"
            + "\"pr\":{\"value\":null,\"unit\":null,\"code\":null,\"source\":null,\"conflict\":2},"
            + "\"note\":{\"value\":null,\"unit\":null,\"code\":null,\"source\":null,\"withheld\":true}");
    CohortReader cohort = CohortReader.open(folder);
    LabelValue pr = cohort.sample(0).label("pr");
    assertThat(pr.number()).hasValue(180.5);
    assertThat(pr.decimal()).hasToString("180.50");
    assertThat(pr.unit()).contains("ms");
    Sample sample = cohort.sample(5);
    assertThat(sample.label("age_group").text()).contains("old");
    assertThat(sample.label("age_group").code()).contains("SCT|1");
    assertThat(sample.label("pr").known()).isFalse();
    assertThat(sample.label("pr").conflicting()).isEqualTo(2);
    assertThat(sample.label("note").withheld()).isTrue();
    assertThatThrownBy(() -> sample.label("height")).isInstanceOf(IllegalArgumentException.class);
    assertThat(cohort.label("age_group").orElseThrow().values()).containsExactly("young", "old");
    assertThat(cohort.label("pr").orElseThrow().unit()).contains("ms");
    assertThat(sample.labels() + " " + pr + " " + sample).doesNotContain("old", "180");
  }

  @Test
  void masksAreOnTheSeriesTheySegmentAndElseOnTheirOwnPlanes() throws IOException {
    String images =
        file("image", "files/a.dcm", ct(2, 5)) + "," + file("image", "files/b.dcm", ct(1, 0));
    String masks = file("segmentation", "files/s.dcm", segmentation("1.2.10.2"));
    line("p5", "train", images + "," + masks, "");
    line("p6", "train", masks, "");
    // Not the image that was segmented, but one of its series.
    line("p7", "train", file("image", "files/b.dcm", ct(1, 0)) + "," + masks, "");
    CohortReader cohort = CohortReader.open(folder);
    SeriesImages ct = cohort.sample(5).images("CT").getFirst();
    assertThat(ct.frames().getFirst().values()).containsExactly(-999, 24);
    assertThat(ct.frames().getFirst().unit()).contains("HU");
    assertThat(ct.stack().planes())
        .extracting(ImagePlane::instanceUid)
        .containsExactly("1.2.10.1", "1.2.10.2");
    assertThat(cohort.sample(5).images("MR")).isEmpty();
    SampleMasks on = cohort.sample(5).masks().getFirst();
    assertThat(on.source()).isPresent();
    assertThat(on.mask("heart").orElseThrow().binary()).containsExactly(0, 0, 0, 1);
    assertThat(on.labelMap()).containsExactly(0, 0, 0, 1);
    assertThat(on.mask("liver")).isEmpty();
    SampleMasks alone = cohort.sample(6).masks().getFirst();
    assertThat(alone.source()).isEmpty();
    assertThat(alone.mask(1).binary()).containsExactly(0, 1);
    SampleMasks without = cohort.sample(7).masks().getFirst();
    assertThat(without.source()).isEmpty();
    assertThat(without.mask(1).binary()).containsExactly(0, 1);
    assertThat(cohort.sample(5).ecg()).isEmpty();
  }

  @Test
  void memoryIsThePlaceOfEachSample() throws IOException {
    StringBuilder all = new StringBuilder();
    String padding = "x".repeat(1 << 16);
    for (int i = 0; i < 300; i++) {
      all.append("{\"pid\":\"p")
          .append(i)
          .append("\",\"split\":null,\"files\":[],\"labels\":{},\"more\":\"");
      all.append(padding).append("\"}\n");
    }
    Files.writeString(folder.resolve("samples.jsonl"), all);
    all.setLength(0);
    CohortReader cohort = CohortReader.open(folder);
    assertThat(cohort.size()).isEqualTo(300);
    assertThat(cohort.parts()).isEmpty();
    assertThat(cohort.sample(299).pid()).isEqualTo("p299");
    assertThat(cohort.sample(299).split()).isEmpty();
  }

  @Nested
  class Complaints {

    @Test
    void ofAFolderThatIsNoDataSet() throws IOException {
      Files.delete(folder.resolve("dataset.json"));
      refuses("dataset.json: expected a file of an exported data set, found none");
      Files.writeString(folder.resolve("dataset.json"), "{\"format\": \"other\"}");
      refuses("dataset.json: expected format \"dicom-sr dataset\", found another");
      Files.writeString(folder.resolve("dataset.json"), "{");
      refuses("dataset.json: expected JSON, found a fault at line 1");
    }

    @Test
    void ofAnotherVersion() throws IOException {
      Files.writeString(
          folder.resolve("dataset.json"), ABOUT.replace("\"version\": 1", "\"version\": 2"));
      refuses("dataset.json: expected version 1, found 2: read it with the release that wrote it");
    }

    @Test
    void ofSamplesThatAreNone() throws IOException {
      Files.writeString(folder.resolve("samples.jsonl"), lines.getFirst() + "\n{\"pid\": 5}\n");
      refuses("samples.jsonl, line 2, labels: expected an object, found nothing");
      Files.writeString(folder.resolve("samples.jsonl"), lines.getFirst());
      refuses("samples.jsonl, line 1: expected a whole line, found its beginning");
      Files.delete(folder.resolve("samples.jsonl"));
      refuses("samples.jsonl: expected a file of an exported data set, found none");
    }

    private void refuses(String message) {
      assertThatThrownBy(() -> CohortReader.open(folder))
          .isInstanceOf(CohortReadException.class)
          .hasMessageStartingWith(message);
    }

    @Test
    void ofFilesThatAreMissingOrChanged() throws IOException {
      line("p5", "train", file("image", "files/a.dcm", ct(1, 0)), "");
      Path file = folder.resolve("files/a.dcm");
      SampleFile listed = CohortReader.open(folder).sample(5).files().getFirst();
      listed.verify();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length - 1] ^= 1;
      Files.write(file, bytes);
      assertThatThrownBy(listed::verify)
          .isInstanceOf(CohortReadException.class)
          .hasMessage(
              "files/a.dcm: expected the bytes that were exported, found others: the SHA-256 differs");
      Files.write(file, new byte[3]);
      assertThatThrownBy(listed::read)
          .hasMessage("files/a.dcm: expected " + bytes.length + " bytes, found 3");
      Files.delete(file);
      assertThatThrownBy(listed::read).hasMessage("files/a.dcm: expected a file, found none");
    }

    @Test
    void ofFilesWithoutAPlaceOrOutside() throws IOException {
      String file = file("image", "files/a.dcm", ct(1, 0));
      line("p5", "train", file.replace("\"files/a.dcm\"", "null"), "");
      line("p6", "train", file.replace("files/a.dcm", "../a.dcm"), "");
      CohortReader cohort = CohortReader.open(folder);
      assertThatThrownBy(() -> cohort.sample(5).images("CT"))
          .hasMessageContaining(
              "SOP Instance 1.2.10.1: expected a path, found none: the export referred to files");
      assertThatThrownBy(() -> cohort.sample(6).images("CT"))
          .hasMessageContaining("expected a path within the data set, found one outside");
    }

    @Test
    void ofSumsThatDiffer() throws IOException {
      String hash = SampleFile.hash(folder.resolve("labels.json"));
      Path sums = folder.resolve("SHA256SUMS");
      Files.writeString(sums, hash + "  labels.json\n");
      CohortReader cohort = CohortReader.open(folder);
      assertThat(cohort.verify()).isEqualTo(1);
      Files.writeString(folder.resolve("labels.json"), LABELS + " ");
      assertThatThrownBy(cohort::verify)
          .hasMessageStartingWith("labels.json: expected the bytes that were exported");
      Files.writeString(sums, hash + "  gone.json\n");
      assertThatThrownBy(cohort::verify).hasMessage("gone.json: expected a file, found none");
      Files.writeString(sums, hash + "  ../labels.json\n");
      assertThatThrownBy(cohort::verify)
          .hasMessageStartingWith("SHA256SUMS, line 1: expected a path within");
      Files.writeString(sums, "text\n");
      assertThatThrownBy(cohort::verify)
          .hasMessage("SHA256SUMS, line 1: expected a hash and a path, found other text");
    }

    @Test
    void whileReadingAreUnchecked() throws IOException {
      CohortReader cohort = CohortReader.open(folder);
      Files.writeString(folder.resolve("samples.jsonl"), "");
      assertThatThrownBy(() -> pids(cohort)).isInstanceOf(UncheckedIOException.class);
    }
  }
}
