package org.dicomsr.filter.loader.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.jspecify.annotations.Nullable;

/**
 * The frames of an image object, one at a time: nothing but the frame that is asked for is read.
 *
 * <pre>{@code
 * ImageFrames ct = ImageFrames.read(file);
 * switch (ct.frame(1)) {
 *   case NativeFrame slice -> train(slice.values());        // [rows × columns], HU
 *   case EncodedFrame jpeg -> decode(jpeg.transferSyntax(), jpeg.bytes());
 * }
 * }</pre>
 *
 * <p>Native pixels of 1, 8, 16, 32 and 64 bits, signed or not, and of floating point are decoded,
 * colour by pixel or by plane. Values are those of the file: {@code MONOCHROME1} is not inverted,
 * palette indices and YBR are not made RGB; {@link #photometricInterpretation} names what they are.
 * Only {@code YBR_FULL_422}, in which two pixels share their colour, is spread out to three samples
 * a pixel.
 *
 * <p>Immutable and thread-safe.
 */
public final class ImageFrames {
  private static final int[] PIXEL_DATA = {
    Tag.PIXEL_DATA, Tag.FLOAT_PIXEL_DATA, Tag.DOUBLE_FLOAT_PIXEL_DATA
  };

  private final DicomFile file;
  private final PixelFormat format;
  private final int count;
  private final FunctionalGroups groups;
  private final Geometries geometries;
  private final int tag;
  private final RawBytes bytes;
  private final @Nullable List<List<BulkData>> encoded;

  private ImageFrames(
      DicomFile file, DataElement pixels, @Nullable List<List<BulkData>> encoded, int count)
      throws IOException {
    this.file = file;
    this.count = count;
    this.encoded = encoded;
    this.tag = pixels.tag();
    this.format = PixelFormat.of(file.dataSet(), tag);
    this.groups = new FunctionalGroups(file.dataSet());
    this.geometries = new Geometries(file.dataSet(), groups);
    this.bytes = new RawBytes(pixels, file.transferSyntax());
  }

  /**
   * Opens an image; large pixel data stays in the file.
   *
   * @param file the file
   * @return its frames
   * @throws IOException when the file cannot be read, has no pixels, or encodes them in a way that
   *     is not understood
   */
  public static ImageFrames read(Path file) throws IOException {
    return of(DicomReader.read(file));
  }

  /**
   * The frames of an object that was read.
   *
   * @param file the object, read with its bulk data
   * @return its frames
   * @throws IOException when it has no pixels, fewer than it says, or encodes them in a way that is
   *     not understood
   */
  public static ImageFrames of(DicomFile file) throws IOException {
    DataSet object = file.dataSet();
    for (int tag : PIXEL_DATA) {
      DataElement pixels = object.element(tag).orElse(null);
      if (pixels != null) {
        int count = Math.max(1, object.integer(Tag.NUMBER_OF_FRAMES).orElse(1));
        ImageFrames frames =
            new ImageFrames(
                file,
                pixels,
                pixels instanceof FragmentsElement fragments
                    ? FragmentMap.of(object, fragments, count)
                    : null,
                count);
        frames.requirePixels();
        return frames;
      }
    }
    throw Attributes.fault(object, Tag.format(Tag.PIXEL_DATA), "pixel data", "none");
  }

  private void requirePixels() throws IOException {
    if (encoded != null) {
      return;
    }
    if (format.frameBits() > bytes.length() * 8 / count) {
      throw Attributes.fault(
          file.dataSet(),
          Tag.format(tag),
          count + " frames of " + format.frameBits() + " bits",
          bytes.length() + " bytes");
    }
  }

  /** {@return the number of frames, 1 or more} */
  public int count() {
    return count;
  }

  /** {@return the number of rows of a frame} */
  public int rows() {
    return format.rows();
  }

  /** {@return the number of columns of a frame} */
  public int columns() {
    return format.columns();
  }

