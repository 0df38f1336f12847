package org.dicomsr.model.dicom.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dicomsr.model.dicom.charset.CodedSet.Form;
import org.jspecify.annotations.Nullable;

/**
 * Writes one value with the code extensions it needs. Used once, by one thread.
 *
 * <p>Before each delimiter, each control character and the end, what value 1 puts into G0 and G1 is
 * restored where an escape sequence can do so (PS3.5 6.1.2.5.3). G0 and G1 are never two-byte and
 * non-initial at once: many readers know one active set only.
 */
final class TextEncoder {
  private static final int ESC = 0x1B;

  private final String text;
  private final TextKind kind;
  private final List<CodedSet> declared;
  private final CodedSet initialG0;
  private final @Nullable CodedSet initialG1;

  private final ByteArrayOutputStream out;
  private CodedSet g0;
  private @Nullable CodedSet g1;

  /**
   * Whether a return to the initial G0 was the last escape sequence. It leaves G1 alone, but
   * pydicom takes it for ISO 8859-1 or JIS X 0201 as a whole; other sets in G1 are designated again
   * for its sake, which is redundant but allowed.
   */
  private boolean returned;

  TextEncoder(String text, TextKind kind, List<CodedSet> declared) {
    this.text = text;
    this.kind = kind;
    this.declared = declared;
    CodedSet first = declared.get(0);
    this.initialG0 = first == CodedSet.IR_13 ? CodedSet.IR_14 : CodedSet.IR_6;
    // A two-byte set in value 1 is against the standard; designating it each time is understood by
    // every reader.
    this.initialG1 = first.form == Form.HIGH ? first : null;
    this.g0 = initialG0;
    this.g1 = initialG1;
    this.out = new ByteArrayOutputStream(text.length() + 16);
  }

  byte @Nullable [] encode() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ESC || (c >= 0x80 && !extended(c))) {
        return null;
      }
      if (c < 0x80) {
        plain(c);
      }
    }
    restore();
    return out.toByteArray();
  }

  private void plain(char c) {
    if (c < 0x20 || kind.isDelimiter(c)) {
      restore();
      g1 = initialG1;
    } else {
      narrow();
    }
    out.write(c);
  }

  private boolean extended(char c) {
    if (g0.form == Form.WIDE_LOW && write(g0, c)) {
      return true;
    }
    CodedSet right = g1;
    if (right != null && CodeTable.of(right).code(c) >= 0) {
      narrow();
      if (returned && right != (initialG0 == CodedSet.IR_14 ? CodedSet.IR_13 : CodedSet.IR_100)) {
        escape(right);
      }
      return write(right, c);
    }
    for (CodedSet set : declared) {
      if (set.form != Form.ASCII && CodeTable.of(set).code(c) >= 0) {
        designate(set);
        return write(set, c);
      }
    }
    return false;
  }

  private void designate(CodedSet set) {
    if (set.form == Form.WIDE_LOW) {
      g0 = set;
    } else {
      narrow();
      g1 = set;
    }
    escape(set);
  }

  private boolean write(CodedSet set, char c) {
    int code = CodeTable.of(set).code(c);
    if (code > 0xFF) {
      out.write(code >> 8);
    }
    if (code >= 0) {
      out.write(code);
    }
    return code >= 0;
  }

  /** Ends two-byte characters in G0. */
  private void narrow() {
    if (g0 != initialG0) {
      g0 = initialG0;
      escape(initialG0);
      returned = true;
    }
  }

  private void restore() {
    narrow();
    if (initialG1 != null && g1 != initialG1) {
      g1 = initialG1;
      escape(initialG1);
    }
  }

  private void escape(CodedSet set) {
    returned = false;
    out.write(ESC);
    out.writeBytes(set.designator.getBytes(StandardCharsets.US_ASCII));
  }
}
