package org.dicomsr.templates.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dicomsr.model.coding.ConceptKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionRuleTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xor 2, 3",
        "some of 2, 3b",
        "if row 3",
        "only if not row 3 and (row 4 or row 5)",
        "iff value of row 1 in (DCM|CT, DCM|MR) or not row 1",
        "if name of row 1 in (SCT|131184002) and not (row 5 or row 6); only if not (row 5 or row 6)",
        "if row 13 and not observation time of row 13",
        "undecidable",
        "undecidable: where the specimen comes from"
      })
  void printsAsItReads(String text) {
    assertThat(ConditionRule.parse(text)).hasToString(text);
  }

  @Test
  void andBindsCloserThanOr() {
    assertThat(ConditionRule.parse("only if row 1 or row 2 and row 3"))
        .isEqualTo(
            new ConditionRule.When(
                null,
                new TreeTest.Or(
                    List.of(
                        new TreeTest.Present("1"),
                        new TreeTest.And(
                            List.of(new TreeTest.Present("2"), new TreeTest.Present("3")))))));
  }

  @Test
  void codesAreWhatTheyStandFor() {
    assertThat(ConditionRule.parse("only if value of row 1 in (SRT|G-A101)"))
        .isEqualTo(
            new ConditionRule.When(
                null, new TreeTest.ValueIn("1", List.of(new ConceptKey("7771000", "SCT")))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "unless row 3 # column 1 of the condition: expected xor, some of, if, only if, iff or undecidable, found \"unless row 3\"",
        "if row # column 7 of the condition: expected a row label, found the end",
        "if row 3 row 4 # column 10 of the condition: expected the end, found \"row 4\"",
        "iff value of row 1 in (CT) # column 24 of the condition: expected scheme|value, found \"CT)\"",
        "if (row 3 # column 10 of the condition: expected ')', found the end"
      })
  void errorsGiveTheColumn(String text, String message) {
    assertThatThrownBy(() -> ConditionRule.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
