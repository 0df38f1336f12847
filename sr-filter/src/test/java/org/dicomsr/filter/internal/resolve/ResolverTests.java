package org.dicomsr.filter.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.internal.plan.Resolution;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What queries without variables mean; one table for each rule of the language. */
class ResolverTests {
  private static String plan(String query) {
    return PlanText.of(Resolver.standard().plan(Query.parse(query, Resolver.standard())).where());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          CT                                       → object CT
          CT and SEG                               → all(object CT, object SEG)
          CT or report                             → any(object CT, object report)
          not CT                                   → no(object CT)
          at least 2 CT                            → 2 object CT
          CT{ has date }                           → object CT{@time present}
          group{ has "x" }                         → group{"x" present}
          segment{ has label }                     → segment{(MultiplexGroupLabel ROIName SegmentLabel) present}
          at least 3 channel{ has lead }           → 3 channel{ChannelSourceSequence present}
          roi{ not has "x" }                       → roi{no("x" present)}
          99X|1{ has "x" }                         → container 99X|1{"x" present}
          same study{ CT }                         → one study{object CT}
          same series{ CT and SEG }                → one series{all(object CT, object SEG)}
          within 1.5 d{ CT and ECG }               → within 129600000{all(object CT, object ECG)}
          CT before ECG                            → object CT before object ECG
          CT within 1 h before ECG                 → object CT before by 3600000 object ECG
          """)
  void structureIsThatOfTheQuery(String query, String plan) {
    assertThat(plan(query)).isEqualTo(plan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          modality = CT                            → @Modality text 'ct'
          modality in (CT, "MR")                   → @Modality text 'ct' or text 'mr'
          template = 1500                          → @template text '1500'
          group{ template = 1411 }                 → group{@template text '1411'}
          title = "Bone"                           → @title code "bone"
          date >= @2019                            → @time date 2019-01-01T00:00:00Z..
          age < 1 a                                → @PatientAge ..3.1557599999999996E7 s
          age < 1                                  → @PatientAge ..3.1557599999999996E7 s
          age < 12 mo                              → @PatientAge ..3.1557599999999996E7 s
          sex != F                                 → @PatientSex (text but not text 'f')
          instances >= 100                         → @instances 100.0.. 1
          text ~ "a"                               → anything (no context) words a usable text
          missing text                             → no(anything (no context) text)
          roi = "PTV"                              → ROIName text 'ptv'
          number = 3                               → (ROINumber SegmentNumber WaveformChannelNumber) = 3.0 1
          category = SCT|85756007                  → SegmentedPropertyCategoryCodeSequence code SCT|85756007
          algorithm = MANUAL                       → (ROIGenerationAlgorithm SegmentAlgorithmType) text 'manual'
          algorithm_name ~ net                     → (AlgorithmName SegmentAlgorithmName) words net
          originality = ORIGINAL                   → WaveformOriginality text 'original'
          rate >= 0.5 kHz                          → SamplingFrequency 500.0.. s-1
          duration = 10                            → MultiplexGroupDuration = 10.0 s
          """)
  void builtInNamesAreWhatDocumentsHave(String query, String plan) {
    assertThat(plan(query)).isEqualTo(plan);
  }

  @Test
  void builtInNamesOfGroupsAreFactsOfAnyGroupOutsideOfOne() {
    assertThat(plan("segment = \"Aorta x\""))
        .isEqualTo(
            "(SegmentLabel SegmentedPropertyTypeCodeSequence) code \"aorta x\" or text 'aorta x'");
    assertThat(plan("SEG{ label = \"x\" }"))
        .isEqualTo("object SEG{(MultiplexGroupLabel ROIName SegmentLabel) text 'x'}");
    assertThat(plan("region = Chest"))
        .isEqualTo(
            "any(AnatomicRegionSequence code (SCT|816094009 \"chest\") or text 'chest',"
                + " @AnatomicRegionSequence code (SCT|816094009 \"chest\") or text 'chest',"
                + " @BodyPartExamined code (SCT|816094009 \"chest\") or text 'chest')");
    assertThat(plan("segment{ has region }")).isEqualTo("segment{AnatomicRegionSequence present}");
  }

