package org.dicomsr.examples.demo.archive;

/** What a site may have of a patient. */
public enum Part {
  /** A CT series of the heart. */
  CT,
  /** An MR series of the heart. */
  MR,
  /** A computed radiograph of the chest. */
  CR,
  /** A digital radiograph of the chest. */
  DX,
  /** A 12-lead ECG and a report on it. */
  ECG,
  /** A report on hinge points and coronary ostia in the CT. */
  LANDMARKS,
  /** A segmentation of the calcified valve on the CT, and a report with its volume. */
  CALCIFICATION,
  /** Which prosthesis was implanted, and its size. */
  PROSTHESIS,
  /** Whether a pacemaker became necessary. */
  PACEMAKER
}
