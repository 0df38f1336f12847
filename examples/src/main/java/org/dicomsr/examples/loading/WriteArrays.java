package org.dicomsr.examples.loading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dicomsr.filter.loader.CohortReader;
import org.dicomsr.filter.loader.LabelValue;
import org.dicomsr.filter.loader.Sample;
import org.dicomsr.filter.loader.SampleFile;
import org.dicomsr.filter.loader.SampleMasks;
import org.dicomsr.filter.loader.SeriesImages;
import org.dicomsr.filter.loader.decode.EncodedFrame;
import org.dicomsr.filter.loader.decode.Frame;
import org.dicomsr.filter.loader.decode.ImageFrames;
import org.dicomsr.filter.loader.decode.Lead;
import org.dicomsr.filter.loader.decode.MultiplexSignals;
import org.dicomsr.filter.loader.decode.NativeFrame;
import org.dicomsr.filter.loader.decode.Segment;
import org.dicomsr.filter.loader.decode.WaveformSignals;

/** Reads an exported data set back and decodes all of it into arrays for other programs. */
public final class WriteArrays {
  private final ArrayFile arrays;

  private WriteArrays(ArrayFile arrays) {
    this.arrays = arrays;
  }

  /**
   * Decodes a data set.
   *
   * @param arguments the folder to write into, then the folder of the data set
   * @throws IOException when the data set is not as it should be, or the arrays cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    CohortReader cohort = CohortReader.open(Path.of(arguments[1]));
    cohort.verify();
    try (ArrayFile arrays = new ArrayFile(Path.of(arguments[0]))) {
      WriteArrays load = new WriteArrays(arrays);
      for (Sample sample : cohort) {
        load.sample(sample);
      }
    }
  }

  private void sample(Sample sample) throws IOException {
    String pid = sample.pid();
    for (Map.Entry<String, LabelValue> label : sample.labels().entrySet()) {
      LabelValue value = label.getValue();
      arrays.add(
          pid,
          "label " + label.getKey(),
          Map.of("text", value.text().orElse("")),
          new double[] {value.number().orElse(Double.NaN)},
          1);
    }
    WaveformSignals ecg = sample.ecg().orElse(null);
    if (ecg != null) {
      signals(pid, "rhythm", ecg.rhythm().orElseThrow());
      signals(pid, "median", ecg.medianBeats().orElseThrow());
    }
    for (SeriesImages series : sample.images("CT")) {
      for (NativeFrame frame : series.frames()) {
        arrays.add(
            pid,
            "CT frame",
            Map.of("unit", frame.unit().orElse("")),
            frame.values(),
            frame.rows(),
            frame.columns());
      }
    }
    for (SeriesImages series : sample.images("MR")) {
      for (ImageFrames image : series.images()) {
        compressed(pid, image.frame(1));
      }
    }
    for (SampleMasks masks : sample.masks()) {
      for (Segment segment : masks.segments()) {
        arrays.add(
            pid,
            "segment " + segment.number(),
            Map.of("onImages", String.valueOf(masks.source().isPresent())),
            masks.mask(segment.number()).values(),
            masks.stack().planes().size(),
            masks.stack().rows(),
            masks.stack().columns());
      }
    }
    List<String> roles = sample.files().stream().map(SampleFile::role).sorted().toList();
    arrays.add(pid, "files", Map.of("roles", String.join(",", roles)), new byte[0], 0);
  }

  private void signals(String pid, String name, MultiplexSignals group) throws IOException {
    float[][] millivolts = group.millivolts(Lead.TWELVE);
    float[] flat = new float[millivolts.length * group.sampleCount()];
    for (int lead = 0; lead < millivolts.length; lead++) {
      System.arraycopy(millivolts[lead], 0, flat, lead * group.sampleCount(), group.sampleCount());
    }
    arrays.add(
        pid,
        name,
        Map.of("hertz", String.valueOf(group.samplingFrequency())),
        flat,
        millivolts.length,
        group.sampleCount());
  }

  private void compressed(String pid, Frame frame) throws IOException {
    switch (frame) {
      case EncodedFrame encoded -> {
        byte[] bytes = encoded.bytes();
        arrays.add(
            pid,
            "compressed",
            Map.of("syntax", encoded.transferSyntax().uid()),
            bytes,
            bytes.length);
      }
      case NativeFrame decoded ->
          arrays.add(
              pid, "MR frame", Map.of(), decoded.values(), decoded.rows(), decoded.columns());
    }
  }
}
