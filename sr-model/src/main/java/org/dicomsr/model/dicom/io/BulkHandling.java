package org.dicomsr.model.dicom.io;

/**
 * What a reader does with large binary values: pixel data, waveform data, anything above the
 * threshold.
 */
public enum BulkHandling {
  /** Leave them in the file and refer to them by offset; what has no file stays in memory. */
  REFERENCE,
  /** Keep them in memory. */
  KEEP,
  /** Skip them: the element stays, its bytes are gone. */
  SKIP
}
