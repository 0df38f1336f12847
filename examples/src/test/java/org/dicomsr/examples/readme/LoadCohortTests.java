package org.dicomsr.examples.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.dicomsr.examples.cli.Sr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCohortTests {
  @Test
  void aSiteOfTheDemonstrationIsLoaded(@TempDir Path folder) throws IOException {
    Path demo = folder.resolve("demo");
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    assertThat(Sr.execute(nowhere, nowhere, "demo", demo.toString(), "--scale", "0.05")).isZero();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    LoadCohort.load(
        demo.resolve("sites/alder/dataset"), new PrintStream(printed, true, UTF_8));
    assertThat(printed.toString(UTF_8))
        .containsPattern("PR \\d+\\.0 ms, new pacemaker (yes|no)")
        .containsPattern("ECG: 12 leads of \\d+ samples in mV")
        .containsPattern("mask: \\d+ planes of \\d+ x \\d+");
  }
}
