package org.dicomsr.filter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.dicomsr.filter.query.json.QueryJson;
import org.dicomsr.filter.query.json.QueryJsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LargeQueryTests {
  private static final int DEEP = 10_000;

  @Test
  void aMegabyteIsReadAndWritten() {
    StringBuilder text = new StringBuilder("x = 1");
    while (text.length() < 1 << 20) {
      text.append(" and \"Finding Site\"[\"Laterality\" = Left] != SCT|15825003");
    }
    Query query = Query.parse(text.toString());
    assertThat(query.where().children()).hasSizeGreaterThan(10_000);
    assertThat(query.toString()).isEqualTo("select patients where " + text);
    assertThat(Query.parse(query.pretty())).isEqualTo(query);
    assertThat(QueryJson.read(QueryJson.write(query))).isEqualTo(query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "CT{ ",
        "group{ ",
        "x[x",
        "x[x = 1, y",
        "not (",
        "same study{ ",
        "within 1 d{ ",
        "\"A\"{ ",
        "at least 2 group{ ",
        "CT before (",
        "(x = 1 or ("
      })
  void depthIsRefusedAtItsPlace(String opening) {
    String text = opening.repeat(DEEP);
    assertThatThrownBy(() -> Query.parse(text))
        .isExactlyInstanceOf(QuerySyntaxException.class)
        .hasMessageMatching("line 1, column \\d+: expected at most 400 .*, found more");
    assertThatThrownBy(() -> Term.parse(text)).isExactlyInstanceOf(QuerySyntaxException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "x = \"",
        "/",
        "**/",
        "x/",
        "not ",
        "x = 1 before ",
        "-",
        "1",
        "@",
        "|",
        "SCT|",
        "\\",
        "x in (",
        "has ",
        "#",
        "\n",
        "..",
        "é",
        "\ud83e\udec0",
        "5 mm[",
        "5 (",
        "[",
        "]",
        "}"
      })
  void repetitionIsRefusedOrRead(String piece) {
    for (String before : List.of("", "x = ", "x = 5 ", "x = \"", "CT and ")) {
      String text = before + piece.repeat(100_000);
      try {
        Query.parse(text);
      } catch (QuerySyntaxException e) {
        assertThat(e.offset()).isBetween(0, text.length());
        assertThat(e).message().hasSizeLessThan(300);
        assertThat(e.excerpt()).hasSizeLessThan(200);
      }
    }
  }

  @Test
  void conditionsMayBeAsDeepAsTheLimitAndNoDeeper() {
    Clause clause = Clause.parse("x = 1");
    for (int depth = 1; depth < Query.MOST_DEPTH; depth++) {
      clause = depth % 2 == 0 ? new Not(clause) : clause.or(Clause.parse("CT"));
    }
    Query deepest = new Query(Level.PATIENTS, null, clause);
    assertThat(Query.parse(deepest.toString())).isEqualTo(deepest);
    assertThat(Query.parse(deepest.pretty())).isEqualTo(deepest);
    assertThat(QueryJson.read(QueryJson.write(deepest))).isEqualTo(deepest);

    Clause deeper = new Not(clause);
    assertThatThrownBy(() -> new Query(Level.PATIENTS, null, deeper))
        .isExactlyInstanceOf(InvalidQueryException.class)
        .hasMessage("expected at most 100 conditions within one another, found more");
    assertThatThrownBy(() -> Query.parse(deeper.toString()))
        .isExactlyInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("expected at most 100 conditions within one another, found more");
  }

  @Test
  void modifiersMayBeAsDeepAsTheLimit() {
    Term term = Queries.name("x");
    for (int depth = 1; depth < Query.MOST_DEPTH; depth++) {
      term = Queries.meaning("y").with(term, Queries.word("z"));
    }
    Query deepest = new Query(Level.PATIENTS, null, new Has(term));
    assertThat(Query.parse(deepest.toString())).isEqualTo(deepest);
    assertThat(QueryJson.read(QueryJson.write(deepest))).isEqualTo(deepest);
    Clause deeper = new Has(Queries.meaning("y").with(term, Queries.word("z")));
    assertThatThrownBy(() -> Query.parse(deeper.toString()))
        .hasMessageContaining("expected at most 100 conditions within one another, found more");
  }

  @Test
  void needlessParenthesesDoNotCountAsDepth() {
    assertThat(Query.parse("(".repeat(300) + "CT" + ")".repeat(300))).isEqualTo(Query.parse("CT"));
  }

  @Test
  void deepJsonIsRefused() {
    for (String piece : List.of("{\"not\":", "[", "{\"where\":", "{\"and\":[")) {
      assertThatThrownBy(() -> QueryJson.read("{\"where\":" + piece.repeat(DEEP)))
          .isExactlyInstanceOf(QueryJsonException.class)
          .hasMessageContaining("more than a limit allows");
    }
    String text = "{\"not\":".repeat(200) + "{\"object\":\"CT\"}" + "}".repeat(200);
    assertThatThrownBy(() -> QueryJson.read("{\"where\":" + text + "}"))
        .isExactlyInstanceOf(QueryJsonException.class)
        .hasMessageMatching("/where(/not){100}: expected at most 100 conditions .*, found more");
  }

  /** Generous, as machines differ; measured it is a few microseconds. */
  @Test
  void aTypicalQueryIsReadInNoTime() {
    String text =
        "select patients where CT and SEG{ segment = \"Left ventricle\" and segment = \"Right"
            + " ventricle\" } and report{ \"PR interval global\" > 200 ms } and pacemaker = yes";
    for (int i = 0; i < 20_000; i++) {
      Query.parse(text);
    }
    long start = System.nanoTime();
    for (int i = 0; i < 10_000; i++) {
      Query.parse(text);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }
}
