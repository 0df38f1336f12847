package org.dicomsr.filter.loader.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.filter.loader.decode.Samples.CT;
import static org.dicomsr.filter.loader.decode.Samples.SEG;
import static org.dicomsr.filter.loader.decode.Samples.axial;
import static org.dicomsr.filter.loader.decode.Samples.file;
import static org.dicomsr.filter.loader.decode.Samples.object;
import static org.dicomsr.filter.loader.decode.Samples.pixels;
import static org.dicomsr.filter.loader.decode.Samples.us;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentMasksTests {

  /** A frame to be: its segment, its slice, the image it names or none. */
  private record Part(int segment, double z, @org.jspecify.annotations.Nullable String source) {}

  @Property(tries = 100)
  void everyMaskIsOnThePlanesOfItsImages(
      @ForAll @IntRange(min = 1, max = 4) int slices,
      @ForAll @IntRange(min = 1, max = 3) int segments,
      @ForAll @IntRange(min = 1, max = 5) int columns,
      @ForAll boolean named,
      @ForAll boolean inFile,
      @ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    List<Part> parts = new ArrayList<>();
    byte[][] expected = new byte[segments + 1][slices * 3 * columns];
    List<Long> bits = new ArrayList<>();
    for (int i = 0; i < slices * segments; i++) {
      int slice = i % slices;
      int segment = 1 + i / slices;
      if (random.nextInt(3) > 0) {
        parts.add(new Part(segment, slice * 5, named ? "1.9." + slice : null));
      }
    }
    java.util.Collections.shuffle(parts, random);
    for (Part part : parts) {
      for (int i = 0; i < 3 * columns; i++) {
        int bit = random.nextInt(2);
        bits.add((long) bit);
        expected[part.segment()][(int) Math.round(part.z() / 5) * 3 * columns + i] = (byte) bit;
      }
    }
    if (parts.isEmpty()) {
      return;
    }
    DataSet data =
        segmentation(
            "BINARY", 3, columns, 1, segments, parts, bits.stream().mapToLong(b -> b).toArray());
    SegmentMasks masks =
        SegmentMasks.of(Samples.reread(data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, inFile));
    PlaneStack images = images(slices, 3, columns);
    for (int segment = 1; segment <= segments; segment++) {
      SegmentMask mask = masks.mask(segment, images);
      assertThat(mask.binary()).containsExactly(expected[segment]);
      assertThat(mask.value(0, 2, columns - 1)).isEqualTo(expected[segment][3 * columns - 1]);
    }
  }

  @Test
  void segmentsAreKnownByNumberLabelAndType() throws IOException {
    SegmentMasks masks = masks(2, List.of(new Part(1, 0, null)), 1, 0);
    assertThat(masks.segments()).extracting(Segment::number).containsExactly(1, 2);
    assertThat(masks.segments().get(1).label()).isEqualTo("segment 2");
    assertThat(masks.segments().getFirst().type().orElseThrow().value()).isEqualTo("80891009");
    assertThatThrownBy(() -> masks.mask(3))
        .hasMessageContaining("expected a segment of number 3, found none");
  }

  @Test
  void aSegmentWithoutFramesIsAllZero() throws IOException {
    assertThat(masks(2, List.of(new Part(1, 0, null)), 1, 1).mask(2).binary())
        .containsExactly(0, 0);
  }

  @Test
  void segmentsMayOverlapButNotInOneMap() throws IOException {
    SegmentMasks masks = masks(2, List.of(new Part(1, 0, null), new Part(2, 0, null)), 1, 1, 0, 1);
    assertThat(masks.mask(1).binary()).containsExactly(1, 1);
    assertThat(masks.mask(2).binary()).containsExactly(0, 1);
    assertThatThrownBy(() -> masks.labelMap(masks.ownPlanes()))
        .isInstanceOf(DicomFormatException.class)
        .hasMessageContaining("expected segments that do not overlap, found segments 1 and 2");
    assertThat(
            masks(2, List.of(new Part(1, 0, null), new Part(2, 0, null)), 1, 0, 0, 1)
                .labelMap(masks.ownPlanes()))
        .containsExactly(1, 2);
  }

  @Test
  void fractionsAreOfTheirMaximum() throws IOException {
    DataSet data =
        segmentation("FRACTIONAL", 1, 4, 8, 1, List.of(new Part(1, 0, null)), 0, 50, 100, 200)
            .with(us(Tag.MAXIMUM_FRACTIONAL_VALUE, 200));
    SegmentMask mask = SegmentMasks.of(file(data)).mask(1);
    assertThat(mask.values()).containsExactly(0, 0.25f, 0.5f, 1);
    assertThat(mask.binary()).containsExactly(0, 0, 1, 1);
    assertThat(mask.count()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16})
  void labelMapsHoldNumbersOfSegments(int bits) throws IOException {
    DataSet data =
        segmentation(
                "LABELMAP",
                1,
                4,
                bits,
                2,
                List.of(new Part(0, 0, null), new Part(0, 10, null)),
                0,
                2,
                1,
                2,
                1,
                1,
                0,
                0)
            .with(ValueElement.ofText(Tag.SPACING_BETWEEN_SLICES, Vr.DS, "5"));
    SegmentMasks masks = SegmentMasks.of(file(data));
    assertThat(masks.mask(2).binary()).containsExactly(0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(masks.labelMap(masks.ownPlanes()))
        .containsExactly(0, 2, 1, 2, 0, 0, 0, 0, 1, 1, 0, 0);
  }

  @Test
  void ownPlanesFillTheGapsOfARegularGrid() throws IOException {
    DataSet data =
        segmentation(
            "BINARY", 1, 1, 1, 1, List.of(new Part(1, 12, null), new Part(1, 3, null)), 1, 1);
    assertThat(SegmentMasks.of(file(data)).ownPlanes().planes()).hasSize(2);
    DataSet spaced = data.with(ValueElement.ofText(Tag.SPACING_BETWEEN_SLICES, Vr.DS, "3"));
    SegmentMasks masks = SegmentMasks.of(file(spaced));
    assertThat(masks.mask(1).binary()).containsExactly(1, 0, 0, 1);
    assertThat(masks.ownPlanes().affine().orElseThrow()[2]).containsExactly(0, 0, 3, 3);
    DataSet irregular = data.with(ValueElement.ofText(Tag.SPACING_BETWEEN_SLICES, Vr.DS, "2"));
    assertThat(SegmentMasks.of(file(irregular)).ownPlanes().planes()).hasSize(2);
  }

  @Test
  void phasesOfOnePlaceAreToldApartByTheImageThatIsNamed() throws IOException {
    PlaneStack phases =
        PlaneStack.of(
            1,
            1,
            List.of(new ImagePlane("1.9.7", 1, plane(0)), new ImagePlane("1.9.8", 1, plane(0))));
    assertThat(masks(1, 1, List.of(new Part(1, 0, "1.9.8")), 1).mask(1, phases).binary())
        .containsExactly(0, 1);
    assertThatThrownBy(() -> masks(1, 1, List.of(new Part(1, 0, null)), 1).mask(1, phases))
        .hasMessageContaining("found 2 and no source image that tells which");
  }

  @Test
  void framesWithoutPlaceFollowTheImageThatIsNamed() throws IOException {
    DataSet data =
        segmentation("BINARY", 1, 1, 1, 1, List.of(new Part(1, 0, "1.9.8")), 1)
            .without(Tag.PIXEL_SPACING);
    PlaneStack images =
        PlaneStack.of(
            1, 1, List.of(new ImagePlane("1.9.7", 1, null), new ImagePlane("1.9.8", 1, null)));
    SegmentMasks masks = SegmentMasks.of(file(data));
    assertThat(masks.sourceInstances()).containsExactly("1.9.8");
    assertThat(masks.mask(1, images).binary()).containsExactly(0, 1);
    assertThat(masks.mask(1).stack().planes().getFirst().sopInstanceUid()).contains("1.9.8");
  }

  @Test
  void anotherSizeOrientationSpacingOrPlaceIsRefused() throws IOException {
    SegmentMasks masks = masks(1, 1, List.of(new Part(1, 0, null)), 1);
    refuses(
        masks,
        PlaneStack.of(2, 1, List.of(new ImagePlane("1.9", 1, plane(0)))),
        "expected frames of the images' 2 × 1 pixels, found 1 × 1");
    PlaneGeometry here = plane(0);
    PlaneGeometry turned = new PlaneGeometry(here.position(), here.down(), here.along(), 2, 0.5);
    refuses(
        masks,
        PlaneStack.of(1, 1, List.of(new ImagePlane("1.9", 1, turned))),
        "expected frame 1 in the orientation and pixel spacing of the images, found another");
    PlaneGeometry finer = new PlaneGeometry(here.position(), here.along(), here.down(), 1, 0.25);
    refuses(
        masks,
        PlaneStack.of(1, 1, List.of(new ImagePlane("1.9", 1, finer))),
        "pixel spacing of the images");
    refuses(
        masks,
        PlaneStack.of(1, 1, List.of(new ImagePlane("1.9", 1, plane(1)))),
        "expected one plane of the images at the place of frame 1, found none");
  }

  @Test
  void compressedSegmentationsAreRefusedByName() throws IOException {
    byte[] nothing = {};
    byte[] stream = {1, 2};
    DataSet data =
        segmentation("BINARY", 1, 1, 1, 1, List.of(new Part(1, 0, null)), 1)
            .with(
                new FragmentsElement(
                    Tag.PIXEL_DATA,
                    Vr.OB,
                    List.of(
                        new BulkData.InMemory(nothing, 0, 0),
                        new BulkData.InMemory(stream, 0, 2))));
    DicomFile rle =
        new DicomFile(DataSet.EMPTY, data, TransferSyntax.ofUid("1.2.840.10008.1.2.5"), List.of());
    assertThatThrownBy(() -> SegmentMasks.of(rle).mask(1))
        .hasMessageContaining("found RLE Lossless (1.2.840.10008.1.2.5)");
  }

  @Test
  void whatIsNoSegmentationIsRefused() {
    assertThatThrownBy(
            () -> SegmentMasks.of(file(object(CT, "1.2", o -> pixels(o, 1, 1, 8, false, 1)))))
        .hasMessageContaining("expected BINARY, FRACTIONAL or LABELMAP, found none");
  }

  @Test
  void labelsAreInNoText() throws IOException {
    SegmentMasks masks = masks(1, 1, List.of(new Part(1, 0, null)), 1);
    assertThat(masks + " " + masks.segments() + " " + masks.mask(1)).doesNotContain("segment 1,");
    assertThat(masks.segments().getFirst()).hasToString("Segment[1]");
  }

  private static void refuses(SegmentMasks masks, PlaneStack stack, String message) {
    assertThatThrownBy(() -> masks.mask(1, stack))
        .isInstanceOf(DicomFormatException.class)
        .hasMessageContaining(message);
  }

  private static SegmentMasks masks(int segments, List<Part> parts, long... bits)
      throws IOException {
    return masks(segments, 2, parts, bits);
  }

  private static SegmentMasks masks(int segments, int columns, List<Part> parts, long... bits)
      throws IOException {
    return SegmentMasks.of(file(segmentation("BINARY", 1, columns, 1, segments, parts, bits)));
  }

  private static PlaneGeometry plane(double z) {
    return new PlaneGeometry(
        new Vector3(-10, -20, z), new Vector3(1, 0, 0), new Vector3(0, 1, 0), 2, 0.5);
  }

  private static PlaneStack images(int slices, int rows, int columns) throws IOException {
    List<ImageFrames> images = new ArrayList<>();
    for (int slice = slices - 1; slice >= 0; slice--) {
      double z = slice * 5;
      images.add(
          ImageFrames.of(
              file(
                  object(
                      CT,
                      "1.9." + slice,
                      o ->
                          axial(
                              pixels(o, rows, columns, 8, false, new long[rows * columns]), z)))));
    }
    return PlaneStack.of(images);
  }

  private static DataSet segmentation(
      String type,
      int rows,
      int columns,
      int bits,
      int segments,
      List<Part> parts,
      long... values) {
    List<DataSet> described = new ArrayList<>();
    for (int number = 1; number <= segments; number++) {
      int each = number;
      described.add(
          DataSet.build(item ->
              item.put(us(Tag.SEGMENT_NUMBER, each))
                  .text(Tag.SEGMENT_LABEL, "segment " + each)
                  .sequence(
                      Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE,
                      List.of(Samples.code(CodedConcept.of("80891009", "SCT", "Heart"))))));
    }
    List<DataSet> frames = parts.stream().map(SegmentMasksTests::frame).toList();
    return object(
        SEG,
        "1.2.3",
        o ->
            axial(pixels(o, rows, columns, bits, false, values), 0)
                .text(Tag.SEGMENTATION_TYPE, type)
                .text(Tag.NUMBER_OF_FRAMES, String.valueOf(parts.size()))
                .sequence(Tag.SEGMENT_SEQUENCE, described)
                .sequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frames));
  }

  private static DataSet frame(Part part) {
    return DataSet.build(frame -> {
      frame
          .item(
              Tag.PLANE_POSITION_SEQUENCE,
              item -> item.text(Tag.IMAGE_POSITION_PATIENT, "-10", "-20", String.valueOf(part.z())))
          .item(
              Tag.SEGMENT_IDENTIFICATION_SEQUENCE,
              item -> item.put(us(Tag.REFERENCED_SEGMENT_NUMBER, part.segment())));
      String source = part.source();
      if (source != null) {
        frame.item(
            Tag.DERIVATION_IMAGE_SEQUENCE,
            derivation ->
                derivation.item(
                    Tag.SOURCE_IMAGE_SEQUENCE,
                    image -> image.text(Tag.REFERENCED_SOP_INSTANCE_UID, source)));
      }
    });
  }
}
