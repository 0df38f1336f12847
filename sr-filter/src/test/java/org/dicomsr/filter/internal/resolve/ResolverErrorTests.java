package org.dicomsr.filter.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One golden message for each kind of error. */
class ResolverErrorTests {
  private static String message(Resolver resolver, String query) {
    return String.valueOf(
        catchThrowableOfType(QuerySyntaxException.class, () -> Query.parse(query, resolver))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          modalty = CT                    → line 1, column 1: expected a variable, a built-in name or a DICOM keyword, found an unknown name; did you mean `modality`?
          PatientName = "x"               → line 1, column 1: expected an attribute that documents hold, found one that they do not; names, birth dates, identifiers and addresses are in no index
          AccessionNumber = "x"           → line 1, column 1: expected what documents hold, found what identifies people; names, birth dates, identifiers and addresses are in no index
          PatientBirthDate < @2000        → line 1, column 1: expected an attribute that documents hold, found one that they do not; names, birth dates, identifiers and addresses are in no index
          ReferencedSOPInstanceUID = "1"  → line 1, column 1: expected an attribute that documents hold, found one that they do not; `study`, `series` and `instance` can be asked for
          study > 5                       → line 1, column 9: expected `=`, `!=` or `in`, found `>`; `study` has no order
          instance ~ "1.2"                → line 1, column 12: expected a UID behind `=`, found words behind `~`; `~` is about texts
          group{ study = "1.2" }          → line 1, column 8: expected what groups have, found a property of the object; objects have it, not groups: write it outside of the braces, as in `SEG{ … and segment{ … } }`
          PixelData = "x"                 → line 1, column 1: expected an attribute that documents hold, found one that they do not; documents hold a selection of attributes
          segment{ modality = SEG }       → line 1, column 10: expected what groups have, found a property of the object; objects have it, not groups: write it outside of the braces, as in `SEG{ … and segment{ … } }`
          group{ SliceThickness = 1 }     → line 1, column 8: expected what groups have, found an attribute of the object's header; objects have it, not groups: write it outside of the braces, as in `SEG{ … and segment{ … } }`
          has "a"/modality                → line 1, column 9: expected what stands in the content at the end of the path, found a property of the object; it stands alone
          has "a"/SliceThickness          → line 1, column 9: expected what stands in the content at the end of the path, found a property of the object; it stands alone
          has modality["a" = b]           → line 1, column 14: expected modifiers of what stands in the content, found modifiers of a property of the object
          has label/"a"                   → line 1, column 5: expected a meaning, a code or `**` within a path, found a name; names stand at the end of a path
          has "a"["b"/"c" = d]            → line 1, column 9: expected a meaning or code in brackets, found a path; modifiers have no place of their own
          has "a"["b"["c" = d] = e]       → line 1, column 13: expected one pair of brackets, found brackets in brackets; what modifies a modifier counts too: `[ a = x, b = y ]`
          has "a"[label = d]              → line 1, column 9: expected a meaning, a code or the keyword of a sequence of modifiers, found a name
          """)
  void termsThatCannotBeMeant(String query, String message) {
    assertThat(message(Resolver.standard(), query)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          "Length" > 5 ms           → line 1, column 12: expected a number in the unit of the facts, found another unit; `ms` is a time; 'Length' is recorded in `cm` or `mm` or `um`
          "Length" > 5              → line 1, column 12: expected a number in the unit of the facts, found a number without unit; 'Length' is recorded in `cm` or `mm` or `um`
          SliceThickness > 5 ms     → line 1, column 18: expected a number in the unit of the facts, found another unit; `ms` is a time; `SliceThickness` is recorded in `mm`
          age > 60 kg               → line 1, column 7: expected a number in the unit of the facts, found another unit; `kg` is a mass; `age` is recorded in `a`
          length > 5 s              → line 1, column 10: expected a number in the unit of the facts, found another unit; `s` is a time; `length` is recorded in `mm`
          "x" > 5 parsecs           → line 1, column 7: expected a unit of UCUM behind the number, found another text; as in `mm`, `ms`, `%`; case matters
          age > 5 years             → line 1, column 7: expected a unit of UCUM behind the number, found another text; `age` is recorded in `a`
          modality > 5              → line 1, column 12: expected `=`, `!=` or `in`, found `>`; `modality` has no order
          modality = @2019          → line 1, column 12: expected text, found a date
          SliceThickness = "thin"   → line 1, column 18: expected a number, found quoted text
          date = 2019               → line 1, column 8: expected a date, found a number; a date begins with `@`
          label = SCT|1             → line 1, column 9: expected text, found a code
          category = 5              → line 1, column 12: expected a code, found a number
          ContentTime = "10"        → line 1, column 15: expected `has`, `missing` or `unknown`, found quoted text
          points = many             → line 1, column 10: expected a number, found a word
          graphic > 5               → line 1, column 11: expected a graphic type behind `=`, found a number; as in `graphic = POLYLINE`
          age ~ old                 → line 1, column 7: expected a number behind `=`, found words behind `~`; `~` is about texts
          text ~ "-"                → line 1, column 8: expected a word to look for, found no letter and no digit
          text ~ "a*b"              → line 1, column 8: expected `*` at the end of a word, found one elsewhere; as in "mitral regurg*"
          text ~ "a \\"b"           → line 1, column 8: expected a phrase between two quotation marks, found one mark alone
          """)
  void valuesThatCannotBeMeant(String query, String message) {
    assertThat(message(Resolver.standard(), query)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          text ~ a                  → line 1, column 1: expected what the index keeps, found texts; the index was made with the privacy profile `minimal`, which leaves texts and descriptions out; one made with `site` keeps them
          has SeriesDescription     → line 1, column 5: expected what the index keeps, found texts; the index was made with the privacy profile `minimal`, which leaves texts and descriptions out; one made with `site` keeps them
          has label                 → line 1, column 5: expected what the index keeps, found texts; the index was made with the privacy profile `minimal`, which leaves texts and descriptions out; one made with `site` keeps them
          "x" ~ a                   → line 1, column 7: expected what the index keeps, found texts; the index was made with the privacy profile `minimal`, which leaves texts and descriptions out; one made with `site` keeps them
          date > @2019              → line 1, column 8: expected what the index keeps, found a date; the index was made with the privacy profile `minimal`, which shifts dates: `before`, `within` and `StudyYear` can be asked for
          age > 90                  → line 1, column 7: expected an age below 89 years, or `>= 89 a`, found an age above; the index was made with the privacy profile `minimal`, in which 89 years and above are one age
          age = 60..89              → line 1, column 7: expected an age below 89 years, or `>= 89 a`, found an age above; the index was made with the privacy profile `minimal`, in which 89 years and above are one age
          "Subject Age" > 90 a      → line 1, column 17: expected an age below 89 years, or `>= 89 a`, found an age above; the index was made with the privacy profile `minimal`, in which 89 years and above are one age
          has DCM|121008            → line 1, column 5: expected what documents hold, found what identifies people; names, birth dates, identifiers and addresses are in no index
          """)
  void whatTheProfileLeftOut(String query, String message) {
    assertThat(message(Resolver.standard().in(PrivacyProfile.MINIMAL), query)).isEqualTo(message);
  }

  @Test
  void whatAProfileKeepsCanBeAskedFor() {
    Resolver minimal = Resolver.standard().in(PrivacyProfile.MINIMAL);
    String kept =
        "age >= 89 and age < 70 and has date and CT before ECG and segment = \"Left\""
            + " and StudyYear = 2019 and Manufacturer ~ siemens and \"x\" = \"v\"";
    assertThat(PlanText.of(minimal.plan(Query.parse(kept, minimal)).where()))
        .contains("SegmentedPropertyTypeCodeSequence code")
        .doesNotContain("SegmentLabel");
    Resolver site = Resolver.standard().in(PrivacyProfile.SITE);
    assertThat(Query.parse("text ~ a and label = b and date > @2019 and age > 90", site))
        .isNotNull();
  }

  @Test
  void messagesNeverShowWhatTheQuerySays() {
    assertThat(message(Resolver.standard(), "\"secret name\" > 12345 unitofmine"))
        .doesNotContain("secret")
        .doesNotContain("12345")
        .doesNotContain("unitofmine");
  }
}
