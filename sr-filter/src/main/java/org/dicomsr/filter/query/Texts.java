package org.dicomsr.filter.query;

import java.util.Objects;

/** How texts and codes are written, and what may not be in them. */
final class Texts {
  static final String VALUE = "text";

  private Texts() {}

  static void checkFilled(String text, String what) {
    Objects.requireNonNull(text, what);
    if (text.isBlank()) {
      throw new InvalidQueryException(
          what, "nothing", what.equals(VALUE) ? "`unknown` finds facts without a value" : null);
    }
    checkWellFormed(text);
  }

  /** Half a character could not be written to a file. */
  static void checkWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw new InvalidQueryException("whole characters", "half of one", null);
        }
        i++;
      }
    }
  }

  static String quote(String text) {
    return quote(new StringBuilder(text.length() + 2), text).toString();
  }

  static StringBuilder quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            out.append("\\u").append(String.format("%04X", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"');
  }

  /** A code in its text form; either side is quoted where it must be. */
  static String code(String scheme, String value) {
    StringBuilder out = new StringBuilder(scheme.length() + value.length() + 1);
    if (Lexer.isScheme(scheme)) {
      out.append(scheme);
    } else {
      quote(out, scheme);
    }
    out.append('|');
    if (value.isEmpty() || Lexer.isBareCode(value)) {
      out.append(value);
    } else {
      quote(out, value);
    }
    return out.toString();
  }
}
