package org.dicomsr.model.dicom.charset;

import java.util.Set;
import org.dicomsr.model.dicom.charset.CodedSet.Form;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value with ISO 2022 code extensions. Used once, by one thread; the state is what stands
 * in G0 and G1.
 */
final class TextDecoder {
  private static final int ESC = 0x1B;

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final TextKind kind;
  private final Set<CodedSet> declared;
  private final @Nullable CodedSet initialG1;
  private final @Nullable TextFaultSink sink;

  private final char[] out;
  private int length;
  private int at;

  /** JIS X 0208 or 0212, or null for one of the single-byte sets, which read alike. */
  private @Nullable CodedSet g0;

  private @Nullable CodedSet g1;
  private @Nullable CodedSet lastG1;

  TextDecoder(
      byte[] bytes,
      int offset,
      int length,
      TextKind kind,
      Set<CodedSet> declared,
      @Nullable CodedSet initialG1,
      @Nullable TextFaultSink sink) {
    this.bytes = bytes;
    this.start = offset;
    this.end = offset + length;
    this.kind = kind;
    this.declared = declared;
    this.initialG1 = initialG1;
    this.sink = sink;
    this.out = new char[length]; // no character takes less than a byte
    this.at = offset;
    reset();
  }

  String decode() {
    while (at < end) {
      int b = bytes[at] & 0xFF;
      if (b == ESC) {
        escape();
      } else if (b < 0x20) {
        reset();
        put((char) b, 1);
      } else if (b < 0x80) {
        low(b);
      } else {
        high(b);
      }
    }
    return new String(out, 0, length);
  }

  private void reset() {
    g0 = null;
    g1 = initialG1;
  }

  private void put(char c, int consumed) {
    out[length++] = c;
    at += consumed;
  }

  private void escape() {
    CodedSet set = CodedSet.designatedAt(bytes, at, end);
    if (set == null) {
      report(TextFault.UNKNOWN_ESCAPE);
      reset();
      put((char) ESC, 1);
      return;
    }
    if (!declared.contains(set)) {
      report(TextFault.UNDECLARED_ESCAPE);
    }
    switch (set.form) {
      case ASCII -> g0 = null;
      case WIDE_LOW -> g0 = set;
      case HIGH, WIDE_HIGH -> {
        g1 = set;
        lastG1 = set;
      }
      case ALONE -> throw new AssertionError("no designator");
    }
    at += 1 + set.designator.length();
  }

  private void low(int b) {
    CodedSet wide = g0;
    if (wide == null || b == ' ' || b == 0x7F) {
      delimiter(b);
      return;
    }
    int second = at + 1 < end ? bytes[at + 1] & 0xFF : 0;
    if (second >= 0x21 && second <= 0x7E) {
      putChecked(CodeTable.of(wide).character(b, second), 2);
    } else if (kind.isDelimiter(b)) {
      delimiter(b); // the writer forgot to return to ISO 646
    } else {
      putChecked(CodeTable.UNMAPPED, 1);
    }
  }

  private void delimiter(int b) {
    if (kind.isDelimiter(b)) {
      reset();
    }
    put((char) b, 1);
  }

  private void high(int b) {
    CodedSet set = g1;
    if (set == null) {
      report(TextFault.NOT_DESIGNATED);
      set = lastG1; // some writers designate once a value, not again behind each delimiter
    }
    if (set == null) {
      put((char) b, 1);
      return;
    }
    boolean wide = set.form == Form.WIDE_HIGH;
    char c = CodeTable.UNMAPPED;
    if (!wide) {
      c = CodeTable.of(set).character(b);
    } else if (at + 1 < end) {
      c = CodeTable.of(set).character(b, bytes[at + 1] & 0xFF);
    }
    if (c != CodeTable.UNMAPPED) {
      put(c, wide ? 2 : 1);
      return;
    }
    c = set.beyond(bytes, at, end);
    if (c != CodeTable.UNMAPPED) {
      report(TextFault.BEYOND_SET);
      put(c, 2);
    } else {
      putChecked(c, 1);
    }
  }

  private void putChecked(char c, int consumed) {
    if (c == CodeTable.UNMAPPED) {
      report(TextFault.UNDECODABLE);
    }
    put(c, consumed);
  }

  private void report(TextFault fault) {
    if (sink != null) {
      sink.found(fault, at - start);
    }
  }
}
