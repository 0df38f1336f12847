package org.dicomsr.filter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.filter.query.Queries.allOf;
import static org.dicomsr.filter.query.Queries.any;
import static org.dicomsr.filter.query.Queries.anyLevels;
import static org.dicomsr.filter.query.Queries.anyOf;
import static org.dicomsr.filter.query.Queries.atLeast;
import static org.dicomsr.filter.query.Queries.channel;
import static org.dicomsr.filter.query.Queries.code;
import static org.dicomsr.filter.query.Queries.codes;
import static org.dicomsr.filter.query.Queries.concept;
import static org.dicomsr.filter.query.Queries.container;
import static org.dicomsr.filter.query.Queries.date;
import static org.dicomsr.filter.query.Queries.dates;
import static org.dicomsr.filter.query.Queries.group;
import static org.dicomsr.filter.query.Queries.has;
import static org.dicomsr.filter.query.Queries.image;
import static org.dicomsr.filter.query.Queries.meaning;
import static org.dicomsr.filter.query.Queries.missing;
import static org.dicomsr.filter.query.Queries.name;
import static org.dicomsr.filter.query.Queries.named;
import static org.dicomsr.filter.query.Queries.not;
import static org.dicomsr.filter.query.Queries.number;
import static org.dicomsr.filter.query.Queries.object;
import static org.dicomsr.filter.query.Queries.objects;
import static org.dicomsr.filter.query.Queries.other;
import static org.dicomsr.filter.query.Queries.path;
import static org.dicomsr.filter.query.Queries.patients;
import static org.dicomsr.filter.query.Queries.report;
import static org.dicomsr.filter.query.Queries.roi;
import static org.dicomsr.filter.query.Queries.sameSeries;
import static org.dicomsr.filter.query.Queries.sameStudy;
import static org.dicomsr.filter.query.Queries.segment;
import static org.dicomsr.filter.query.Queries.segmentation;
import static org.dicomsr.filter.query.Queries.select;
import static org.dicomsr.filter.query.Queries.series;
import static org.dicomsr.filter.query.Queries.span;
import static org.dicomsr.filter.query.Queries.step;
import static org.dicomsr.filter.query.Queries.studies;
import static org.dicomsr.filter.query.Queries.text;
import static org.dicomsr.filter.query.Queries.unknown;
import static org.dicomsr.filter.query.Queries.waveform;
import static org.dicomsr.filter.query.Queries.within;
import static org.dicomsr.filter.query.Queries.word;

import java.math.BigDecimal;
import java.util.List;
import org.dicomsr.model.coding.Dcm;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Text beside what the builder makes: the same values. */
class QueryTextTests {

  private static void same(String text, Clause clause) {
    Query built = select(patients()).where(clause);
    assertThat(Query.parse(text)).isEqualTo(built);
    assertThat(Clause.parse(clause.toString())).isEqualTo(clause);
  }

  @Test
  void theQueryThatOpensTheDesign() {
    Query query =
        Query.parse(
            """
            select patients where CT and SEG{ segment = "Left ventricle" and segment = "Right ventricle" }
              and report{ "PR interval global" > 200 ms } and pacemaker = yes
            """);
    assertThat(query)
        .isEqualTo(
            select(patients())
                .where(
                    object("CT"),
                    object(
                        "SEG",
                        name("segment").is("Left ventricle"),
                        name(BuiltIn.SEGMENT).is("Right ventricle")),
                    report(meaning("PR interval global").above(200, "ms")),
                    name("pacemaker").is(word("yes"))));
    assertThat(query)
        .isEqualTo(
            new Query(
                Level.PATIENTS,
                null,
                new And(
                    List.of(
                        new ObjectClause(new ObjectKind.Modality("CT"), null),
                        new ObjectClause(
                            new ObjectKind.Modality("SEG"),
                            new And(
                                List.of(
                                    segmentIs("Left ventricle"), segmentIs("Right ventricle")))),
                        new ObjectClause(
                            ObjectKind.Category.REPORT,
                            new Comparison(
                                Term.of(new Meaning("PR interval global")),
                                Operator.GREATER,
                                new Quantity(new BigDecimal(200), "ms"))),
                        new Comparison(
                            Term.of(new Name("pacemaker")), Operator.EQUAL, new Word("yes"))))));
  }

