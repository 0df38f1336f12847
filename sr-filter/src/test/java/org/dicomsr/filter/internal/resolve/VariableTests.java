package org.dicomsr.filter.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.internal.plan.Resolution;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What variables of a catalogue mean in queries. */
class VariableTests {
  private static final Catalogue CATALOGUE =
      Catalogue.parse(
          """
          catalogue: 1
          variables:
            pr:
              from: ['99X|pr', '"alt"/"pr"']
              unit: ms
              range: 50..1000
              aggregate: latest
            anypr: {from: '99X|pr', unit: ms}
            modality: {from: modality}
            yesno:
              from: '99X|yn'
              values: {yes: [99X|1, 99Y|2*, "ja"], no: [99X|0]}
            sexes:
              from: [PatientSex, '99X|sex']
              values: {female: [F, 99X|f], male: [M, 99X|m]}
            anywhere:
              values: {yes: [99X|1], no: [99X|0]}
            size:
              from: '99X|size'
              unit: mm
              values: {small: ["0..10"], large: ["11..50"]}
            bound:
              from:
                - path: '99X|a'
                  template: '1500'
                  object: report
                  where: 'has "w"'
                  group: '"Finding" = 99X|lesion'
            ct_date: {from: [{path: date, object: CT}], aggregate: {nearest: event}}
            event: {from: '99X|event', type: date}
            dated: {from: '99X|d', when: '99X|event'}
            counted: {from: [{path: '99X|p', value: ['99X|1']}], type: code}
            age_group:
              from: age
              unit: a
              values: {young: ["0..40"], old: ["41..130"]}
            greatest: {from: SliceThickness, unit: mm, aggregate: max}
          """);
  private static final Resolver RESOLVER = Resolver.of(CATALOGUE);

  private static String plan(String query) {
    return PlanText.of(RESOLVER.plan(Query.parse(query, RESOLVER)).where());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          anypr > 200          → 99X|pr 0.20000000000000004.. s usable .. s
          anypr > 0.2 s        → 99X|pr 0.20000000000000004.. s usable .. s
          anypr != 200         → 99X|pr ..0.19999999999999998 s or 0.20000000000000004.. s usable .. s
          has anypr            → 99X|pr .. s
          missing anypr        → no(99X|pr exists usable .. s)
          unknown anypr        → 99X|pr (exists but not .. s) usable .. s
          modality = CT        → @Modality text 'ct'
          group{ has anypr }   → group{99X|pr .. s}
          """)
  void variablesStandForTheirFactsInTheirUnit(String query, String plan) {
    assertThat(plan(query)).isEqualTo(plan);
  }

  @Test
  void alternativesAreTriedInOrderAndWhatIsOutOfRangeIsUnusable() {
    assertThat(plan("CT{ pr > 200 }"))
        .isEqualTo(
            "object CT{99X|pr 0.20000000000000004..1.0 s usable 0.05..1.0 s"
                + " else \"alt\"/\"pr\" 0.20000000000000004..1.0 s usable 0.05..1.0 s}");
    assertThat(plan("CT{ unknown pr }"))
        .isEqualTo(
            "object CT{any(99X|pr (exists but not 0.05..1.0 s) usable 0.05..1.0 s,"
                + " \"alt\"/\"pr\" (exists but not 0.05..1.0 s) usable 0.05..1.0 s)}");
  }

  @Test
  void oneOfManyFactsIsChosenForEntitiesAlone() {
    assertThat(plan("pr > 200")).startsWith("latest of (99X|pr ");
    assertThat(plan("same study{ pr > 200 }")).startsWith("one study{latest of (99X|pr ");
    assertThat(plan("select objects where pr > 200")).startsWith("99X|pr ");
    assertThat(plan("has pr")).startsWith("any(99X|pr ");
    assertThat(plan("greatest > 1 mm")).startsWith("greatest of (@SliceThickness ");
    assertThat(plan("ct_date > @2019"))
        .isEqualTo(
            "nearest to (99X|event date) of"
                + " (@time of object{object CT} date 2020-01-01T00:00:00Z.. usable date)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          yesno = yes        → 99X|yn code 99X|1 or code 99Y|2* or code "ja" or text 'ja' usable code 99X|1 or code 99Y|2* or code "ja" or text 'ja' or code 99X|0
          yesno = "No"       → 99X|yn code 99X|0 usable code 99X|1 or code 99Y|2* or code "ja" or text 'ja' or code 99X|0
          yesno = 99X|0      → 99X|yn code 99X|0 usable code 99X|1 or code 99Y|2* or code "ja" or text 'ja' or code 99X|0
          yesno != yes       → 99X|yn (code 99X|1 or code 99Y|2* or code "ja" or text 'ja' or code 99X|0 but not code 99X|1 or code 99Y|2* or code "ja" or text 'ja') usable code 99X|1 or code 99Y|2* or code "ja" or text 'ja' or code 99X|0
          unknown yesno      → 99X|yn (exists but not code 99X|1 or code 99Y|2* or code "ja" or text 'ja' or code 99X|0) usable code 99X|1 or code 99Y|2* or code "ja" or text 'ja' or code 99X|0
          anywhere = yes     → anything (no context) code 99X|1 usable code 99X|1 or code 99X|0
          missing anywhere   → no(anything (no context) code 99X|1 or code 99X|0)
          size = small       → 99X|size 0.0..0.01 m usable 0.0..0.01 m or 0.011..0.05 m
          size > 5           → 99X|size 0.005000000000000001..0.01 m or 0.011..0.05 m usable 0.0..0.01 m or 0.011..0.05 m
          counted = 99X|1    → 99X|p code 99X|1
          counted = 99X|2    → 99X|p never usable code 99X|1
          missing counted    → no(99X|p code 99X|1)
          """)
  void wordsStandForWhatIsRecorded(String query, String plan) {
    assertThat(plan(query)).isEqualTo(plan);
  }

