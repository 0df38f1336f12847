package org.dicomsr.filter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.filter.query.json.QueryJson;
import org.dicomsr.filter.query.json.QueryJsonException;
import org.dicomsr.filter.query.testing.QueryArbitraries;

/**
 * Whatever the input, the only exception is the parser's own, and it tells nothing of the input.
 */
class QueryRobustnessProperties {
  private static final String MARKER = "Zqxjk";

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.strings().ascii().ofMaxLength(60),
        Arbitraries.strings()
            .withChars("{}[]()\"\\|*/.,=<>!~@#-+0123456789eT aé\n\r")
            .ofMaxLength(40));
  }

  @Provide
  Arbitrary<String> soups() {
    return Arbitraries.of(
            "select",
            "patients",
            "series",
            "objects",
            "of",
            "where",
            "and",
            "or",
            "not",
            "same",
            "study",
            "at least",
            "3",
            "within",
            "30 d",
            "before",
            "has",
            "missing",
            "unknown",
            "in",
            "CT",
            "SEG",
            "report",
            "any",
            "group",
            "segment",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ",",
            "/",
            "**",
            "*",
            "=",
            "!=",
            "<",
            ">=",
            "~",
            "..",
            "1",
            "-2.5e3",
            "mm",
            "%",
            "\"text\"",
            "\"",
            "SCT|1",
            "OPS|5*",
            "|",
            "@2019",
            "@2019-03..@2020",
            "yes",
            "x",
            "#",
            "\n",
            "'",
            "\u0000")
        .list()
        .ofMaxSize(25)
        .map(words -> String.join(" ", words));
  }

  /** Valid queries with a few characters deleted, doubled, exchanged or cut off. */
  @Provide
  Arbitrary<String> mutants() {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, 10_000);
    Arbitrary<String> pieces =
        Arbitraries.of(
            "", "{", "}", "(", ")", "\"", "\\", "|", "*", "/", " ", ",", "=", "..", "@", "and", "9",
            "\u0000", "\ud800");
    return Combinators.combine(
            QueryArbitraries.queries(),
            Combinators.combine(places, pieces, Arbitraries.integers().between(0, 3))
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4))
        .as((query, mutations) -> mutated(query.toString(), mutations));
  }

  record Mutation(int place, String piece, int dropped) {}

  private static String mutated(String text, List<Mutation> mutations) {
    StringBuilder out = new StringBuilder(text);
    for (Mutation mutation : mutations) {
      int at = mutation.place % (out.length() + 1);
      out.replace(at, Math.min(out.length(), at + mutation.dropped), mutation.piece);
    }
    return out.toString();
  }

  @Property
  void randomText(@ForAll("texts") String text) {
    check(text);
  }

  @Property
  void soupsOfTokens(@ForAll("soups") String text) {
    check(text);
  }

  @Property
  void mutatedQueries(@ForAll("mutants") String text) {
    check(text);
  }

  private static void check(String text) {
    try {
      Query query = Query.parse(text, Names.standard());
      assertThat(Query.parse(query.toString())).isEqualTo(query);
    } catch (QuerySyntaxException e) {
      checkPlace(e, text);
    }
    try {
      Query query = Query.parse(text);
      assertThat(Query.parse(query.toString())).isEqualTo(query);
    } catch (QuerySyntaxException e) {
      checkPlace(e, text);
    }
  }

  private static void checkPlace(QuerySyntaxException e, String text) {
    assertThat(e.offset()).isBetween(0, text.length());
    assertThat(e.line()).isPositive();
    assertThat(e.column()).isBetween(1, text.length() + 1);
    assertThat(e.excerpt().split("\n", -1)).hasSize(2);
    assertThat(e.getCause()).isNull();
  }

  @Property
  void mutatedJson(@ForAll("mutants") String text, @ForAll("queries") Query query) {
    String json = QueryJson.write(query);
    int at = Math.floorMod(text.hashCode(), json.length());
    StringBuilder mutated = new StringBuilder(json);
    mutated.replace(
        at,
        Math.min(json.length(), at + text.length() % 4),
        "\"and\":[{},".substring(0, text.length() % 9));
    for (String one : List.of(text, mutated.toString())) {
      try {
        QueryJson.read(one);
      } catch (QueryJsonException e) {
        assertThat(e.pointer()).matches("(/.*)?");
      }
    }
  }

  @Provide
  Arbitrary<Query> queries() {
    return QueryArbitraries.queries();
  }

  /** Names, texts, numbers, codes and dates are the user's, and stay out of messages. */
  @Property
  void messagesHoldNothingOfTheQuery(@ForAll("marked") String text) {
    try {
      Query.parse(text, Names.standard());
    } catch (QuerySyntaxException e) {
      assertThat(e.getMessage()).doesNotContainIgnoringCase(MARKER).doesNotContain("77041");
    }
    try {
      QueryJson.read("{\"where\":{\"term\":{\"name\":\"" + MARKER + "\"}," + text);
      fail("no JSON");
    } catch (QueryJsonException e) {
      assertThat(e.getMessage()).doesNotContainIgnoringCase(MARKER).doesNotContain("77041");
    }
  }

  @Provide
  Arbitrary<String> marked() {
    return Arbitraries.of(
            MARKER,
            "\"" + MARKER + "\"",
            "SCT|" + MARKER,
            MARKER + "|1",
            "@77041",
            "77041",
            "5 " + MARKER,
            "5 \"" + MARKER + "\"",
            "\"" + MARKER,
            "@2019-" + MARKER,
            "77041-1",
            "=",
            "and",
            "or",
            "CT",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "in",
            "<",
            "~",
            "has",
            "within",
            "before",
            "at least",
            "/",
            ",",
            "..")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(words -> String.join(" ", words));
  }
}
