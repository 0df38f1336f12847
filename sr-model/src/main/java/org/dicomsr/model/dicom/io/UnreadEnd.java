package org.dicomsr.model.dicom.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.Vr;

/**
 * What a reader leaves unread at the end, pixel data mostly: whether the input is long enough for
 * it. Only headers are looked at, and the last bytes of a file; what is no element that can be
 * there is padding.
 */
final class UnreadEnd {
  private static final int ITEM = 0xFFFEE000;
  private static final int SEQUENCE_END = 0xFFFEE0DD;
  private static final long UNDEFINED = 0xFFFFFFFFL;
  private static final int TAG = 4;
  private static final int SHORT_HEADER = 8;
  private static final int LONG_HEADER = 12;

  /** Behind this place nothing is known. */
  private static final long NO_FURTHER = -1;

  private final Input in;
  private final ReadLog log;
  private final boolean explicit;
  private final ByteOrder order;

  UnreadEnd(Input in, ReadLog log, boolean explicit, boolean bigEndian) {
    this.in = in;
    this.log = log;
    this.explicit = explicit;
    this.order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  static String valueOf(long bytes) {
    return "expected a whole value, found its first " + bytes + " bytes and the end of input";
  }

  static String headerOf(long bytes) {
    return "expected a whole header, found its first " + bytes + " bytes and the end of input";
  }

  /** Whether a tag is none of a data set's: a reader that finds one lost its way before. */
  static boolean isForeign(int tag) {
    return tag >>> 16 < 8 || (!Tag.isPrivate(tag) && DataDictionary.keyword(tag).isEmpty());
  }

  /** Whether a tag is one that may come after another, rather than bytes that look like a tag. */
  static boolean mayFollow(int tag, int previous) {
    return Integer.compareUnsigned(tag, previous) > 0
        && (DataDictionary.keyword(tag).isPresent() || Tag.isGroupLength(tag));
  }

  /** Notes in the log when the input, which stands before an element, is too short for its rest. */
  void check(int previous) throws IOException {
    long at = in.size() < 0 ? NO_FURTHER : in.offset();
    int last = previous;
    while (at >= 0 && in.size() - at >= TAG) {
      long left = in.size() - at;
      ByteBuffer header = in.peek(at, (int) Math.min(left, SHORT_HEADER));
      if (header == null) {
        return;
      }
      int tag = tag(header.order(order));
      if (!mayFollow(tag, last)) {
        return;
      }
      log.enter(tag);
      if (left < SHORT_HEADER) {
        log.truncated(at, headerOf(left), "PS3.5 7.1");
      }
      at = left < SHORT_HEADER ? NO_FURTHER : behind(header, at);
      log.leave();
      last = tag;
    }
  }

  private long behind(ByteBuffer header, long at) throws IOException {
    if (!explicit) {
      return behind(at + SHORT_HEADER, header.getInt(4) & UNDEFINED, true);
    }
    Vr vr = Vr.ofCode((header.get(4) & 0xFF) << 8 | (header.get(5) & 0xFF));
    if (vr == null) {
      return NO_FURTHER;
    }
    if (!vr.longHeader()) {
      return behind(at + SHORT_HEADER, header.getShort(6) & 0xFFFFL, false);
    }
    long left = in.size() - at;
    if (left < LONG_HEADER) {
      log.truncated(at, headerOf(left), "PS3.5 7.1");
      return NO_FURTHER;
    }
    ByteBuffer length = in.peek(at + SHORT_HEADER, 4);
    return length == null
        ? NO_FURTHER
        : behind(
            at + LONG_HEADER,
            length.order(order).getInt(0) & UNDEFINED,
            vr != Vr.SQ && vr != Vr.UN);
  }

  private long behind(long valueAt, long length, boolean inFragments) throws IOException {
    if (length == UNDEFINED) {
      return inFragments && !endsInDelimiter() ? behindFragments(valueAt) : NO_FURTHER;
    }
    long left = in.size() - valueAt;
    if (length > left) {
      log.truncated(valueAt, valueOf(left), "PS3.5 7.1");
      return NO_FURTHER;
    }
    return valueAt + length;
  }

  // Nearly every file in fragments ends so; only others are gone through fragment by fragment.
  private boolean endsInDelimiter() throws IOException {
    ByteBuffer end = in.peek(in.size() - SHORT_HEADER, SHORT_HEADER);
    return end != null && tag(end.order(order)) == SEQUENCE_END && end.getInt(4) == 0;
  }

  private long behindFragments(long first) throws IOException {
    long at = first;
    while (at < in.size()) {
      long left = in.size() - at;
      if (left < SHORT_HEADER) {
        log.truncated(at, headerOf(left), "PS3.5 A.4");
        return NO_FURTHER;
      }
      ByteBuffer header = in.peek(at, SHORT_HEADER);
      if (header == null) {
        return NO_FURTHER;
      }
      int tag = tag(header.order(order));
      if (tag != ITEM) {
        return tag == SEQUENCE_END ? at + SHORT_HEADER : NO_FURTHER;
      }
      at = behind(at + SHORT_HEADER, header.getInt(4) & UNDEFINED, false);
      if (at < 0) {
        return NO_FURTHER;
      }
    }
    return NO_FURTHER;
  }

  private static int tag(ByteBuffer header) {
    return (header.getShort(0) & 0xFFFF) << 16 | (header.getShort(2) & 0xFFFF);
  }
}
