package org.dicomsr.filter.testing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.dicomsr.filter.catalogue.Catalogue;

/**
 * Random queries about {@link RandomArchives}, as people would write them: by the names that the
 * archives, the {@link #CATALOGUE} and the language have. Some of them cannot be meant; most can.
 */
public final class QueryTexts {
  /** Variables of each kind: units, words, ranges, several selectors, choices, times. */
  public static final Catalogue CATALOGUE =
      Catalogue.parse(
          """
          catalogue: 1
          synonyms:
            Herz: [SCT|10, SCT|11]
            Ort: SCT|2
          unitAliases: {msec: ms}
          assumeUnit: {99LOCAL|4: mm}
          variables:
            len: {from: [DCM|1, 99LOCAL|4], unit: mm}
            dur: {from: 99LOCAL|3, unit: ms, range: 0..3000}
            beats: {from: ['"length"', '"own finding"'], unit: '1', aggregate: max}
            site:
              values: {left: [SCT|10, 99LOCAL|10], right: SCT|11}
              from: [SCT|2, {code: DCM|1, where: modality = SR}]
            any_site: {from: {value: [SCT|1*, 99LOCAL|10]}, type: code}
            last_site: {from: '"Finding Site"', type: code, aggregate: latest}
            first_len: {from: DCM|1, unit: s, aggregate: first}
            done: {from: [StudyDate, 99LOCAL|3], type: date, aggregate: min}
            near_len: {from: 99LOCAL|4, unit: mm, aggregate: {nearest: done}, when: StudyDate}
            thick: {from: {attribute: SliceThickness, object: image}, unit: mm, aggregate: min}
            words: {from: {code: 99LOCAL|3, modifiers: {SCT|2: SCT|10}}, type: text}
            deep: {from: {path: '"Finding Site"/**/DCM|1', template: 1500}, unit: mm}
            grouped: {from: {code: SCT|2, group: has DCM|1}, type: code}
            size: {from: {property: length, object: report}, unit: mm}
          """);

  private static final int DEPTH = 3;
  private static final int MOST = 3;

  /** What the braces around are about. */
  private enum Around {
    ENTITY,
    SERIES,
    LISTED,
    OBJECT,
    GROUP
  }

  private QueryTexts() {}

  /**
   * Queries.
   *
   * @return texts, most of them queries that can be meant
   */
  public static Arbitrary<String> queries() {
    Arbitrary<String> entities =
        join(
            "",
            some(
                "",
                "select patients where ",
                "select studies where ",
                "select studies of report where "),
            either(Around.ENTITY, DEPTH));
    Arbitrary<String> series =
        join(
            "",
            some("select series where ", "select series of CT where "),
            either(Around.SERIES, DEPTH));
    Arbitrary<String> objects =
        join(
            "",
            some("select objects where ", "select objects of SR where "),
            either(Around.LISTED, DEPTH));
    return Arbitraries.frequencyOf(Tuple.of(2, entities), Tuple.of(1, series), Tuple.of(1, objects))
        .withoutEdgeCases();
  }

