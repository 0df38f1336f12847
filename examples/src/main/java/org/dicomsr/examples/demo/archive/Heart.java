package org.dicomsr.examples.demo.archive;

/**
 * What is true of a patient's heart: the values that reports record, each in its own way.
 *
 * @param heartRate in beats per minute
 * @param prInterval in ms; of no meaning with fibrillation
 * @param qrsDuration in ms
 * @param qtInterval in ms
 * @param rhythm what the ECG shows
 * @param annulusRadius of the aortic annulus in mm
 * @param leftHeight of the left coronary ostium above the annulus in mm
 * @param rightHeight of the right one
 * @param calcification volume of calcium in mm³
 * @param selfExpanding whether the prosthesis expands by itself, or by a balloon
 * @param size of the prosthesis in mm
 * @param hadPacemaker whether there was a pacemaker before
 * @param needsPacemaker whether one was implanted afterwards
 */
record Heart(
    int heartRate,
    int prInterval,
    int qrsDuration,
    int qtInterval,
    Rhythm rhythm,
    double annulusRadius,
    double leftHeight,
    double rightHeight,
    int calcification,
    boolean selfExpanding,
    int size,
    boolean hadPacemaker,
    boolean needsPacemaker) {

  /** What an ECG shows. */
  enum Rhythm {
    NORMAL(Term.NORMAL_ECG),
    LEFT_BLOCK(Term.LEFT_BUNDLE_BRANCH_BLOCK),
    RIGHT_BLOCK(Term.RIGHT_BUNDLE_BRANCH_BLOCK),
    FIBRILLATION(Term.ATRIAL_FIBRILLATION);

    private final Term finding;

    Rhythm(Term finding) {
      this.finding = finding;
    }

    Term finding() {
      return finding;
    }
  }

  static Heart draw(Lottery lottery) {
    double luck = lottery.around(0.5, 0.4);
    Rhythm rhythm =
        luck < 0.45
            ? Rhythm.NORMAL
            : luck < 0.6
                ? Rhythm.LEFT_BLOCK
                : luck < 0.75 ? Rhythm.RIGHT_BLOCK : Rhythm.FIBRILLATION;
    boolean wide = rhythm == Rhythm.LEFT_BLOCK || rhythm == Rhythm.RIGHT_BLOCK;
    double radius = Lottery.rounded(lottery.around(12.2, 0.9), 2);
    boolean had = lottery.chance(0.08);
    return new Heart(
        (int) Math.round(lottery.around(rhythm == Rhythm.FIBRILLATION ? 88 : 70, 6)),
        (int) Math.round(lottery.around(wide ? 190 : 168, 14)),
        (int) Math.round(lottery.around(wide ? 148 : 96, 6)),
        (int) Math.round(lottery.around(405, 14)),
        rhythm,
        radius,
        Lottery.rounded(lottery.around(13.5, 1.2), 1),
        Lottery.rounded(lottery.around(16.5, 1.3), 1),
        (int) Math.round(lottery.around(700, 210)),
        lottery.chance(0.55),
        23 + 3 * Math.clamp(Math.round((radius - 10.8) / 1.2), 0, 2),
        had,
        !had && lottery.chance(rhythm == Rhythm.RIGHT_BLOCK ? 0.4 : 0.12));
  }

  /** Shows no value. */
  @Override
  public String toString() {
    return "Heart";
  }
}
