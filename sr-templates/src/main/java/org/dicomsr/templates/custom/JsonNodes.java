package org.dicomsr.templates.custom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) into nodes.
 *
 * <p>Hand-written because it is what a program waits for when it first asks for a template: loading
 * a JSON library takes longer than reading all of the standard's templates this way.
 */
final class JsonNodes {
  private static final int MAX_DEPTH = 100;

  private final String source;
  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  private JsonNodes(String source, String text) {
    this.source = source;
    this.text = text;
  }

  static Node read(String source, String text) {
    JsonNodes nodes = new JsonNodes(source, text);
    Node root = nodes.node(0);
    if (nodes.next() != END) {
      throw nodes.expected("the end of the file");
    }
    return root;
  }

  private static final char END = '\0';

  private Node node(int depth) {
    char c = next();
    if (depth > MAX_DEPTH) {
      throw expected("at most " + MAX_DEPTH + " levels");
    }
    FilePosition position = here();
    return switch (c) {
      case '{' -> mapping(position, depth);
      case '[' -> sequence(position, depth);
      case '"' -> new Node.Scalar(position, string());
      default -> new Node.Scalar(position, literal());
    };
  }

  private Node mapping(FilePosition position, int depth) {
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    at++;
    if (next() == '}') {
      at++;
      return new Node.Mapping(position, fields);
    }
    while (true) {
      if (next() != '"') {
        throw expected("the name of a field in quotes");
      }
      FilePosition place = here();
      String name = string();
      if (next() != ':') {
        throw expected("a colon");
      }
      at++;
      Node.put(fields, name, new Node.Field(place, node(depth + 1)));
      if (ends('}')) {
        return new Node.Mapping(position, fields);
      }
    }
  }

  private Node sequence(FilePosition position, int depth) {
    List<Node> items = new ArrayList<>();
    at++;
    if (next() == ']') {
      at++;
      return new Node.Sequence(position, items);
    }
    while (true) {
      items.add(node(depth + 1));
      if (ends(']')) {
        return new Node.Sequence(position, items);
      }
    }
  }

  /** Passes a comma, or the sign that ends a mapping or sequence. */
  private boolean ends(char sign) {
    char c = next();
    if (c != ',' && c != sign) {
      throw expected("a comma or " + sign);
    }
    at++;
    return c == sign;
  }

  private String string() {
    int start = ++at;
    int quote = text.indexOf('"', start);
    int escape = text.indexOf('\\', start, quote < 0 ? text.length() : quote);
    if (quote >= 0 && escape < 0) {
      at = quote;
      String plain = text.substring(start, quote);
      if (plain.indexOf('\n') >= 0) {
        at = start + plain.indexOf('\n');
        throw expected("a quote that ends the text");
      }
      at++;
      return plain;
    }
    return escapedString();
  }

  private String escapedString() {
    StringBuilder result = new StringBuilder();
    while (true) {
      char c = at < text.length() ? text.charAt(at) : END;
      if (c == '"') {
        at++;
        return result.toString();
      }
      if (c < ' ') {
        throw expected("a quote that ends the text");
      }
      at++;
      result.append(c == '\\' ? escaped() : c);
    }
  }

  private char escaped() {
    char c = at < text.length() ? text.charAt(at) : END;
    int plain = "\"\\/bfnrt".indexOf(c);
    if (plain >= 0 && c != END) {
      at++;
      return "\"\\/\b\f\n\r\t".charAt(plain);
    }
    if (c == 'u' && at + 5 <= text.length()) {
      try {
        char unit = (char) Integer.parseInt(text, at + 1, at + 5, 16);
        at += 5;
        return unit;
      } catch (NumberFormatException e) {
        throw expected("four hexadecimal digits");
      }
    }
    throw expected("an escape such as \\n or \\u0041");
  }

  /** A number, true, false or null. */
  private String literal() {
    int end = at;
    while (end < text.length() && isLiteralPart(text.charAt(end))) {
      end++;
    }
    String literal = text.substring(at, end);
    boolean word = literal.equals("true") || literal.equals("false") || literal.equals("null");
    if (!word && !isNumber(literal)) {
      throw expected("a value");
    }
    at = end;
    return literal;
  }

  private static boolean isLiteralPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ".-+E".indexOf(c) >= 0;
  }

  private static boolean isNumber(String literal) {
    if (literal.isEmpty() || literal.charAt(0) == '+' || literal.charAt(0) == '.') {
      return false;
    }
    try {
      Double.parseDouble(literal);
      char last = literal.charAt(literal.length() - 1);
      return last >= '0' && last <= '9';
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Passes white space and gives the character behind it, not yet consumed. */
  private char next() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        lineStart = at + 1;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        return c;
      }
      at++;
    }
    return END;
  }

  private FilePosition here() {
    return new FilePosition(source, line, at - lineStart + 1);
  }

  private TemplateFileException expected(String what) {
    String found = at < text.length() ? "\"" + text.charAt(at) + "\"" : "the end of the file";
    return new TemplateFileException(here(), "expected " + what + ", found " + found);
  }
}
