package org.dicomsr.model.dicom.charset;

/** Is told about faulty bytes while text is decoded. */
@FunctionalInterface
public interface TextFaultSink {
  /**
   * Takes note of a fault. The same fault may be told many times in one value.
   *
   * @param fault what is wrong
   * @param offset where, counted in bytes from the start of the decoded range; where the whole
   *     range is checked at once, 0
   */
  void found(TextFault fault, int offset);
}
