package org.dicomsr.model.dicom.io;

import java.io.IOException;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.Vr;
import org.jspecify.annotations.Nullable;

/** Recognises how a data set is encoded from its first element. */
final class EncodingGuess {
  private EncodingGuess() {}

  /**
   * The encoding of the data set at the position; after File Meta Information anything goes, before
   * it only what looks like one.
   */
  static TransferSyntax of(Input in, ReadLog log, boolean hasMeta) throws IOException {
    TransferSyntax guess = in.require(8) ? guess(in) : null;
    if (guess != null) {
      return guess;
    }
    if (hasMeta) {
      return TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN;
    }
    throw notDicom(in, log);
  }

  /** Whether a data set without File Meta Information starts at the position. */
  static boolean isDataSet(Input in) throws IOException {
    return in.require(8) && guess(in) != null;
  }

  private static @Nullable TransferSyntax guess(Input in) {
    byte[] b = in.buffer;
    int p = in.position;
    int little = u16(b, p) << 16 | u16(b, p + 2);
    int big = swapped(little);
    if (Vr.ofCode((b[p + 4] & 0xFF) << 8 | (b[p + 5] & 0xFF)) != null) {
      if (isFirstTag(little)) {
        return TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
      }
      return isFirstTag(big) ? TransferSyntax.EXPLICIT_VR_BIG_ENDIAN : null;
    }
    long length = (u16(b, p + 4) | u16(b, p + 6) << 16) & 0xFFFFFFFFL;
    long left = in.remaining();
    boolean fits = left < 0 ? length <= 1 << 20 : length <= left - 8;
    // A run of zero bytes is no group length.
    boolean listed =
        (little & 0xFFFF) == 0 ? length == 4 : DataDictionary.keyword(little).isPresent();
    return isFirstTag(little) && fits && listed ? TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN : null;
  }

  /** Whether the explicit element at the position makes sense in the other byte order only. */
  static boolean isSwapped(Input in, boolean bigEndian) {
    byte[] b = in.buffer;
    int p = in.position;
    int little = u16(b, p) << 16 | u16(b, p + 2);
    int big = swapped(little);
    int declared = bigEndian ? big : little;
    return Vr.ofCode((b[p + 4] & 0xFF) << 8 | (b[p + 5] & 0xFF)) != null
        && !isFirstTag(declared)
        && DataDictionary.keyword(declared).isEmpty()
        && isFirstTag(bigEndian ? little : big);
  }

  private static int swapped(int tag) {
    return (tag & 0x00FF00FF) << 8 | (tag >>> 8 & 0x00FF00FF);
  }

  // Command, identifying, patient, acquisition, relationship, image … groups: what an object may
  // start with.
  private static boolean isFirstTag(int tag) {
    int group = tag >>> 16;
    return group <= 0x0070 && (group & 1) == 0 && group != 0x0002;
  }

  private static int u16(byte[] b, int at) {
    return (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
  }

  private static DicomFormatException notDicom(Input in, ReadLog log) throws IOException {
    return log.fault(in.offset(), "a DICOM object", in.require(1) ? kind(in) : "an empty input");
  }

  private static String kind(Input in) throws IOException {
    if (!in.require(8)) {
      return in.available() + " bytes";
    }
    byte[] b = in.buffer;
    int p = in.position;
    int first =
        (b[p] & 0xFF) << 24 | (b[p + 1] & 0xFF) << 16 | (b[p + 2] & 0xFF) << 8 | (b[p + 3] & 0xFF);
    return switch (first) {
      case 0x504B0304 -> "a zip archive";
      case 0x25504446 -> "a PDF document";
      case 0x89504E47 -> "a PNG picture";
      default ->
          first >>> 16 == 0x1F8B
              ? "gzip compressed bytes"
              : first >>> 8 == 0xFFD8FF ? "a JPEG picture" : "other bytes";
    };
  }
}
