package org.dicomsr.filter.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.dicomsr.filter.query.GroupKind;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.query.Operator;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryJsonTests {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      textBlock =
          """
          select series of CT where CT -> {"select":"series","of":"CT","where":{"object":"CT"}}
          CT and MR -> {"select":"patients","where":{"and":[{"object":"CT"},{"object":"MR"}]}}
          CT or not MR -> {"select":"patients","where":{"or":[{"object":"CT"},{"not":{"object":"MR"}}]}}
          SEG{ segment{ has type } } -> {"select":"patients","where":{"object":"SEG","where":{"group":"segment","where":{"has":{"name":"type"}}}}}
          "A"{ missing SCT|1 } -> {"select":"patients","where":{"container":{"meaning":"A"},"where":{"missing":{"scheme":"SCT","code":"1"}}}}
          at least 3 report -> {"select":"patients","where":{"atLeast":3,"of":{"object":"report"}}}
          same study{ unknown OPS|5* } -> {"select":"patients","where":{"same":"study","where":{"unknown":{"scheme":"OPS","prefix":"5"}}}}
          within 1.5 d{ CT } -> {"select":"patients","where":{"within":{"number":1.5,"unit":"d"},"where":{"object":"CT"}}}
          CT before MR -> {"select":"patients","where":{"before":[{"object":"CT"},{"object":"MR"}]}}
          CT within 1 h before MR -> {"select":"patients","where":{"before":[{"object":"CT"},{"object":"MR"}],"within":{"number":1,"unit":"h"}}}
          x > 5 mm -> {"select":"patients","where":{"term":{"name":"x"},"op":">","value":{"number":5,"unit":"mm"}}}
          x in (1..2, @2019..@2020-03, yes) -> {"select":"patients","where":{"term":{"name":"x"},"in":[{"range":[1,2]},{"dates":["2019","2020-03"]},{"word":"yes"}]}}
          x ~ "a" -> {"select":"patients","where":{"term":{"name":"x"},"op":"~","value":{"text":"a"}}}
          x < @2019-03-04T10 -> {"select":"patients","where":{"term":{"name":"x"},"op":"<","value":{"date":"2019-03-04T10"}}}
          has "a"/**/b[c = d] -> {"select":"patients","where":{"has":{"path":[{"meaning":"a"},{"anyLevels":true},{"name":"b"}],"modifiers":[{"term":{"name":"c"},"value":{"word":"d"}}]}}}
          x = 1e25 -> {"select":"patients","where":{"term":{"name":"x"},"op":"=","value":{"number":1E+25}}}
          """)
  void oneFormForEachClause(String text, String json) {
    assertThat(QueryJson.write(Query.parse(text))).isEqualTo(json);
    assertThat(QueryJson.read(json)).isEqualTo(Query.parse(text));
  }

  @Test
  void orderLayoutAndDefaultsAreFree() {
    assertThat(
            QueryJson.read(
                """
                { "where" : { "value": {"unit": "mm", "number": 5.0e0}, "op": ">",
                  "term": {"path": [{"name": "x"}], "modifiers": []} } }
                """))
        .isEqualTo(Query.parse("x > 5 mm"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      textBlock =
          """
          [] -> the query: expected an object with members select, of, where, found an array
          5 -> the query: expected an object with members select, of, where, found a number
          {} -> the query: expected a member where, found none
          {"were":1} -> the query: expected members select, of, where, found a member of another name
          {"select":"patient","where":{}} -> /select: expected a level: patients, studies, series, objects, found another string
          {"select":1,"where":{}} -> /select: expected a string, found a number
          {"of":"Ct","where":{}} -> /of: expected an object kind, such as CT or report, found another word; did you mean `CT`?
          {"where":{}} -> /where: expected a clause, an object with one of the members and, atLeast, before, container, group, has, missing, not, object, or, same, term, unknown, within, found none of them
          {"where":null} -> /where: expected a clause, an object with one of the members and, atLeast, before, container, group, has, missing, not, object, or, same, term, unknown, within, found none of them
          {"where":{"and":[{"object":"CT"}]}} -> /where: expected two or more clauses joined by `and`, found fewer
          {"where":{"and":{"object":"CT"}}} -> /where/and: expected an array, found an object
          {"where":{"and":[{"object":"CT"},{"object":"MR","were":1}]}} -> /where/and/1: expected members object, where, found a member of another name
          {"where":{"object":"CT","where":{"object":"MR"}}} -> /where/where: expected conditions on one object, found an object within an object; objects stand side by side: `CT{ … } and SEG{ … }`
          {"where":{"group":"segments","where":{}}} -> /where/group: expected a kind of group: group, segment, channel, roi, found another string
          {"where":{"group":"segment"}} -> /where: expected a member where, found none
          {"where":{"container":{"name":"x"},"where":{"object":"CT"}}} -> /where/container: expected an object with a member meaning or scheme, found none of them
          {"where":{"atLeast":0,"of":{"object":"CT"}}} -> /where/atLeast: expected a whole number from 1, found a lesser one; `not` says none
          {"where":{"atLeast":1.5,"of":{"object":"CT"}}} -> /where/atLeast: expected a whole number, found another number
          {"where":{"atLeast":2,"of":{"has":{"name":"x"}}}} -> /where/of: expected an object, group or container, found another clause
          {"where":{"before":[{"object":"CT"}]}} -> /where/before: expected two clauses, found another number
          {"where":{"within":{"number":1,"unit":"mm"},"where":{"object":"CT"}}} -> /where/within: expected a unit of time: ms, s, min, h, d, wk, mo or a, found another unit
          {"where":{"has":{"nam":"x"}}} -> /where/has: expected an object with a member name, meaning, scheme, path or anyLevels, found none of them
          {"where":{"has":{"name":"a b"}}} -> /where/has: expected a name of letters, digits and underscores, found other characters
          {"where":{"has":{"anyLevels":true}}} -> /where/has: expected a name, meaning or code at the end of the path, found `**`
          {"where":{"has":{"path":[{"anyLevels":false}]}}} -> /where/has/path/0/anyLevels: expected true, found false
          {"where":{"has":{"scheme":"SCT"}}} -> /where/has: expected a member code, found none
          {"where":{"term":{"name":"x"},"op":"==","value":{"number":1}}} -> /where/op: expected an operator: =, !=, <, <=, >, >=, ~, found another string
          {"where":{"term":{"name":"x"},"op":"<","value":{"word":"a"}}} -> /where/value: expected a number or a date behind `<`, found a word; numbers and dates alone have an order; a date begins with `@`
          {"where":{"term":{"name":"x"},"op":"=","value":{"number":"5"}}} -> /where/value/number: expected a number, found a string
          {"where":{"term":{"name":"x"},"op":"=","value":{"number":1e999}}} -> /where/value/number: expected a number of up to 100 digits, within 1e300, found a number beyond that
          {"where":{"term":{"name":"x"},"op":"=","value":{"range":[2,1]}}} -> /where/value: expected a range from the lesser number to the greater, found the greater first
          {"where":{"term":{"name":"x"},"op":"=","value":{"range":[2]}}} -> /where/value/range: expected an array of two, found another number of items
          {"where":{"term":{"name":"x"},"op":"=","value":{"date":"20190304"}}} -> /where/value/date: expected a date, such as 2019, 2019-03-04 or 2019-03-04T10:20, found another form; year, month and day have hyphens between them
          {"where":{"term":{"name":"x"},"op":"=","value":{"text":" "}}} -> /where/value: expected text, found nothing; `unknown` finds facts without a value
          {"where":{"term":{"name":"x"},"op":"=","value":{"txt":"a"}}} -> /where/value: expected a value, an object with a member number, range, date, dates, text, word or scheme, found none of them
          {"where":{"term":{"name":"x"},"in":[]}} -> /where/in: expected a value, found none
          {"where":{"object":"CT"},"where":{}} -> the query: expected a JSON object, found a fault at line 1, column 33
          {"where":{"object":"CT"}} x -> the query: expected a JSON object, found a fault at line 1, column 28
          {"where":{"object":"CT"}} {} -> the query: expected a JSON object, found more behind the value, at line 1, column 28
          {"where":{"and":[{"object":CT}]}} -> the query: expected a JSON object, found a fault at line 1, column 30
          """)
  void everyFaultHasItsPlace(String json, String message) {
    try {
      throw new AssertionError("read as " + QueryJson.read(json));
    } catch (QueryJsonException e) {
      assertThat(e).hasMessage(message);
      assertThat(message)
          .isEqualTo(
              (e.pointer().isEmpty() ? "the query" : e.pointer())
                  + ": expected "
                  + e.expected()
                  + ", found "
                  + e.found()
                  + e.hint().map(hint -> "; " + hint).orElse(""));
    }
  }

  @Test
  void emptyTextIsRefused() {
    try {
      throw new AssertionError("read as " + QueryJson.read(" "));
    } catch (QueryJsonException e) {
      assertThat(e).hasMessage("the query: expected a JSON object, found no text");
    }
  }

  @Test
  void theSchemaHasTheWordsOfTheLanguage() throws IOException {
    String schema;
    try (InputStream in = QueryJson.class.getResourceAsStream("query.schema.json")) {
      assertThat(in).isNotNull();
      schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(schema)
        .contains(
            quoted(Level.values()),
            quoted(GroupKind.values()),
            quoted(Operator.values()),
            quoted(ObjectKind.Category.values()),
            quoted(TimeSpan.Unit.values()));
  }

  private static String quoted(Object[] constants) {
    return Stream.of(constants)
        .map(constant -> "\"" + constant + "\"")
        .reduce((a, b) -> a + ", " + b)
        .orElseThrow();
  }
}
