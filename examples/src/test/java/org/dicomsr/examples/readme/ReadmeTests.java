package org.dicomsr.examples.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.violation.Severity;
import org.junit.jupiter.api.Test;

class ReadmeTests {
  private static final Path SAMPLE = Path.of("samples/measurements.dcm");
  private static final Path SOURCES = Path.of("src/main/java/org/dicomsr/examples/readme");

  @Test
  void everySnippetOfTheReadmeIsPartOfAProgramHere() throws IOException {
    List<String> regions = new ArrayList<>();
    for (String name : List.of("BuildReport.java", "ReadReport.java")) {
      Matcher region =
          Pattern.compile("// README: \\w+\n(.*?) *// README: end", Pattern.DOTALL)
              .matcher(Files.readString(SOURCES.resolve(name)));
      while (region.find()) {
        regions.add(region.group(1).stripTrailing().stripIndent().strip());
      }
    }
    Matcher snippet =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../README.md")));
    List<String> snippets = new ArrayList<>();
    while (snippet.find()) {
      snippets.add(snippet.group(1).strip());
    }
    assertThat(snippets).isNotEmpty().containsExactlyInAnyOrderElementsOf(regions);
  }

  @Test
  void theSampleIsWhatTheProgramBuilds() throws IOException {
    assertThat(SrDocument.read(SAMPLE)).isEqualTo(BuildReport.sample());
  }

  @Test
  void theSampleBreaksNoRule() throws IOException {
    assertThat(SrDocument.read(SAMPLE).violations())
        .filteredOn(violation -> violation.severity() == Severity.ERROR)
        .isEmpty();
  }

  @Test
  void readingPrintsWhatTheReadmeShows() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ReadReport.print(SAMPLE, new PrintStream(printed, true, UTF_8));
    String readme = Files.readString(Path.of("../README.md"));
    assertThat(printed.toString(UTF_8).lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(readme).contains(line));
  }
}
