package org.dicomsr.model.dicom;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A data element whose value is a sequence of items, each a data set (PS3.5 7.5).
 *
 * <p>A sequence that a file hides in UN (PS3.5 6.2.2) keeps UN as its value representation and,
 * beside its items, the bytes it was read from, so that it is written back as it was. Equality
 * looks at tag, value representation and items. Immutable and thread-safe.
 */
public final class SequenceElement implements DataElement {
  private final int tag;
  private final Vr vr;
  private final List<DataSet> items;
  private final @Nullable Encoded encoded;

  /** How a sequence stood in UN: its bytes, and whether a delimiter or a length ended them. */
  private static final class Encoded {
    private final byte[] bytes;
    private final boolean delimited;

    Encoded(byte[] bytes, boolean delimited) {
      this.bytes = bytes;
      this.delimited = delimited;
    }
  }

  private SequenceElement(int tag, Vr vr, List<DataSet> items, @Nullable Encoded encoded) {
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
   * Makes a sequence that was read as UN.
   *
   * @param tag the tag
   * @param items the items
   * @param encoded the value field as it was read, in implicit little endian, delimiter excluded;
   *     shared, not copied
   * @param delimited whether its length was undefined and a delimiter ended it
   * @return the element
   */
  public static SequenceElement unknown(
      int tag, List<DataSet> items, byte[] encoded, boolean delimited) {
    return new SequenceElement(tag, Vr.UN, List.copyOf(items), new Encoded(encoded, delimited));
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

  /**
   * {@return a read-only view of the value field of a sequence that was read as UN, in implicit
   * little endian; empty for any other}
   */
  public Optional<ByteBuffer> encoded() {
    return encoded == null
        ? Optional.empty()
        : Optional.of(ByteBuffer.wrap(encoded.bytes).asReadOnlyBuffer());
  }

  /** {@return whether a sequence that was read as UN had undefined length; false for any other} */
  public boolean delimited() {
    return encoded != null && encoded.delimited;
  }

  @Override
  public boolean isEmpty() {
    return items.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof SequenceElement that
            && tag == that.tag
            && vr == that.vr
            && items.equals(that.items));
  }

  @Override
  public int hashCode() {
    // Not the items': hashing stays cheap and shallow, equal sequences still hash alike.
    return tag * 31 + items.size();
  }

  @Override
  public String toString() {
    return Tag.format(tag)
        + " "
        + vr
        + " "
        + items.size()
        + (items.size() == 1 ? " item" : " items");
  }
}
