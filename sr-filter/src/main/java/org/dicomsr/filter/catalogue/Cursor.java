package org.dicomsr.filter.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dicomsr.filter.internal.text.Spelling;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.QueryProblem;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/** A node of a file with the keys that lead to it, and how to read it. */
final class Cursor {
  static final String IN_QUOTES =
      "a concept or text is in quotes of its own, within those of the file: '\"…\"'";

  private final @Nullable String source;
  private final String path;
  private final Node node;

  /** The nodes by the paths that rules report. */
  private final Map<String, Node> nodes;

  private Cursor(@Nullable String source, String path, Node node, Map<String, Node> nodes) {
    this.source = source;
    this.path = path;
    this.node = node;
    this.nodes = nodes;
    nodes.put(path, node);
  }

  static Cursor of(@Nullable String source, Node root, Map<String, Node> nodes) {
    return new Cursor(source, "", root, nodes);
  }

  private Cursor child(String key, Node child) {
    return new Cursor(source, path.isEmpty() ? key : path + "/" + key, child, nodes);
  }

  /** Lets a rule that reports a path below this one find this node. */
  void alsoKnownAs(String below) {
    nodes.put(below, node);
  }

  String path() {
    return path;
  }

  boolean isMapping() {
    return node instanceof Node.Mapping;
  }

  boolean isSequence() {
    return node instanceof Node.Sequence;
  }

  /** Checks that this has keys, and none but some. */
  Cursor only(String what, List<String> keys) {
    for (Node.Field field : mapping(what).fields().values()) {
      String key = field.key().text();
      if (!keys.contains(key)) {
        String near = Spelling.closest(key, keys);
        throw NodeReader.fault(
            source,
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

  @Nullable Cursor field(String key) {
    Node.Field field = node instanceof Node.Mapping mapping ? mapping.fields().get(key) : null;
    return field == null ? null : child(key, field.value());
  }

  /** Gives each key, as a text of its own, with its value. */
  void each(String what, BiConsumer<Cursor, Cursor> action) {
    mapping(what)
        .fields()
        .forEach((key, field) -> {
          Cursor value = child(key, field.value());
          Cursor name = new Cursor(source, value.path + "/ key", field.key(), nodes);
          action.accept(name, value);
        });
  }

  /** The items of a list, or this alone. */
  List<Cursor> items() {
    if (!(node instanceof Node.Sequence sequence)) {
      return List.of(this);
    }
    List<Cursor> items = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      items.add(child(String.valueOf(i), sequence.items().get(i)));
    }
    return items;
  }

  String text(String what) {
    if (node instanceof Node.Scalar scalar && !scalar.empty() && !scalar.text().isBlank()) {
      return scalar.text();
    }
    throw expected(what, null);
  }

  @Nullable String optionalText(String key, String what) {
    Cursor field = field(key);
    return field == null ? null : field.text(what);
  }

  /** A part of the query language. */
  <T> T parsed(String what, Function<String, T> parser) {
    String text = text(what);
    try {
      return parser.apply(text);
    } catch (QuerySyntaxException e) {
      String hint = e.hint().orElse(looksLikeMeaning(text) ? IN_QUOTES : null);
      throw NodeReader.fault(
          source, ((Node.Scalar) node).within(e.line(), e.column()), e.expected(), e.found(), hint);
    } catch (InvalidQueryException e) {
      QueryProblem problem = e.problem();
      throw NodeReader.fault(
          source, node.place(), problem.expected(), problem.found(), problem.hint());
    }
  }

  /** YAML takes the quotes off, and what is left is several words. */
  private static boolean looksLikeMeaning(String text) {
    return text.indexOf('"') < 0
        && text.indexOf(' ') > 0
        && text.codePoints().anyMatch(Character::isLetter);
  }

  /**
   * Makes a part of the catalogue of what was read here; what its rules refuse has a place here.
   */
  <T> T made(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (CatalogueException e) {
      if (e.line() > 0) {
        throw e;
      }
      throw refused(e.problem());
    } catch (InvalidQueryException e) {
      QueryProblem problem = e.problem();
      throw refused(new CatalogueProblem("", problem.expected(), problem.found(), problem.hint()));
    }
  }

  private CatalogueException refused(CatalogueProblem problem) {
    CatalogueProblem here = problem.beneath(path);
    String at = here.path();
    Node found = nodes.get(at);
    while (found == null) {
      int slash = at.lastIndexOf('/');
      at = slash < 0 ? "" : at.substring(0, slash);
      found = nodes.get(at);
    }
    return new CatalogueException(here, source, found.place().line(), found.place().column());
  }

  CatalogueException expected(String what, @Nullable String hint) {
    return NodeReader.fault(source, node.place(), what, node.kind(), hint);
  }

  /** Says that something here is another than what can be. */
  CatalogueException wrong(String expected, String found, @Nullable String hint) {
    return NodeReader.fault(source, node.place(), expected, found, hint);
  }
}