  private static Comparison segmentIs(String label) {
    return new Comparison(Term.of(new Name("segment")), Operator.EQUAL, new QuotedText(label));
  }

  @Nested
  class WhatIsAskedOfArchives {
    @Test
    void twoConditionsInOneGroup() {
      same(
          "group{ finding = Nodule and Diameter >= 15 mm }",
          group(name("finding").is(word("Nodule")), name("Diameter").atLeast(15, "mm")));
    }

    @Test
    void aContainerWithEverythingBeneath() {
      same(
          "\"CT Acquisition\"{ \"Target Region\" = \"Chest\" and \"Mean CTDIvol\" > 10 mGy }",
          container(
              "CT Acquisition",
              meaning("Target Region").is("Chest"),
              meaning("Mean CTDIvol").above(10, "mGy")));
      same("DCM|113819{ has x }", container(code("DCM", "113819"), has(name("x"))));
    }

    @Test
    void modifiers() {
      same(
          "\"Ejection Fraction\"[\"Measurement Method\" = \"Simpson\"] < 35 %",
          meaning("Ejection Fraction").with("Measurement Method", "Simpson").below(35, "%"));
      same(
          "\"Dose\"[\"Finding Site\"[\"Laterality\" = SCT|7771000] = \"Breast\", view = cc] > 1 mGy",
          meaning("Dose")
              .with(
                  meaning("Finding Site").with(meaning("Laterality"), code("SCT", "7771000")),
                  text("Breast"))
              .with(name("view"), word("cc"))
              .above(1, "mGy"));
    }

    @Test
    void counts() {
      same(
          "at least 3 group{ finding = Nodule }",
          atLeast(3, group(name("finding").is(word("Nodule")))));
      same("at least 2 CT", atLeast(2, object("CT")));
      same("at least 2 \"Finding\"{ has a }", atLeast(2, container("Finding", has(name("a")))));
    }

    @Test
    void codePrefixes() {
      same("procedure = OPS|5-377*", name("procedure").is(codes("OPS", "5-377")));
      same("has 99OPS|5-377*", has(path(codes("99OPS", "5-377"))));
      same("has OPS|*", has(path(codes("OPS", ""))));
    }

    @Test
    void bothVentriclesInOneSegmentation() {
      same(
          "SEG{ segment{ type = SCT|87878005 and algorithm = MANUAL } and segment{ label ~ \"right*\" } }",
          object(
              "SEG",
              segment(
                  name("type").is(code("SCT", "87878005")), name("algorithm").is(word("MANUAL"))),
              segment(name("label").matches("right*"))));
    }

    @Test
    void imagesAndWhatAnnotatesThem() {
      assertThat(Query.parse("select series of CT where CT and SEG{ has segment }"))
          .isEqualTo(
              select(series()).of("CT").where(object("CT"), object("SEG", has(name("segment")))));
      same("same series{ CT and SEG }", sameSeries(object("CT"), object("SEG")));
      same("same study{ CT and ECG }", sameStudy(object("CT"), object("ECG")));
    }

    @Test
    void notAtEachLevel() {
      same(
          "not CT and not SEG{ not segment{ not has label } }",
          allOf(not(object("CT")), not(object("SEG", not(segment(not(has(name("label")))))))));
    }

    @Test
    void missingUnknownAndNo() {
      same(
          "missing pacemaker or unknown pacemaker or pacemaker = no or has pacemaker",
          anyOf(
              missing(name("pacemaker")),
              unknown(name("pacemaker")),
              name("pacemaker").is(word("no")),
              has(name("pacemaker"))));
    }

