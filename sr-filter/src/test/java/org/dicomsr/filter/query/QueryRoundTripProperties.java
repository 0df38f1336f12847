package org.dicomsr.filter.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.filter.query.json.QueryJson;
import org.dicomsr.filter.query.testing.QueryArbitraries;

class QueryRoundTripProperties {

  @Provide
  Arbitrary<Query> queries() {
    return QueryArbitraries.queries();
  }

  @Provide
  Arbitrary<Clause> clauses() {
    return QueryArbitraries.clauses();
  }

  @Provide
  Arbitrary<Term> terms() {
    return QueryArbitraries.terms();
  }

  @Property
  void textParsesToAnEqualQueryAndPrintsAlike(@ForAll("queries") Query query) {
    Query read = Query.parse(query.toString());
    assertThat(read).isEqualTo(query);
    assertThat(read).hasToString(query.toString());
  }

  @Property
  void textOnSeveralLinesParsesToAnEqualQuery(@ForAll("queries") Query query) {
    assertThat(Query.parse(query.pretty())).isEqualTo(query);
  }

  @Property
  void jsonGivesAnEqualQueryAndEqualJson(@ForAll("queries") Query query) {
    String json = QueryJson.write(query);
    assertThat(QueryJson.read(json)).isEqualTo(query);
    assertThat(QueryJson.write(QueryJson.read(json))).isEqualTo(json);
  }

  @Property
  void clausesPrintAsTextThatParses(@ForAll("clauses") Clause clause) {
    assertThat(Clause.parse(clause.toString())).isEqualTo(clause);
    assertThat(Clause.parse(clause.pretty())).isEqualTo(clause);
  }

  @Property
  void termsPrintAsTextThatParses(@ForAll("terms") Term term) {
    assertThat(Term.parse(term.toString())).isEqualTo(term);
  }

  /** White space between tokens, and comments, change nothing. */
  @Property
  void spaceAndCommentsDoNotMatter(@ForAll("queries") Query query) {
    String text = "# a \"comment\n \t" + query + "\r\n# another";
    assertThat(Query.parse(text)).isEqualTo(query);
  }
}
