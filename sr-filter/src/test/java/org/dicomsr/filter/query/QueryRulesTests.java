package org.dicomsr.filter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dicomsr.filter.query.Queries.group;
import static org.dicomsr.filter.query.Queries.has;
import static org.dicomsr.filter.query.Queries.meaning;
import static org.dicomsr.filter.query.Queries.missing;
import static org.dicomsr.filter.query.Queries.name;
import static org.dicomsr.filter.query.Queries.not;
import static org.dicomsr.filter.query.Queries.object;
import static org.dicomsr.filter.query.Queries.objects;
import static org.dicomsr.filter.query.Queries.patients;
import static org.dicomsr.filter.query.Queries.sameSeries;
import static org.dicomsr.filter.query.Queries.sameStudy;
import static org.dicomsr.filter.query.Queries.select;
import static org.dicomsr.filter.query.Queries.series;
import static org.dicomsr.filter.query.Queries.studies;
import static org.dicomsr.filter.query.Queries.word;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dicomsr.model.coding.CodedConcept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The builder keeps the rules that text keeps; what is allowed beside what is refused. */
class QueryRulesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "group{ group{ x = 1 } }",
        "CT{ \"A\"{ group{ at least 2 segment{ x = 1 } } } }",
        "CT{ x = 1 before y = 2 and within 3 d{ x = 1 and y = 2 } }",
        "select studies where same study{ CT } and same series{ MR }",
        "select series where same series{ CT }",
        "same study{ same study{ same series{ CT } } }",
        "select objects where CT{ x = 1 } and CT{ y = 1 }",
        "select objects where CT or SEG",
        "select objects where not CT and not SEG",
        "select objects where any and CT and group{ x = 1 }",
        "select objects of any where CT",
        "select objects where (CT or MR) and (MR or CT) and x = 1",
        "select objects where (CT or x = 1) and SEG",
        "select objects where at least 1 CT and at least 5 group{ x = 1 }",
        "select series of CT where CT and SEG",
        "select patients of CT where MR",
        "(x = 1 and not y = 1) before (unknown z and missing y)",
        "CT before (x in (1) or SEG or at least 2 MR)",
        "within 0 s{ CT and not MR }",
      })
  void isAllowed(String text) {
    Query query = Query.parse(text);
    assertThat(Query.parse(query.toString())).isEqualTo(query);
  }

  @Test
  void javaThatBreaksARuleNamesThePart() {
    ObjectClause inner = object("SEG");
    assertThat(refused(() -> select(patients()).where(object("CT", inner)), inner))
        .hasMessage(
            "expected conditions on one object, found an object within an object; "
                + "objects stand side by side: `CT{ … } and SEG{ … }`");
    refused(() -> select(patients()).where(group(inner)), inner);
    refused(() -> select(objects()).where(object("CT"), inner), inner);
    refused(() -> select(objects()).of("CT").where(inner), inner);
    Clause same = sameStudy(inner);
    refused(() -> select(series()).where(same), same);
    refused(() -> select(studies()).where(object("CT", same)), same);
    refused(() -> select(patients()).where(sameSeries(same)), same);
    Clause timeless = missing(name("x"));
    refused(() -> select(patients()).where(timeless.before(inner)), timeless);
    Clause denied = not(inner);
    refused(() -> select(patients()).where(inner.before(denied)), denied);
  }

  private static InvalidQueryException refused(ThrowingCallable call, QueryPart part) {
    InvalidQueryException e = catchThrowableOfType(InvalidQueryException.class, call);
    assertThat(e).isNotNull();
    assertThat(e.problem().part()).isSameAs(part);
    return e;
  }

  @Test
  void partsRefuseWhatTheyCannotBe() {
    alone(() -> name("no name"), "expected a name of letters, digits and underscores");
    alone(() -> name(""), "expected a name");
    alone(() -> name("9a"), "expected a name");
    alone(() -> meaning(" "), "expected the meaning of a concept, found nothing");
    alone(() -> word("two words"), "expected a word of letters, digits and underscores");
    alone(() -> object("Ct"), "expected an object kind, such as CT or report");
    alone(() -> object("AND"), "expected an object kind");
    alone(() -> object("C"), "expected an object kind");
    alone(() -> object("A".repeat(17)), "expected an object kind");
    alone(() -> new ObjectKind.Modality("ct"), "expected a modality in capitals, such as CT");
    alone(() -> new And(List.of(has(name("x")))), "expected two or more clauses joined by `and`");
    alone(() -> new Or(List.of()), "expected two or more clauses joined by `or`");
    alone(() -> new In(name("x"), List.of()), "expected a value, found none");
    alone(() -> Queries.atLeast(0, object("CT")), "expected a whole number from 1");
    alone(() -> name("x").above(word("y")), "expected a number or a date behind `>`");
    alone(() -> name("x").below(Double.NaN, "mm"), "expected a finite number");
    alone(() -> name("x").between(2, 1), "expected a range from the lesser number");
    alone(() -> name("x").below(1, " "), "expected a unit, found nothing");
    alone(() -> Queries.dates("2020", "2019"), "expected a range from the earlier date");
    alone(() -> Queries.date("19"), "expected a date, such as");
    alone(() -> Queries.span(3, "mm"), "expected a unit of time");
    alone(() -> Queries.span(-3, "d"), "expected a time that is not negative");
    alone(() -> Queries.code("", "1"), "expected a coding scheme, found nothing");
    alone(() -> Queries.code(CodedConcept.urn("urn:x", "y")), "expected a coding scheme");
    alone(
        () -> Term.of(), "expected a name, meaning or code at the end of the path, found no step");
    alone(() -> Term.of(new AnyLevels()), "expected a name, meaning or code at the end");
    alone(() -> Queries.text("\ud800"), "expected whole characters, found half of one");
    alone(() -> Queries.number(new BigDecimal("1e301"), "mm"), "expected a number of up to 100");
    alone(() -> Quantity.parse("five"), "expected a number, found other characters");
  }

  private static void alone(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isExactlyInstanceOf(InvalidQueryException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void junctionsOfJunctionsAreOne() {
    Clause a = Clause.parse("a = 1");
    Clause b = Clause.parse("b = 1");
    Clause c = Clause.parse("c = 1");
    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c))).isEqualTo(new And(List.of(a, b, c)));
    assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c))).isEqualTo(new Or(List.of(a, b, c)));
    assertThat(a.or(b).and(c)).hasToString("(a = 1 or b = 1) and c = 1");
  }

  @Test
  void numbersAreEqualByValue() {
    assertThat(Quantity.of(5.0, "mm")).isEqualTo(Queries.number(new BigDecimal("5.00"), "mm"));
    assertThat(Queries.number(0.1).number()).isEqualTo(new BigDecimal("0.1"));
  }

  @Test
  void modalitiesKnowWhetherTheStandardDefinesThem() {
    assertThat(new ObjectKind.Modality("RTSTRUCT").isDefinedTerm()).isTrue();
    assertThat(new ObjectKind.Modality("XYZ").isDefinedTerm()).isFalse();
    assertThat(ObjectKind.ofWord("report")).contains(ObjectKind.Category.REPORT);
    assertThat(ObjectKind.ofWord("REPORT")).isEmpty();
    assertThat(Vocabulary.MODALITIES)
        .contains("ANN", "XC")
        .allMatch(term -> ObjectKind.ofWord(term).isPresent());
  }
}
