package org.dicomsr.model.dicom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data element whose value is a sequence of items, each a data set (PS3.5 7.5).
 *
 * <p>A sequence that a file hides in UN (PS3.5 6.2.2, undefined length) keeps UN as its value representation and, beside its items,
 * the bytes it was read from, so that it is written back as it was. Equality looks at tag, value representation and items.
 */
public final class SequenceElement implements DataElement {
  private final int tag;
  private final Vr vr;
  private final List<DataSet> items;
  private final byte @Nullable [] encoded;

  private SequenceElement(int tag, Vr vr, List<DataSet> items, byte @Nullable [] encoded) {
    this.tag = tag;
    this.vr = vr;
    this.items = items;
    this.encoded = encoded;
  }

  /**
   * Makes a sequence.
   *
   * @param tag the tag
   * @param items the items, possibly none
   * @return the element
   */
  public static SequenceElement of(int tag, List<DataSet> items) {
    return new SequenceElement(tag, Vr.SQ, List.copyOf(items), null);
  }

  /**
   * Makes a sequence.
   *
   * @param tag the tag
   * @param items the items, possibly none
   * @return the element
   */
  public static SequenceElement of(int tag, DataSet... items) {
    return new SequenceElement(tag, Vr.SQ, List.of(items), null);
  }

  /**
   * Makes a sequence that was read as UN of undefined length.
   *
   * @param tag the tag
   * @param items the items
   * @param encoded the value field as it was read, delimiter excluded; shared, not copied
   * @return the element
   */
  public static SequenceElement unknown(int tag, List<DataSet> items, byte[] encoded) {
    return new SequenceElement(tag, Vr.UN, List.copyOf(items), encoded);
  }

  @Override
  public int tag() {
    return tag;
  }

  @Override
  public Vr vr() {
    return vr;
  }

  /** {@return the items, in order} */
  public List<DataSet> items() {
    return items;
  }

  /** {@return the value field of a sequence that was read as UN, in implicit little endian; null for any other} */
  public byte @Nullable [] encoded() {
    return encoded == null ? null : encoded.clone();
  }

  @Override
  public boolean isEmpty() {
    return items.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof SequenceElement that && tag == that.tag && vr == that.vr && items.equals(that.items));
  }

  @Override
  public int hashCode() {
    // Not the items': hashing stays cheap and shallow, equal sequences still hash alike.
    return tag * 31 + items.size();
  }

  @Override
  public String toString() {
    return Tag.format(tag) + " " + vr + " " + items.size() + (items.size() == 1 ? " item" : " items");
  }
}
