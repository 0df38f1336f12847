package org.dicomsr.examples.demo.archive;

import org.dicomsr.examples.demo.archive.Heart.Rhythm;

/**
 * A synthetic heart beat: P, Q, R, S and T as bells around their times. It looks like an ECG and
 * measures like the patient's values; it is none.
 */
final class PulseWave {
  private final Heart heart;

  PulseWave(Heart heart) {
    this.heart = heart;
  }

  /**
   * Voltage of lead II.
   *
   * @param time in ms
   * @return in µV
   */
  double at(double time) {
    double beat = 60_000.0 / heart.heartRate();
    double phase = time % beat;
    double onset = 250;
    double qrs = heart.qrsDuration();
    double end = onset + heart.qtInterval();
    double sum =
        bell(phase, onset + qrs * 0.2, qrs * 0.08, -120)
            + bell(phase, onset + qrs * 0.45, qrs * 0.13, 1150)
            + bell(phase, onset + qrs * 0.75, qrs * 0.1, -260)
            + bell(phase, end - 80, 40, 310);
    if (heart.rhythm() == Rhythm.FIBRILLATION) {
      return sum + 35 * Math.sin(time / 26) + 20 * Math.sin(time / 17);
    }
    return sum + bell(phase, onset - heart.prInterval() + 45, 20, 140);
  }

  private static double bell(double time, double middle, double width, double height) {
    double far = (time - middle) / width;
    return height * Math.exp(-far * far / 2);
  }
}
