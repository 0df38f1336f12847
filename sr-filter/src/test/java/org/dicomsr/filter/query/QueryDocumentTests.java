package org.dicomsr.filter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dicomsr.filter.query.json.QueryJson;
import org.junit.jupiter.api.Test;

/** {@code docs/query.md} says what is so. */
class QueryDocumentTests {
  private static final Pattern LAST_CELL = Pattern.compile(".*\\| `([^`]+)` \\|");

  private static String document() throws IOException {
    return Files.readString(Path.of("..", "docs", "query.md"));
  }

  @Test
  void everyExampleParses() throws IOException {
    String tables = document().split("\n## Rules", -1)[0];
    List<String> examples = new ArrayList<>();
    for (String line : tables.split("\n", -1)) {
      Matcher cell = LAST_CELL.matcher(line);
      if (cell.matches()) {
        examples.add(cell.group(1).replace("\\|", "|"));
      }
    }
    assertThat(examples).hasSizeGreaterThan(30);
    for (String example : examples) {
      Query query = Query.parse(example);
      assertThat(Query.parse(query.toString())).as(example).isEqualTo(query);
    }
  }

  @Test
  void theOpeningQueryIsTheOneInJavaAndJson() throws IOException {
    Query query = Query.parse(block("query"));
    assertThat(query.pretty().replaceAll("\\s+", " "))
        .isEqualTo(block("query").trim().replaceAll("\\s+", " "));
    assertThat(QueryJson.read(block("json"))).isEqualTo(query);
  }

  private static String block(String language) throws IOException {
    String from = document().split("```" + language + "\n", -1)[1];
    return from.substring(0, from.indexOf("```"));
  }

  @Test
  void theTableOfBuiltInNamesIsTheEnum() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (BuiltIn builtIn : BuiltIn.values()) {
      rows.append("| `").append(builtIn).append("` | ");
      rows.append(builtIn.subject().name().toLowerCase(Locale.ROOT)).append(" | ");
      rows.append(builtIn.content().name().toLowerCase(Locale.ROOT)).append(" | ");
      rows.append(builtIn.unit().map(unit -> "`" + unit + "` ").orElse("")).append("| ");
      rows.append(builtIn.description()).append(" |\n");
    }
    assertThat(document()).contains("|---|---|---|---|---|\n" + rows + "\n");
  }

  @Test
  void theGrammarKnowsAllKeywords() throws IOException {
    String grammar = block("ebnf");
    for (String keyword : Vocabulary.KEYWORDS) {
      assertThat(grammar).as(keyword).containsPattern("[\" ]" + keyword + "\\b");
    }
    for (Operator operator : Operator.values()) {
      assertThat(grammar).contains("\"" + operator + "\"");
    }
    for (String kind : Vocabulary.OBJECT_KINDS) {
      assertThat(grammar).contains("\"" + kind + "\"");
    }
    for (String kind : Vocabulary.GROUP_KINDS) {
      assertThat(grammar).contains("\"" + kind + "\"");
    }
    for (TimeSpan.Unit unit : TimeSpan.Unit.values()) {
      assertThat(grammar).contains("\"" + unit + "\"");
      assertThat(TimeSpan.UNITS).contains(unit.code());
    }
  }

  @Test
  void theLimitsAreTheOnesItNames() throws IOException {
    assertThat(document())
        .contains(
            Query.MOST_DEPTH
                + " conditions within one another, "
                + ParserInput.MOST_NESTING
                + " parentheses and braces");
  }
}
