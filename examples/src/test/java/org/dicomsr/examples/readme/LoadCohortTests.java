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
    assertThat(Sr.execute(nowhere, nowhere, "demo", demo.toString(), "--scale", "0.1")).isZero();
    Path site = demo.resolve("sites/alder");
    String dataset = folder.resolve("dataset").toString();
    assertThat(
            Sr.execute(
                nowhere,
                nowhere,
                "export",
                site.resolve("archive.index").toString(),
                dataset,
                "--where",
                "CT and ECG and SEG",
                "--catalogue",
                demo.resolve("consortium/catalogue.yaml").toString(),
                "--files",
                "copy",
                "--split",
                "train=80,test=20"))
        .isZero();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    LoadCohort.load(Path.of(dataset), new PrintStream(printed, true, UTF_8));
    assertThat(printed.toString(UTF_8))
        .containsPattern("PR \\d+\\.0 ms, new pacemaker (yes|no)")
        .containsPattern("ECG: 12 leads of \\d+ samples in mV")
        .containsPattern("mask: \\d+ planes of \\d+ x \\d+");
  }
}
