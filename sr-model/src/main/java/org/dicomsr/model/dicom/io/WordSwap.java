package org.dicomsr.model.dicom.io;

/**
 * Changes the byte order of words in place (PS3.5 7.3).
 *
 * <p>Words of OW have 16 bits whatever Bits Allocated says (PS3.5 6.2): a pixel cell of 32 bits
 * takes two of them, the less significant first in either byte order (PS3.5 8.1.1), so that the
 * bytes of 0x00130EE8 are 0E E8 00 13 in big endian. Files exist that have 00 13 0E E8; the data
 * set does not tell the two apart, and such a file is written as it was read.
 */
final class WordSwap {
  private WordSwap() {}

  /** Swaps the whole words among the first {@code length} bytes; what is left over stays. */
  static void swap(byte[] bytes, int length, int word) {
    for (int start = 0; start + word <= length; start += word) {
      for (int i = start, j = start + word - 1; i < j; i++, j--) {
        byte kept = bytes[i];
        bytes[i] = bytes[j];
        bytes[j] = kept;
      }
    }
  }
}