  @Test
  void aSelectorIsAskedForWhatItsFactsCanBe() {
    assertThat(plan("sexes = female"))
        .isEqualTo(
            "@PatientSex text 'f' usable text 'f' or text 'm' else"
                + " 99X|sex code \"f\" or text 'f' or code 99X|f"
                + " usable code \"f\" or text 'f' or code 99X|f or code \"m\" or text 'm' or code 99X|m");
    assertThat(plan("sexes = 99X|f"))
        .startsWith("@PatientSex never usable text 'f' or text 'm' else 99X|sex code 99X|f usable");
  }

  @Test
  void selectorsSayWhereFactsAre() {
    assertThat(plan("has bound"))
        .isEqualTo(
            "99X|a of object{object report{\"w\" present}}"
                + " in group{(DCM|121071 SCT|404684003 \"finding\") code 99X|lesion}"
                + " in template 1500 present");
    assertThat(plan("bound[\"m\" = v] = x"))
        .startsWith("99X|a[\"m\" code \"v\" or text 'v'] of object{")
        .endsWith("code \"x\" or text 'x'");
    assertThat(plan("has dated")).isEqualTo("99X|d present when 99X|event");
  }

  @Test
  void resolutionsHoldAllThatAVariableStandsFor() {
    assertThat(RESOLVER.plan(Query.parse("yesno = yes and modality = CT")).resolutions())
        .containsExactly(
            new Resolution(
                "yesno", "variable", List.of("\"ja\"", "99X|0", "99X|1", "99X|yn", "99Y|2*")),
            new Resolution("modality", "variable", List.of("Modality")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          yesno = maybe         → line 1, column 9: expected one of the words that the catalogue has for this variable, found another word; what files say is asked for by its code, or in quotes
          yesno > 5             → line 1, column 9: expected one of the words that the catalogue has for this variable, found a number; what files say is asked for by its code, or in quotes
          anypr = "long"        → line 1, column 9: expected a number, found quoted text
          anypr > 5 mm          → line 1, column 9: expected a number in the unit of the facts, found another unit; `mm` is a length; this variable is recorded in `ms`
          has "a"/pr            → line 1, column 9: expected a meaning, code or DICOM keyword at the end of the path, found a variable; a variable stands alone: the catalogue says where it is found
          group{ has modality } → line 1, column 12: expected what groups have, found a property of the object; objects have it, not groups: write it outside of the braces, as in `SEG{ … and segment{ … } }`
          has modality["a" = b] → line 1, column 5: expected modifiers of what stands in the content, found modifiers of a property of the object
          yesnoo = yes          → line 1, column 1: expected a variable, a built-in name or a DICOM keyword, found an unknown name; did you mean `yesno`?
          """)
  void whatAVariableCannotBeIsRefused(String query, String message) {
    assertThat(
            catchThrowableOfType(QuerySyntaxException.class, () -> Query.parse(query, RESOLVER))
                .getMessage())
        .isEqualTo(message);
  }
}
