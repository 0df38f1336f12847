package org.dicomsr.model.dicom.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.model.dicom.charset.Texts.bytes;
import static org.dicomsr.model.dicom.charset.Texts.set;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.model.dicom.charset.CodedSet.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncodingTest {
  private static final Map<CodedSet, String> REPERTOIRES = new EnumMap<>(CodedSet.class);

  /**
   * A text within a character set. The generated {@code toString} is fine here: the text is made
   * up.
   */
  record Sample(List<String> terms, String text) {}

  @Property(tries = 1000)
  void decodingUndoesEncoding(@ForAll("samples") Sample sample, @ForAll TextKind kind) {
    SpecificCharacterSet set = SpecificCharacterSet.of(sample.terms());
    byte[] bytes = set.encode(sample.text(), kind).orElseThrow();
    List<TextFault> faults = new ArrayList<>();

    assertThat(set.decode(bytes, 0, bytes.length, kind, (fault, at) -> faults.add(fault)))
        .isEqualTo(sample.text());
    assertThat(faults).isEmpty();
  }

  @Property(tries = 500)
  void eachValueOfAnElementCanBeDecodedAlone(@ForAll("samples") Sample sample) {
    SpecificCharacterSet set = SpecificCharacterSet.of(sample.terms());
    byte[] bytes =
        set.encode(sample.text() + '\\' + sample.text(), TextKind.PERSON_NAME).orElseThrow();
    byte[] alone = set.encode(sample.text(), TextKind.PERSON_NAME).orElseThrow();

    byte[] second = Arrays.copyOfRange(bytes, alone.length + 1, bytes.length);
    assertThat(Arrays.copyOf(bytes, alone.length)).isEqualTo(alone);
    assertThat(bytes[alone.length]).isEqualTo((byte) '\\');
    assertThat(set.decode(alone, 0, alone.length, TextKind.PERSON_NAME)).isEqualTo(sample.text());
    assertThat(set.decode(second, 0, second.length, TextKind.PERSON_NAME)).isEqualTo(sample.text());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"IR_6", "IR_14", "UTF_8", "GB18030", "GBK"})
  void everyCharacterOfASetSurvives(CodedSet coded) {
    SpecificCharacterSet set = coded.wide() ? set("", coded.term(true)) : set(coded.term(true));
    String repertoire = repertoire(coded);
    byte[] bytes = set.encode(repertoire, TextKind.MULTIPLE).orElseThrow();

    assertThat(repertoire).hasSizeGreaterThan(coded.wide() ? 6000 : 50);
    assertThat(set.decode(bytes, 0, bytes.length, TextKind.MULTIPLE)).isEqualTo(repertoire);
  }

  @Test
  void aTextBeyondTheSetHasNoEncoding() {
    assertThat(set("ISO_IR 100").encode("Δ", TextKind.SINGLE)).isEmpty();
    assertThat(set("ISO_IR 100").canEncode("Äé")).isTrue();
    assertThat(set("", "ISO 2022 IR 87").canEncode("é")).isFalse();
    assertThat(SpecificCharacterSet.DEFAULT.canEncode("é")).isFalse();
    assertThat(set("GBK").canEncode("😀")).isFalse();
    assertThat(set("GB18030").canEncode("😀")).isTrue();
    assertThat(SpecificCharacterSet.UTF_8.canEncode("\uD83D")).as("half a character").isFalse();
  }

  @Test
  void anEscapeCharacterIsNotSmuggledIn() {
    assertThat(set("ISO_IR 100").canEncode("a\u001b$B;3")).isFalse();
    assertThat(SpecificCharacterSet.DEFAULT.canEncode("\u001b")).isFalse();
  }

  @Test
  void aReplacementCharacterIsNotWrittenAsIfItWereText() {
    assertThat(set("ISO_IR 127").canEncode("\uFFFD")).isFalse();
    assertThat(set("", "ISO 2022 IR 149").canEncode("\uFFFD")).isFalse();
  }

  @Test
  void theSetOfValue1IsRestoredBeforeDelimitersAndAtTheEnd() {
    SpecificCharacterSet set = set("ISO 2022 IR 100", "ISO 2022 IR 126");

    assertThat(set.encode("éΔ^Δ", TextKind.PERSON_NAME))
        .hasValue(bytes("\u00e9\u001b-F\u00c4\u001b-A^\u001b-F\u00c4\u001b-A"));
    assertThat(set.encode("Δ^Δ", TextKind.SINGLE)).hasValue(bytes("\u001b-F\u00c4^\u00c4\u001b-A"));
  }

  @Test
  void g1IsDesignatedAgainBehindAReturnToIso646ForReadersThatKnowOneActiveSet() {
    SpecificCharacterSet set = set("ISO 2022 IR 144", "ISO 2022 IR 87");

    assertThat(set.encode("Ж山aЖЖ", TextKind.SINGLE))
        .hasValue(bytes("\u00b6\u001b$B;3\u001b(Ba\u001b-L\u00b6\u00b6"));
  }

  @Test
  void plainTextNeedsNoEscapes() {
    assertThat(set("ISO 2022 IR 13", "ISO 2022 IR 87").encode("a^b\\c\r\nd", TextKind.PERSON_NAME))
        .hasValue(bytes("a^b\\c\r\nd"));
    assertThat(set("ISO_IR 100").encode("", TextKind.SINGLE)).hasValue(new byte[0]);
  }

  @Provide
  static Arbitrary<Sample> samples() {
    CodedSet[] first =
        Arrays.stream(CodedSet.values())
            .filter(s -> s != CodedSet.IR_14 && !s.wide())
            .toArray(CodedSet[]::new);
    CodedSet[] further =
        Arrays.stream(CodedSet.values())
            .filter(s -> s.form != Form.ALONE && s.form != Form.ASCII)
            .toArray(CodedSet[]::new);
    return Arbitraries.of(first)
        .flatMap(one ->
            one.form == Form.ALONE
                ? text(List.of(one)).map(text -> new Sample(List.of(one.term(false)), text))
                : Arbitraries.of(further)
                    .list()
                    .ofMaxSize(3)
                    .uniqueElements()
                    .flatMap(more -> sample(one, more)));
  }

  private static Arbitrary<Sample> sample(CodedSet one, List<CodedSet> more) {
    List<CodedSet> sets = new ArrayList<>(List.of(one));
    sets.addAll(more);
    List<String> terms = sets.stream().distinct().map(set -> set.term(sets.size() > 1)).toList();
    return text(sets).map(text -> new Sample(terms, text));
  }

  /** Runs of one set, of ISO 646 and of delimiters, so that designations change often. */
  private static Arbitrary<String> text(List<CodedSet> sets) {
    List<Arbitrary<String>> runs = new ArrayList<>();
    runs.add(Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(4));
    runs.add(Arbitraries.of("^", "=", "\\", "\r\n", "\t", "\f"));
    for (CodedSet set : sets) {
      if (set.form == Form.ALONE) {
        Arbitrary<String> any =
            Arbitraries.strings().withCharRange('\u00A0', '\uFFFC').ofMaxLength(4);
        runs.add(any.filter(text -> set.charset().newEncoder().canEncode(text)));
      } else if (set.form != Form.ASCII) {
        runs.add(Arbitraries.strings().withChars(repertoire(set)).ofMinLength(1).ofMaxLength(4));
      }
    }
    return Arbitraries.oneOf(runs).list().ofMaxSize(12).map(parts -> String.join("", parts));
  }

  private static String repertoire(CodedSet set) {
    return REPERTOIRES.computeIfAbsent(set, EncodingTest::listRepertoire);
  }

  private static String listRepertoire(CodedSet set) {
    StringBuilder all = new StringBuilder();
    CodeTable table = CodeTable.of(set);
    for (char c = 0x80; c < 0xFFFF; c++) {
      if (table.code(c) >= 0) {
        all.append(c);
      }
    }
    return all.toString();
  }
}
