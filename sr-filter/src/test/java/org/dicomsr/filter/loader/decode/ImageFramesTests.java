package org.dicomsr.filter.loader.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.filter.loader.decode.Samples.CT;
import static org.dicomsr.filter.loader.decode.Samples.axial;
import static org.dicomsr.filter.loader.decode.Samples.file;
import static org.dicomsr.filter.loader.decode.Samples.object;
import static org.dicomsr.filter.loader.decode.Samples.pixels;
import static org.dicomsr.filter.loader.decode.Samples.us;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageFramesTests {
  private static final TransferSyntax JPEG = TransferSyntax.ofUid("1.2.840.10008.1.2.4.50");
  private static final String MR = "1.2.840.10008.5.1.4.1.1.4";

  /** Bits allocated, stored, high bit. */
  enum Depth {
    ONE(1, 1, 0),
    BYTE(8, 8, 7),
    SIX_IN_BYTE(8, 6, 5),
    TWELVE(16, 12, 11),
    TWELVE_ABOVE(16, 12, 15),
    SIXTEEN(16, 16, 15),
    WIDE(32, 32, 31);

    private final int allocated;
    private final int stored;
    private final int high;

    Depth(int allocated, int stored, int high) {
      this.allocated = allocated;
      this.stored = stored;
      this.high = high;
    }
  }

  /** How the file is written. */
  enum Written {
    IMPLICIT,
    EXPLICIT,
    BIG_ENDIAN,
    DEFLATED;

    TransferSyntax syntax() {
      return switch (this) {
        case IMPLICIT -> TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN;
        case EXPLICIT -> TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
        case BIG_ENDIAN -> TransferSyntax.EXPLICIT_VR_BIG_ENDIAN;
        case DEFLATED -> TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN;
      };
    }
  }

  @Property(tries = 400)
  void everyPixelIsWhatWasStored(
      @ForAll Depth depth,
      @ForAll boolean signed,
      @ForAll Written written,
      @ForAll boolean inFile,
      @ForAll boolean colour,
      @ForAll boolean planar,
      @ForAll boolean words,
      @ForAll @IntRange(min = 1, max = 5) int rows,
      @ForAll @IntRange(min = 1, max = 5) int columns,
      @ForAll @IntRange(min = 1, max = 3) int count,
      @ForAll long seed)
      throws IOException {
    // What 32 bits in OW look like in a big endian file, writers do not agree on.
    Written way = depth == Depth.WIDE && written == Written.BIG_ENDIAN ? Written.EXPLICIT : written;
    int samples = colour && depth.allocated > 1 ? 3 : 1;
    Random random = new Random(seed);
    double[][] expected = new double[count][rows * columns * samples];
    long[] encoded = new long[count * rows * columns * samples];
    for (int frame = 0; frame < count; frame++) {
      for (int i = 0; i < expected[frame].length; i++) {
        long bits = random.nextLong() & (-1L >>> (64 - depth.stored));
        int place = planar && samples == 3 ? i % 3 * rows * columns + i / 3 : i;
        int shift = depth.high + 1 - depth.stored;
        // Whatever stands in the bits that are not stored is none of the pixel's.
        long others = random.nextLong() & ~((-1L >>> (64 - depth.stored)) << shift);
        encoded[frame * expected[frame].length + place] = bits << shift | others;
        expected[frame][i] = signed ? bits << (64 - depth.stored) >> (64 - depth.stored) : bits;
      }
    }
    DataSet data =
        object(
            MR,
            "1.2.3",
            o ->
                pixels(o, rows, columns, depth.allocated, signed, encoded)
                    .put(us(Tag.SAMPLES_PER_PIXEL, samples))
                    .put(us(Tag.BITS_STORED, depth.stored))
                    .put(us(Tag.HIGH_BIT, depth.high))
                    .put(us(Tag.PLANAR_CONFIGURATION, planar ? 1 : 0))
                    .text(Tag.NUMBER_OF_FRAMES, String.valueOf(count))
                    .put(
                        ValueElement.ofBytes(
                            Tag.PIXEL_DATA,
                            words || depth.allocated > 8 ? Vr.OW : Vr.OB,
                            Samples.packed(depth.allocated, encoded))));
    ImageFrames frames = ImageFrames.of(Samples.reread(data, way.syntax(), inFile));
    assertThat(frames.count()).isEqualTo(count);
    for (int frame = 0; frame < count; frame++) {
      assertThat(frames.doubles(frame + 1)).containsExactly(expected[frame]);
      NativeFrame decoded = nativeFrame(frames, frame + 1);
      for (int i = 0; i < expected[frame].length; i++) {
        assertThat(decoded.value(i / samples / columns, i / samples % columns, i % samples))
            .isEqualTo((float) expected[frame][i]);
      }
    }
  }

  @Nested
  class Values {

    @Test
    void ofCtAreHounsfieldUnitsUnlessItSaysOtherwise() throws IOException {
      Consumer<DataSet.Builder> ct =
          o ->
              pixels(o, 1, 2, 16, true, 24, 1024)
                  .text(Tag.RESCALE_SLOPE, "1")
                  .text(Tag.RESCALE_INTERCEPT, "-1024");
      NativeFrame plain = frame(CT, ct);
      assertThat(plain.values()).containsExactly(-1000, 0);
      assertThat(plain.unit()).contains("HU");
      assertThat(frame(CT, ct.andThen(o -> o.text(Tag.RESCALE_TYPE, "MGML"))).unit())
          .contains("MGML");
      assertThat(frame(CT, ct.andThen(o -> o.text(Tag.RESCALE_TYPE, "US"))).unit()).isEmpty();
      assertThat(frame(MR, ct).unit()).isEmpty();
    }

    @Test
    void ofPetAreInTheUnitsOfTheSeries() throws IOException {
      NativeFrame pet =
          frame(
              "1.2.840.10008.5.1.4.1.1.128",
              o ->
                  pixels(o, 1, 1, 16, true, 3)
                      .text(Tag.RESCALE_SLOPE, "0.5")
                      .text(Tag.RESCALE_INTERCEPT, "0")
                      .text(Tag.UNITS, "BQML"));
      assertThat(pet.values()).containsExactly(1.5f);
      assertThat(pet.unit()).contains("BQML");
    }

    @Test
    void ofADoseAreScaled() throws IOException {
      NativeFrame dose =
          frame(
              "1.2.840.10008.5.1.4.1.1.481.2",
              o ->
                  pixels(o, 1, 1, 32, false, 4_000_000_000L)
                      .text(Tag.DOSE_GRID_SCALING, "1e-9")
                      .text(Tag.DOSE_UNITS, "GY"));
      assertThat(dose.values()).containsExactly(4f);
      assertThat(dose.unit()).contains("GY");
    }

    @Test
    void goThroughATableWithItsEndsRepeated() throws IOException {
      NativeFrame looked =
          frame(
              MR,
              o ->
                  pixels(o, 1, 4, 16, true, -5, -2, -1, 9)
                      .item(
                          Tag.MODALITY_LUT_SEQUENCE,
                          item ->
                              item.put(
                                      ValueElement.ofIntegers(Tag.LUT_DESCRIPTOR, Vr.SS, 2, -2, 16))
                                  .put(
                                      ValueElement.ofBytes(
                                          Tag.LUT_DATA, Vr.OW, Samples.packed(16, 100, 65535)))
                                  .put(ValueElement.ofText(0x00283004, Vr.LO, "OD"))));
      assertThat(looked.values()).containsExactly(100, 100, 65535, 65535);
      assertThat(looked.unit()).contains("OD");
    }

    @Test
    void ofEnhancedImagesAreRescaledFrameByFrame() throws IOException {
      DataSet data =
          object(
              "1.2.840.10008.5.1.4.1.1.2.1",
              "1.2.3",
              o ->
                  pixels(o, 1, 1, 16, false, 10, 10)
                      .text(Tag.NUMBER_OF_FRAMES, "2")
                      .sequence(
                          Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE,
                          List.of(DataSet.EMPTY, transformation("3", "1", "MGML")))
                      .sequence(
                          Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                          List.of(transformation("1", "-1024", "HU"))));
      ImageFrames frames = ImageFrames.of(file(data));
      assertThat(nativeFrame(frames, 1).values()).containsExactly(-1014);
      assertThat(nativeFrame(frames, 1).unit()).contains("HU");
      assertThat(nativeFrame(frames, 2).values()).containsExactly(31);
      assertThat(nativeFrame(frames, 2).unit()).contains("MGML");
    }

    private static DataSet transformation(String slope, String intercept, String type) {
      return DataSet.build(o ->
          o.item(
              Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE,
              item ->
                  item.text(Tag.RESCALE_SLOPE, slope)
                      .text(Tag.RESCALE_INTERCEPT, intercept)
                      .text(Tag.RESCALE_TYPE, type)));
    }

    @Test
    void ofFloatingPointAreTheNumbersThemselves() throws IOException {
      ByteBuffer floats = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
      floats.putFloat(1.25f).putFloat(-3e20f);
      NativeFrame map =
          frame(
              "1.2.840.10008.5.1.4.1.1.30",
              o ->
                  pixels(o, 1, 2, 32, false)
                      .remove(Tag.PIXEL_DATA)
                      .put(ValueElement.ofBytes(Tag.FLOAT_PIXEL_DATA, Vr.OF, floats.array()))
                      .item(
                          Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                          shared ->
                              shared.item(
                                  Tag.REAL_WORLD_VALUE_MAPPING_SEQUENCE,
                                  item ->
                                      item.sequence(
                                          Tag.MEASUREMENT_UNITS_CODE_SEQUENCE,
                                          List.of(
                                              Samples.code(
                                                  CodedConcept.of("um2/s", "UCUM", "um2/s")))))));
      assertThat(map.values()).containsExactly(1.25f, -3e20f);
      assertThat(map.unit()).contains("um2/s");
    }

    @Test
    void ofHalvedColourAreSpreadOut() throws IOException {
      NativeFrame colour =
          frame(
              MR,
              o ->
                  pixels(o, 1, 2, 8, false, 1, 2, 3, 4)
                      .put(us(Tag.SAMPLES_PER_PIXEL, 3))
                      .text(Tag.PHOTOMETRIC_INTERPRETATION, "YBR_FULL_422"));
      assertThat(colour.values()).containsExactly(1, 3, 4, 2, 3, 4);
    }
  }

  @Nested
  class Places {

    @Test
    void ofASliceAreThoseOfThePlane() throws IOException {
      PlaneGeometry plane =
          frame(CT, o -> axial(pixels(o, 1, 1, 8, false, 1), 30)).geometry().orElseThrow();
      assertThat(plane.rowSpacing()).isEqualTo(2);
      assertThat(plane.columnSpacing()).isEqualTo(0.5);
      assertThat(plane.normal()).isEqualTo(new Vector3(0, 0, 1));
      assertThat(plane.affine(4))
          .isDeepEqualTo(
              new double[][] {{0.5, 0, 0, -10}, {0, 2, 0, -20}, {0, 0, 4, 30}, {0, 0, 0, 1}});
    }

    @Test
    void ofFramesAreTheirOwnElseTheSharedOnes() throws IOException {
      DataSet measures =
          DataSet.build(o ->
              o.item(Tag.PIXEL_MEASURES_SEQUENCE, m -> m.text(Tag.PIXEL_SPACING, "3", "3"))
                  .item(
                      Tag.PLANE_ORIENTATION_SEQUENCE,
                      p -> p.text(Tag.IMAGE_ORIENTATION_PATIENT, "0", "1", "0", "0", "0", "-1")));
      DataSet data =
          object(
              MR,
              "1.2.3",
              o ->
                  pixels(o, 1, 1, 8, false, 1, 2)
                      .text(Tag.NUMBER_OF_FRAMES, "2")
                      .sequence(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, List.of(measures))
                      .sequence(
                          Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE,
                          List.of(position("1"), position("2"))));
      ImageFrames frames = ImageFrames.of(file(data));
      assertThat(frames.geometry(2).orElseThrow())
          .isEqualTo(
              new PlaneGeometry(
                  new Vector3(2, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, -1), 3, 3));
      assertThat(PlaneStack.of(List.of(frames)).planes().getFirst().frame()).isEqualTo(2);
    }

    private static DataSet position(String x) {
      return DataSet.build(o ->
          o.item(
              Tag.PLANE_POSITION_SEQUENCE, p -> p.text(Tag.IMAGE_POSITION_PATIENT, x, "0", "0")));
    }

    @Test
    void ofDosePlanesFollowTheirOffsets() throws IOException {
      DataSet data =
          object(
              MR,
              "1.2.3",
              o ->
                  axial(pixels(o, 1, 1, 8, false, 1, 2), 30)
                      .text(Tag.NUMBER_OF_FRAMES, "2")
                      .put(ValueElement.ofText(0x3004000C, Vr.DS, "0", "-2.5")));
      assertThat(ImageFrames.of(file(data)).geometry(2).orElseThrow().position())
          .isEqualTo(new Vector3(-10, -20, 27.5));
    }

    @Test
    void areUnknownWhereOneAttributeIsMissingOrMeaningless() throws IOException {
      for (int tag :
          new int[] {
            Tag.IMAGE_POSITION_PATIENT, Tag.IMAGE_ORIENTATION_PATIENT, Tag.PIXEL_SPACING
          }) {
        assertThat(frame(CT, o -> axial(pixels(o, 1, 1, 8, false, 1), 30).remove(tag)).geometry())
            .isEmpty();
      }
      assertThat(
              frame(
                      CT,
                      o ->
                          axial(pixels(o, 1, 1, 8, false, 1), 30).text(Tag.PIXEL_SPACING, "0", "1"))
                  .geometry())
          .isEmpty();
    }

    @Test
    void makeARegularVolumeWhateverTheOrderOfFiles() throws IOException {
      List<ImageFrames> slices = new ArrayList<>();
      for (double z : new double[] {5, -5, 0}) {
        slices.add(
            ImageFrames.of(
                file(
                    object(
                        CT, "1.2." + slices.size(), o -> axial(pixels(o, 1, 1, 8, false, 1), z)))));
      }
      PlaneStack stack = PlaneStack.of(slices);
      assertThat(stack.planes())
          .extracting(ImagePlane::instanceUid)
          .containsExactly("1.2.1", "1.2.2", "1.2.0");
      assertThat(stack.sliceSpacing()).contains(5.0);
      assertThat(stack.affine().orElseThrow()[2]).containsExactly(0, 0, 5, -5);
    }

    @Test
    void withGapsMakeNoVolume() throws IOException {
      List<ImageFrames> slices = new ArrayList<>();
      for (double z : new double[] {0, 5, 15}) {
        slices.add(
            ImageFrames.of(
                file(
                    object(
                        CT, "1.2." + slices.size(), o -> axial(pixels(o, 1, 1, 8, false, 1), z)))));
      }
      assertThat(PlaneStack.of(slices).sliceSpacing()).isEmpty();
    }
  }

  @Nested
  class CompressedFrames {

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true"})
    void areJoinedByTheirOffsetTable(boolean basic, boolean extended) throws IOException {
      // three frames of 2, 1 and 1 fragments; without table their end markers tell
      byte[][] fragments = {
        {1, 2},
        {3, (byte) 0xFF, (byte) 0xD9, 0},
        {4, 0, (byte) 0xFF, (byte) 0xD9},
        {5, 6, (byte) 0xFF, (byte) 0xD9}
      };
      long[] offsets = {0, 22, 34};
      byte[] table = basic ? Samples.packed(32, offsets) : new byte[0];
      DataSet data = encapsulated(3, table, fragments);
      if (extended) {
        data =
            data.with(
                    ValueElement.ofBytes(
                        Tag.EXTENDED_OFFSET_TABLE, Vr.OV, Samples.packed(64, offsets)))
                .with(ValueElement.ofBytes(0x7FE00002, Vr.OV, Samples.packed(64, 5, 4, 4)));
      }
      ImageFrames frames = ImageFrames.of(new DicomFile(DataSet.EMPTY, data, JPEG, List.of()));
      assertThat(frames.encoded()).isTrue();
      EncodedFrame first = (EncodedFrame) frames.frame(1);
      assertThat(first.transferSyntax()).isEqualTo(JPEG);
      assertThat(first.fragments()).hasSize(2);
      assertThat(first.bytes())
          .containsExactly(
              extended
                  ? new byte[] {1, 2, 3, (byte) 0xFF, (byte) 0xD9}
                  : new byte[] {1, 2, 3, (byte) 0xFF, (byte) 0xD9, 0});
      assertThat(((EncodedFrame) frames.frame(3)).open().readAllBytes())
          .containsExactly(fragments[3]);
      assertThatThrownBy(() -> frames.doubles(1))
          .isInstanceOf(DicomFormatException.class)
          .hasMessageContaining("found JPEG Baseline (Process 1) (1.2.840.10008.1.2.4.50)");
    }

    @Test
    void stayInTheirFile() throws IOException {
      DataSet data = encapsulated(1, new byte[0], new byte[] {1, 2}, new byte[] {3, 4});
      EncodedFrame frame = (EncodedFrame) ImageFrames.of(Samples.reread(data, JPEG, true)).frame(1);
      assertThat(frame.fragments()).allMatch(BulkData.FileRange.class::isInstance);
      assertThat(frame.bytes()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void withoutTableAndMarkersAreRefused() {
      DataSet data =
          encapsulated(2, new byte[0], new byte[] {1, 2}, new byte[] {3, 4}, new byte[] {5, 6});
      assertThatThrownBy(() -> ImageFrames.of(new DicomFile(DataSet.EMPTY, data, JPEG, List.of())))
          .hasMessageContaining(
              "expected an offset table, or a fragment for each of 2 frames, found 3 fragments");
    }

    @Test
    void withOffsetsBetweenFragmentsAreRefused() {
      DataSet data =
          encapsulated(
              2,
              Samples.packed(32, 0, 11),
              new byte[] {1, 2},
              new byte[] {3, 4},
              new byte[] {5, 6});
      assertThatThrownBy(() -> ImageFrames.of(new DicomFile(DataSet.EMPTY, data, JPEG, List.of())))
          .hasMessageContaining("expected offsets of 2 frames at the start of fragments, found 1");
    }

    private static DataSet encapsulated(int frames, byte[] table, byte[]... fragments) {
      List<BulkData> all = new ArrayList<>();
      all.add(new BulkData.InMemory(table, 0, table.length));
      for (byte[] fragment : fragments) {
        all.add(new BulkData.InMemory(fragment, 0, fragment.length));
      }
      return object(
          MR,
          "1.2.3",
          o ->
              pixels(o, 1, 1, 8, false)
                  .text(Tag.NUMBER_OF_FRAMES, String.valueOf(frames))
                  .put(new FragmentsElement(Tag.PIXEL_DATA, Vr.OB, all)));
    }
  }

  @Nested
  class Refused {

    @Test
    void areFewerPixelsThanTheHeaderSays() {
      refuses(
          o -> pixels(o, 2, 2, 16, false, 1, 2, 3), "expected 1 frames of 64 bits, found 6 bytes");
      refuses(
          o -> pixels(o, 2, 2, 16, false, 1, 2, 3).text(Tag.NUMBER_OF_FRAMES, "2147483647"),
          "expected 2147483647 frames of 64 bits, found 6 bytes");
    }

    @Test
    void areHugeFramesBeforeMemoryIsTaken() {
      refuses(
          o -> pixels(o, 65535, 65535, 8, false, 1),
          "expected a frame of at most 134217728 samples");
    }

    @Test
    void areBitsThatAreNone() {
      refuses(
          o -> pixels(o, 1, 1, 8, false, 1).put(us(Tag.BITS_ALLOCATED, 12)),
          "expected 1, 8, 16, 32 or 64 bits, found 12");
      refuses(
          o -> pixels(o, 1, 1, 8, false, 1).put(us(Tag.BITS_STORED, 9)),
          "expected stored bits within the 8 allocated, found 9 up to bit 7");
    }

    @Test
    void areImagesWithoutPixelsOrSize() {
      refuses(
          o -> pixels(o, 1, 1, 8, false, 1).remove(Tag.PIXEL_DATA),
          "(7FE0,0010): expected pixel data, found none");
      refuses(
          o -> pixels(o, 1, 1, 8, false, 1).remove(Tag.ROWS),
          "(0028,0010): expected a whole number of 1 or more, found none");
    }

    private static void refuses(Consumer<DataSet.Builder> content, String message) {
      assertThatThrownBy(() -> ImageFrames.of(file(object(MR, "1.2.3", content))))
          .isInstanceOf(DicomFormatException.class)
          .hasMessageContaining("SOP Instance 1.2.3")
          .hasMessageContaining(message);
    }
  }

  @Test
  void wideNumbersOfBigEndianFilesAreWholeAsOthersWriteThem() throws IOException {
    DataSet data = object(MR, "1.2.3", o -> pixels(o, 1, 1, 32, false, 0x01020304));
    byte[] swapped = {1, 2, 3, 4};
    byte[] words = {2, 1, 4, 3}; // as the data layer has them: words swapped
    DicomFile inMemory =
        new DicomFile(
            DataSet.EMPTY,
            data.with(ValueElement.ofBytes(Tag.PIXEL_DATA, Vr.OW, words)),
            TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
            List.of());
    assertThat(ImageFrames.of(inMemory).doubles(1)).containsExactly(0x01020304);
    java.nio.file.Path path = java.nio.file.Files.createTempFile("wide", ".bin");
    path.toFile().deleteOnExit();
    java.nio.file.Files.write(path, swapped);
    DicomFile inFile =
        new DicomFile(
            DataSet.EMPTY,
            data.with(
                new org.dicomsr.model.dicom.BulkElement(
                    Tag.PIXEL_DATA,
                    Vr.OW,
                    new BulkData.FileRange(path, 0, 4, ByteOrder.BIG_ENDIAN))),
            TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
            List.of());
    assertThat(ImageFrames.of(inFile).doubles(1)).containsExactly(0x01020304);
  }

  private static NativeFrame frame(String sopClass, Consumer<DataSet.Builder> content)
      throws IOException {
    return nativeFrame(ImageFrames.of(file(object(sopClass, "1.2.3", content))), 1);
  }

  private static NativeFrame nativeFrame(ImageFrames frames, int number) throws IOException {
    return (NativeFrame) frames.frame(number);
  }
}