    @Test
    void time() {
      same("ECG before CT", object("ECG").before(object("CT")));
      same("ECG within 30 d before CT", object("ECG").before(span(30, "d"), object("CT")));
      same("within 30 d{ ECG and CT }", within(span(30, "d"), object("ECG"), object("CT")));
      same(
          "within 1.5 wk { CT and MR } within 2 h before within 3 mo{CT}",
          within(span(1.5, "wk"), object("CT"), object("MR"))
              .before(span(2, "h"), within(span(3, "mo"), object("CT"))));
      same(
          "not CT before \"Death\" = yes",
          not(object("CT").before(meaning("Death").is(word("yes")))));
    }

    @Test
    void rangesAndUnits() {
      same("d = 10..15 mm", name("d").between(10, 15, "mm"));
      same("d = -5..-1", name("d").between(-5, -1));
      same("d = 1 .. 2mm", name("d").between(1, 2, "mm"));
      same(
          "d > 0.2 s and d >= 200ms",
          allOf(name("d").above(.2, "s"), name("d").atLeast(200, "ms")));
      same("d <= 140 mm[Hg]", name("d").atMost(140, "mm[Hg]"));
      same("(d < 5 mL/(kg.min))", name("d").below(5, "mL/(kg.min)"));
      same(
          "d in (1, 2..3 mm, 4 10*3/uL)",
          name("d")
              .in(
                  number(1),
                  new QuantityRange(BigDecimal.TWO, new BigDecimal(3), "mm"),
                  number(4, "10*3/uL")));
      same("d > 5 \"{beats}/min\"", name("d").above(5, "{beats}/min"));
      same(
          "x[a = 5 mm[Hg]] > 1 /min",
          name("x").with(name("a"), number(5, "mm[Hg]")).above(1, "/min"));
    }

    @Test
    void pathsAndConcepts() {
      same(
          "\"ECG Report\"/**/LN|11450-4/smoker = yes",
          path(step("ECG Report"), anyLevels(), code("LN", "11450-4"), named("smoker"))
              .is(word("yes")));
      same("has **/DCM|121071", has(path(anyLevels(), code("DCM", "121071"))));
      same("has DCM|121071", has(concept(Dcm.FINDING)));
      same("x = DCM|121071", name("x").is(code(Dcm.FINDING)));
      same("x != MDC|2:15872", name("x").isNot(code("MDC", "2:15872")));
      same("x = \"odd scheme\"|\"odd code\"", name("x").is(code("odd scheme", "odd code")));
      same("has UCUM|\"10*3/uL\"", has(path(code("UCUM", "10*3/uL"))));
    }

    @Test
    void dates() {
      same("date = @2019", name("date").is(date("2019")));
      same("date >= @2019-03", name("date").atLeast(date("2019-03")));
      same("date < @2019-03-04T10:20", name("date").below(date("2019-03-04T10:20")));
      same("date > @2019-03-04T10", name("date").above(date("2019-03-04T10")));
      same("date <= @2019-03-04T10:20:30.5", name("date").atMost(date("2019-03-04T10:20:30.5")));
      same("date = @2019..@2020-03", name("date").is(Queries.dates("2019", "2020-03")));
    }

    @Test
    void everyKindOfObjectAndGroup() {
      same(
          "report and image and waveform and segmentation and other and any and RTSTRUCT",
          allOf(report(), image(), waveform(), segmentation(), other(), any(), object("RTSTRUCT")));
      same(
          "channel{ lead = \"Lead II\" } and roi{ label = PTV }",
          allOf(channel(name("lead").is("Lead II")), roi(name("label").is(word("PTV")))));
    }

    @Test
    void everyLevel() {
      for (Level level : Level.values()) {
        assertThat(Query.parse("select " + level + " where CT").level()).isEqualTo(level);
      }
      assertThat(List.of(patients(), studies(), series(), objects()))
          .containsExactly(Level.values());
      assertThat(Query.parse("select studies of report where any").kind())
          .isEqualTo(ObjectKind.Category.REPORT);
    }
  }

