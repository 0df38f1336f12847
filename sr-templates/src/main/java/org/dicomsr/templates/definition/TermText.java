package org.dicomsr.templates.definition;

import org.dicomsr.model.coding.CodedConcept;

/** The text form of terms and codes. */
final class TermText {
  private TermText() {}

  static String of(CodedConcept code) {
    return code.scheme() + "|" + code.value() + "|" + code.meaning();
  }

  static Term parse(String text) {
    if (text.startsWith("$")) {
      if (text.length() == 1 || text.indexOf(' ') >= 0) {
        throw expected("a parameter such as $Units", text);
      }
      return new Term.Parameter(text);
    }
    if (text.startsWith("DCID ") || text.startsWith("BCID ")) {
      String cid = text.substring(5).strip();
      if (cid.isEmpty()) {
        throw expected("a context group such as DCID 244", text);
      }
      return new Term.Group(cid, text.charAt(0) == 'D');
    }
    boolean marked = text.startsWith("EV ") || text.startsWith("DT ");
    String code = marked ? text.substring(3).strip() : text;
    return new Term.Code(code(code), !text.startsWith("DT "));
  }

  /** Reads scheme, value and meaning between bars. */
  static CodedConcept code(String text) {
    int first = text.indexOf('|');
    int second = text.indexOf('|', first + 1);
    if (first < 1 || second < first + 2 || second == text.length() - 1) {
      throw expected("scheme|value|meaning, DCID n, BCID n or $Parameter", text);
    }
    return CodedConcept.of(
        text.substring(first + 1, second), text.substring(0, first), text.substring(second + 1));
  }

  private static IllegalArgumentException expected(String what, String found) {
    return new IllegalArgumentException("expected " + what + ", found \"" + found + "\"");
  }
}
