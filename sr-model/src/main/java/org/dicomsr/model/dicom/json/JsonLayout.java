package org.dicomsr.model.dicom.json;

/** How JSON text is laid out. */
public enum JsonLayout {
  /** On one line without spaces. */
  COMPACT,
  /** A member a line, for people. */
  INDENTED
}
