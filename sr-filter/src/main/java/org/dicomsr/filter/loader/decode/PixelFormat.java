package org.dicomsr.filter.loader.decode;

import java.nio.ByteBuffer;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.Tag;

/**
 * How native pixels are encoded (PS3.5 8.1).
 *
 * @param rows of a frame
 * @param columns of a frame
 * @param samples of a pixel
 * @param bitsAllocated 1, 8, 16, 32 or 64
 * @param shift of the stored bits within the allocated ones
 * @param bitsStored bits in use; 0 for floating point
 * @param signed whether integers are in two's complement
 * @param planar whether each frame holds one plane for each sample
 * @param halved whether two pixels of a row share their colour differences: YBR_FULL_422
 */
record PixelFormat(
    int rows,
    int columns,
    int samples,
    int bitsAllocated,
    int shift,
    int bitsStored,
    boolean signed,
    boolean planar,
    boolean halved) {
  // A gigabyte as double.
  private static final long MAX_VALUES = 1L << 27;

  static PixelFormat of(DataSet object, int pixelDataTag) throws DicomFormatException {
    int rows = Attributes.required(object, object, Tag.ROWS, 1);
    int columns = Attributes.required(object, object, Tag.COLUMNS, 1);
    int samples = Math.max(1, object.integer(Tag.SAMPLES_PER_PIXEL).orElse(1));
    if ((long) rows * columns * samples > MAX_VALUES) {
      throw Attributes.fault(
          object, Tag.format(Tag.ROWS), "a frame of at most " + MAX_VALUES + " samples", "more");
    }
    if (pixelDataTag != Tag.PIXEL_DATA) {
      int bits = pixelDataTag == Tag.FLOAT_PIXEL_DATA ? 32 : 64;
      return new PixelFormat(rows, columns, samples, bits, 0, 0, true, false, false);
    }
    int allocated = Attributes.required(object, object, Tag.BITS_ALLOCATED, 1);
    if (allocated != 1 && allocated != 8 && allocated != 16 && allocated != 32 && allocated != 64) {
      throw Attributes.fault(
          object,
          Tag.format(Tag.BITS_ALLOCATED),
          "1, 8, 16, 32 or 64 bits",
          String.valueOf(allocated));
    }
    int stored = object.integer(Tag.BITS_STORED).orElse(allocated);
    int high = object.integer(Tag.HIGH_BIT).orElse(stored - 1);
    if (stored < 1 || high >= allocated || high < stored - 1) {
      throw Attributes.fault(
          object,
          Tag.format(Tag.BITS_STORED),
          "stored bits within the " + allocated + " allocated",
          stored + " up to bit " + high);
    }
    boolean signed = object.integer(Tag.PIXEL_REPRESENTATION).orElse(0) == 1;
    boolean planar = samples > 1 && object.integer(Tag.PLANAR_CONFIGURATION).orElse(0) == 1;
    boolean halved =
        samples == 3
            && columns % 2 == 0
            && object
                .string(Tag.PHOTOMETRIC_INTERPRETATION)
                .filter("YBR_FULL_422"::equals)
                .isPresent();
    return new PixelFormat(
        rows, columns, samples, allocated, high + 1 - stored, stored, signed, planar, halved);
  }

  /** How many values a frame has when decoded. */
  int valueCount() {
    return rows * columns * samples;
  }

  /** How many bits a frame takes; frames of single bits follow each other without padding. */
  long frameBits() {
    long values = halved ? (long) rows * columns * 2 : valueCount();
    return values * bitsAllocated;
  }

  /** Width of a sample in bytes as far as byte order matters. */
  int width() {
    return Math.max(1, bitsAllocated / 8);
  }

  /**
   * Decodes a frame.
   *
   * @param bytes holds the frame, little endian
   * @param firstBit of the frame in the first byte; 0 unless samples are single bits
   * @return row by row, the samples of a pixel side by side
   */
  double[] decode(ByteBuffer bytes, int firstBit) {
    double[] values = new double[valueCount()];
    if (halved) {
      for (int i = 0; i < values.length; i += 6) {
        int at = i / 6 * 4;
        double first = value(bytes, at, 0);
        double second = value(bytes, at + 1, 0);
        double blue = value(bytes, at + 2, 0);
        double red = value(bytes, at + 3, 0);
        values[i] = first;
        values[i + 1] = blue;
        values[i + 2] = red;
        values[i + 3] = second;
        values[i + 4] = blue;
        values[i + 5] = red;
      }
    } else if (planar) {
      int plane = rows * columns;
      for (int sample = 0; sample < samples; sample++) {
        for (int i = 0; i < plane; i++) {
          values[i * samples + sample] = value(bytes, sample * plane + i, firstBit);
        }
      }
    } else {
      for (int i = 0; i < values.length; i++) {
        values[i] = value(bytes, i, firstBit);
      }
    }
    return values;
  }

  private double value(ByteBuffer bytes, int index, int firstBit) {
    if (bitsStored == 0) {
      return bitsAllocated == 32 ? bytes.getFloat(index * 4) : bytes.getDouble(index * 8);
    }
    long raw =
        switch (bitsAllocated) {
          case 1 -> bytes.get((firstBit + index) >> 3) >> ((firstBit + index) & 7) & 1;
          case 8 -> bytes.get(index);
          case 16 -> bytes.getShort(index * 2);
          case 32 -> bytes.getInt(index * 4);
          default -> bytes.getLong(index * 8);
        };
    // Bits above the stored ones may hold overlays of old.
    long up = raw << (64 - bitsStored - shift);
    if (signed) {
      return up >> (64 - bitsStored);
    }
    long value = up >>> (64 - bitsStored);
    return value >= 0 ? value : (value >>> 1) * 2.0 + (value & 1);
  }
}
