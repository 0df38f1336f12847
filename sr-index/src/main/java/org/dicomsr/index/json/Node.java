package org.dicomsr.index.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value of JSON, and where it is. A member that is null counts as absent. */
final class Node {
  private final @Nullable Node above;
  private final String step;
  private final @Nullable Object value;

  Node(@Nullable Object value) {
    this(null, "", value);
  }

  private Node(@Nullable Node above, String step, @Nullable Object value) {
    this.above = above;
    this.step = step;
    this.value = value;
  }

  /** Decodes a node. */
  interface Decoder<T> {
    T decode(Node node) throws DocumentFormatException;
  }

  DocumentFormatException expected(String what) {
    return new DocumentFormatException(where(), what);
  }

  private String where() {
    String before = above == null ? "" : above.where();
    return step.startsWith("[") || before.isEmpty() ? before + step : before + "." + step;
  }

  private Map<?, ?> map() throws DocumentFormatException {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw expected("an object");
  }

  boolean has(String name) throws DocumentFormatException {
    return map().containsKey(name);
  }

  Set<?> names() throws DocumentFormatException {
    return map().keySet();
  }

  Node get(String name) throws DocumentFormatException {
    Object member = map().get(name);
    if (member == null) {
      throw new Node(this, name, null).expected("a value, found none");
    }
    return new Node(this, name, member);
  }

  <T> @Nullable T get(String name, Decoder<T> decoder) throws DocumentFormatException {
    return has(name) ? decoder.decode(get(name)) : null;
  }

  <T> T get(String name, Decoder<T> decoder, T absent) throws DocumentFormatException {
    return has(name) ? decoder.decode(get(name)) : absent;
  }

  /** The elements of an array; none when the member is absent. */
  <T> List<T> list(String name, Decoder<T> decoder) throws DocumentFormatException {
    return has(name) ? get(name).list(decoder) : List.of();
  }

  <T> List<T> list(Decoder<T> decoder) throws DocumentFormatException {
    if (!(value instanceof List<?> elements)) {
      throw expected("an array");
    }
    List<T> decoded = new ArrayList<>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      decoded.add(decoder.decode(new Node(this, "[" + i + "]", elements.get(i))));
    }
    return decoded;
  }

  boolean isText() {
    return value instanceof String;
  }

  String text() throws DocumentFormatException {
    if (value instanceof String text) {
      return text;
    }
    throw expected("a string");
  }

  @Nullable String text(String name) throws DocumentFormatException {
    return get(name, Node::text);
  }

  String text(String name, String absent) throws DocumentFormatException {
    return get(name, Node::text, absent);
  }

  boolean truth() throws DocumentFormatException {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw expected("true or false");
  }

  boolean truth(String name) throws DocumentFormatException {
    return get(name, Node::truth, false);
  }

  int integer() throws DocumentFormatException {
    return number(Integer::parseInt, "a whole number of 32 bits");
  }

  long wide() throws DocumentFormatException {
    return number(Long::parseLong, "a whole number of 64 bits");
  }

  double real() throws DocumentFormatException {
    double number = number(Double::parseDouble, "a number");
    if (!Double.isFinite(number)) {
      throw expected("a finite number");
    }
    return number;
  }

  /** A 32-bit number; those that JSON cannot write stand as text. */
  float single() throws DocumentFormatException {
    return value instanceof String ? special() : number(Float::parseFloat, "a number");
  }

  private float special() throws DocumentFormatException {
    return switch (text()) {
      case "NaN" -> Float.NaN;
      case "Infinity" -> Float.POSITIVE_INFINITY;
      case "-Infinity" -> Float.NEGATIVE_INFINITY;
      default -> throw expected("a number");
    };
  }

  private <T> T number(Function<String, T> parser, String what) throws DocumentFormatException {
    if (value instanceof Jackson.Numeral numeral) {
      try {
        return parser.apply(numeral.text());
      } catch (NumberFormatException e) {
        throw expected(what);
      }
    }
    throw expected(what);
  }

  /** A word that stands for a constant. */
  <T> T term(Function<String, Optional<T>> ofTerm) throws DocumentFormatException {
    Optional<T> known = ofTerm.apply(text());
    if (known.isEmpty()) {
      throw expected("a known word");
    }
    return known.get();
  }
}
