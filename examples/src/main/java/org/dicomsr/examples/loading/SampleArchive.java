package org.dicomsr.examples.loading;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.filter.loader.decode.Lead;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomWriter;

/**
 * A small archive to try loaders on. Of each patient: a CT series of {@value #SLICES} slices, a
 * segmentation of the middle ones with two segments, an ECG of two seconds with its median beat, a
 * compressed MR image, and a report that says whether there is a pacemaker. Those with a pacemaker
 * have ECGs of greater amplitude, so that there is something to learn.
 */
public final class SampleArchive {
  /** Slices of each CT series. */
  static final int SLICES = 4;

  static final int ROWS = 6;
  static final int COLUMNS = 8;
  static final int SAMPLES = 1000;
  static final int BEAT = 300;

  /** Variables for labels of this archive. */
  static final String CATALOGUE =
      """
      catalogue: 1
      name: sample archive
      variables:
        pacemaker:
          from: SCT|441509002
          values: {yes: SCT|373066001, no: SCT|373067005}
        pr_interval: {from: MDC|2:15872, unit: ms}
      """;

  private static final CodedConcept PACEMAKER =
      CodedConcept.of("441509002", "SCT", "Cardiac pacemaker in situ");
  private static final CodedConcept YES = CodedConcept.of("373066001", "SCT", "Yes");
  private static final CodedConcept NO = CodedConcept.of("373067005", "SCT", "No");
  private static final CodedConcept PR = CodedConcept.of("2:15872", "MDC", "PR interval global");
  private static final CodedConcept MICROVOLT = CodedConcept.of("uV", "UCUM", "microvolt");
  private static final CodedConcept TITLE =
      CodedConcept.of("126000", "DCM", "Imaging Measurement Report");
  private static final List<CodedConcept> PARTS =
      List.of(
          CodedConcept.of("87878005", "SCT", "Left ventricle"),
          CodedConcept.of("53085002", "SCT", "Right ventricle"));
  private static final String[] LEAD_CODES = {
    "2:1", "2:2", "2:61", "2:62", "2:63", "2:64", "2:3", "2:4", "2:5", "2:6", "2:7", "2:8"
  };
  private static final int PLAIN_LENGTH = 128; // of a run of RLE that repeats nothing

  private SampleArchive() {}

  /**
   * Writes an archive, and {@code variables.yaml} beside it.
   *
   * @param arguments the folder, and the number of patients
   * @throws IOException when a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    write(folder, Integer.parseInt(arguments[1]));
    Files.writeString(folder.resolveSibling("variables.yaml"), CATALOGUE);
  }

  static void write(Path folder, int patients) throws IOException {
    Files.createDirectories(folder);
    for (int patient = 1; patient <= patients; patient++) {
      for (DataSet object : objects(patient)) {
        write(folder, object, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
      }
      write(folder, mr(patient), TransferSyntax.ofUid("1.2.840.10008.1.2.5"));
    }
  }

  private static void write(Path folder, DataSet object, TransferSyntax syntax) throws IOException {
    String name = object.string(Tag.SOP_INSTANCE_UID).orElseThrow() + ".dcm";
    DicomWriter.write(folder.resolve(name), object, syntax);
  }

  private static List<DataSet> objects(int patient) {
    List<DataSet> objects = new ArrayList<>();
    // Backwards: loaders have to find the order by place.
    for (int slice = SLICES - 1; slice >= 0; slice--) {
      objects.add(ct(patient, slice));
    }
    objects.add(segmentation(patient));
    objects.add(ecg(patient));
    objects.add(report(patient));
    return objects;
  }

  static boolean hasPacemaker(int patient) {
    return patient % 2 == 0;
  }

  /** Stored value of a CT pixel. */
  static long ctPixel(int patient, int slice, int row, int column) {
    return 1000 + 100L * patient - 37L * slice + 5L * row - column;
  }

  /** Whether a segment covers a pixel of a slice. */
  static boolean isInside(int segment, int slice, int row, int column) {
    return slice > 0
        && slice < SLICES - 1
        && (segment == 1 ? column < 3 + slice : row >= 4 - slice);
  }

