package org.dicomsr.templates.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.ImageReference;
import org.junit.jupiter.api.Test;

/** A measurement is a number with what says how it came about. */
class MeasurementTests {
  private static final CodedConcept TITLE =
      CodedConcept.of("126010", "DCM", "Imaging Measurements");
  private static final CodedConcept DIAMETER = CodedConcept.of("81827009", "SCT", "Diameter");
  private static final CodedConcept LUNG = CodedConcept.of("39607008", "SCT", "Lung");
  private static final CodedConcept LEFT = CodedConcept.of("7771000", "SCT", "Left");
  private static final CodedConcept FAILED = CodedConcept.of("114000", "DCM", "Not a number");
  private static final ImageReference IMAGE =
      ImageReference.of("1.2.840.10008.5.1.4.1.1.2", "2.25.7");

  private static ContentNode written(Measurement measurement) {
    return ContentTree.of(ContainerBuilder.root(TITLE, root -> measurement.writeTo(root, CONTAINS)))
        .root()
        .children()
        .getFirst();
  }

  @Test
  void readsWhatWasWritten() {
    Measurement diameter =
        Measurement.builder(DIAMETER)
            .value(12.5, Ucum.MILLIMETER)
            .findingSite(FindingSite.of(LUNG).withLaterality(LEFT))
            .normalRange(NormalRange.of(0, 6, Ucum.MILLIMETER))
            .inferredFrom(Measurement.of(DIAMETER, 12, Ucum.MILLIMETER))
            .region(GraphicType.POLYLINE, Coordinates.of2d(101, 80, 113, 84), IMAGE)
            .algorithm(AlgorithmIdentification.of("Nodule finder", "2.1").withParameters("a", "b"))
            .build();

    Measurement read = Measurement.from(written(diameter)).orElseThrow();

    assertThat(read).isEqualTo(diameter);
    assertThat(read.value()).contains(12.5);
    assertThat(read.unit()).contains(Ucum.MILLIMETER);
    assertThat(read.findingSites()).containsExactly(new FindingSite(LUNG, LEFT, null));
    assertThat(read.derivationParameters()).hasSize(1);
    assertThat(read.properties().statistics()).isNull();
    assertThat(read.algorithm().orElseThrow().parameters()).containsExactly("a", "b");
  }

  @Test
  void mayHaveAReasonInsteadOfANumber() {
    Measurement none = Measurement.builder(DIAMETER).qualifier(FAILED).build();

    Measurement read = Measurement.from(written(none)).orElseThrow();

    assertThat(read).isEqualTo(none);
    assertThat(read.value()).isEmpty();
    assertThat(read.qualifier()).contains(FAILED);
  }

  @Test
  void isNotBuiltWithNeither() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Measurement.builder(DIAMETER).build())
        .withMessageContaining("expected a number or the reason");
  }
}
