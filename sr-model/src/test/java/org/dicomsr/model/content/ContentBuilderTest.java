package org.dicomsr.model.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dicomsr.model.coding.CodeValueKind;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentBuilderTest {
  private static final CodedConcept NAME = Dcm.FINDING;
  private static final String SECRET = "Xqzv";

  private static Container root(Consumer<ContainerBuilder> inside) {
    return ContainerBuilder.root(NAME, inside);
  }

  @Test
  void codeHasTheShapeOfTheReport() {
    Container built =
        root(c ->
            c.template("1500")
                .text(CONTAINS, NAME, "a", t -> t.code(INFERRED_FROM, NAME, Dcm.PERSON)));
    Code code = new Code(NAME, Dcm.PERSON, ItemDetails.NONE, List.of());
    Text text = new Text(NAME, "a", ItemDetails.NONE, List.of(Related.of(INFERRED_FROM, code)));
    assertThat(built)
        .isEqualTo(
            new Container(
                NAME,
                Continuity.SEPARATE,
                TemplateIdentification.dcmr("1500"),
                ItemDetails.NONE,
                List.of(Related.of(CONTAINS, text))));
  }

  @Test
  void labelsAreFoundForwardsAndBackwards() {
    Container built =
        root(c ->
            c.text(
                    CONTAINS,
                    NAME,
                    "first",
                    t -> t.label("first").byReference(INFERRED_FROM, "third"))
                .container(
                    CONTAINS,
                    NAME,
                    g ->
                        g.text(CONTAINS, NAME, "second", t -> t.byReference(INFERRED_FROM, "first"))
                            .text(CONTAINS, NAME, "third", t -> t.label("third"))));
    ContentItem first = ((Related.ByValue) built.children().getFirst()).item();
    assertThat(first.children())
        .containsExactly(Related.toReference(INFERRED_FROM, ItemIdentifier.of(1, 2, 2)));
    ContentItem group = ((Related.ByValue) built.children().get(1)).item();
    ContentItem second = ((Related.ByValue) group.children().getFirst()).item();
    assertThat(second.children())
        .containsExactly(Related.toReference(INFERRED_FROM, ItemIdentifier.of(1, 1)));
  }

  @Test
  void anyItemTakesObservationAndOtherAttributes() {
    DataSet other = DataSet.of(ValueElement.ofText(0x00990010, Vr.LO, "SAMPLE"));
    DicomDateTime when = DicomDateTime.parse("2024").orElseThrow();
    Container built =
        root(c ->
            c.num(
                CONTAINS,
                NAME,
                1,
                Ucum.MILLIMETER,
                n -> n.observedAt(when).observationUid("1.2").attributes(other).qualifier(NAME)));
    Num num = (Num) ((Related.ByValue) built.children().getFirst()).item();
    assertThat(num.details()).isEqualTo(new ItemDetails(when, "1.2", other));
    assertThat(num.qualifier()).isEqualTo(NAME);
    assertThat(ContentReader.read(ContentWriter.write(num))).isEqualTo(num);
  }

  @Test
  void tablesAreReadBack() {
    TabulatedValues table =
        TabulatedValues.build(t -> t.row(NAME).column(NAME, Ucum.MILLIMETER).number(1, 1, 2.5));
    Container built = root(c -> c.table(CONTAINS, NAME, table));
    Table item = (Table) ((Related.ByValue) built.children().getFirst()).item();
    assertThat(ContentReader.read(ContentWriter.write(item))).isEqualTo(item);
    assertThat(table.cells().getFirst().value(0x00720074).orElseThrow().number(0)).isEqualTo(2.5);
    assertThat(table.columnDefinitions().getFirst().contains(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE))
        .isTrue();
  }

  static Stream<Arguments> forbidden() {
    CodedConcept meaningless = CodedConcept.of(SECRET, "99X", "x").withMeaning(null);
    CodedConcept wordy = CodedConcept.of("1", "DCM", SECRET.repeat(20));
    CodedConcept longValue =
        new CodedConcept(SECRET.repeat(5), CodeValueKind.SHORT, "DCM", null, "x", List.of());
    return Stream.of(
        forbidden(
            "a label twice",
            c ->
                c.text(CONTAINS, NAME, SECRET, t -> t.label(SECRET))
                    .text(CONTAINS, NAME, "b", t -> t.label(SECRET))),
        forbidden(
            "a label of no item",
            c -> c.text(CONTAINS, NAME, SECRET, t -> t.byReference(INFERRED_FROM, SECRET))),
        forbidden(
            "a reference to an ancestor",
            c ->
                c.container(
                    CONTAINS,
                    NAME,
                    g ->
                        g.label(SECRET)
                            .text(CONTAINS, NAME, "b", t -> t.byReference(INFERRED_FROM, SECRET)))),
        forbidden("an empty text", c -> c.text(CONTAINS, NAME, "")),
        forbidden("a code without meaning", c -> c.code(CONTAINS, NAME, meaningless)),
        forbidden("a code of too long a meaning", c -> c.code(CONTAINS, wordy, NAME)),
        forbidden("a code of too long a value", c -> c.code(CONTAINS, NAME, longValue)),
        forbidden("an empty code", c -> c.code(CONTAINS, NAME, CodedConcept.of("", "DCM", SECRET))),
        forbidden("a number that is none", c -> c.num(CONTAINS, NAME, Double.NaN, Ucum.MILLIMETER)),
        forbidden(
            "a number without unit",
            c ->
                c.num(
                    CONTAINS, NAME, new MeasuredValue(null, Ucum.MILLIMETER, 1.0, null), n -> {})),
        forbidden("a malformed UID", c -> c.uidRef(CONTAINS, NAME, SECRET)),
        forbidden("an empty name", c -> c.pname(CONTAINS, NAME, PersonName.parse("^^"))),
        forbidden("an image without UID", c -> c.image(CONTAINS, ImageReference.of("1.2", ""))),
        forbidden("frame 0", c -> c.image(CONTAINS, ImageReference.of("1.2", "1.3").withFrames(0))),
        forbidden(
            "segment 0 of a frame",
            c -> c.image(CONTAINS, ImageReference.of("1.2", "1.3").withFrames(1).withSegments(0))),
        forbidden(
            "a circle of three points",
            c ->
                c.scoord(
                    CONTAINS, GraphicType.CIRCLE, Coordinates.of2d(1, 2, 3, 4, 5, 6), s -> {})),
        forbidden(
            "half a point",
            c -> c.scoord(CONTAINS, GraphicType.MULTIPOINT, Coordinates.of2d(1, 2, 3), s -> {})),
        forbidden(
            "an endless point",
            c ->
                c.scoord(
                    CONTAINS,
                    GraphicType.POINT,
                    Coordinates.of2d(1, Float.POSITIVE_INFINITY),
                    s -> {})),
        forbidden(
            "an open polygon",
            c ->
                c.scoord3d(
                    CONTAINS,
                    null,
                    GraphicType3d.POLYGON,
                    Coordinates.of3d(1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4),
                    "1.2")),
        forbidden(
            "points of two dimensions in space",
            c -> c.scoord3d(CONTAINS, null, GraphicType3d.POINT, Coordinates.of2d(1, 1), "1.2")),
        forbidden(
            "a segment of one point",
            c ->
                c.tcoord(
                    CONTAINS,
                    null,
                    TemporalRangeType.SEGMENT,
                    new TemporalExtent.Samples(List.of(1L)),
                    t -> {})),
        forbidden(
            "sample 0",
            c ->
                c.tcoord(
                    CONTAINS,
                    null,
                    TemporalRangeType.POINT,
                    new TemporalExtent.Samples(List.of(0L)),
                    t -> {})),
        forbidden("an empty table", c -> c.table(CONTAINS, NAME, TabulatedValues.build(t -> {}))),
        forbidden(
            "a cell outside the table",
            c ->
                c.table(
                    CONTAINS,
                    NAME,
                    TabulatedValues.build(t -> t.row(NAME).column(NAME).text(2, 1, SECRET)))));
  }

  private static Arguments forbidden(String what, Consumer<ContainerBuilder> content) {
    return Arguments.of(what, content);
  }

  @Test
  void referencesOneSegmentInOneFrameAsTid1410Demands() {
    ImageReference both = ImageReference.of("1.2", "1.3").withFrames(2).withSegments(1);
    Image image = new Image(null, both, ItemDetails.NONE, List.of());
    assertThat(root(c -> c.image(CONTAINS, both)).children())
        .containsExactly(Related.of(CONTAINS, image));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forbidden")
  void refusesWhatTheStandardForbidsAndShowsNoValue(
      String what, Consumer<ContainerBuilder> content) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> root(content))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SECRET));
  }
}
