package org.dicomsr.model.dicom.io;

/** Changes the byte order of words in place (PS3.5 7.3). */
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
