package org.dicomsr.model.dicom.io;

import java.util.Objects;

/**
 * Limits and choices for reading. Start from {@link #DEFAULTS} and copy.
 *
 * <p>The defaults hold a report of half a million content items and let no input exhaust stack or
 * memory. Immutable.
 *
 * @param maxDepth how deep sequences may be nested, at most {@value #DEEPEST}
 * @param maxItems how many sequence items an object may have in all
 * @param maxElements how many data elements an object may have in all
 * @param maxElementLength how many bytes of one value are taken into memory
 * @param maxInflatedSize how many bytes a deflated data set may inflate to
 * @param bulkThreshold binary values longer than this many bytes are bulk data
 * @param bulk what to do with bulk data
 * @param stopAt reading stops before the first top-level element with this tag or a higher one; 0
 *     to read all
 */
public record ReadOptions(
    int maxDepth,
    int maxItems,
    int maxElements,
    int maxElementLength,
    long maxInflatedSize,
    int bulkThreshold,
    BulkHandling bulk,
    int stopAt) {

  /**
   * The deepest nesting that can be asked for: every part of the library can walk it on a small
   * thread stack.
   */
  public static final int DEEPEST = 512;

  /**
   * The defaults: 256 levels, 3 million items, 10 million elements, values of 256 MiB, 256 MiB
   * inflated, bulk data from 64 KiB.
   */
  public static final ReadOptions DEFAULTS =
      new ReadOptions(
          256, 3_000_000, 10_000_000, 1 << 28, 1L << 28, 1 << 16, BulkHandling.REFERENCE, 0);

  /** Checks the limits. */
  public ReadOptions {
    Objects.requireNonNull(bulk, "bulk");
    if (maxDepth < 1 || maxDepth > DEEPEST) {
      throw new IllegalArgumentException(
          "maxDepth must be 1 to " + DEEPEST + ", found " + maxDepth);
    }
    if (maxItems < 0
        || maxElements < 0
        || maxElementLength < 0
        || maxInflatedSize < 0
        || bulkThreshold < 0) {
      throw new IllegalArgumentException("limits must not be negative");
    }
  }

  /**
   * Copies with another limit of nesting.
   *
   * @param depth how deep sequences may be nested
   * @return the copy
   */
  public ReadOptions withMaxDepth(int depth) {
    return new ReadOptions(
        depth,
        maxItems,
        maxElements,
        maxElementLength,
        maxInflatedSize,
        bulkThreshold,
        bulk,
        stopAt);
  }

  /**
   * Copies with another limit of items.
   *
   * @param items how many sequence items an object may have
   * @return the copy
   */
  public ReadOptions withMaxItems(int items) {
    return new ReadOptions(
        maxDepth,
        items,
        maxElements,
        maxElementLength,
        maxInflatedSize,
        bulkThreshold,
        bulk,
        stopAt);
  }

  /**
   * Copies with another limit of elements.
   *
   * @param elements how many data elements an object may have
   * @return the copy
   */
  public ReadOptions withMaxElements(int elements) {
    return new ReadOptions(
        maxDepth,
        maxItems,
        elements,
        maxElementLength,
        maxInflatedSize,
        bulkThreshold,
        bulk,
        stopAt);
  }

  /**
   * Copies with another limit of value lengths.
   *
   * @param bytes how many bytes of one value are taken into memory
   * @return the copy
   */
  public ReadOptions withMaxElementLength(int bytes) {
    return new ReadOptions(
        maxDepth, maxItems, maxElements, bytes, maxInflatedSize, bulkThreshold, bulk, stopAt);
  }

  /**
   * Copies with another limit for deflated data sets.
   *
   * @param bytes how many bytes they may inflate to
   * @return the copy
   */
  public ReadOptions withMaxInflatedSize(long bytes) {
    return new ReadOptions(
        maxDepth, maxItems, maxElements, maxElementLength, bytes, bulkThreshold, bulk, stopAt);
  }

  /**
   * Copies with another handling of bulk data.
   *
   * @param handling what to do with bulk data
   * @return the copy
   */
  public ReadOptions withBulk(BulkHandling handling) {
    return new ReadOptions(
        maxDepth,
        maxItems,
        maxElements,
        maxElementLength,
        maxInflatedSize,
        bulkThreshold,
        handling,
        stopAt);
  }

  /**
   * Copies with another threshold for bulk data.
   *
   * @param bytes binary values longer than this are bulk data
   * @return the copy
   */
  public ReadOptions withBulkThreshold(int bytes) {
    return new ReadOptions(
        maxDepth, maxItems, maxElements, maxElementLength, maxInflatedSize, bytes, bulk, stopAt);
  }

  /**
   * Copies with another place to stop.
   *
   * @param tag reading stops before the first top-level element with this tag or a higher one; 0 to
   *     read all
   * @return the copy
   */
  public ReadOptions withStopAt(int tag) {
    return new ReadOptions(
        maxDepth,
        maxItems,
        maxElements,
        maxElementLength,
        maxInflatedSize,
        bulkThreshold,
        bulk,
        tag);
  }
}
