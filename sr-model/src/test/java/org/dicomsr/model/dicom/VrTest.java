package org.dicomsr.model.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VrTest {

  @Test
  void thereAreThirtyFourAndEachIsFoundByItsCodeAndName() {
    assertThat(Vr.values())
        .hasSize(34)
        .allSatisfy(vr -> {
          assertThat(vr.code()).isEqualTo(vr.name().charAt(0) * 256 + vr.name().charAt(1));
          assertThat(Vr.ofCode(vr.code())).isSameAs(vr);
          assertThat(Vr.ofName(vr.name())).isSameAs(vr);
        });
  }

  @Test
  void noOtherTwoBytesAreAVr() {
    Set<Integer> codes = Stream.of(Vr.values()).map(Vr::code).collect(Collectors.toSet());
    for (int code = 0; code <= 0xFFFF; code++) {
      assertThat(Vr.ofCode(code) != null).as("code %04X", code).isEqualTo(codes.contains(code));
    }
    assertThat(Vr.ofCode(-1)).isNull();
    assertThat(Vr.ofCode(0x10000 | Vr.SQ.code())).isNull();
  }

  @Test
  void namesThatAreNoVrAreNotFound() {
    assertThat(Stream.of("", "S", "SQL", "sq", "OX", "S\u0151", "\u0153Q").map(Vr::ofName))
        .containsOnlyNulls();
  }

  @Test
  void longHeadersAreThoseOfTable711() {
    assertThat(those(Vr::longHeader))
        .containsExactlyInAnyOrder(
            Vr.OB, Vr.OD, Vr.OF, Vr.OL, Vr.OV, Vr.OW, Vr.SQ, Vr.SV, Vr.UC, Vr.UN, Vr.UR, Vr.UT,
            Vr.UV);
  }

  @Test
  void characterSetsMatterToTextOnly() {
    assertThat(those(Vr::isText))
        .containsExactlyInAnyOrder(Vr.LO, Vr.LT, Vr.PN, Vr.SH, Vr.ST, Vr.UC, Vr.UT);
    assertThat(those(Vr::isString)).containsAll(those(Vr::isText));
  }

  @Test
  void eachVrIsOfExactlyOneForm() {
    assertThat(those(Vr::isString)).hasSize(17);
    assertThat(those(Vr::isBinaryNumber))
        .containsExactlyInAnyOrder(Vr.FD, Vr.FL, Vr.SL, Vr.SS, Vr.SV, Vr.UL, Vr.US, Vr.UV);
    assertThat(those(Vr::isBulk))
        .containsExactlyInAnyOrder(Vr.OB, Vr.OD, Vr.OF, Vr.OL, Vr.OV, Vr.OW, Vr.UN);
    assertThat(Vr.values())
        .allSatisfy(vr ->
            assertThat(
                    Stream.of(
                        vr.isString(), vr.isBinaryNumber(), vr.isBulk(), vr == Vr.AT, vr == Vr.SQ))
                .as(vr.name())
                .containsOnlyOnce(true));
  }

  @Test
  void wordsAreSwappedAsInPs35Section73() {
    assertThat(those(vr -> vr.wordSize() == 2))
        .containsExactlyInAnyOrder(Vr.AT, Vr.OW, Vr.SS, Vr.US);
    assertThat(those(vr -> vr.wordSize() == 4))
        .containsExactlyInAnyOrder(Vr.FL, Vr.OF, Vr.OL, Vr.SL, Vr.UL);
    assertThat(those(vr -> vr.wordSize() == 8))
        .containsExactlyInAnyOrder(Vr.FD, Vr.OD, Vr.OV, Vr.SV, Vr.UV);
    assertThat(those(vr -> vr.wordSize() == 1)).hasSize(34 - 4 - 5 - 5);
  }

  @Test
  void aBinaryNumberIsOneWord() {
    assertThat(those(Vr::isBinaryNumber))
        .allSatisfy(vr -> assertThat(vr.maxLength()).isEqualTo(vr.wordSize()));
  }

  @Test
  void singleValuedAreTheTextsWithBackslashesAndTheBulk() {
    assertThat(those(vr -> !vr.multiValued()))
        .containsExactlyInAnyOrder(
            Vr.LT, Vr.ST, Vr.UT, Vr.UR, Vr.OB, Vr.OD, Vr.OF, Vr.OL, Vr.OV, Vr.OW, Vr.SQ, Vr.UN);
  }

  @Test
  void charactersArePaddedWithSpacesExceptUids() {
    assertThat(those(vr -> vr.padding() == ' ')).hasSize(16).doesNotContain(Vr.UI);
    assertThat(Vr.UI.padding()).isZero();
    assertThat(Vr.OB.padding()).isZero();
  }

  private static Set<Vr> those(Predicate<Vr> property) {
    return Stream.of(Vr.values())
        .filter(property)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Vr.class)));
  }
}
