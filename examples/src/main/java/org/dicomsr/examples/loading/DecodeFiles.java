package org.dicomsr.examples.loading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dicomsr.filter.loader.decode.EncodedFrame;
import org.dicomsr.filter.loader.decode.Frame;
import org.dicomsr.filter.loader.decode.ImageFrames;
import org.dicomsr.filter.loader.decode.ImagePlane;
import org.dicomsr.filter.loader.decode.MultiplexSignals;
import org.dicomsr.filter.loader.decode.NativeFrame;
import org.dicomsr.filter.loader.decode.PlaneGeometry;
import org.dicomsr.filter.loader.decode.PlaneStack;
import org.dicomsr.filter.loader.decode.Segment;
import org.dicomsr.filter.loader.decode.SegmentMask;
import org.dicomsr.filter.loader.decode.SegmentMasks;
import org.dicomsr.filter.loader.decode.SignalChannel;
import org.dicomsr.filter.loader.decode.Vector3;
import org.dicomsr.filter.loader.decode.WaveformSignals;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;

/** Decodes the signals, frames and masks of files into arrays that other programs can read. */
public final class DecodeFiles {
  private final ArrayFile arrays;

  private DecodeFiles(ArrayFile arrays) {
    this.arrays = arrays;
  }

  /**
   * Decodes files.
   *
   * @param arguments the folder to write into, then the files
   * @throws IOException when the arrays cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    try (ArrayFile arrays = new ArrayFile(Path.of(arguments[0]))) {
      DecodeFiles decode = new DecodeFiles(arrays);
      for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
        try {
          decode.file(file);
        } catch (IOException refused) {
          arrays.refused(file, String.valueOf(refused.getMessage()));
        }
      }
    }
  }

  private void file(String name) throws IOException {
    DicomFile file = DicomReader.read(Path.of(name));
    if (!file.dataSet().items(Tag.WAVEFORM_SEQUENCE).isEmpty()) {
      signals(name, WaveformSignals.of(file));
    } else if (file.dataSet().contains(Tag.SEGMENTATION_TYPE)) {
      masks(name, SegmentMasks.of(file));
    } else {
      frames(name, ImageFrames.of(file));
    }
  }

  private void signals(String name, WaveformSignals signals) throws IOException {
    for (int i = 0; i < signals.groups().size(); i++) {
      MultiplexSignals group = signals.groups().get(i);
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("hertz", String.valueOf(group.samplingFrequency()));
      attributes.put("units", each(group, channel -> channel.unit().orElse("")));
      attributes.put(
          "leads", each(group, channel -> channel.lead().map(lead -> lead.label()).orElse("")));
      float[][] samples = group.samples();
      float[] flat = new float[samples.length * group.sampleCount()];
      for (int c = 0; c < samples.length; c++) {
        System.arraycopy(samples[c], 0, flat, c * group.sampleCount(), group.sampleCount());
      }
      arrays.add(name, "group " + (i + 1), attributes, flat, samples.length, group.sampleCount());
    }
  }

  private static String each(
      MultiplexSignals group, java.util.function.Function<SignalChannel, String> word) {
    return group.channels().stream().map(word).collect(Collectors.joining(","));
  }

  private void frames(String name, ImageFrames frames) throws IOException {
    for (int number = 1; number <= frames.count(); number++) {
      Frame frame = frames.frame(number);
      switch (frame) {
        case NativeFrame decoded -> {
          Map<String, String> attributes = new LinkedHashMap<>();
          attributes.put("unit", decoded.unit().orElse(""));
          attributes.put("geometry", decoded.geometry().map(DecodeFiles::numbers).orElse(""));
          arrays.add(
              name,
              "frame " + number,
              attributes,
              frames.doubles(number),
              frame.rows(),
              frame.columns(),
              frame.samples());
        }
        case EncodedFrame encoded -> {
          byte[] bytes = encoded.bytes();
          arrays.add(
              name,
              "encoded " + number,
              Map.of("syntax", encoded.transferSyntax().uid()),
              bytes,
              bytes.length);
        }
      }
    }
  }

  private void masks(String name, SegmentMasks masks) throws IOException {
    PlaneStack planes = masks.ownPlanes();
    String positions =
        planes.planes().stream().map(DecodeFiles::plane).collect(Collectors.joining("|"));
    for (Segment segment : masks.segments()) {
      SegmentMask mask = masks.mask(segment.number(), planes);
      arrays.add(
          name,
          "segment " + segment.number(),
          Map.of("planes", positions),
          mask.values(),
          planes.planes().size(),
          planes.rows(),
          planes.columns());
    }
  }

  private static String plane(ImagePlane plane) {
    return plane
        .geometry()
        .map(DecodeFiles::numbers)
        .orElseGet(() -> plane.sopInstanceUid().orElse("") + "," + plane.frame());
  }

  /** Position, directions, row spacing, column spacing. */
  private static String numbers(PlaneGeometry geometry) {
    return Arrays.asList(geometry.position(), geometry.along(), geometry.down()).stream()
            .map(DecodeFiles::numbers)
            .collect(Collectors.joining(","))
        + ","
        + geometry.rowSpacing()
        + ","
        + geometry.columnSpacing();
  }

  private static String numbers(Vector3 vector) {
    return vector.x() + "," + vector.y() + "," + vector.z();
  }
}
