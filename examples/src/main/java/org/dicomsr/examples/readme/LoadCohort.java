package org.dicomsr.examples.readme;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.dicomsr.filter.loader.CohortReader;
import org.dicomsr.filter.loader.Sample;
import org.dicomsr.filter.loader.SampleMasks;
import org.dicomsr.filter.loader.decode.SegmentMask;
import org.dicomsr.filter.loader.decode.WaveformSignals;

/** Goes through an exported data set, as a data loader does. */
public final class LoadCohort {
  private LoadCohort() {}

  /**
   * Prints the shapes and labels of the samples for training.
   *
   * @param arguments the folder of the data set
   * @throws IOException when it cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    load(Path.of(arguments[0]), System.out);
  }

  static void load(Path folder, PrintStream out) throws IOException {
    // spotless:off
    // README: load
    CohortReader cohort = CohortReader.open(folder);
    for (Sample sample : cohort.part("train")) {
      double pr = sample.label("pr_interval").number().orElse(Double.NaN);
      String pacemaker = sample.label("new_pacemaker").text().orElse("unknown");
      out.println("PR " + pr + " ms, new pacemaker " + pacemaker);
      Optional<WaveformSignals> ecg = sample.ecg();
      if (ecg.isPresent()) {
        float[][] millivolts = ecg.get().rhythm().orElseThrow().millivolts();
        out.println("  ECG: " + millivolts.length + " leads of " + millivolts[0].length + " samples in mV");
      }
      for (SampleMasks masks : sample.masks()) {
        SegmentMask mask = masks.mask(masks.segments().getFirst().number());
        out.println("  mask: " + mask.stack().planes().size() + " planes of " + mask.stack().rows() + " x " + mask.stack().columns());
      }
    }
    // README: end
    // spotless:on
  }
}
