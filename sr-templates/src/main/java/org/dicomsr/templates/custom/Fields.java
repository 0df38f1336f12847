package org.dicomsr.templates.custom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one mapping, taken by name. */
final class Fields {
  private final Node.Mapping mapping;

  private Fields(Node.Mapping mapping) {
    this.mapping = mapping;
  }

  /** The fields of a node, which must have no others than the known ones. */
  static Fields of(Node node, String what, Set<String> known) {
    if (!(node instanceof Node.Mapping mapping)) {
      throw expected(node, "the fields of " + what);
    }
    for (Map.Entry<String, Node.Field> field : mapping.fields().entrySet()) {
      if (!known.contains(field.getKey())) {
        throw new TemplateFileException(
            field.getValue().position(),
            "expected a field of "
                + what
                + " ("
                + String.join(", ", known)
                + "), found \""
                + field.getKey()
                + "\"");
      }
    }
    return new Fields(mapping);
  }

  FilePosition position() {
    return mapping.position();
  }

  boolean has(String name) {
    return mapping.fields().containsKey(name);
  }

  @Nullable Node node(String name) {
    Node.Field field = mapping.fields().get(name);
    return field == null ? null : field.value();
  }

  /** Where a field's value stands, or the whole mapping where it is missing. */
  FilePosition position(String name) {
    Node node = node(name);
    return node == null ? position() : node.position();
  }

  String required(String name) {
    Node node = node(name);
    if (node == null) {
      throw new TemplateFileException(
          position(), "expected the field \"" + name + "\", found none");
    }
    String text = text(node);
    if (text.isBlank()) {
      throw expected(node, "a value of \"" + name + "\"");
    }
    return text;
  }

  String text(String name, String absent) {
    Node node = node(name);
    return node == null ? absent : text(node);
  }

  /** A field's text, null if there is none. */
  @Nullable String find(String name) {
    Node node = node(name);
    return node == null ? null : text(node);
  }

  boolean flag(String name, boolean absent) {
    Node node = node(name);
    if (node == null) {
      return absent;
    }
    return switch (text(node)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw expected(node, "true or false");
    };
  }

  /** The items of a list; a single value counts as a list of one, none as an empty list. */
  List<Node> list(String name) {
    return listOf(node(name));
  }

  static List<Node> listOf(@Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
  }

  List<String> texts(String name) {
    List<Node> nodes = list(name);
    List<String> texts = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      texts.add(text(node));
    }
    return texts;
  }

  /** The fields of a field whose names are free. */
  Map<String, Node.Field> map(String name) {
    Node node = node(name);
    if (node == null) {
      return Map.of();
    }
    if (!(node instanceof Node.Mapping map)) {
      throw expected(node, "names and values");
    }
    return map.fields();
  }

  static String text(Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      throw expected(node, "text");
    }
    return scalar.text();
  }

  /** What to throw when a field's text turned out to be of no use. */
  TemplateFileException wrong(String name, IllegalArgumentException cause) {
    return wrong(position(name), cause);
  }

  static TemplateFileException wrong(FilePosition position, IllegalArgumentException cause) {
    return new TemplateFileException(position, String.valueOf(cause.getMessage()));
  }

  static TemplateFileException expected(Node node, String what) {
    return new TemplateFileException(
        node.position(), "expected " + what + ", found " + node.kind());
  }
}
