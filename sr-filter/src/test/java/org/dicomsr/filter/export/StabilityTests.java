package org.dicomsr.filter.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.filter.export.Archive.EXPORT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays when an archive grows. */
class StabilityTests {
  @TempDir private Path folder;

  private static Map<String, String> lines(Path dataSet) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (String line : Files.readAllLines(dataSet.resolve("samples.jsonl"))) {
      lines.put(line.substring(0, 45), line);
    }
    return lines;
  }

  @Test
  void addingPatientsChangesNothingOfThoseBefore() throws IOException {
    Archive archive = new Archive(folder.resolve("in")).with(0, 15);
    ExportOptions split =
        EXPORT
            .withFiles(FileMode.COPY)
            .withInclude(Include.STUDY)
            .withPartition(Partition.split(60, 20, 20));
    ExportOptions folds = EXPORT.withPartition(new Partition.Folds(4));
    try (SrIndex index = archive.index(folder.resolve("index"))) {
      Archive.export(index, "CT", folder.resolve("split"), split);
      Archive.export(index, "CT", folder.resolve("folds"), folds);
      archive.with(15, 40);
      index.ingest(Source.of(archive.folder()));
      Archive.export(index, "CT", folder.resolve("split2"), split);
      Archive.export(index, "CT", folder.resolve("folds2"), folds);
    }
    for (String name : List.of("split", "folds")) {
      Map<String, String> before = lines(folder.resolve(name));
      Map<String, String> after = lines(folder.resolve(name + "2"));
      assertThat(before).hasSize(15);
      assertThat(after).hasSize(40).containsAllEntriesOf(before);
      assertThat(
              after.values().stream()
                  .map(line -> line.replaceAll(".*\"split\":\"([^\"]*).*", "$1"))
                  .distinct())
          .hasSize(name.equals("split") ? 3 : 4);
    }
    assertThat(ExportTests.files(folder.resolve("split2/files")))
        .containsAllEntriesOf(ExportTests.files(folder.resolve("split/files")));
  }
}
