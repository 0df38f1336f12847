package org.dicomsr.model.coding;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a UCUM code as DICOM files spell it into one that the grammar has, without annotations. */
final class UcumSpelling {
  /**
   * DICOM writes {@code [100]g} for a hundred grams, as one factor: {@code ml/[100]g} is
   * ml/(100.g).
   */
  private static final Pattern HUNDRED = Pattern.compile("\\[100]([^./()]+)");

  /** DICOM writes {@code 10-6} for 10*-6. */
  private static final Pattern POWER_OF_TEN = Pattern.compile("(^|[./(])10([+-]\\d+)");

  private UcumSpelling() {}

  /** The code without annotations, or null when its braces or parentheses do not match. */
  static @Nullable String plain(String code) {
    String plain = withoutAnnotations(code);
    if (plain == null) {
      return null;
    }
    if ("ppm".equals(plain)) {
      return "[ppm]";
    }
    plain = plain.contains("[100]") ? HUNDRED.matcher(plain).replaceAll("(100.$1)") : plain;
    return plain.contains("10") ? POWER_OF_TEN.matcher(plain).replaceAll("$110*$2") : plain;
  }

  /** An annotation alone is the unit 1; one beside a unit, before it included, leaves that unit. */
  private static @Nullable String withoutAnnotations(String code) {
    StringBuilder plain = new StringBuilder(code.length());
    int depth = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '{') {
        int end = annotationEnd(code, i);
        if (end < 0) {
          return null;
        }
        if (beginsFactor(plain) && endsFactor(code, end + 1)) {
          plain.append('1');
        }
        i = end;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth < 0) {
          return null;
        }
        plain.append(c);
      }
    }
    return depth == 0 ? plain.toString() : null;
  }

  /**
   * The index of the closing brace, or -1 when there is none or the annotation has characters it
   * may not have.
   */
  private static int annotationEnd(String code, int start) {
    for (int i = start + 1; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '}') {
        return i;
      }
      if (c == '{' || c < ' ' || c > '~') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean beginsFactor(StringBuilder before) {
    return before.isEmpty() || "./(".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static boolean endsFactor(String code, int next) {
    return next == code.length() || "./){".indexOf(code.charAt(next)) >= 0;
  }
}
