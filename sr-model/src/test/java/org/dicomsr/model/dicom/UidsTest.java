package org.dicomsr.model.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UidsTest {

  @Test
  void randomUidsAreValidAndDifferent() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String uid = Uids.random();
      assertThat(uid).startsWith("2.25.").hasSizeLessThanOrEqualTo(44);
      assertThat(Uids.isValid(uid)).isTrue();
      made.add(uid);
    }
    assertThat(made).hasSize(1000);
  }

  @Test
  void aUuidIsWrittenAsAnUnsignedNumber() {
    // The example of PS3.5 B.2.
    assertThat(Uids.of(UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")))
        .isEqualTo("2.25.329800735698586629295641978511506172918");
    assertThat(Uids.of(new UUID(0, 0))).isEqualTo("2.25.0");
  }

  @Property
  void everyUuidGivesAValidUid(@ForAll long high, @ForAll long low) {
    assertThat(Uids.isValid(Uids.of(new UUID(high, low)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.840.10008.1.1", "0.0", "2.25.0", "1", "1.0.3"})
  void goodFormIsValid(String uid) {
    assertThat(Uids.isValid(uid)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "1.",
        ".1",
        "1..2",
        "1.02",
        "00",
        "1.2a",
        "1.2 ",
        "1.2\0",
        "-1.2",
        "1.\u0662"
      })
  void badFormIsNotValid(String uid) {
    assertThat(Uids.isValid(uid)).isFalse();
  }

  @Test
  void sixtyFourCharactersAreTheLimit() {
    assertThat(Uids.isValid("1." + "9".repeat(62))).isTrue();
    assertThat(Uids.isValid("1." + "9".repeat(63))).isFalse();
  }
}