  /** Encoded sample of an ECG, 2.5 µV a step. */
  static long ecgSample(int patient, int lead, int sample) {
    double amplitude = hasPacemaker(patient) ? 400 : 200;
    return Math.round(amplitude * Math.sin(sample * (lead + 1) / 40.0)) + patient - lead;
  }

  private static String uid(int patient, int number) {
    return "2.25.1000" + patient + (100 + number);
  }

  private static DataSet.Builder object(
      int patient, String sopClass, String modality, int series, int number) {
    return DataSet.builder()
        .text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
        .text(Tag.SOP_CLASS_UID, sopClass)
        .text(Tag.SOP_INSTANCE_UID, uid(patient, 10 * series + number))
        .text(Tag.STUDY_DATE, "20240131")
        .text(Tag.STUDY_TIME, "101500")
        .text(Tag.ACQUISITION_DATE_TIME, "20240131101500")
        .text(Tag.MODALITY, modality)
        .text(Tag.PATIENT_NAME, "Sample^" + patient)
        .text(Tag.PATIENT_ID, "SAMPLE-" + patient)
        .text(Tag.PATIENT_BIRTH_DATE, "19500101")
        .text(Tag.PATIENT_SEX, "O")
        .text(Tag.STUDY_INSTANCE_UID, uid(patient, 1))
        .text(Tag.SERIES_INSTANCE_UID, uid(patient, 1 + series))
        .text(Tag.SERIES_NUMBER, String.valueOf(series))
        .text(Tag.INSTANCE_NUMBER, String.valueOf(number))
        .text(Tag.BURNED_IN_ANNOTATION, "NO");
  }

  private static DataSet.Builder pixels(DataSet.Builder data, int bits, boolean signed) {
    return data.put(us(Tag.SAMPLES_PER_PIXEL, 1))
        .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
        .put(us(Tag.ROWS, ROWS))
        .put(us(Tag.COLUMNS, COLUMNS))
        .put(us(Tag.BITS_ALLOCATED, bits))
        .put(us(Tag.BITS_STORED, bits))
        .put(us(Tag.HIGH_BIT, bits - 1))
        .put(us(Tag.PIXEL_REPRESENTATION, signed ? 1 : 0));
  }

  private static DataSet ct(int patient, int slice) {
    ByteBuffer bytes = ByteBuffer.allocate(ROWS * COLUMNS * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < ROWS * COLUMNS; i++) {
      bytes.putShort((short) ctPixel(patient, slice, i / COLUMNS, i % COLUMNS));
    }
    DataSet.Builder data =
        object(patient, SopClassUid.CT_IMAGE_STORAGE, "CT", 1, slice + 1)
            .text(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "AXIAL")
            .text(Tag.RESCALE_SLOPE, "0.5")
            .text(Tag.RESCALE_INTERCEPT, "-1024")
            .text(Tag.FRAME_OF_REFERENCE_UID, uid(patient, 90))
            .text(Tag.IMAGE_POSITION_PATIENT, position(slice))
            .text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0")
            .text(Tag.PIXEL_SPACING, "0.8", "0.7")
            .text(Tag.SLICE_THICKNESS, "2.5");
    return pixels(data, 16, true)
        .put(ValueElement.ofBytes(Tag.PIXEL_DATA, Vr.OW, bytes.array()))
        .build();
  }

  private static String[] position(int slice) {
    return new String[] {"-10", "-20", String.valueOf(30 + 2.5 * slice)};
  }

