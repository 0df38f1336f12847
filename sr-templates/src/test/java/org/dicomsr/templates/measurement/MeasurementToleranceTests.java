package org.dicomsr.templates.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_ACQ_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;

import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.NumBuilder;
import org.dicomsr.model.content.Scoord;
import org.dicomsr.model.content.Text;
import org.dicomsr.templates.observation.TextOrCode;
import org.junit.jupiter.api.Test;

/** What files get wrong is read as far as it goes. */
class MeasurementToleranceTests {
  private static final CodedConcept DIAMETER = CodedConcept.of("81827009", "SCT", "Diameter");
  private static final CodedConcept LUNG = CodedConcept.of("39607008", "SCT", "Lung");
  private static final CodedConcept MEAN = CodedConcept.of("373098007", "SCT", "Mean");
  private static final CodedConcept PHASE = CodedConcept.of("P", "99LOCAL", "Phase");
  private static final CodedConcept EARLY = CodedConcept.of("E", "99LOCAL", "Early");
  private static final ImageReference IMAGE =
      ImageReference.of("1.2.840.10008.5.1.4.1.1.2", "2.25.7");

  private static ContentNode root(Consumer<ContainerBuilder> inside) {
    return ContentTree.of(ContainerBuilder.root(Dcm.IMAGING_MEASUREMENTS, inside)).root();
  }

  private static Measurement read(Consumer<NumBuilder> inside) {
    ContentNode root = root(report -> report.num(CONTAINS, DIAMETER, 3, Ucum.MILLIMETER, inside));
    return Measurement.from(root.children().getFirst()).orElseThrow();
  }

  private static MeasurementBuilder three() {
    return Measurement.builder(DIAMETER).value(3, Ucum.MILLIMETER);
  }

  @Test
  void relationshipsMatterOnlyWhereConceptsLeaveAChoice() {
    Measurement read =
        read(number ->
            number
                .code(HAS_PROPERTIES, Sct.MEASUREMENT_METHOD, EARLY)
                .code(INFERRED_FROM, Dcm.DERIVATION, MEAN)
                .code(CONTAINS, Sct.FINDING_SITE, LUNG)
                .code(HAS_ACQ_CONTEXT, PHASE, EARLY)
                .num(INFERRED_FROM, NormalRange.UPPER_LIMIT, 6, Ucum.MILLIMETER)
                .image(CONTAINS, IMAGE)
                .text(CONTAINS, Dcm.ALGORITHM_NAME, "Finder"));

    assertThat(read)
        .isEqualTo(
            three()
                .method(EARLY)
                .derivation(MEAN)
                .findingSite(LUNG)
                .modifier(PHASE, EARLY)
                .normalRange(NormalRange.upTo(6, Ucum.MILLIMETER))
                .image(IMAGE)
                .algorithm(AlgorithmIdentification.of("Finder", "").withVersion(null))
                .build());
  }

  @Test
  void whatItWasInferredFromIsToldByTheRelationship() {
    Measurement read =
        read(number ->
            number
                .code(INFERRED_FROM, PHASE, EARLY)
                .text(INFERRED_FROM, PHASE, "text")
                .num(INFERRED_FROM, DIAMETER, 2, Ucum.MILLIMETER)
                .num(HAS_PROPERTIES, MEAN, 4, Ucum.MILLIMETER));

    assertThat(read)
        .isEqualTo(
            three()
                .inferredFrom(PHASE, EARLY)
                .inferredFrom(PHASE, "text")
                .inferredFrom(Measurement.of(DIAMETER, 2, Ucum.MILLIMETER))
                .statistics(StatisticalProperties.of(NumericProperty.of(MEAN, 4, Ucum.MILLIMETER)))
                .build());
  }

  @Test
  void itemsWithoutNameOrValueAreNone() {
    Measurement read =
        read(number ->
            number
                .item(CONTAINS, new Text(null, "unnamed", ItemDetails.NONE, List.of()))
                .item(CONTAINS, new Code(null, EARLY, ItemDetails.NONE, List.of()))
                .item(CONTAINS, new Code(PHASE, null, ItemDetails.NONE, List.of()))
                .item(CONTAINS, new Code(Sct.FINDING_SITE, null, ItemDetails.NONE, List.of()))
                .item(CONTAINS, new Num(null, null, null, ItemDetails.NONE, List.of()))
                .item(
                    HAS_PROPERTIES,
                    new Num(NormalRange.UPPER_LIMIT, null, null, ItemDetails.NONE, List.of()))
                .item(INFERRED_FROM, new Image(null, null, ItemDetails.NONE, List.of()))
                .item(
                    INFERRED_FROM,
                    new Scoord(
                        null,
                        null,
                        Coordinates.of2d(1, 1),
                        null,
                        null,
                        ItemDetails.NONE,
                        List.of())));

    assertThat(read).isEqualTo(three().build());
  }

  @Test
  void whatIsNoMeasurementReadsAsNone() {
    ContentNode root =
        root(report ->
            report
                .text(CONTAINS, Dcm.COMMENT, "text")
                .item(CONTAINS, new Num(null, null, null, ItemDetails.NONE, List.of())));

    assertThat(root.children())
        .hasSize(2)
        .allSatisfy(node -> assertThat(Measurement.from(node)).isEmpty());
  }

  @Test
  void anEmptyMeasurementIsReadButNotWritten() {
    ContentNode root =
        root(report ->
            report
                .item(CONTAINS, new Num(DIAMETER, null, null, ItemDetails.NONE, List.of()))
                .item(
                    CONTAINS,
                    new Num(
                        DIAMETER,
                        new MeasuredValue(null, Ucum.MILLIMETER, null, null),
                        null,
                        ItemDetails.NONE,
                        List.of())));

    assertThat(root.children())
        .hasSize(2)
        .allSatisfy(node -> {
          Measurement empty = Measurement.from(node).orElseThrow();
          assertThat(empty.value()).isEmpty();
          assertThatIllegalArgumentException()
              .isThrownBy(() -> root(report -> empty.writeTo(report, CONTAINS)));
        });
  }

  @Test
  void referencesLeadToTheirTargets() {
    DerivationParameter.ByReference other =
        new DerivationParameter.ByReference(new ItemReference("other"));
    ImageSource.OfRegion line =
        new ImageSource.OfRegion(
            null,
            GraphicType.POLYLINE,
            Coordinates.of2d(1, 1, 2, 2),
            null,
            null,
            null,
            new ItemReference("image"));
    Measurement measurement =
        three()
            .inferredFrom(other)
            .source(new ImageSource.ByReference(new ItemReference("image")))
            .source(line)
            .equation(Equation.of(PHASE).withParameterReferences(new ItemReference("other")))
            .build();
    ContentNode root =
        root(report -> {
          report.num(CONTAINS, DIAMETER, 1, Ucum.MILLIMETER, number -> number.label("other"));
          report.image(CONTAINS, IMAGE, image -> image.label("image"));
          measurement.writeTo(report, CONTAINS);
        });

    Measurement read = Measurement.from(root.children().getLast()).orElseThrow();

    ItemReference first = new ItemReference("1.1");
    ItemReference second = new ItemReference("1.2");
    assertThat(read.derivationParameters())
        .containsExactly(new DerivationParameter.ByReference(first));
    assertThat(read.imageSources())
        .containsExactlyInAnyOrder(
            new ImageSource.ByReference(second),
            new ImageSource.OfRegion(
                null, line.graphicType(), line.points(), null, null, null, second));
    assertThat(read.equation())
        .contains(new Equation(Equation.EQUATION, TextOrCode.of(PHASE), List.of(), List.of(first)));
  }
}
