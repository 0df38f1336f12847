package org.dicomsr.model.iod;

import static org.assertj.core.api.Assertions.assertThat;

import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DictionaryEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiplicityTest {

  @ParameterizedTest
  @CsvSource({
    "1,1",
    "1-3,2",
    "1-n,7",
    "2,2",
    "2-2n,6",
    "3-3n,9",
    "1-n,1",
    "6-n,8",
    "1 or 3,3",
    "2-n,2"
  })
  void allows(String vm, int count) {
    assertThat(Multiplicity.allows(vm, count)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1,2", "1-3,4", "2,3", "2-2n,5", "3-3n,8", "6-n,5", "1 or 3,2", "2-n,1"})
  void refuses(String vm, int count) {
    assertThat(Multiplicity.allows(vm, count)).isFalse();
  }

  @Test
  void everyMultiplicityOfTheDictionaryAllowsSomeNumber() {
    assertThat(
            DataDictionary.entries().stream()
                .flatMap(entry -> entry.multiplicity().stream())
                .distinct())
        .isNotEmpty()
        .allMatch(vm ->
            java.util.stream.IntStream.rangeClosed(1, 300)
                .anyMatch(count -> Multiplicity.allows(vm, count)));
    assertThat(
            DataDictionary.entries().stream()
                .filter(entry -> entry.multiplicity().isPresent())
                .map(DictionaryEntry::tag))
        .hasSizeGreaterThan(4000);
  }
}
