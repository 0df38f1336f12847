package org.dicomsr.filter.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.filter.export.Archive.EXPORT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dicomsr.filter.query.json.internal.Json;
import org.dicomsr.filter.query.json.internal.JsonFault;
import org.dicomsr.filter.query.json.internal.JsonText;
import org.dicomsr.index.SrIndex;
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
            new String(
                Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
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
        EXPORT.withFiles(FileMode.COPY).withInclude(Include.STUDY).withPartition(Partition.split(2, 1, 1));
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
    assertThat(folder)
        .isDirectoryNotContaining("glob:**unfinished*");
  }

  @Test
  void labelsAreWhatTheVariablesSay() throws IOException {
    Archive archive = new Archive(folder.resolve("in")).with(0, 3);
    try (SrIndex index = archive.index(folder.resolve("index"))) {
      ExportReport report = Archive.export(index, "CT", folder.resolve("out"), EXPORT);
      System.out.println(Files.readString(folder.resolve("out/samples.jsonl")));
      System.out.println(Files.readString(folder.resolve("out/samples.csv")));
      System.out.println(Files.readString(folder.resolve("out/README.md")));
      System.out.println(Files.readString(folder.resolve("out/dataset.json")));
      System.out.println(Files.readString(folder.resolve("out/labels.json")));
      System.out.println(Files.readString(folder.resolve("out/datalist.json")));
      System.out.println(Files.readString(folder.resolve("out/SHA256SUMS")));
      System.out.println(report);
    }
  }
}
