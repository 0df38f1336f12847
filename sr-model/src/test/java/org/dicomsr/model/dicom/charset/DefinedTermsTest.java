package org.dicomsr.model.dicom.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.model.dicom.charset.Texts.decode;
import static org.dicomsr.model.dicom.charset.Texts.set;

import java.util.HexFormat;
import java.util.List;
import org.dicomsr.model.dicom.charset.CharacterSetProblem.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinedTermsTest {

  @Nested
  class DefinedTermsAlone {
    @ParameterizedTest(name = "{0}: byte {1} is {2}")
    @CsvSource({
      "ISO_IR 100, E9, é",
      "ISO_IR 101, B1, ą",
      "ISO_IR 109, A1, Ħ",
      "ISO_IR 110, BF, ŋ",
      "ISO_IR 144, D0, а",
      "ISO_IR 127, C8, ب",
      "ISO_IR 126, C4, Δ",
      "ISO_IR 138, F9, ש",
      "ISO_IR 148, F0, ğ",
      "ISO_IR 203, A4, €",
      "ISO_IR 13, D4, ﾔ",
      "ISO_IR 166, A1, ก",
      "ISO_IR 192, C3A9, é",
      "GB18030, CDF5, 王",
      "GBK, CDF5, 王",
      "ISO 2022 IR 100, E9, é",
      "ISO 2022 IR 101, B1, ą",
      "ISO 2022 IR 109, A1, Ħ",
      "ISO 2022 IR 110, BF, ŋ",
      "ISO 2022 IR 144, D0, а",
      "ISO 2022 IR 127, C8, ب",
      "ISO 2022 IR 126, C4, Δ",
      "ISO 2022 IR 138, F9, ש",
      "ISO 2022 IR 148, F0, ğ",
      "ISO 2022 IR 203, A4, €",
      "ISO 2022 IR 13, D4, ﾔ",
      "ISO 2022 IR 166, A1, ก"
    })
    void areUsedAsTheyStand(String term, String hex, String character) {
      SpecificCharacterSet set = set(term);
      byte[] bytes = HexFormat.of().parseHex(hex);

      assertThat(set.problems()).isEmpty();
      assertThat(set.definedTerms()).containsExactly(term);
      assertThat(set.decode(bytes, 0, bytes.length, TextKind.SINGLE)).isEqualTo(character);
      assertThat(set.encode(character, TextKind.SINGLE)).hasValue(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ISO_IR 6", "ISO 2022 IR 6", "  "})
    void theDefaultRepertoireHasSeveralNames(String term) {
      assertThat(set(term).problems()).isEmpty();
      assertThat(set(term)).isEqualTo(SpecificCharacterSet.DEFAULT);
      assertThat(set(term).definedTerms()).isEmpty();
      assertThat(decode(set(term), "caf\u00e9", TextKind.SINGLE)).isEqualTo("café");
      assertThat(set(term).canEncode("café")).isFalse();
    }

    @Test
    void paddingOfATermDoesNotCount() {
      assertThat(set("ISO_IR 100 ").definedTerms()).containsExactly("ISO_IR 100");
      assertThat(set("ISO_IR 100 ").problems()).isEmpty();
    }
  }

  @Nested
  class WrongTerms {
    @ParameterizedTest(name = "{0} is taken for {1}")
    @CsvSource({
      "ISO-IR 100, ISO_IR 100",
      "ISO IR 100, ISO_IR 100",
      "ISO_IR_100, ISO_IR 100",
      "ISO_IR100, ISO_IR 100",
      "iso_ir 100, ISO_IR 100",
      "IR 100, ISO_IR 100",
      "ISO2022 IR 87, ISO 2022 IR 87",
      "ISO 2022 IR100, ISO 2022 IR 100",
      "ISO_2022_IR_149, ISO 2022 IR 149",
      "ISO_IR 149, ISO 2022 IR 149",
      "ISO_IR 87, ISO 2022 IR 87",
      "ISO 2022 58, ISO 2022 IR 58",
      "ISO 2022 GBK, GBK",
      "gb18030, GB18030",
      "UTF-8, ISO_IR 192",
      "utf8, ISO_IR 192",
      "ISO IR 192, ISO_IR 192",
      "ISO 2022 IR 192, ISO_IR 192",
      "ISO8859-1, ISO_IR 100",
      "iso-8859-5, ISO_IR 144",
      "latin1, ISO_IR 100",
      "ISO_IR 14, ISO_IR 13"
    })
    void areUnderstoodAndReported(String wrong, String right) {
      assertThat(set(wrong).problems())
          .containsExactly(new CharacterSetProblem(Kind.MISSPELT, wrong, right));
      assertThat(set(wrong).definedTerms()).containsExactly(right);
    }

    @Test
    void anUnknownTermStandsForTheDefaultRepertoire() {
      SpecificCharacterSet set = set("EBCDIC");

      assertThat(set).isEqualTo(SpecificCharacterSet.DEFAULT);
      assertThat(set.problems())
          .containsExactly(new CharacterSetProblem(Kind.UNKNOWN, "EBCDIC", ""));
    }

    @Test
    void aMultiByteSetInValue1IsUsedFromTheStart() {
      assertThat(set("ISO 2022 IR 149").problems())
          .extracting(CharacterSetProblem::kind)
          .containsExactly(Kind.MULTI_BYTE_FIRST);
      assertThat(
              decode(
                  set("ISO 2022 IR 149"),
                  "\u00c8\u00ab^\u00b1\u00e6\u00b5\u00bf",
                  TextKind.PERSON_NAME))
          .isEqualTo("홍^길동");
    }
  }

  @Nested
  class Lists {
    @Test
    void ofCodeExtensionsAreKept() {
      assertThat(set("", "ISO 2022 IR 87", "ISO 2022 IR 159").definedTerms())
          .containsExactly("", "ISO 2022 IR 87", "ISO 2022 IR 159");
      assertThat(set("ISO 2022 IR 6", "ISO 2022 IR 87").definedTerms())
          .containsExactly("ISO 2022 IR 6", "ISO 2022 IR 87");
      assertThat(set("ISO 2022 IR 13", "ISO 2022 IR 87").problems()).isEmpty();
    }

    @Test
    void withoutThePrefixForCodeExtensionsAreCorrected() {
      SpecificCharacterSet set = set("ISO_IR 100", "ISO_IR 126");

      assertThat(set.definedTerms()).containsExactly("ISO 2022 IR 100", "ISO 2022 IR 126");
      assertThat(set.problems())
          .containsExactly(
              new CharacterSetProblem(Kind.NOT_AN_EXTENSION, "ISO_IR 100", "ISO 2022 IR 100"),
              new CharacterSetProblem(Kind.NOT_AN_EXTENSION, "ISO_IR 126", "ISO 2022 IR 126"));
    }

    @Test
    void thatBeginWithAStandAloneSetHaveNoOtherValues() {
      SpecificCharacterSet set = set("ISO_IR 192", "ISO 2022 IR 87");

      assertThat(set).isEqualTo(SpecificCharacterSet.UTF_8);
      assertThat(set.problems())
          .extracting(CharacterSetProblem::kind)
          .containsExactly(Kind.NOT_ALONE, Kind.IGNORED);
    }

    @Test
    void withAStandAloneSetBehindIso646MeanThatSet() {
      SpecificCharacterSet set = set("", "ISO_IR 192");

      assertThat(set).isEqualTo(SpecificCharacterSet.UTF_8);
      assertThat(set.problems())
          .extracting(CharacterSetProblem::kind)
          .containsExactly(Kind.NOT_ALONE);
    }

    @Test
    void withAStandAloneSetBehindAnotherIgnoreIt() {
      SpecificCharacterSet set = set("ISO 2022 IR 100", "GB18030", "ISO 2022 IR 126");

      assertThat(set.definedTerms()).containsExactly("ISO 2022 IR 100", "ISO 2022 IR 126");
      assertThat(set.problems())
          .containsExactly(new CharacterSetProblem(Kind.IGNORED, "GB18030", ""));
    }

    @Test
    void withEmptyFurtherValuesAreReadWithoutThem() {
      assertThat(set("ISO 2022 IR 100", "").problems())
          .extracting(CharacterSetProblem::kind)
          .containsExactly(Kind.IGNORED);
      assertThat(set("", "").definedTerms()).isEmpty();
    }
  }

  @Test
  void oneInstanceServesAllFilesWithTheSameSingleTerm() {
    assertThat(SpecificCharacterSet.of(List.of("ISO_IR 100")))
        .isSameAs(SpecificCharacterSet.of(List.of("ISO_IR 100")));
  }

  @Test
  void aProblemQuotesOnlyWhatLooksLikeATerm() {
    assertThat(new CharacterSetProblem(Kind.MISSPELT, "ISO-IR 100", "ISO_IR 100"))
        .hasToString(
            "Specific Character Set: \"ISO-IR 100\" is no defined term, taken for \"ISO_IR 100\"");
    assertThat(new CharacterSetProblem(Kind.UNKNOWN, "Doe^John", ""))
        .hasToString("Specific Character Set: a value of 8 characters is unknown");
    assertThat(new CharacterSetProblem(Kind.UNKNOWN, "A".repeat(17), "").toString())
        .doesNotContain("AA");
  }
}
