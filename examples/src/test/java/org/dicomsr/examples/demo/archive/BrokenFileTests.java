package org.dicomsr.examples.demo.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.source.IngestReport;
import org.dicomsr.index.source.Outcome;
import org.dicomsr.index.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenFileTests {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void isRejectedForItsReason(BrokenFile kind) throws IOException {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    Case patient = Case.draw(Site.ALDER, 1, 1, Set.of(Part.ECG));
    Files.write(archive.resolve(kind.file()), kind.of(Waveforms.ecg(patient)));
    try (SrIndex index = SrIndex.open(folder.resolve("index"))) {
      IngestReport report = index.ingest(Source.of(archive));
      assertThat(report.count(kind.reason())).isEqualTo(1);
      assertThat(report.count(Outcome.ADDED)).isZero();
    }
  }

  @Test
  void eachKindOccursAtSomeSite() throws IOException {
    Path template = Path.of("samples/templates/tavi-case.yaml");
    List<SiteTruth> truths = Consortium.write(folder, template, 1, 0.01, truth -> {});
    assertThat(truths).allMatch(truth -> truth.allBroken() >= 2);
    try (Stream<Path> files = Files.walk(folder)) {
      Set<String> names =
          files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
      assertThat(names)
          .containsAll(EnumSet.allOf(BrokenFile.class).stream().map(BrokenFile::file).toList());
    }
  }
}