  private static DataSet segmentation(int patient) {
    List<DataSet> segments = new ArrayList<>();
    List<DataSet> frames = new ArrayList<>();
    List<Boolean> bits = new ArrayList<>();
    for (int segment = 1; segment <= PARTS.size(); segment++) {
      segments.add(segment(segment));
      for (int slice = SLICES - 2; slice >= 1; slice--) {
        frames.add(frame(patient, segment, slice));
        for (int i = 0; i < ROWS * COLUMNS; i++) {
          bits.add(isInside(segment, slice, i / COLUMNS, i % COLUMNS));
        }
      }
    }
    byte[] packed = new byte[(bits.size() + 15) / 16 * 2];
    for (int i = 0; i < bits.size(); i++) {
      packed[i / 8] |= (byte) (bits.get(i) ? 1 << i % 8 : 0);
    }
    DataSet.Builder data =
        object(patient, SopClassUid.SEGMENTATION_STORAGE, "SEG", 2, 1)
            .text(Tag.IMAGE_TYPE, "DERIVED", "PRIMARY")
            .text(Tag.SEGMENTATION_TYPE, "BINARY")
            .text(Tag.FRAME_OF_REFERENCE_UID, uid(patient, 90))
            .text(Tag.NUMBER_OF_FRAMES, String.valueOf(frames.size()))
            .sequence(Tag.REFERENCED_SERIES_SEQUENCE, List.of(referencedSeries(patient)))
            .sequence(Tag.SEGMENT_SEQUENCE, segments)
            .item(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, SampleArchive::shared)
            .sequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frames);
    return pixels(data, 1, false).put(ValueElement.ofBytes(Tag.PIXEL_DATA, Vr.OB, packed)).build();
  }

  private static DataSet segment(int number) {
    CodedConcept part = PARTS.get(number - 1);
    return DataSet.build(item ->
        item.put(us(Tag.SEGMENT_NUMBER, number))
            .text(Tag.SEGMENT_LABEL, String.valueOf(part.meaning()))
            .text(Tag.SEGMENT_ALGORITHM_TYPE, "MANUAL")
            .put(
                CodeSequence.element(
                    Tag.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE,
                    CodedConcept.of("91723000", "SCT", "Anatomical Structure")))
            .put(CodeSequence.element(Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE, part)));
  }

  private static void shared(DataSet.Builder groups) {
    groups
        .item(
            Tag.PIXEL_MEASURES_SEQUENCE,
            item ->
                item.text(Tag.PIXEL_SPACING, "0.8", "0.7")
                    .text(Tag.SLICE_THICKNESS, "2.5")
                    .text(Tag.SPACING_BETWEEN_SLICES, "2.5"))
        .item(
            Tag.PLANE_ORIENTATION_SEQUENCE,
            item -> item.text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0"));
  }

  private static DataSet frame(int patient, int segment, int slice) {
    return DataSet.build(groups ->
        groups
            .item(
                Tag.DERIVATION_IMAGE_SEQUENCE,
                item ->
                    item.sequence(Tag.SOURCE_IMAGE_SEQUENCE, List.of(reference(patient, slice))))
            .item(
                Tag.PLANE_POSITION_SEQUENCE,
                item -> item.text(Tag.IMAGE_POSITION_PATIENT, position(slice)))
            .item(
                Tag.SEGMENT_IDENTIFICATION_SEQUENCE,
                item -> item.put(us(Tag.REFERENCED_SEGMENT_NUMBER, segment))));
  }

  private static DataSet referencedSeries(int patient) {
    return DataSet.build(item -> {
      item.text(Tag.SERIES_INSTANCE_UID, uid(patient, 2));
      List<DataSet> instances = new ArrayList<>();
      for (int slice = 0; slice < SLICES; slice++) {
        instances.add(reference(patient, slice));
      }
      item.sequence(Tag.REFERENCED_INSTANCE_SEQUENCE, instances);
    });
  }

  private static DataSet reference(int patient, int slice) {
    return DataSet.build(item ->
        item.text(Tag.REFERENCED_SOP_CLASS_UID, SopClassUid.CT_IMAGE_STORAGE)
            .text(Tag.REFERENCED_SOP_INSTANCE_UID, uid(patient, 10 + slice + 1)));
  }

  private static DataSet ecg(int patient) {
    return object(patient, SopClassUid.TWELVE_LEAD_ECG_WAVEFORM_STORAGE, "ECG", 3, 1)
        .sequence(
            Tag.WAVEFORM_SEQUENCE,
            List.of(
                multiplex(patient, "ORIGINAL", "RHYTHM", SAMPLES),
                multiplex(patient, "DERIVED", "MEDIAN BEAT", BEAT)))
        .build();
  }

  private static DataSet multiplex(int patient, String originality, String label, int samples) {
    List<DataSet> channels = new ArrayList<>();
    ByteBuffer bytes =
        ByteBuffer.allocate(samples * LEAD_CODES.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int lead = 0; lead < LEAD_CODES.length; lead++) {
      channels.add(channel(lead));
    }
    for (int sample = 0; sample < samples; sample++) {
      for (int lead = 0; lead < LEAD_CODES.length; lead++) {
        bytes.putShort((short) ecgSample(patient, lead, sample));
      }
    }
    return DataSet.build(group ->
        group
            .text(Tag.WAVEFORM_ORIGINALITY, originality)
            .put(us(Tag.NUMBER_OF_WAVEFORM_CHANNELS, LEAD_CODES.length))
            .put(ValueElement.ofIntegers(Tag.NUMBER_OF_WAVEFORM_SAMPLES, Vr.UL, samples))
            .text(Tag.SAMPLING_FREQUENCY, "500")
            .text(Tag.MULTIPLEX_GROUP_LABEL, label)
            .sequence(Tag.CHANNEL_DEFINITION_SEQUENCE, channels)
            .put(us(Tag.WAVEFORM_BITS_ALLOCATED, 16))
            .text(Tag.WAVEFORM_SAMPLE_INTERPRETATION, "SS")
            .put(ValueElement.ofBytes(Tag.WAVEFORM_DATA, Vr.OW, bytes.array())));
  }

  private static DataSet channel(int lead) {
    String name = "Lead " + Lead.TWELVE.get(lead).label();
    return DataSet.build(channel ->
        channel
            .put(
                CodeSequence.element(
                    Tag.CHANNEL_SOURCE_SEQUENCE, CodedConcept.of(LEAD_CODES[lead], "MDC", name)))
            .text(Tag.CHANNEL_SENSITIVITY, "2.5")
            .put(CodeSequence.element(Tag.CHANNEL_SENSITIVITY_UNITS_SEQUENCE, MICROVOLT))
            .text(Tag.CHANNEL_SENSITIVITY_CORRECTION_FACTOR, "1")
            .text(Tag.CHANNEL_BASELINE, "0")
            .text(Tag.CHANNEL_SAMPLE_SKEW, "0")
            .put(us(Tag.WAVEFORM_BITS_STORED, 16)));
  }

  private static DataSet mr(int patient) {
    byte[] plane = new byte[ROWS * COLUMNS];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = (byte) (i * patient);
    }
    byte[] table = {};
    byte[] stream = runLengths(plane);
    DataSet.Builder data =
        object(patient, SopClassUid.MR_IMAGE_STORAGE, "MR", 4, 1)
            .text(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "OTHER");
    return pixels(data, 8, false)
        .put(
            new FragmentsElement(
                Tag.PIXEL_DATA,
                Vr.OB,
                List.of(
                    new BulkData.InMemory(table, 0, 0),
                    new BulkData.InMemory(stream, 0, stream.length))))
        .build();
  }

  /** RLE Lossless without any repetition: a header, then runs of literal bytes (PS3.5 G). */
  private static byte[] runLengths(byte[] plane) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putInt(1).putInt(64).array());
    for (int start = 0; start < plane.length; start += PLAIN_LENGTH) {
      int count = Math.min(PLAIN_LENGTH, plane.length - start);
      out.write(count - 1);
      out.write(plane, start, count);
    }
    if (out.size() % 2 != 0) {
      out.write(0);
    }
    return out.toByteArray();
  }

  private static DataSet report(int patient) {
    ContentItem root =
        ContainerBuilder.root(
            TITLE,
            items ->
                items
                    .code(CONTAINS, PACEMAKER, hasPacemaker(patient) ? YES : NO)
                    .num(CONTAINS, PR, 150 + patient, CodedConcept.of("ms", "UCUM", "ms")));
    DataSet.Builder data =
        object(patient, SopClassUid.COMPREHENSIVE_SR_STORAGE, "SR", 5, 1)
            .text(Tag.CONTENT_DATE, "20240201")
            .text(Tag.CONTENT_TIME, "120000")
            .text(Tag.COMPLETION_FLAG, "COMPLETE")
            .text(Tag.VERIFICATION_FLAG, "UNVERIFIED");
    ContentWriter.write(root).forEach(data::put);
    return data.build();
  }

  private static ValueElement us(int tag, long value) {
    return ValueElement.ofIntegers(tag, Vr.US, value);
  }
}
