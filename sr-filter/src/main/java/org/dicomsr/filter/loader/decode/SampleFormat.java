package org.dicomsr.filter.loader.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.jspecify.annotations.Nullable;

/**
 * How the samples of a multiplex group are encoded (PS3.3 C.10.9.1.5).
 *
 * @param width of a sample in bytes
 * @param signed whether samples are in two's complement
 * @param padding the encoded sample that stands for "no value", null for none
 */
record SampleFormat(int width, boolean signed, @Nullable Long padding) {
  // So many bytes at once: a recording of a day stays out of memory but for its values.
  private static final int CHUNK = 1 << 20;

  static SampleFormat of(DataSet object, DataSet group, String place) throws DicomFormatException {
    String terms = group.string(Tag.WAVEFORM_SAMPLE_INTERPRETATION).orElse("none");
    int bits = group.integer(Tag.WAVEFORM_BITS_ALLOCATED).orElse(0);
    int expected =
        switch (terms) {
          case "SB", "UB" -> 8;
          case "SS", "US" -> 16;
          case "SL", "UL" -> 32;
          case "SV", "UV" -> 64;
          case "MB" -> throw companded(object, place, "MB, 8 bit mu-law");
          case "AB" -> throw companded(object, place, "AB, 8 bit A-law");
          default -> throw companded(object, place, "another term");
        };
    if (bits != expected) {
      throw Attributes.fault(
          object,
          place + "/" + Tag.format(Tag.WAVEFORM_BITS_ALLOCATED),
          expected + " bits for samples of kind " + terms,
          String.valueOf(bits));
    }
    boolean signed = terms.charAt(0) == 'S';
    int width = expected / 8;
    return new SampleFormat(width, signed, padding(group, width, signed));
  }

  private static DicomFormatException companded(DataSet object, String place, String found) {
    return Attributes.fault(
        object,
        place + "/" + Tag.format(Tag.WAVEFORM_SAMPLE_INTERPRETATION),
        "linear samples (SB, UB, SS, US, SL, UL, SV or UV)",
        found);
  }

  private static @Nullable Long padding(DataSet group, int width, boolean signed) {
    ValueElement value = group.value(Tag.WAVEFORM_PADDING_VALUE).orElse(null);
    // An 8 bit value is padded to an even length.
    return value == null || value.length() < width
        ? null
        : sample(value.byteBuffer(), 0, width, signed);
  }

  private static long sample(ByteBuffer bytes, int at, int width, boolean signed) {
    return switch (width) {
      case 1 -> signed ? bytes.get(at) : bytes.get(at) & 0xFFL;
      case 2 -> signed ? bytes.getShort(at) : bytes.getShort(at) & 0xFFFFL;
      case 4 -> signed ? bytes.getInt(at) : bytes.getInt(at) & 0xFFFFFFFFL;
      default -> bytes.getLong(at);
    };
  }

  /** Fills {@code [channel][sample]} from samples that alternate between the channels. */
  void decode(RawBytes bytes, List<SignalChannel> channels, float[][] values) throws IOException {
    int row = channels.size() * width;
    int count = values[0].length;
    int atOnce = Math.max(1, CHUNK / row);
    for (int start = 0; start < count; start += atOnce) {
      int rows = Math.min(atOnce, count - start);
      ByteBuffer part = bytes.read((long) start * row, rows * row, width);
      for (int channel = 0; channel < values.length; channel++) {
        double factor = channels.get(channel).factor();
        double offset = channels.get(channel).offset();
        float[] out = values[channel];
        for (int i = 0; i < rows; i++) {
          long sample = sample(part, i * row + channel * width, width, signed);
          out[start + i] =
              padding != null && sample == padding
                  ? Float.NaN
                  : (float) (number(sample) * factor + offset);
        }
      }
    }
  }

  private double number(long sample) {
    return signed || sample >= 0 ? sample : (sample >>> 1) * 2.0 + (sample & 1);
  }
}
