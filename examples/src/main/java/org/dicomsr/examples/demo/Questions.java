package org.dicomsr.examples.demo;

import java.util.List;
import org.dicomsr.examples.demo.archive.Part;

/** What is asked at every site, in the same words. */
public final class Questions {
  /** The patients who can be trained with: before, what was done, and what came of it. */
  public static final String COHORT = "CT and has prosthesis and has new_pacemaker";

  /** The labels that are exported: variables of the catalogue. */
  public static final List<String> LABELS =
      List.of(
          "sex",
          "heart_rate",
          "qrs_duration",
          "pr_interval",
          "hinge_points",
          "left_coronary_height",
          "right_coronary_height",
          "calcification_volume",
          "prosthesis",
          "prosthesis_size",
          "new_pacemaker");

  /** The modalities whose series are counted. */
  public static final List<String> MODALITIES = List.of("CT", "MR", "CR", "DX", "ECG", "SEG", "SR");

  /** The subsets of the subset file, in its order. */
  static final List<Part> SUBSETS =
      List.of(
          Part.CT, Part.ECG, Part.LANDMARKS, Part.CALCIFICATION, Part.PROSTHESIS, Part.PACEMAKER);

  static final String ANNOTATIONS =
      "select objects where SEG or report{ has hinge_points or has calcification_volume }";

  private Questions() {}

  static String series(String modality) {
    return "select series of " + modality + " where " + modality;
  }

  static String known(String label) {
    return "has " + label;
  }
}