  @Test
  void trackingIsAnIdentifierOrItsUidInSegmentsAndReports() {
    assertThat(plan("tracking = \"1.2.3\""))
        .isEqualTo("(DCM|112039 DCM|112040 TrackingID TrackingUID) text '1.2.3' or uid 1.2.3");
    assertThat(plan("tracking != \"lesion\""))
        .isEqualTo("(DCM|112039 DCM|112040 TrackingID TrackingUID) (text but not text 'lesion')");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          points >= 3                → anything (no context) #points 3.0.. 1 usable #points .. 1
          "x"/points = 3..5          → "x" #points 3.0..5.0 1 usable #points .. 1
          "a"/"x"/points = 3         → "a"/"x" #points = 3.0 1 usable #points .. 1
          length < 1 cm              → anything (no context) #length ..0.009999999999999998 m usable #length .. m or #length .. unit:pixel
          length = 10 pixels         → anything (no context) #length = 10.0 unit:pixel usable #length .. m or #length .. unit:pixel
          has area                   → anything (no context) #area .. m2 or #area .. unit:pixel
          missing area               → no(anything (no context) #points .. 1 usable #area .. m2 or #area .. unit:pixel)
          unknown area               → anything (no context) (#points .. 1 but not #area .. m2 or #area .. unit:pixel) usable #area .. m2 or #area .. unit:pixel
          graphic = Polyline         → anything (no context) graphic POLYLINE usable graphic
          graphic != POINT           → anything (no context) (graphic but not graphic POINT) usable graphic
          "x"/graphic in (A, "B")    → "x" graphic A or graphic B usable graphic
          "a"/**/points = 3          → any("a"/**/anything (no context) #points = 3.0 1 usable #points .. 1, "a" #points = 3.0 1 usable #points .. 1)
          **/points = 3              → anything (no context) #points = 3.0 1 usable #points .. 1
          """)
  void coordinatesAreAskedForAtTheEndOfAPathOrAlone(String query, String plan) {
    assertThat(plan(query)).isEqualTo(plan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          SliceThickness <= 1                        → @SliceThickness ..0.001 m
          SliceThickness <= 0.1 cm                   → @SliceThickness ..0.001 m
          has Rows                                   → @Rows present
          missing SeriesDescription                  → no(@SeriesDescription exists)
          unknown SeriesDescription                  → @SeriesDescription (exists but not present)
          SeriesNumber != 3                          → @SeriesNumber ..2.9999999999999996 1 or 3.0000000000000004.. 1
          StudyDate = @2019-03                       → @StudyDate date 2019-03-01T00:00:00Z..2019-03-31T23:59:59.999Z
          FrameOfReferenceUID = "1.2"                → @FrameOfReferenceUID uid 1.2
          FrameOfReferenceUID != "1.2"               → @FrameOfReferenceUID (present but not uid 1.2)
          PatientAge > 60                            → @PatientAge 1.8934560000000002E9.. s
          SegmentLabel ~ "a"                         → SegmentLabel words a
          segment{ SegmentLabel ~ "a" }              → segment{SegmentLabel words a}
          ROIVolume >= 1                             → ROIVolume 1.0E-6.. m3
          ChannelSensitivity = 1 V                   → ChannelSensitivity = 1000.0 C-1.g.m2.s-2
          has NumberOfFrames                         → any(@NumberOfFrames present, NumberOfFrames present)
          missing NumberOfFrames                     → no(any(@NumberOfFrames exists, NumberOfFrames exists))
          segment{ NumberOfFrames > 1 }              → segment{NumberOfFrames 1.0000000000000002.. 1}
          SegmentSequence/NumberOfFrames = 1         → SegmentSequence/NumberOfFrames = 1.0 1
          NumberOfContourPoints > 9                  → NumberOfContourPoints 9.000000000000002.. 1
          NumberOfSeriesRelatedInstances = 9         → @NumberOfSeriesRelatedInstances = 9.0 1
          StudyYear = 2019                           → @StudyYear = 2019.0 1
          SoftwareVersions = 5.1                     → @SoftwareVersions text '5.1'
          """)
  void keywordsAreAttributesOfTheHeaderOrItemsOfGroups(String query, String plan) {
    assertThat(plan(query)).isEqualTo(plan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          has "a"/"x"                     → "a"/"x" present
          has **/"a"/"x"                  → "a"/"x" present
          has "a"/**/"x"                  → "a"/**/"x" present
          has "a"/**/**/"x"               → "a"/**/"x" present
          has **/"x"                      → "x" present
          has 99X|1/99X|2*/"x"            → 99X|1/99X|2*/"x" present
          has "a"/label                   → "a"/(MultiplexGroupLabel ROIName SegmentLabel) present
          has "a"/text                    → "a"/anything (no context) text
          "x"["m" = "v"] = 1              → "x"["m" code "v" or text 'v'] = 1.0 1 or = 1.0 (no unit)
          has "x"["m" = v, 99X|1 = 2 mm]  → "x"["m" code "v" or text 'v'][99X|1 = 0.002 m] present
          has "x"["m" = @2019]            → "x"["m" date 2019-01-01T00:00:00Z..2019-12-31T23:59:59.999Z] present
          """)
  void pathsEndRightAboveTheFactAndBeginAnywhere(String query, String plan) {
    assertThat(plan(query)).isEqualTo(plan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          "x" = 182 ms          → "x" = 0.182 s
          "x" = 0.182 s         → "x" = 0.182 s
          "x" < 0.2 s           → "x" ..0.19999999999999998 s
          "x" <= 200 ms         → "x" ..0.2 s
          "x" > 200 ms          → "x" 0.20000000000000004.. s
          "x" >= 0.2 s          → "x" 0.2.. s
          "x" = 1..2 cm         → "x" 0.01..0.02 m
          "x" != 1..2 cm        → "x" ..0.009999999999999998 m or 0.020000000000000004.. m
          "x" != 1 cm           → "x" ..0.009999999999999998 m or 0.010000000000000002.. m
          "x" in (1 mm, 2 s)    → "x" = 0.001 m or = 2.0 s
          "x" = 35 %            → "x" = 0.35 1
          "x" = 60 "{beats}/min" → "x" = 1.0 s-1
          "x" = 60 /min         → "x" = 1.0 s-1
          "x" = 5               → "x" = 5.0 1 or = 5.0 (no unit)
          "x" < 0               → "x" ..-4.9E-324 1 or ..-4.9E-324 (no unit)
          "x" = -0.0            → "x" = 0.0 1 or = 0.0 (no unit)
          "x" = 37 Cel          → "x" = 310.15 K
          "x" = 9e299 Tm        → "x" never
          "x" < 9e299 Tm        → "x" ..1.7976931348623157E308 m
          "x" > 9e299 Tm        → "x" never
          "x" > -9e299 Tm        → "x" -1.7976931348623157E308.. m
          """)
  void numbersAreInBaseUnitsWithoutLosingADigit(String query, String plan) {
    assertThat(plan(query)).isEqualTo(plan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          "x" = @2019                    → "x" date 2019-01-01T00:00:00Z..2019-12-31T23:59:59.999Z
          "x" < @2019                    → "x" date ..2018-12-31T23:59:59.999Z
          "x" <= @2019-02                → "x" date ..2019-02-28T23:59:59.999Z
          "x" > @2019-03-04              → "x" date 2019-03-05T00:00:00Z..
          "x" >= @2019-03-04T10:20       → "x" date 2019-03-04T10:20:00Z..
          "x" = @2019..@2020-03          → "x" date 2019-01-01T00:00:00Z..2020-03-31T23:59:59.999Z
          "x" != @2019                   → "x" date ..2018-12-31T23:59:59.999Z or date 2020-01-01T00:00:00Z..
          "x" = @2019-03-04T10:20:30.5   → "x" date 2019-03-04T10:20:30.500Z..2019-03-04T10:20:30.500Z
          """)
  void partialDatesAreAllMomentsThatTheyCanBe(String query, String plan) {
    assertThat(plan(query)).isEqualTo(plan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          "x" = "Some  TEXT"      → "x" code "some text" or text 'some text'
          "x" = word              → "x" code "word" or text 'word'
          "x" = "Left"            → "x" code (SCT|7771000 "left") or text 'left'
          "x" = "1.2.840"         → "x" code "1.2.840" or text '1.2.840' or uid 1.2.840
          "x" = 99X|1             → "x" code 99X|1
          "x" = 99X|1*            → "x" code 99X|1*
          "x" != "v"              → "x" (code but not code "v") or (text but not text 'v')
          "x" != 99X|1            → "x" (code but not code 99X|1)
          "x" in (v, 99X|1, 5 mm) → "x" code "v" or text 'v' or code 99X|1 or = 0.005 m
          has "x"                 → "x" present
          missing "x"             → no("x" exists)
          unknown "x"             → "x" (exists but not present)
          """)
  void wordsAndTextAreCodesByMeaningOrTexts(String query, String plan) {
    assertThat(plan(query)).isEqualTo(plan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          has SRT|T-D0050          → SCT|85756007 present
          has SNM3|T-D0050         → SCT|85756007 present
          has SCT|85756007         → SCT|85756007 present
          has 99X|85756007         → 99X|85756007 present
          has 1.2.840.10008.2.16.4|121071 → DCM|121071 present
          has OPS|5-37*            → OPS|5-37* present
          has "a|b"|5*             → a\\|b|5* present
          has DCM|*                → DCM|* present
          has SCT|857*             → SCT|857* present
          has SRT|*                → (SCT|* SRT|*) present
          has SRT|T-321*           → (SCT|128586007 SCT|58095006 SCT|59652004 SCT|84712000 SRT|T-321*) present
          """)
  void codesAreConceptsHoweverTheyAreWritten(String query, String plan) {
    assertThat(plan(query)).isEqualTo(plan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          text ~ "Mitral REGURG*"             → mitral regurg*
          text ~ mitral                       → mitral
          text ~ "\\"left atrial append*\\" x" → left_atrial_append* x
          text ~ "T2-weighted"                → t2_weighted
          text ~ "a - b"                      → a b
          """)
  void fullTextIsTakenApartAsTheIndexDoes(String query, String words) {
    assertThat(plan(query)).isEqualTo("anything (no context) words " + words + " usable text");
  }

  @Test
  void meaningsStandForTheCodesOfTheStandardsTables() {
    assertThat(plan("has \"finding  SITE\"")).isEqualTo("(SCT|363698007 \"finding site\") present");
    assertThat(plan("has \"PR interval global\""))
        .isEqualTo("(MDC|2:15872 \"pr interval global\") present");
    assertThat(plan("has \"nowhere known\"")).isEqualTo("\"nowhere known\" present");
  }

  @Test
  void meaningsInTwoLanguagesMeetInTheirCode() {
    Catalogue german =
        new Catalogue(
            null,
            null,
            null,
            List.of(),
            Map.of("linkes Herzventrikel", List.of(new Code("SRT", "T-32600"))),
            Map.of(),
            Map.of());
    String found =
        PlanText.of(
            Resolver.of(german).plan(Query.parse("\"x\" = \"Linkes  Herzventrikel\"")).where());
    assertThat(found)
        .isEqualTo(
            "\"x\" code (SCT|87878005 \"linkes herzventrikel\") or text 'linkes herzventrikel'");
  }

  @Test
  void unitsThatFilesWriteOtherwiseAreComparedAsTheCatalogueSays() {
    Catalogue catalogue =
        Catalogue.parse(
            """
            catalogue: 1
            unitAliases: {msec: ms, "99X|cpm": /min}
            assumeUnit: {"99X|1": cm}
            """);
    Resolver resolver = Resolver.of(catalogue);
    assertThat(PlanText.of(resolver.plan(Query.parse("\"x\" > 0.2 s")).where()))
        .isEqualTo("\"x\" 0.20000000000000004.. s or 200.00000000000003.. unit:UCUM|msec");
    assertThat(PlanText.of(resolver.plan(Query.parse("\"x\" = 200 msec")).where()))
        .isEqualTo("\"x\" = 0.2 s or = 200.0 unit:UCUM|msec");
    assertThat(PlanText.of(resolver.plan(Query.parse("\"x\" = 1 /s")).where()))
        .isEqualTo("\"x\" = 1.0 s-1 or = 60.0 unit:99X|cpm");
    assertThat(PlanText.of(resolver.plan(Query.parse("99X|1 = 5 mm")).where()))
        .isEqualTo("99X|1 = 0.005 m or = 0.5 (no unit)");
    assertThat(PlanText.of(resolver.plan(Query.parse("99X|1 = 0.5")).where()))
        .isEqualTo("99X|1 = 0.005 m or = 0.5 (no unit)");
  }

  @Test
  void resolutionsSayWhatNamesStandForInTheOrderOfTheQuery() {
    Plan plan =
        Resolver.standard()
            .plan(
                Query.parse(
                    "SEG{ segment = \"Left\" and Rows > 5 } and \"Finding Site\" = 99X|1*"
                        + " and segment = \"Left\" and \"private\" > 5 mm"));
    assertThat(plan.resolutions())
        .containsExactly(
            new Resolution(
                "segment",
                "built-in",
                List.of("SegmentLabel", "SegmentedPropertyTypeCodeSequence")),
            new Resolution("\"Left\"", "value", List.of("\"left\"", "SCT|7771000")),
            new Resolution("Rows", "keyword", List.of("Rows")),
            new Resolution("5", "value", List.of("in 1")),
            new Resolution(
                "\"Finding Site\"", "concept", List.of("\"finding site\"", "SCT|363698007")),
            new Resolution("99X|1*", "value", List.of("99X|1*")),
            new Resolution("\"private\"", "concept", List.of("\"private\"")),
            new Resolution("5 mm", "value", List.of("in m")));
  }

  @Test
  void conditionsKnowTheClauseThatTheyWereMadeOf() {
    Query query = Query.parse("CT and not has \"x\"");
    Plan plan = Resolver.standard().plan(query);
    assertThat(plan.clauseOf(plan.where())).containsSame(query.where());
  }
}
