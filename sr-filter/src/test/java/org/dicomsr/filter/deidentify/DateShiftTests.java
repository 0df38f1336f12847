package org.dicomsr.filter.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DateShiftTests {
  private final DateShift back = new DateShift(-400);

  @Test
  void aDateMovesByWholeDays() {
    assertThat(back.date("20240229")).contains("20230125");
  }

  @Test
  void theTimeOfTheDayStaysAsItIsWritten() {
    assertThat(back.dateTime("20240229235960.123+0100")).contains("20230125235960.123+0100");
  }

  @Test
  void aPartialDateKeepsItsPrecision() {
    assertThat(back.date("202402")).contains("202301");
    assertThat(back.date("2024")).contains("2023");
    assertThat(back.dateTime("202402")).contains("202301");
    assertThat(back.dateTime("2024+0100")).contains("2023+0100");
  }

  @Test
  void otherSpellingsAreUnderstood() {
    assertThat(back.date("2024.02.29")).contains("20230125");
    assertThat(back.dateTime("2024-02-29T23:15:30Z")).contains("20230125231530+0000");
  }

  @Test
  void whatIsNoDateOrLeavesTheCalendarIsNone() {
    assertThat(back.date("Sample")).isEmpty();
    assertThat(back.date("20240230")).isEmpty();
    assertThat(back.date("00010101")).isEmpty();
    assertThat(back.dateTime("20240229 of Sample")).isEmpty();
  }
}
