package org.dicomsr.filter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.dicomsr.filter.query.json.QueryJson;
import org.dicomsr.model.dicom.DataDictionary;
import org.junit.jupiter.api.Test;

class NamesTests {
  private static final Names NAMES = Names.with(List.of("pacemaker", "pr_interval", "age"));

  @Test
  void areVariablesThenBuiltInsThenKeywords() {
    assertThat(NAMES.kindOf("pacemaker")).contains(Names.Kind.VARIABLE);
    assertThat(NAMES.kindOf("age")).contains(Names.Kind.VARIABLE);
    assertThat(Names.standard().kindOf("age")).contains(Names.Kind.BUILT_IN);
    assertThat(NAMES.kindOf("SliceThickness")).contains(Names.Kind.KEYWORD);
    assertThat(NAMES.kindOf("slicethickness")).isEmpty();
    assertThat(NAMES.kindOf("")).isEmpty();
  }

  @Test
  void builtInsAndKeywordsDoNotCollide() {
    for (BuiltIn builtIn : BuiltIn.values()) {
      assertThat(DataDictionary.tag(builtIn.word())).as(builtIn.word()).isEmpty();
      assertThat(BuiltIn.ofWord(builtIn.word())).contains(builtIn);
      assertThat(builtIn.unit().isPresent()).isEqualTo(builtIn.content() == BuiltIn.Content.NUMBER);
      assertThat(Query.parse(builtIn + " = 1", Names.standard()).terms()).hasSize(1);
    }
  }

  @Test
  void unknownOnesAreReportedAtTheirPlace() {
    reported("CT and\n  pacemakr = yes", "line 2, column 3", "did you mean `pacemaker`?");
    reported("has \"A\"/**/agee", "line 1, column 12", "did you mean `age`?");
    reported("x[y = 1] = 2", "line 1, column 1", "a concept is written in quotes");
    reported("age[SliceThicknes = 1] = 2", "line 1, column 5", "did you mean `SliceThickness`?");
    reported(
        "age = 1 and age in (1) and foobar = 1 and barfoo = 1",
        "line 1, column 28",
        "a concept is written in quotes");
  }

  private static void reported(String text, String place, String hint) {
    assertThatThrownBy(() -> Query.parse(text, NAMES))
        .isExactlyInstanceOf(QuerySyntaxException.class)
        .hasMessage(
            place
                + ": expected a variable, a built-in name or a DICOM keyword, found an unknown name; "
                + hint);
    Query query = Query.parse(text);
    assertThatThrownBy(() -> QueryJson.read(QueryJson.write(query), NAMES))
        .hasMessageContaining("found an unknown name; " + hint);
  }

  @Test
  void areGoodWhenAllAreKnown() {
    String text =
        "age > 60 a and has SliceThickness and segment{ label = x } and pr_interval > 2 ms";
    assertThat(Query.parse(text, NAMES)).isEqualTo(Query.parse(text));
  }

  @Test
  void checksFollowOneAnother() {
    QueryCheck noTilde =
        query ->
            query.where() instanceof Comparison comparison
                    && comparison.operator() == Operator.MATCHES
                ? Optional.of(
                    new QueryProblem(comparison.value(), "no text", "text", "leave it out"))
                : Optional.empty();
    QueryCheck both = NAMES.and(noTilde);
    assertThat(Query.parse("age = 5", both)).isNotNull();
    assertThatThrownBy(() -> Query.parse("agx ~ \"a\"", both)).hasMessageContaining("unknown name");
    assertThatThrownBy(() -> Query.parse("age ~ \"a\"", both))
        .hasMessage("line 1, column 7: expected no text, found text; leave it out");
    assertThatThrownBy(() -> QueryJson.read(QueryJson.write(Query.parse("age ~ \"a\"")), both))
        .hasMessage("/where/value: expected no text, found text; leave it out");
    QueryCheck whole = query -> Optional.of(new QueryProblem(null, "a", "b", null));
    assertThatThrownBy(() -> Query.parse("\n CT", whole))
        .hasMessage("line 1, column 1: expected a, found b");
  }

  /** A problem keeps its place when the same words stand there twice. */
  @Test
  void equalPartsAreToldApart() {
    QueryCheck second =
        query -> {
          List<Term> terms = query.terms();
          return Optional.of(new QueryProblem(terms.get(terms.size() - 1), "a", "b", null));
        };
    assertThatThrownBy(() -> Query.parse("x = 1 and x = 1", second))
        .hasMessageStartingWith("line 1, column 11");
  }
}
