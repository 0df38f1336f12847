package org.dicomsr.templates.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.testing.MeasurementArbitraries;

/** What is written reads as it was, and is what the templates demand. */
class MeasurementRoundTripProperties {
  @Provide
  Arbitrary<Measurement> measurements() {
    return new MeasurementArbitraries().measurements();
  }

  @Provide
  Arbitrary<Measurement> measurementsOfRegions() {
    return MeasurementArbitraries.ofRegionsOfInterest().measurements();
  }

  private static ContentNode written(Measurement measurement) {
    return ContentTree.of(
            ContainerBuilder.root(
                Dcm.IMAGING_MEASUREMENTS, root -> measurement.writeTo(root, CONTAINS)))
        .root()
        .children()
        .getFirst();
  }

  private static void passes(ContentNode node, String tid) {
    assertThat(TemplateValidator.standard().validate(node.item(), tid).violations())
        .filteredOn(violation -> violation.severity() == Severity.ERROR)
        .isEmpty();
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  @Label("a measurement of TID 300 reads as it was written, without an error")
  void measurementsReadAsWritten(@ForAll("measurements") Measurement measurement) {
    ContentNode node = written(measurement);

    assertThat(Measurement.from(node)).contains(measurement);
    passes(node, "300");
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  @Label("a measurement of TID 1419 reads as it was written, without an error")
  void measurementsOfRegionsReadAsWritten(
      @ForAll("measurementsOfRegions") Measurement measurement) {
    ContentNode node = written(measurement);

    assertThat(Measurement.from(node)).contains(measurement);
    passes(node, "1419");
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  @Label("a builder of a measurement has all its parts")
  void buildersHaveAllParts(@ForAll("measurements") Measurement measurement) {
    assertThat(measurement.toBuilder().build())
        .isEqualTo(measurement)
        .hasSameHashCodeAs(measurement);
  }
}
