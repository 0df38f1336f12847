package org.dicomsr.filter.facet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.dicomsr.filter.facet.Facet.Cross;
import org.dicomsr.filter.facet.Facet.Dates;
import org.dicomsr.filter.facet.Facet.Histogram;
import org.dicomsr.filter.facet.Facet.Names;
import org.dicomsr.filter.facet.Facet.Span;
import org.dicomsr.filter.facet.Facet.Values;
import org.dicomsr.filter.facet.Facet.What;
import org.dicomsr.filter.facet.Facet.Words;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.dicomsr.filter.query.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacetTextTests {
  private static final Term AGE = Term.parse("age");

  @Test
  void aTermCountsItsValues() {
    assertThat(Facet.parse("modality")).isEqualTo(Facet.of("modality"));
    assertThat(Facet.parse("\"Finding\"[\"Laterality\" = \"by the left\"]"))
        .isEqualTo(new Values(Term.parse("\"Finding\"[\"Laterality\" = \"by the left\"]")));
  }

  @Test
  void aWidthMakesAHistogram() {
    assertThat(Facet.parse("age per 10")).isEqualTo(new Histogram(AGE, new Bins.Width(10, null)));
    assertThat(Facet.parse("\"QT per beat\" per 0.5 s"))
        .isEqualTo(new Histogram(Term.parse("\"QT per beat\""), new Bins.Width(0.5, "s")));
  }

  @Test
  void yearsAndMonthsMakeDates() {
    assertThat(Facet.parse("date per month")).isEqualTo(new Dates(Term.parse("date"), Span.MONTH));
    assertThat(Facet.parse("StudyDate per year"))
        .isEqualTo(new Dates(Term.parse("StudyDate"), Span.YEAR));
  }

  @Test
  void wordsAndNamesAreFacetsOfTheirOwn() {
    assertThat(Facet.parse("words")).isEqualTo(new Words(null));
    assertThat(Facet.parse("words of \"Conclusion\""))
        .isEqualTo(new Words(Term.parse("\"Conclusion\"")));
    assertThat(Facet.parse("names of numbers")).isEqualTo(new Names(What.NUMBERS));
  }

  @Test
  void byMakesATable() {
    assertThat(Facet.parse("age per 10 by sex"))
        .isEqualTo(
            new Cross(new Histogram(AGE, new Bins.Width(10, null)), new Values(Term.parse("sex"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "modality",
        "age per 10",
        "age per 0.5 a by sex",
        "date per month",
        "words",
        "words of \"Conclusion\"",
        "names of coordinates",
        "\"by\" by \"per\" per 2 mm"
      })
  void whatIsPrintedReadsBack(String text) {
    Facet facet = Facet.parse(text);
    assertThat(Facet.parse(facet.toString())).isEqualTo(facet);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "age per",
        "age per ten",
        "age per -3",
        "a by b by c",
        "names of nothing",
        "age by words"
      })
  void otherTextIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Facet.parse(text));
  }

  @Test
  void aTermThatIsNoneIsRefusedWithItsPlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facet.parse("\"open"))
        .isInstanceOf(QuerySyntaxException.class);
  }
}
