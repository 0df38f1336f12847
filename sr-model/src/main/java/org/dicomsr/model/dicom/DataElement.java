package org.dicomsr.model.dicom;

/**
 * One data element of a {@link DataSet}: tag, value representation and value field (PS3.5 7.1).
 *
 * <p>The four kinds differ in what the value field holds: {@link ValueElement} a value in memory,
 * {@link SequenceElement} nested data sets, {@link FragmentsElement} the fragments of encapsulated
 * pixel data, {@link BulkElement} a large value that stays where it is. All are immutable and
 * thread-safe; {@code toString} shows tag, value representation and length only.
 */
public sealed interface DataElement
    permits ValueElement, SequenceElement, FragmentsElement, BulkElement {

  /** {@return the tag, group in the upper and element in the lower 16 bits} */
  int tag();

  /**
   * {@return the value representation; {@link Vr#UN} where the file's is none of the standard's}
   */
  Vr vr();

  /** {@return whether the value field has length zero} */
  boolean isEmpty();
}
