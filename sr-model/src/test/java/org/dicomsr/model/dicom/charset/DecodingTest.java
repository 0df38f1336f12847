package org.dicomsr.model.dicom.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.model.dicom.charset.Texts.decode;
import static org.dicomsr.model.dicom.charset.Texts.decodeValues;
import static org.dicomsr.model.dicom.charset.Texts.faults;
import static org.dicomsr.model.dicom.charset.Texts.set;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DecodingTest {
  private static final SpecificCharacterSet JAPANESE = set("", "ISO 2022 IR 87");
  private static final SpecificCharacterSet KATAKANA = set("ISO 2022 IR 13", "ISO 2022 IR 87");
  private static final SpecificCharacterSet KOREAN = set("", "ISO 2022 IR 149");
  private static final SpecificCharacterSet CHINESE = set("", "ISO 2022 IR 58");

  @Nested
  class CodeExtensions {
    @Test
    void readGreekAndCyrillicBesideLatin() {
      SpecificCharacterSet set = set("ISO 2022 IR 100", "ISO 2022 IR 126", "ISO 2022 IR 144");

      assertThat(decode(set, "\u00e9\u001b-F\u00c4\u001b-L\u00d0a\u001b-A\u00e9", TextKind.SINGLE))
          .isEqualTo("éΔаaé");
      assertThat(faults(set, "\u00e9\u001b-F\u00c4", TextKind.SINGLE)).isEmpty();
    }

    @Test
    void endAtControlCharactersInEveryText() {
      SpecificCharacterSet set = set("ISO 2022 IR 100", "ISO 2022 IR 126");

      for (String control : List.of("\r\n", "\n", "\f", "\t")) {
        assertThat(decode(set, "\u001b-F\u00c4" + control + "\u00e9", TextKind.SINGLE))
            .isEqualTo("Δ" + control + "é");
      }
    }

    @Test
    void endAtTheDelimitersOfTheKindOnly() {
      SpecificCharacterSet set = set("ISO 2022 IR 100", "ISO 2022 IR 126");
      String greek = "\u001b-F\u00c4\\\u00c4^\u00c4=\u00c4";

      assertThat(decode(set, greek, TextKind.SINGLE)).isEqualTo("Δ\\Δ^Δ=Δ");
      assertThat(decode(set, greek, TextKind.MULTIPLE)).isEqualTo("Δ\\Ä^Ä=Ä");
      assertThat(decode(set, "\u001b-F\u00c4^\u00c4", TextKind.PERSON_NAME)).isEqualTo("Δ^Ä");
      assertThat(decode(set, "\u001b-F\u00c4=\u00c4", TextKind.PERSON_NAME)).isEqualTo("Δ=Ä");
    }

    @Test
    void keepG1WhileG0Changes() {
      assertThat(decode(KATAKANA, "\u001b$B;3\u001b(J\u00d4", TextKind.SINGLE)).isEqualTo("山ﾔ");
      assertThat(decode(KATAKANA, "\u001b$B;3\u001b(B\u00d4", TextKind.SINGLE)).isEqualTo("山ﾔ");
    }

    @Test
    void readTheSupplementaryKanjiOfJisX0212() {
      assertThat(
              decode(
                  set("", "ISO 2022 IR 87", "ISO 2022 IR 159"),
                  "\u001b$(D0!\u001b$B;3\u001b(B!",
                  TextKind.SINGLE))
          .isEqualTo("丂山!");
    }

    @Test
    void readAnEscapeThatWasNotDeclaredAndSaySo() {
      assertThat(decode(set("ISO_IR 100"), "\u001b$B;3ED\u001b(B", TextKind.SINGLE))
          .isEqualTo("山田");
      assertThat(faults(set("ISO_IR 100"), "\u001b$B;3ED\u001b(B", TextKind.SINGLE))
          .containsExactly(TextFault.UNDECLARED_ESCAPE);
    }

    @Test
    void keepAnUnknownEscapeInTheText() {
      assertThat(decode(JAPANESE, "a\u001b%Gb", TextKind.SINGLE)).isEqualTo("a\u001b%Gb");
      assertThat(faults(JAPANESE, "a\u001b%Gb\u001b", TextKind.SINGLE))
          .containsExactly(TextFault.UNKNOWN_ESCAPE, TextFault.UNKNOWN_ESCAPE);
    }
  }

  @Nested
  class ValuesAreSplitWhereDelimitersAre {
    @Test
    void andNotInsideAChineseCharacter() {
      byte[] bytes = "誠\\功".getBytes(Charset.forName("GBK"));
      assertThat("瀄".getBytes(Charset.forName("GBK"))[1]).isEqualTo((byte) '\\');
      byte[] tricky = "瀄\\瀄".getBytes(Charset.forName("GBK"));

      for (String term : List.of("GBK", "GB18030")) {
        assertThat(set(term).decodeValues(bytes, 0, bytes.length, TextKind.MULTIPLE))
            .containsExactly("誠", "功");
        assertThat(set(term).decodeValues(tricky, 0, tricky.length, TextKind.MULTIPLE))
            .containsExactly("瀄", "瀄");
      }
    }

    @Test
    void andNotInsideAKanji() {
      assertThat(
              decodeValues(
                  JAPANESE, "\u001b$B0\\\\0\u001b(B\\\u001b$B;3\u001b(B", TextKind.MULTIPLE))
          .hasSize(2)
          .last()
          .isEqualTo("山");
      assertThat(decodeValues(JAPANESE, "\u001b$B$d$^$@\u001b(B\\a", TextKind.PERSON_NAME))
          .containsExactly("やまだ", "a");
    }

    @Test
    void andNotInsideShiftJisUnderJisX0201() {
      byte[] bytes = "表\\ｿ".getBytes(Charset.forName("Shift_JIS"));
      List<TextFault> faults = new ArrayList<>();

      assertThat(
              set("ISO_IR 13")
                  .decodeValues(
                      bytes, 0, bytes.length, TextKind.MULTIPLE, (f, at) -> faults.add(f)))
          .containsExactly("表", "ｿ");
      assertThat(faults).containsExactly(TextFault.BEYOND_SET);
    }

    @Test
    void andTheYenSignOfJisX0201IsTheDelimiter() {
      assertThat(decodeValues(set("ISO_IR 13"), "\u00d4\\\u00cf", TextKind.MULTIPLE))
          .containsExactly("ﾔ", "ﾏ");
    }

    @Test
    void withEmptyValuesKept() {
      assertThat(decodeValues(SpecificCharacterSet.DEFAULT, "", TextKind.MULTIPLE))
          .containsExactly("");
      assertThat(decodeValues(SpecificCharacterSet.DEFAULT, "\\a\\", TextKind.MULTIPLE))
          .containsExactly("", "a", "");
    }

    @Test
    void butNeverInLongText() {
      assertThat(decodeValues(SpecificCharacterSet.DEFAULT, "a\\b", TextKind.SINGLE))
          .containsExactly("a\\b");
    }
  }

  @Nested
  class FaultyBytes {
    @Test
    void withoutMeaningBecomeReplacementCharacters() {
      assertThat(decode(set("ISO_IR 127"), "a\u00a1b", TextKind.SINGLE)).isEqualTo("a\uFFFDb");
      assertThat(faults(set("ISO_IR 127"), "a\u00a1b", TextKind.SINGLE))
          .containsExactly(TextFault.UNDECODABLE);
      assertThat(decode(SpecificCharacterSet.UTF_8, "a\u00e9b", TextKind.SINGLE))
          .isEqualTo("a\uFFFDb");
      assertThat(faults(SpecificCharacterSet.UTF_8, "a\u00e9b", TextKind.SINGLE))
          .containsExactly(TextFault.UNDECODABLE);
    }

    @Test
    void areToldFromAReplacementCharacterInTheText() {
      assertThat(
              faults(
                  SpecificCharacterSet.UTF_8,
                  new String(
                      "\uFFFD".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                  TextKind.SINGLE))
          .isEmpty();
    }

    @Test
    void beyondIso646AreLatin1() {
      assertThat(decode(SpecificCharacterSet.DEFAULT, "caf\u00e9", TextKind.SINGLE))
          .isEqualTo("café");
      assertThat(faults(SpecificCharacterSet.DEFAULT, "caf\u00e9", TextKind.SINGLE))
          .containsExactly(TextFault.NOT_DESIGNATED);
    }

    @Test
    void behindADelimiterAreReadThroughTheSetDesignatedBefore() {
      assertThat(
              decode(
                  KOREAN, "\u001b$)C\u00c8\u00ab^\u00b1\u00e6\u00b5\u00bf", TextKind.PERSON_NAME))
          .isEqualTo("홍^길동");
      assertThat(faults(KOREAN, "\u001b$)C\u00c8\u00ab^\u00b1\u00e6", TextKind.PERSON_NAME))
          .containsExactly(TextFault.NOT_DESIGNATED);
    }

    @Test
    void ofCodePage949AreReadAsSuch() {
      byte[] bytes = "\u001b$)C뷁".getBytes(Charset.forName("x-windows-949"));

      assertThat(KOREAN.decode(bytes, 0, bytes.length, TextKind.SINGLE)).isEqualTo("뷁");
    }

    @Test
    void atACutEndLoseNothingElse() {
      assertThat(decode(KOREAN, "\u001b$)C\u00c8\u00ab\u00b1", TextKind.SINGLE))
          .isEqualTo("홍\uFFFD");
      assertThat(decode(JAPANESE, "\u001b$B;3E", TextKind.SINGLE)).isEqualTo("山\uFFFD");
      assertThat(decode(CHINESE, "\u001b$)A\u00cd\u00f5\u00cd", TextKind.SINGLE))
          .isEqualTo("王\uFFFD");
    }

    @Test
    void whereTheReturnToIso646WasForgottenStillShowTheDelimiter() {
      assertThat(decode(JAPANESE, "\u001b$B;3ED^\u001b$BB@O:\u001b(B", TextKind.PERSON_NAME))
          .isEqualTo("山田^太郎");
    }
  }

  @Property(tries = 3000)
  void noBytesMakeDecodingFail(@ForAll byte[] bytes, @ForAll TextKind kind) {
    for (SpecificCharacterSet set :
        List.of(
            JAPANESE,
            KATAKANA,
            KOREAN,
            CHINESE,
            SpecificCharacterSet.UTF_8,
            set("GB18030"),
            set("ISO_IR 13"))) {
      assertThat(
              String.join(
                  "\\",
                  set.decodeValues(
                      bytes,
                      0,
                      bytes.length,
                      kind,
                      (fault, at) -> assertThat(at).isBetween(0, bytes.length))))
          .isEqualTo(set.decode(bytes, 0, bytes.length, kind));
    }
  }

  @Test
  void aRangeInsideALargerArrayIsDecoded() {
    byte[] bytes = Texts.bytes("xx\u001b$)C\u00c8\u00abxx");

    assertThat(KOREAN.decode(bytes, 2, 6, TextKind.SINGLE)).isEqualTo("홍");
    assertThat(SpecificCharacterSet.DEFAULT.decode(bytes, 0, 2, TextKind.SINGLE)).isEqualTo("xx");
    assertThatThrownBy(() -> KOREAN.decode(bytes, 8, 3, TextKind.SINGLE))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
