package org.dicomsr.model.content;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodeValueKind;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;

/** The text form of a {@link ContentPath}: reading and printing. */
final class PathText {
  private final String text;
  private int at;
  private boolean quoted;

  PathText(String text) {
    this.text = text;
  }

  List<ContentPath.Step> steps() {
    List<ContentPath.Step> steps = new ArrayList<>();
    do {
      steps.add(step());
    } while (accept('/'));
    if (at < text.length()) {
      throw wrong("a slash or the end");
    }
    return steps;
  }

  private ContentPath.Step step() {
    String first = token();
    boolean firstQuoted = quoted;
    if (accept('|')) {
      String value = token();
      if (value.isEmpty() && !quoted) {
        throw wrong("a code");
      }
      return new ContentPath.Coded(
          new CodedConcept(value, CodeValueKind.of(value), first, null, null, List.of())
              .conceptKey());
    }
    if (firstQuoted) {
      return new ContentPath.Named(first);
    }
    if (first.isEmpty()) {
      throw wrong("a code meaning, a code, * or **");
    }
    return switch (first) {
      case "*" -> ContentPath.Wildcard.ONE_LEVEL;
      case "**" -> ContentPath.Wildcard.ANY_LEVELS;
      default -> new ContentPath.Named(first);
    };
  }

  private boolean accept(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  /**
   * Text in quotes, or up to a character that has a meaning in paths, without outer spaces; and the
   * spaces behind it.
   */
  private String token() {
    skipSpaces();
    quoted = accept('"');
    if (!quoted) {
      int start = at;
      while (at < text.length() && !isSpecial(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at).strip();
    }
    StringBuilder token = new StringBuilder();
    while (!accept('"')) {
      accept('\\');
      if (at == text.length()) {
        throw wrong("a closing quotation mark");
      }
      token.append(text.charAt(at++));
    }
    skipSpaces();
    return token.toString();
  }

  private void skipSpaces() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpecial(char c) {
    return c == '/' || c == '|' || c == '"';
  }

  private IllegalArgumentException wrong(String expected) {
    String found =
        at == text.length()
            ? "the end"
            : isSpecial(text.charAt(at)) ? "'" + text.charAt(at) + "'" : "other text";
    return new IllegalArgumentException(
        "content path, character " + (at + 1) + ": expected " + expected + ", found " + found);
  }

  static String print(ContentPath.Step step) {
    return switch (step) {
      case ContentPath.Named(String meaning) -> token(meaning);
      case ContentPath.Coded(ConceptKey(String value, String scheme)) ->
          (scheme.isEmpty() ? "" : token(scheme)) + "|" + token(value);
      case ContentPath.Wildcard wildcard -> wildcard.toString();
    };
  }

  private static String token(String token) {
    boolean plain =
        !token.isEmpty()
            && !token.equals("*")
            && !token.equals("**")
            && token.equals(token.strip());
    for (int i = 0; plain && i < token.length(); i++) {
      plain = !isSpecial(token.charAt(i));
    }
    return plain ? token : '"' + token.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
