package org.dicomsr.templates.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dicomsr.model.coding.CodedConcept;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {

  @Nested
  class AMultiplicity {
    @ParameterizedTest
    @ValueSource(strings = {"1", "1-n", "2-n", "2-4", "2-2n", "3"})
    void printsAsItReads(String text) {
      assertThat(ValueMultiplicity.parse(text)).hasToString(text);
    }

    @Test
    void countsWhatItAllows() {
      assertThat(ValueMultiplicity.parse("2-2n").allows(4)).isTrue();
      assertThat(ValueMultiplicity.parse("2-2n").allows(3)).isFalse();
      assertThat(ValueMultiplicity.parse("1-n").allows(100)).isTrue();
      assertThat(ValueMultiplicity.ONE.allows(2)).isFalse();
      assertThat(ValueMultiplicity.parse("2-4").allows(1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "0-1", "2-1", "1-", "-1", "1..n", "1-0n", "one"})
    void isRefusedWhenItIsNone(String text) {
      assertThatThrownBy(() -> ValueMultiplicity.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "expected a multiplicity such as 1, 1-n, 2-4 or 2-2n, found \"" + text + "\"");
    }
  }

  @Nested
  class ATerm {
    @ParameterizedTest
    @ValueSource(
        strings = {"EV DCM|121071|Finding", "DT UCUM|mm|mm", "DCID 244", "BCID 7000", "$X"})
    void printsAsItReads(String text) {
      assertThat(Term.parse(text).text()).isEqualTo(text);
    }

    @Test
    void isAnEnumeratedCodeUnlessItSaysOtherwise() {
      assertThat(Term.parse("DCM|121071|Finding"))
          .isEqualTo(new Term.Code(CodedConcept.of("121071", "DCM", "Finding"), true));
    }

    @Test
    void mayHaveBarsInTheMeaningOnly() {
      assertThat(Term.parse("99X|1|a|b"))
          .isEqualTo(new Term.Code(CodedConcept.of("1", "99X", "a|b"), true));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "Finding", "DCM|121071", "|1|x", "DCM||x", "DCM|1|", "DCID ", "$", "$a b"})
    void isRefusedWhenItIsNone(String text) {
      assertThatThrownBy(() -> Term.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
