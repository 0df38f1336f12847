package org.dicomsr.filter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of error, compared whole with {@code errors.txt}: the query, then place, expected,
 * found, hint. {@code -Dgolden.update} writes the file anew, to be read as a diff.
 */
class QueryErrorTests {
  private static final String FILE = "errors.txt";

  record Case(String text, String outcome) {
    @Override
    public String toString() {
      return text;
    }
  }

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String block : file().split("\n\n", -1)) {
      int end = block.indexOf("\n  at ");
      if (end > 0) {
        cases.add(new Case(block.substring(0, end), block.substring(end + 1).stripTrailing()));
      }
    }
    return cases;
  }

  private static String file() throws IOException {
    try (InputStream in = QueryErrorTests.class.getResourceAsStream(FILE)) {
      assertThat(in).as(FILE).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhereAndWhatAndWhatInstead(Case expected) {
    assertThat(outcome(expected.text)).isEqualTo(expected.outcome);
  }

  @Test
  void theTableIsThere() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(100);
    if (System.getProperty("golden.update") != null) {
      StringBuilder out = new StringBuilder();
      for (Case one : cases()) {
        out.append(out.isEmpty() ? "" : "\n").append(one.text).append('\n');
        out.append(outcome(one.text)).append('\n');
      }
      Files.writeString(
          Path.of("src/test/resources/org/dicomsr/filter/query", FILE), out.toString());
    }
  }

  private static String outcome(String text) {
    try {
      return "  at nowhere: parsed as " + Query.parse(text);
    } catch (QuerySyntaxException e) {
      assertThat(e.getMessage())
          .isEqualTo(
              "line "
                  + e.line()
                  + ", column "
                  + e.column()
                  + ": expected "
                  + e.expected()
                  + ", found "
                  + e.found()
                  + e.hint().map(hint -> "; " + hint).orElse(""));
      return Stream.of(
              "  at " + e.line() + ":" + e.column(),
              "  expected " + e.expected(),
              "  found " + e.found(),
              e.hint().map(hint -> "  hint " + hint).orElse(""))
          .filter(line -> !line.isEmpty())
          .reduce((a, b) -> a + "\n" + b)
          .orElseThrow();
    }
  }

  @Test
  void showsTheLineWithAMarkBelow() {
    assertThat(error("CT and\n  SEG{ segmnt{ a = 1 } }").excerpt())
        .isEqualTo("  SEG{ segmnt{ a = 1 } }\n             ^");
    assertThat(error("x = \"é🫀\" y").excerpt()).isEqualTo("x = \"é🫀\" y\n         ^");
    assertThat(error("x = \"🫀\"\ty").column()).isEqualTo(9);
    assertThat(error("").excerpt()).isEqualTo("\n^");
    assertThat(error("a = 1\r\nand\rb").line()).isEqualTo(3);
    assertThat(error("a = 1\r\nand\rb").column()).isEqualTo(2);
    assertThat(error("a = c\n\n b").offset()).isEqualTo(8);
    String[] excerpt = error("a = 1 and ".repeat(100) + "5").excerpt().split("\n", -1);
    assertThat(excerpt[0]).startsWith("…").endsWith("and 5").hasSize(42);
    assertThat(excerpt[1]).isEqualTo(" ".repeat(41) + "^");
    assertThat(error("b " + "and a = 1 ".repeat(100)).excerpt()).contains("…\n  ^");
  }

  private static QuerySyntaxException error(String text) {
    try {
      throw new AssertionError("parsed as " + Query.parse(text));
    } catch (QuerySyntaxException e) {
      return e;
    }
  }

  @Test
  void clausesAndTermsAloneReportTheSameWay() {
    assertThat(catchClause("CT and"))
        .hasMessageStartingWith("line 1, column 7: expected a condition");
    assertThat(catchClause("select patients where CT"))
        .hasMessage(
            "line 1, column 1: expected a condition, found `select`; "
                + "`select` stands once, at the beginning");
    try {
      Term.parse("a[b = 1] = 2");
      throw new AssertionError("parsed");
    } catch (QuerySyntaxException e) {
      assertThat(e).hasMessage("line 1, column 10: expected `/`, `[` or the end, found `=`");
    }
  }

  private static QuerySyntaxException catchClause(String text) {
    try {
      throw new AssertionError("parsed as " + Clause.parse(text));
    } catch (QuerySyntaxException e) {
      return e;
    }
  }
}