  /** {@return the number of samples of a pixel: 1 for grey, 3 for colour} */
  public int samples() {
    return format.samples();
  }

  /** {@return what the samples mean, such as {@code MONOCHROME2} or {@code RGB}} */
  public String photometricInterpretation() {
    return file.dataSet().string(Tag.PHOTOMETRIC_INTERPRETATION).orElse("");
  }

  /** {@return how the file is encoded; names the compression of encoded frames} */
  public TransferSyntax transferSyntax() {
    return file.transferSyntax();
  }

  /** {@return whether frames are compressed, so that each is an {@link EncodedFrame}} */
  public boolean encoded() {
    return encoded != null;
  }

  /** {@return the SOP Instance UID, absent in files without one} */
  public Optional<String> sopInstanceUid() {
    return file.dataSet().string(Tag.SOP_INSTANCE_UID);
  }

  /** {@return the attributes of the object: for what is not said here} */
  public DataSet dataSet() {
    return file.dataSet();
  }

  /**
   * Where the pixels of a frame lie.
   *
   * @param number of the frame, from 1
   * @return the geometry; absent for images without a place in the patient
   */
  public Optional<PlaneGeometry> geometry(int number) {
    return geometries.of(index(number));
  }

  /**
   * The distance of the centres of adjacent slices as the object states it.
   *
   * @param number of the frame, from 1
   * @return Spacing Between Slices in mm, NaN where it is not stated
   */
  public double sliceSpacing(int number) {
    return geometries.sliceSpacing(index(number));
  }

  /**
   * Reads a frame.
   *
   * @param number of the frame, from 1
   * @return its values, or its compressed bytes
   * @throws IOException when it cannot be read
   */
  public Frame frame(int number) throws IOException {
    int index = index(number);
    if (encoded != null) {
      return encodedFrame(encoded.get(index), index);
    }
    double[] values = doubles(number);
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return new NativeFrame(
        this,
        number,
        floats,
        ValueMapping.of(file.dataSet(), groups, index, tag).unit(),
        geometries.of(index).orElse(null));
  }

  private EncodedFrame encodedFrame(List<BulkData> fragments, int index) {
    long length = fragments.stream().mapToLong(BulkData::length).sum();
    long[] stated = FragmentMap.lengths(file.dataSet());
    if (stated.length == count && stated[index] >= 0 && stated[index] < length) {
      length = stated[index];
    }
    return new EncodedFrame(
        index + 1, rows(), columns(), samples(), transferSyntax(), fragments, length);
  }

  /**
   * Reads the values of a frame in full precision, which 32 bit integers and some dose grids need.
   *
   * @param number of the frame, from 1
   * @return {@code [row][column][sample]} as in {@link NativeFrame#values}
   * @throws IOException when it cannot be read, or is compressed
   */
  public double[] doubles(int number) throws IOException {
    double[] values = stored(number);
    ValueMapping.of(file.dataSet(), groups, index(number), tag).apply(values);
    return values;
  }

  /** The values of a frame before any mapping. */
  double[] stored(int number) throws IOException {
    long firstBit = format.frameBits() * index(number);
    if (encoded != null) {
      throw Attributes.fault(
          file.dataSet(),
          Tag.format(tag),
          "native pixels",
          transferSyntax().name() + " (" + transferSyntax().uid() + "), which is not decoded here");
    }
    int bit = (int) (firstBit & 7);
    int length = Math.toIntExact((bit + format.frameBits() + 7) / 8);
    ByteBuffer part = bytes.read(firstBit / 8, length, format.width());
    return format.decode(part, bit);
  }

  FunctionalGroups groups() {
    return groups;
  }

  private int index(int number) {
    return Objects.checkIndex(number - 1, count);
  }

  /** Number and size of the frames; no values. */
  @Override
  public String toString() {
    return "ImageFrames[" + count + " of " + rows() + " × " + columns() + " × " + samples() + "]";
  }
}