  private static Arbitrary<String> some(String... texts) {
    return Arbitraries.of(texts);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // nothing is written to the array
  private static Arbitrary<String> join(String between, Arbitrary<String>... parts) {
    return Combinators.combine(List.of(parts)).as(texts -> String.join(between, texts));
  }

  private static Arbitrary<String> either(Around around, int depth) {
    Arbitrary<String> both = both(around, depth);
    return Arbitraries.frequencyOf(
        Tuple.of(4, both), Tuple.of(1, both.list().ofSize(2).map(parts -> join(parts, " or "))));
  }

  private static String join(List<String> parts, String between) {
    return String.join(between, parts);
  }

  private static Arbitrary<String> both(Around around, int depth) {
    Arbitrary<String> plain = plain(around, depth);
    return Arbitraries.frequencyOf(
        Tuple.of(4, plain),
        Tuple.of(1, plain.list().ofMinSize(2).ofMaxSize(MOST).map(parts -> join(parts, " and "))));
  }

  private static Arbitrary<String> plain(Around around, int depth) {
    Arbitrary<String> fact = facts(around);
    if (depth == 0) {
      return fact;
    }
    Arbitrary<String> inner = Arbitraries.lazy(() -> either(around, depth - 1));
    Arbitrary<String> group = Arbitraries.lazy(() -> either(Around.GROUP, depth - 1));
    Arbitrary<String> event = Arbitraries.lazy(() -> events(around, depth - 1));
    return Arbitraries.frequencyOf(
        Tuple.of(10, fact),
        Tuple.of(1, inner.map(text -> "not (" + text + ")")),
        Tuple.of(1, inner.map(text -> "(" + text + ")")),
        Tuple.of(3, groups(group)),
        Tuple.of(1, join("", some("at least 2 ", "at least 1 ", "at least 3 "), groups(group))),
        Tuple.of(1, timed(event)),
        Tuple.of(around == Around.OBJECT || around == Around.GROUP ? 0 : 4, objects(around, depth)),
        Tuple.of(
            around == Around.ENTITY ? 1 : 0,
            join("", some("same study{ ", "same series{ "), inSeries(around, depth), some(" }"))),
        Tuple.of(
            around == Around.SERIES ? 1 : 0, join("", some("same series{ "), inner, some(" }"))));
  }

  private static Arbitrary<String> inSeries(Around around, int depth) {
    return Arbitraries.lazy(
        () -> either(around == Around.ENTITY ? Around.SERIES : around, depth - 1));
  }

  private static Arbitrary<String> timed(Arbitrary<String> event) {
    return Arbitraries.oneOf(
        join("", event, some(" before ", " within 20 d before ", " within 3 d before "), event),
        Combinators.combine(some("2 d", "30 d", "0 s", "2 mo"), event, event)
            .as((span, a, b) -> "within " + span + "{ " + a + " and " + b + " }"));
  }

  /** What may have a time. */
  private static Arbitrary<String> events(Around around, int depth) {
    Arbitrary<String> fact = facts(around).filter(text -> !text.startsWith("missing "));
    Arbitrary<String> group = Arbitraries.lazy(() -> events(Around.GROUP, depth - 1));
    return depth <= 0
        ? fact
        : Arbitraries.frequencyOf(
            Tuple.of(3, fact),
            Tuple.of(1, groups(group)),
            Tuple.of(
                around == Around.OBJECT || around == Around.GROUP ? 0 : 3, objects(around, depth)));
  }

  private static Arbitrary<String> groups(Arbitrary<String> within) {
    return join(
        "",
        some(
            "group{ ",
            "segment{ ",
            "channel{ ",
            "roi{ ",
            "DCM|1{ ",
            "\"Finding Site\"{ ",
            "99LOCAL|*{ ",
            "\"länge\"{ ",
            "\"none\"{ "),
        within,
        some(" }"));
  }

  private static Arbitrary<String> objects(Around around, int depth) {
    Arbitrary<String> kinds =
        around == Around.LISTED
            ? some("SR", "any")
            : some("CT", "MR", "SR", "SEG", "ECG", "OT", "report", "image", "waveform", "any");
    Arbitrary<String> inner = Arbitraries.lazy(() -> either(Around.OBJECT, depth - 1));
    Arbitrary<String> object =
        Arbitraries.oneOf(kinds, join("", kinds, some("{ "), inner, some(" }")));
    return around == Around.LISTED
        ? object
        : Arbitraries.frequencyOf(
            Tuple.of(4, object), Tuple.of(1, join("", some("at least 2 "), object)));
  }

  // Facts.

  private static Arbitrary<String> facts(Around around) {
    Arbitrary<String> any =
        Arbitraries.oneOf(
            numberTerms(around), codeTerms(around), textTerms(around), dateTerms(around));
    Arbitrary<String> more = some(" < ", " <= ", " > ", " >= ", " = ", " != ");
    Arbitrary<String> equal = some(" = ", " != ");
    return Arbitraries.frequencyOf(
        Tuple.of(4, join("", some("has ", "missing ", "unknown "), any)),
        Tuple.of(2, join("", lengths(around), more, numbers(), lengthUnits())),
        Tuple.of(2, join("", times(), more, numbers(), timeUnits())),
        Tuple.of(2, join("", counts(around), more, numbers(), some("", " \"1\""))),
        Tuple.of(2, join("", freely(), more, numbers(), units())),
        Tuple.of(1, join("", lengths(around), equal, ranges(), lengthUnits())),
        Tuple.of(1, join("", freely(), equal, ranges(), units())),
        Tuple.of(1, join("", some("length", "area"), more, numbers(), some(" pixels"))),
        Tuple.of(1, some("graphic = POLYLINE", "has graphic", "graphic != POINT")),
        Tuple.of(1, around == Around.GROUP ? some("has text") : identifiers()),
        Tuple.of(5, join("", codeTerms(around), equal, codes())),
        Tuple.of(3, join("", textTerms(around), equal, texts())),
        Tuple.of(3, join("", textTerms(around), some(" ~ "), words())),
        Tuple.of(3, join("", dateTerms(around), more, dates())),
        Tuple.of(1, join("", dateTerms(around), equal, dateRanges())),
        Tuple.of(
            1,
            Combinators.combine(codeTerms(around), codes().list().ofMinSize(1).ofMaxSize(MOST))
                .as((term, values) -> term + " in (" + join(values, ", ") + ")")),
        Tuple.of(
            1,
            Combinators.combine(times(), join("", numbers(), timeUnits()).list().ofSize(2))
                .as((term, values) -> term + " in (" + join(values, ", ") + ")")),
        Tuple.of(1, join("", any, equal, values())));
  }

  private static Arbitrary<String> identifiers() {
    return Arbitraries.oneOf(
        join("", some("has ", "missing "), some("study", "series", "instance")),
        join(
            "",
            some("study", "StudyInstanceUID", "series", "instance", "SOPInstanceUID"),
            some(" = ", " != "),
            some("\"1.2.3.1.11\"", "\"1.2.3.2.200\"", "\"1.2.3.3.5\"", "\"1.2.3.3.3.1\"")));
  }

  private static Arbitrary<String> values() {
    return Arbitraries.oneOf(
        join("", numbers(), units()),
        join("", ranges(), units()),
        codes(),
        texts(),
        dates(),
        dateRanges());
  }

  /** Of the object only outside of groups. */
  private static Arbitrary<String> outside(Around around, Arbitrary<String> ofObject) {
    return around == Around.GROUP ? concepts() : ofObject;
  }

  private static Arbitrary<String> numberTerms(Around around) {
    return Arbitraries.oneOf(lengths(around), times(), counts(around), freely());
  }

  private static Arbitrary<String> lengths(Around around) {
    return Arbitraries.frequencyOf(
        Tuple.of(4, some("len", "near_len", "deep", "size", "length", "99LOCAL|4")),
        Tuple.of(2, outside(around, some("thick", "SliceThickness"))));
  }

  private static Arbitrary<String> times() {
    return some("dur", "first_len", "99LOCAL|3", "\"own finding\"", "duration");
  }

  private static Arbitrary<String> counts(Around around) {
    return Arbitraries.frequencyOf(
        Tuple.of(3, some("points", "number", "beats", "\"Länge\"/points", "DCM|1/points")),
        Tuple.of(1, outside(around, some("instances"))));
  }

  /** Of any unit, or of none. */
  private static Arbitrary<String> freely() {
    return paths().filter(path -> !path.contains("99LOCAL"));
  }

  private static Arbitrary<String> codeTerms(Around around) {
    return Arbitraries.frequencyOf(
        Tuple.of(4, paths()),
        Tuple.of(3, some("site", "any_site", "last_site", "grouped")),
        Tuple.of(2, some("segment", "type", "category", "region", "AnatomicRegionSequence")),
        Tuple.of(2, outside(around, some("title", "modality", "AnatomicRegionSequence"))));
  }

  private static Arbitrary<String> textTerms(Around around) {
    return Arbitraries.frequencyOf(
        Tuple.of(2, paths()),
        Tuple.of(3, some("text", "words", "label", "SegmentLabel", "template")),
        Tuple.of(2, some("segment", "tracking", "algorithm")),
        Tuple.of(3, outside(around, some("SeriesDescription", "modality", "sex", "Modality"))));
  }

  private static Arbitrary<String> dateTerms(Around around) {
    return Arbitraries.frequencyOf(
        Tuple.of(2, paths()),
        Tuple.of(2, some("done")),
        Tuple.of(3, outside(around, some("date", "StudyDate"))));
  }

  private static Arbitrary<String> concepts() {
    return some(
        "DCM|1",
        "SCT|2",
        "99LOCAL|3",
        "99LOCAL|4",
        "99LOCAL|*",
        "SCT|*",
        "\"Länge\"",
        "\"finding  SITE\"",
        "\"own finding\"",
        "\"Ort\"",
        "\"none\"",
        "X|9");
  }

  private static Arbitrary<String> paths() {
    Arbitrary<String> step =
        Arbitraries.frequencyOf(Tuple.of(3, concepts()), Tuple.of(1, some("**")));
    Arbitrary<String> path =
        Combinators.combine(step.list().ofMaxSize(2), concepts())
            .as((above, name) -> above.isEmpty() ? name : join(above, "/") + "/" + name);
    Arbitrary<String> modifiers =
        join(
            "", some("["), concepts(), some(" = "), Arbitraries.oneOf(codes(), texts()), some("]"));
    return Arbitraries.frequencyOf(
        Tuple.of(5, concepts()), Tuple.of(2, path), Tuple.of(1, join("", path, modifiers)));
  }

  private static Arbitrary<String> numbers() {
    return some("0", "1", "2", "3", "0.002", "4.5", "2000", "-1");
  }

  private static Arbitrary<String> ranges() {
    return some("0..2", "1..1", "2..5", "0.001..0.003");
  }

  private static Arbitrary<String> lengthUnits() {
    return some("", " mm", "cm", " m");
  }

  private static Arbitrary<String> timeUnits() {
    return some(" ms", " s", " msec", " min");
  }

  private static Arbitrary<String> units() {
    return Arbitraries.oneOf(lengthUnits(), timeUnits(), some(" \"1\""));
  }

  private static Arbitrary<String> codes() {
    return some(
        "SCT|10",
        "SCT|11",
        "99LOCAL|10",
        "SCT|1*",
        "99LOCAL|*",
        "\"Left ventricle\"",
        "\"linke herzkammer\"",
        "\"Herz\"",
        "left",
        "right",
        "CT",
        "X|9");
  }

  private static Arbitrary<String> texts() {
    return some(
        "normal",
        "\"left ventricle\"",
        "\"Not normal  at all\"",
        "\"größe NORMAL\"",
        "7",
        "\"7\"",
        "1500",
        "CT",
        "SR",
        "POLYLINE",
        "\"1.2.3.3.1\"");
  }

  private static Arbitrary<String> words() {
    return some(
        "normal",
        "\"norm*\"",
        "\"left ventricle\"",
        "\"\\\"not norm*\\\"\"",
        "\"\\\"normal left\\\"\"",
        "\"at \\\"not normal\\\"\"",
        "\"größe\"",
        "\"x*\"",
        "\"\\\"all 7\\\"\"");
  }

  private static Arbitrary<String> dates() {
    return some(
        "@1970",
        "@1970-01",
        "@1970-01-05",
        "@1970-02-01",
        "@1970-01-20T00:00",
        "@1969",
        "@1970-02-10T00:00:00.0");
  }

  private static Arbitrary<String> dateRanges() {
    return some("@1970-01-03..@1970-01-20", "@1970-02..@1970-03", "@1960..@1969");
  }
}
