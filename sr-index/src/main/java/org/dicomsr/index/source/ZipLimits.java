package org.dicomsr.index.source;

/**
 * What an archive may ask for before any entry is read.
 *
 * @param maxEntries how many entries it may list
 * @param maxDirectory how many bytes its list of entries may have, which is held in memory
 */
record ZipLimits(long maxEntries, long maxDirectory) {
  static final ZipLimits DEFAULTS = new ZipLimits(2_000_000, 1L << 28);
}
