package org.dicomsr.templates.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Mdc;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Related;
import org.junit.jupiter.api.Test;

class QuantityTests {
  private static final CodedConcept OUT_OF_RANGE =
      CodedConcept.of("114009", "DCM", "Value out of range");
  private static final CodedConcept SECOND = CodedConcept.of("s", "UCUM", "s");

  private static Quantity roundTrip(Quantity quantity) {
    Related child =
        ContainerBuilder.root(
                Dcm.FINDING, root -> quantity.writeTo(root, CONTAINS, Mdc.QT_INTERVAL_GLOBAL))
            .children()
            .getFirst();
    return Quantity.from((Num) ((Related.ByValue) child).item()).orElseThrow();
  }

  @Test
  void converts_between_units() {
    Quantity quantity = Quantity.of(400, Ucum.MILLISECOND);
    assertThat(quantity.in(SECOND)).hasValue(0.4);
    assertThat(quantity.in(Ucum.KILOGRAM)).isEmpty();
    assertThat(quantity.in(CodedConcept.of("s", "99X", "s"))).isEmpty();
    assertThat(Quantity.without(OUT_OF_RANGE).in(SECOND)).isEmpty();
  }

  @Test
  void is_written_with_number_and_qualifier() {
    Quantity number = Quantity.of(1 / 3.0, Ucum.MILLISECOND);
    Quantity both = new Quantity(number.measured(), OUT_OF_RANGE);
    Quantity reason = Quantity.without(OUT_OF_RANGE);
    assertThat(List.of(roundTrip(number), roundTrip(both), roundTrip(reason)))
        .containsExactly(number, both, reason);
    assertThat(roundTrip(number).number()).contains(1 / 3.0);
    assertThat(roundTrip(reason).number()).isEmpty();
    assertThat(roundTrip(reason).unit()).isEmpty();
  }

  @Test
  void is_not_made_of_nothing() {
    assertThat(
            Quantity.from(new Num(Mdc.QT_INTERVAL_GLOBAL, null, null, ItemDetails.NONE, List.of())))
        .isEmpty();
    assertThatThrownBy(() -> new Quantity(null, null)).isInstanceOf(IllegalArgumentException.class);
  }
}
