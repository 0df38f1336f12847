package org.dicomsr.index.internal;

import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.NumericUtils;

/**
 * Numbers of all names in one field: a hash of name and dimension, then the number in base units in
 * an order that bytes keep. So a comparison is one range, and a thousand concepts need no thousand
 * fields.
 */
public final class NumberPoint {
  /** The name of the number of points of a shape, dimension {@code 1}. */
  public static final String POINTS = "#points";

  /** The name of the length of a shape, in base units, or {@link #PIXELS}. */
  public static final String LENGTH = "#length";

  /** The name of the area of a shape, in base units, or {@link #PIXELS}. */
  public static final String AREA = "#area";

  /** The dimension of lengths and areas in pixels. */
  public static final String PIXELS = "unit:pixel";

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private NumberPoint() {}

  /**
   * A hash of a name and what its numbers measure.
   *
   * @param name a concept's key or an attribute's keyword
   * @param dimension the dimension, as {@link Tokens#dimension} gives it
   * @return the hash
   */
  public static long hash(String name, String dimension) {
    return mixed(added((added(OFFSET, name) ^ Tokens.STEP_END) * PRIME, dimension));
  }

  private static long added(long hash, String text) {
    long sum = hash;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * PRIME;
    }
    return sum;
  }

  /** Spreads what similar texts have in common. */
  private static long mixed(long hash) {
    long spread = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
    return spread ^ spread >>> 29;
  }

  /**
   * A number as bytes.
   *
   * @param hash of name and dimension
   * @param value the number in base units, not NaN
   * @return 16 bytes
   */
  public static byte[] bytes(long hash, double value) {
    byte[] bytes = new byte[2 * Long.BYTES];
    NumericUtils.longToSortableBytes(hash, bytes, 0);
    // 0.0 and −0.0 are one number
    NumericUtils.longToSortableBytes(
        NumericUtils.doubleToSortableLong(value + 0.0), bytes, Long.BYTES);
    return bytes;
  }

  /**
   * Documents with a number between two bounds, both included.
   *
   * @param field {@link IndexField#ITEM_NUMBER} or {@link IndexField#ATTRIBUTE_NUMBER}
   * @param name a concept's key or an attribute's keyword
   * @param dimension what is measured
   * @param least the least number in base units
   * @param most the greatest number in base units
   * @return the query
   */
  public static Query range(
      IndexField field, String name, String dimension, double least, double most) {
    long hash = hash(name, dimension);
    return BinaryPoint.newRangeQuery(field.field(), bytes(hash, least), bytes(hash, most));
  }
}
