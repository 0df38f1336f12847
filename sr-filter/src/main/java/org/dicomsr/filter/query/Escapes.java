package org.dicomsr.filter.query;

import java.util.HexFormat;

/** Resolves what is written with a backslash in quoted text. */
final class Escapes {
  private static final int HEX_DIGITS = 4;

  private final ParserInput in;
  private final int to;
  private int at;

  Escapes(ParserInput in, int from, int to) {
    this.in = in;
    this.at = from;
    this.to = to;
  }

  String resolved() {
    StringBuilder out = new StringBuilder(to - at);
    while (at < to) {
      char c = in.text.charAt(at);
      if (c == '\\') {
        out.append(escaped());
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  private char escaped() {
    char c = in.text.charAt(at + 1);
    int start = at;
    at += 2;
    return switch (c) {
      case '"', '\\' -> c;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode(start);
      default -> throw refused(start);
    };
  }

  private char unicode(int start) {
    int value = 0;
    for (int i = 0; i < HEX_DIGITS; i++) {
      int digit = at < to ? hexDigit(in.text.charAt(at)) : -1;
      if (digit < 0) {
        throw refused(start);
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }

  private static int hexDigit(char c) {
    return HexFormat.isHexDigit(c) ? HexFormat.fromHexDigit(c) : -1;
  }

  private QuerySyntaxException refused(int start) {
    return in.error(
        start,
        "one of \\\" \\\\ \\n \\r \\t \\u0000",
        "a backslash before another character",
        null);
  }
}
