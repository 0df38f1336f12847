package org.dicomsr.filter.internal.yaml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.dicomsr.filter.internal.text.Spelling;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.QueryProblem;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A node of a file with the keys that lead to it, and how to read it. What is not as it should be
 * is a {@link YamlFault}. Not thread-safe.
 */
public final class Cursor {
  /** A hint for text whose quotes YAML took off. */
  public static final String IN_QUOTES =
      "a concept or text is in quotes of its own, within those of the file: '\"…\"'";

  private final String path;
  private final Node node;

  /** The nodes by the paths that rules report. */
  private final Map<String, Node> nodes;

  private Cursor(String path, Node node, Map<String, Node> nodes) {
    this.path = path;
    this.node = node;
    this.nodes = nodes;
    nodes.put(path, node);
  }

  /**
   * Reads the text of a file.
   *
   * @param file the file, in UTF-8
   * @return its text
   * @throws IOException when it cannot be read
   * @throws YamlFault when it is too large, or no UTF-8
   */
  public static String text(Path file) throws IOException {
    return NodeReader.text(file);
  }

  /**
   * Reads text.
   *
   * @param text YAML or JSON
   * @param what what it should be, for the error of an empty file
   * @param begin how such a file begins
   * @return a cursor at its one value
   * @throws YamlFault when it is neither, or exceeds a limit
   */
  public static Cursor read(String text, String what, String begin) {
    return new Cursor("", NodeReader.read(text, what, begin), new HashMap<>());
  }

  private Cursor child(String key, Node child) {
    return new Cursor(path.isEmpty() ? key : path + "/" + key, child, nodes);
  }

  /**
   * Lets a rule that reports a path below this one find this node.
   *
   * @param below the path
   */
  public void alsoKnownAs(String below) {
    nodes.put(below, node);
  }

  /** {@return the keys that lead here, joined by {@code /}} */
  public String path() {
    return path;
  }

  /** {@return whether it has keys} */
  public boolean isMapping() {
    return node instanceof Node.Mapping;
  }

  /** {@return whether it is a list} */
  public boolean isSequence() {
    return node instanceof Node.Sequence;
  }

  /**
   * Checks that this has keys, and none but some.
   *
   * @param what what it is
   * @param keys the keys that it may have
   * @return this
   */
  public Cursor only(String what, List<String> keys) {
    for (Node.Field field : mapping(what).fields().values()) {
      String key = field.key().text();
      if (!keys.contains(key)) {
        String near = Spelling.closest(key, keys);
        throw fault(
            field.key().place(),
            "a key of " + what,
            "another one",
            near == null
                ? "its keys are " + String.join(", ", keys)
                : "did you mean `" + near + "`?");
      }
    }
    return this;
  }

  private Node.Mapping mapping(String what) {
    if (node instanceof Node.Mapping mapping) {
      return mapping;
    }
    throw expected("the keys of " + what, null);
  }

  /**
   * The value of a key.
   *
   * @param key the key
   * @return its value; null when it is not there
   */
  public @Nullable Cursor field(String key) {
    Node.Field field = node instanceof Node.Mapping mapping ? mapping.fields().get(key) : null;
    return field == null ? null : child(key, field.value());
  }

  /**
   * Gives each key, as a text of its own, with its value.
   *
   * @param what what they are
   * @param action is given key and value
   */
  public void each(String what, BiConsumer<Cursor, Cursor> action) {
    mapping(what)
        .fields()
        .forEach((key, field) -> {
          Cursor value = child(key, field.value());
          Cursor name = new Cursor(value.path + "/ key", field.key(), nodes);
          action.accept(name, value);
        });
  }

  /** {@return the items of a list, or this alone} */
  public List<Cursor> items() {
    if (!(node instanceof Node.Sequence sequence)) {
      return List.of(this);
    }
    List<Cursor> items = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      items.add(child(String.valueOf(i), sequence.items().get(i)));
    }
    return items;
  }

  /**
   * Text.
   *
   * @param what what it should be
   * @return the text, not blank
   */
  public String text(String what) {
    if (node instanceof Node.Scalar scalar && !scalar.empty() && !scalar.text().isBlank()) {
      return scalar.text();
    }
    throw expected(what, null);
  }

  /**
   * Text of a key that may be left out.
   *
   * @param key the key
   * @param what what it should be
   * @return the text, not blank; null when the key is not there
   */
  public @Nullable String optionalText(String key, String what) {
    Cursor field = field(key);
    return field == null ? null : field.text(what);
  }

  /**
   * A part of the query language.
   *
   * @param what what it should be
   * @param parser reads it
   * @param <T> its type
   * @return what was read
   */
  public <T> T parsed(String what, Function<String, T> parser) {
    return parsed(what, parser, text -> looksLikeMeaning(text) ? IN_QUOTES : null);
  }

  /**
   * A query, or another part that is of many words.
   *
   * @param what what it should be
   * @param parser reads it
   * @param <T> its type
   * @return what was read
   */
  public <T> T parsedWords(String what, Function<String, T> parser) {
    return parsed(what, parser, text -> null);
  }

  private <T> T parsed(
      String what, Function<String, T> parser, Function<String, @Nullable String> hints) {
    String text = text(what);
    try {
      return parser.apply(text);
    } catch (QuerySyntaxException e) {
      Node.Place place = ((Node.Scalar) node).within(e.line(), e.column());
      throw fault(place, e.expected(), e.found(), e.hint().orElseGet(() -> hints.apply(text)));
    } catch (InvalidQueryException e) {
      QueryProblem problem = e.problem();
      throw fault(node.place(), problem.expected(), problem.found(), problem.hint());
    }
  }

  /** YAML takes the quotes off, and what is left is several words. */
  private static boolean looksLikeMeaning(String text) {
    return text.indexOf('"') < 0
        && text.indexOf(' ') > 0
        && text.codePoints().anyMatch(Character::isLetter);
  }

  /**
   * Says that a rule is broken by what was read here and below.
   *
   * @param below the keys that lead to it from here, joined by {@code /}
   * @param expected what should be there
   * @param found what is there
   * @param hint what to write instead
   * @return a fault at the nearest place that is known
   */
  public YamlFault broken(String below, String expected, String found, @Nullable String hint) {
    String whole = path.isEmpty() || below.isEmpty() ? path + below : path + "/" + below;
    String at = whole;
    Node place = nodes.get(at);
    while (place == null) {
      int slash = at.lastIndexOf('/');
      at = slash < 0 ? "" : at.substring(0, slash);
      place = nodes.get(at);
    }
    return new YamlFault(whole, place.place(), expected, found, hint);
  }

  /**
   * Says that something else is here.
   *
   * @param what what should be here
   * @param hint what to write instead
   * @return the fault
   */
  public YamlFault expected(String what, @Nullable String hint) {
    return fault(node.place(), what, node.kind(), hint);
  }

  /**
   * Says that something here is another than what can be.
   *
   * @param expected what should be here
   * @param found what is here
   * @param hint what to write instead
   * @return the fault
   */
  public YamlFault wrong(String expected, String found, @Nullable String hint) {
    return fault(node.place(), expected, found, hint);
  }

  private static YamlFault fault(
      Node.Place place, String expected, String found, @Nullable String hint) {
    return new YamlFault("", place, expected, found, hint);
  }
}
