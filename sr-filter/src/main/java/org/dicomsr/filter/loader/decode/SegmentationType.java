package org.dicomsr.filter.loader.decode;

/** What the pixels of a segmentation mean: Segmentation Type (0062,0001). */
public enum SegmentationType {
  /** Each frame is one segment; a pixel is in it or not. */
  BINARY,
  /** Each frame is one segment; a pixel says how much of it is covered, or how probably it is. */
  FRACTIONAL,
  /** Pixels are segment numbers. */
  LABELMAP
}
