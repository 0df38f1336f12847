package org.dicomsr.templates.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dicomsr.templates.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTableTests {
  private static String print(String tid, int depth, int width) {
    Templates standard = Templates.standard();
    return standard.table(width).print(standard.template(tid).orElseThrow(), depth);
  }

  @ParameterizedTest
  @CsvSource({"300, 1, 140", "1500, 0, 120", "3715, 0, 100"})
  void printsAsAPersonReadsIt(String tid, int depth, int width) throws IOException {
    String printed = print(tid, depth, width);
    String name = "tid-" + tid + ".txt";
    if (System.getProperty("golden.update") != null) {
      Path folder = Path.of("src/test/resources/org/dicomsr/templates/definition");
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), printed);
    }
    try (InputStream golden = TemplateTableTests.class.getResourceAsStream(name)) {
      assertThat(golden).as(name).isNotNull();
      assertThat(printed).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  static Stream<String> tids() {
    return Templates.standard().templates().stream().map(Template::tid);
  }

  @ParameterizedTest
  @MethodSource("tids")
  void showsEveryRowWithinTheWidth(String tid) {
    String printed = print(tid, 1, 130);
    assertThat(printed.lines()).allMatch(line -> line.length() <= 130);
    for (TemplateRow row : Templates.standard().template(tid).orElseThrow().rows()) {
      assertThat(printed.lines())
          .as("row " + row.label())
          .anyMatch(line ->
              line.matches(">*\\s+" + row.label() + "\\s.*")
                  && line.startsWith(">".repeat(row.nesting()) + " "));
    }
  }

  @Test
  void includedTemplatesAreShownToTheDepthAskedForAndNotWithinThemselves() {
    assertThat(print("1500", 0, 120)).doesNotContain("1410:");
    assertThat(print("1500", 1, 120)).contains("1410:7b", "1600:2").doesNotContain("1419:5");
    assertThat(print("1500", Integer.MAX_VALUE, 120)).contains("1419:5", "310:1", "1002:1");
  }
}