  @Nested
  class Words {
    @Test
    void ofTheLanguageAreNamesWhereAnOperatorFollows() {
      for (String word : Vocabulary.KEYWORDS) {
        same(word + " = 1", name(word).is(number(1)));
        same("not " + word + " in (1)", not(name(word).in(number(1))));
        same("has " + word + " and CT", allOf(has(name(word)), object("CT")));
        same(
            word + "/" + word + "[" + word + "=" + word + "] = " + word,
            path(named(word), named(word)).with(name(word), word(word)).is(word(word)));
      }
      same(
          "segment = Aorta and segment{ label = Aorta }",
          allOf(name("segment").is(word("Aorta")), segment(name("label").is(word("Aorta")))));
      same(
          "CT = 1 and report != 2 and CT",
          allOf(name("CT").is(number(1)), name("report").isNot(number(2)), object("CT")));
    }

    @Test
    void ofTheLanguageAreLiteralsOnTheRight() {
      same(
          "x = and and y = or or z in (in, not)",
          anyOf(
              allOf(name("x").is(word("and")), name("y").is(word("or"))),
              name("z").in(word("in"), word("not"))));
      same(
          "x = 5 within 3 d before y = before",
          name("x").is(number(5)).before(span(3, "d"), name("y").is(word("before"))));
    }

    @Test
    void areOfAnyScript() {
      same(
          "größe > 3 mm and 長さ = ø and _1.a-b = é",
          allOf(
              name("größe").above(3, "mm"),
              name("長さ").is(word("ø")),
              name("_1.a-b").is(word("é"))));
    }
  }

  @Nested
  class Text {
    @Test
    void hasEscapes() {
      same(
          "x = \"a \\\"b\\\" \\\\ \\n\\r\\t \\u00e9 \\uD83E\\uDEC0\"",
          name("x").is("a \"b\" \\ \n\r\t é 🫀"));
      assertThat(text("a\n\u0000\"é🫀")).hasToString("\"a\\n\\u0000\\\"é🫀\"");
    }

    @Test
    void mayHoldAnythingElse() {
      same("x = \"} ) # ' “ and \"", name("x").is("} ) # ' “ and "));
    }

    @Test
    void standsBesideComments() {
      same("# first\nCT # \"second\"\r\n and#third\n\tMR", allOf(object("CT"), object("MR")));
    }
  }

  @Nested
  class Printing {
    private void prints(String text, String printed) {
      assertThat(Clause.parse(text)).hasToString(printed);
      assertThat(Clause.parse(printed)).hasToString(printed);
    }

    @Test
    void hasNoMoreParenthesesThanNeeded() {
      prints("((CT) and ((MR and (US))))", "CT and MR and US");
      prints("(CT and MR) or (US)", "CT and MR or US");
      prints("(CT or MR) and US", "(CT or MR) and US");
      prints("not (CT and MR)", "not (CT and MR)");
      prints("not (not CT)", "not (not CT)");
      prints("not (CT before MR)", "not CT before MR");
      prints("(CT and MR) before (US)", "(CT and MR) before US");
      prints("(CT before MR) before US", "(CT before MR) before US");
      prints("CT{(x=1 or y=2)}", "CT{ x = 1 or y = 2 }");
      prints("same study{((CT))}", "same study{ CT }");
    }

    @Test
    void hasOneFormForEqualValues() {
      prints("x=5.00mm", "x = 5 mm");
      prints("x = 1e3", "x = 1000");
      prints("x = -0.0", "x = 0");
      prints("x = +5", "x = 5");
      prints("x = 1e-25", "x = 1E-25");
      prints("x = 5 \"mm\"", "x = 5 mm");
      prints("x = 5 \"and\"", "x = 5 \"and\"");
      prints("x = 5 \"a b\"", "x = 5 \"a b\"");
      prints("x = SCT|\"123\"", "x = SCT|123");
      prints("x = \"99 A\"|1*", "x = \"99 A\"|1*");
      prints("x = A|\"b c\"*", "x = A|\"b c\"*");
      prints("date = @2019-03-04T10:20:30.500", "date = @2019-03-04T10:20:30.5");
      prints("within 30.0 \"d\" { CT }", "within 30 d{ CT }");
    }

