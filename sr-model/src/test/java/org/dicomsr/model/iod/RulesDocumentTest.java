package org.dicomsr.model.iod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");

  /** With {@code -Dgolden.update} the table is written anew. */
  @Test
  void theDocumentListsTheRulesAsTheCodeHasThem() throws IOException {
    assumeTrue(Files.exists(DOCUMENT), "skipped: run outside the project, where docs/rules.md is");
    List<String> lines = Files.readAllLines(DOCUMENT);
    List<String> expected = Stream.of(Rule.values()).map(RulesDocumentTest::row).toList();
    if (System.getProperty("golden.update") != null) {
      List<String> updated =
          Stream.concat(lines.stream().filter(line -> !isRow(line)), expected.stream()).toList();
      Files.writeString(DOCUMENT, String.join("\n", updated) + "\n");
      return;
    }
    assertThat(lines.stream().filter(RulesDocumentTest::isRow)).containsExactlyElementsOf(expected);
  }

  private static boolean isRow(String line) {
    return line.startsWith("| `");
  }

  private static String row(Rule rule) {
    return "| `%s` | %s | %s | %s |"
        .formatted(
            rule.id(),
            rule.severity().name().toLowerCase(Locale.ROOT),
            rule.summary(),
            rule.section());
  }
}
