package org.dicomsr.index.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dicomsr.model.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class CorpusIngestTests {
  @Test
  void everyRealFileHasAnOutcome() throws IOException {
    Path corpus =
        SharedData.folder("corpus")
            .orElseThrow(() -> new TestAbortedException("Skipped: no corpus of real files"));
    List<Path> all;
    try (Stream<Path> walk = Files.walk(corpus)) {
      all = walk.filter(Files::isRegularFile).toList();
    }
    MemoryTarget target = new MemoryTarget();

    IngestReport report = Ingest.into(target).from(Source.of(corpus)).build().run();

    assertThat(report.files()).isEqualTo(all.size());
    assertThat(report.count(RejectionReason.INTERNAL_ERROR)).isZero();
    assertThat(report.count(Outcome.ADDED)).isEqualTo(target.durable.size());
    System.getLogger("dicomsr.tests").log(Level.INFO, report);
    for (FileOutcome rejected : report.rejections()) {
      System.getLogger("dicomsr.tests")
          .log(
              Level.DEBUG,
              "{0}: {1}",
              corpus.relativize(Path.of(rejected.location())),
              rejected.rejection());
    }
  }
}
