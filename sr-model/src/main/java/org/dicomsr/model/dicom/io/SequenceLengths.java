package org.dicomsr.model.dicom.io;

/** How a writer delimits sequences and items (PS3.5 7.5). */
public enum SequenceLengths {
  /** By their lengths. */
  DEFINED,
  /** By delimiters. */
  UNDEFINED
}
