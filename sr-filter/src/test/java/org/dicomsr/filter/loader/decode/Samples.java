package org.dicomsr.filter.loader.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.model.dicom.io.ReadOptions;

/** Small objects with signals, pixels and segments. */
final class Samples {
  static final String CT = "1.2.840.10008.5.1.4.1.1.2";
  static final String SEG = "1.2.840.10008.5.1.4.1.1.66.4";
  static final String ECG = "1.2.840.10008.5.1.4.1.1.9.1.1";

  private Samples() {}

  /** Numbers of so many bits, little endian. */
  static byte[] packed(int bits, long... numbers) {
    ByteBuffer bytes =
        ByteBuffer.allocate((numbers.length * bits + 15) / 16 * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < numbers.length; i++) {
      switch (bits) {
        case 1 -> bytes.put(i / 8, (byte) (bytes.get(i / 8) | (numbers[i] & 1) << (i % 8)));
        case 8 -> bytes.put((byte) numbers[i]);
        case 16 -> bytes.putShort((short) numbers[i]);
        case 32 -> bytes.putInt((int) numbers[i]);
        default -> bytes.putLong(numbers[i]);
      }
    }
    return bytes.array();
  }

  static ValueElement us(int tag, long... values) {
    return ValueElement.ofIntegers(tag, Vr.US, values);
  }

  static DataSet object(String sopClass, String instance, Consumer<DataSet.Builder> content) {
    return DataSet.build(data -> {
      data.text(Tag.SOP_CLASS_UID, sopClass).text(Tag.SOP_INSTANCE_UID, instance);
      content.accept(data);
    });
  }

  static DataSet.Builder pixels(
      DataSet.Builder data, int rows, int columns, int bits, boolean signed, long... values) {
    return data.put(us(Tag.SAMPLES_PER_PIXEL, 1))
        .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
        .put(us(Tag.ROWS, rows))
        .put(us(Tag.COLUMNS, columns))
        .put(us(Tag.BITS_ALLOCATED, bits))
        .put(us(Tag.BITS_STORED, bits))
        .put(us(Tag.HIGH_BIT, bits - 1))
        .put(us(Tag.PIXEL_REPRESENTATION, signed ? 1 : 0))
        .put(ValueElement.ofBytes(Tag.PIXEL_DATA, bits > 8 ? Vr.OW : Vr.OB, packed(bits, values)));
  }

  /** An axial slice of pixels of 2 × 0.5 mm whose rows run along x. */
  static DataSet.Builder axial(DataSet.Builder data, double z) {
    return data.text(Tag.IMAGE_POSITION_PATIENT, "-10", "-20", String.valueOf(z))
        .text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0")
        .text(Tag.PIXEL_SPACING, "2", "0.5");
  }

  static DataSet code(CodedConcept concept) {
    return CodeSequence.write(concept);
  }

  static DataSet channel(CodedConcept source, Consumer<DataSet.Builder> more) {
    return DataSet.build(channel -> {
      channel.sequence(Tag.CHANNEL_SOURCE_SEQUENCE, List.of(code(source)));
      more.accept(channel);
    });
  }

  static DataSet calibrated(CodedConcept source, String unit, String sensitivity) {
    return channel(
        source,
        channel ->
            channel
                .text(Tag.CHANNEL_SENSITIVITY, sensitivity)
                .sequence(
                    Tag.CHANNEL_SENSITIVITY_UNITS_SEQUENCE,
                    List.of(code(CodedConcept.of(unit, "UCUM", unit))))
                .text(Tag.CHANNEL_SENSITIVITY_CORRECTION_FACTOR, "1")
                .text(Tag.CHANNEL_BASELINE, "0"));
  }

  static DataSet multiplex(
      int bits, String interpretation, int samples, List<DataSet> channels, long... values) {
    return DataSet.build(group ->
        group
            .put(us(Tag.NUMBER_OF_WAVEFORM_CHANNELS, channels.size()))
            .put(ValueElement.ofIntegers(Tag.NUMBER_OF_WAVEFORM_SAMPLES, Vr.UL, samples))
            .text(Tag.SAMPLING_FREQUENCY, "500")
            .text(Tag.WAVEFORM_ORIGINALITY, "ORIGINAL")
            .sequence(Tag.CHANNEL_DEFINITION_SEQUENCE, channels)
            .put(us(Tag.WAVEFORM_BITS_ALLOCATED, bits))
            .text(Tag.WAVEFORM_SAMPLE_INTERPRETATION, interpretation)
            .put(
                ValueElement.ofBytes(
                    Tag.WAVEFORM_DATA, bits == 8 ? Vr.OB : Vr.OW, packed(bits, values))));
  }

  static DicomFile ecg(DataSet... groups) {
    return file(
        object(ECG, "1.2.3.1", data -> data.sequence(Tag.WAVEFORM_SEQUENCE, List.of(groups))));
  }

  static CodedConcept lead(Lead lead, int number) {
    return CodedConcept.of("2:" + number, "MDC", "Lead " + lead.label());
  }

  static DicomFile file(DataSet data) {
    return new DicomFile(DataSet.EMPTY, data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of());
  }

  /** Written and read again, values left in the file when there is one. */
  static DicomFile reread(DataSet data, TransferSyntax syntax, boolean inFile) {
    try {
      Path file = Files.createTempFile("sample", ".dcm");
      file.toFile().deleteOnExit();
      DicomWriter.write(file, data, syntax);
      return inFile
          ? DicomReader.read(file, ReadOptions.DEFAULTS.withBulkThreshold(0))
          : DicomReader.read(new ByteArrayInputStream(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