    @Test
    void breaksLongQueries() {
      String pretty =
          """
          select series of CT
          where CT{ SliceThickness <= 1 mm }
            and SEG{
              at least 2 segment{
                type in (SCT|87878005, SCT|53085002, SCT|82471001, SCT|73829009)
                and algorithm = MANUAL
              }
              and not (
                has "Tracking Identifier"
                or segment{ label ~ "aort*" and number > 3 and category = "Tissue" }
              )
            }
            and ECG{ "PR interval global" > 200 ms }
              within 30 d before report{ "QRS duration global" = 80..120 ms }\
          """;
      assertThat(Query.parse(pretty).pretty()).isEqualTo(pretty);
      assertThat(Query.parse("CT and MR").pretty()).isEqualTo("select patients where CT and MR");
    }
  }

  @Test
  void partsPrintAsTheirText() {
    assertThat(span(30, "d")).hasToString("30 d");
    assertThat(path(step("A"), anyLevels(), named("b")).path()).hasToString("\"A\"/**/b");
    assertThat(new Modifier(name("a"), word("b"))).hasToString("a = b");
    assertThat(dates("2019", "2020-03")).hasToString("@2019..@2020-03");
    assertThat(Term.parse(" \"A\" [ b = 1 mm ] ")).hasToString("\"A\"[b = 1 mm]");
    assertThat(number(new BigDecimal("0.10"), "mm")).hasToString("0.1 mm");
    assertThat(code("SCT", "1").key().text()).isEqualTo("SCT|1");
  }

  @Test
  void retiredCodesStandForTheSameConcept() {
    assertThat(code("SRT", "T-32600").key()).isEqualTo(code("SCT", "87878005").key());
    assertThat(code("99X", "1").key()).isNotEqualTo(code("99Y", "1").key());
  }

  @Test
  void datesAreRanges() {
    assertThat(date("2019").start()).hasToString("2019-01-01T00:00");
    assertThat(date("2019").end()).hasToString("2020-01-01T00:00");
    assertThat(date("2020-02").end()).hasToString("2020-03-01T00:00");
    assertThat(date("2019-12-31T23:59").end()).hasToString("2020-01-01T00:00");
    assertThat(date("2019-03-04T10:20:30.25").start()).hasToString("2019-03-04T10:20:30.250");
    assertThat(date("2019-03-04T10:20:30.000001").end()).hasToString("2019-03-04T10:20:30.000002");
    assertThat(date("9999").text()).isEqualTo("9999");
  }

  @Test
  void timeSpansAreSeconds() {
    assertThat(span(30, "d").seconds()).isEqualByComparingTo("2592000");
    assertThat(span(250, "ms").seconds()).isEqualByComparingTo("0.25");
    assertThat(span(12, "mo").seconds()).isEqualByComparingTo(span(1, "a").seconds());
  }

  @Test
  void clausesAndTermsAreVisitedInTheOrderOfTheText() {
    Query query = Query.parse("CT{ a = 1 } and not (b[c[d = 1] = 2] > 3 or has e) before x = 1");
    StringBuilder kinds = new StringBuilder();
    query.forEach(clause -> kinds.append(clause.getClass().getSimpleName()).append(' '));
    assertThat(kinds.toString().trim())
        .isEqualTo("And ObjectClause Comparison Not Before Or Comparison Has Comparison");
    assertThat(query.terms().stream().map(term -> term.path().toString()))
        .containsExactly("a", "b", "c", "d", "e", "x");
  }
}
