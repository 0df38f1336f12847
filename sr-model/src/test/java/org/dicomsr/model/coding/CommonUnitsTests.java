package org.dicomsr.model.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CommonUnitsTests {

  @Test
  void tableSaysWhatTheLibraryWorksOut() {
    assertThat(CommonUnits.all()).hasSizeGreaterThan(100);
    CommonUnits.all()
        .forEach((code, unit) -> {
          assertThat(UcumAlgebra.reduce(code)).as(code).isEqualTo(unit);
          assertThat(UcumSpelling.plain(code)).isEqualTo(code);
        });
  }

  @Test
  void unitsThatHaveConstantsAreInTheTable() throws IllegalAccessException {
    int constants = 0;
    for (Field field : Ucum.class.getFields()) {
      if (field.get(null) instanceof CodedConcept unit) {
        String plain = Objects.requireNonNull(UcumSpelling.plain(unit.value()));
        assertThat(CommonUnits.find(plain)).as(unit.value()).isNotNull();
        constants++;
      }
    }
    assertThat(constants).isGreaterThan(50);
  }
}
