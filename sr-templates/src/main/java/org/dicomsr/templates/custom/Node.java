package org.dicomsr.templates.custom;

import java.util.List;
import java.util.Map;

/** A value of a JSON or YAML file, with its place. */
sealed interface Node {
  FilePosition position();

  /** What a user would call it, for messages. */
  String kind();

  /** Text, a number, true, false or null; numbers as they are written. */
  record Scalar(FilePosition position, String text) implements Node {
    @Override
    public String kind() {
      return "\"" + text + "\"";
    }
  }

  record Sequence(FilePosition position, List<Node> items) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Fields in the order of the file. */
  record Mapping(FilePosition position, Map<String, Field> fields) implements Node {
    @Override
    public String kind() {
      return "fields";
    }
  }

  /** A field's value, and the place of its name. */
  record Field(FilePosition position, Node value) {}

  /** Adds a field, which must be new. */
  static void put(Map<String, Field> fields, String name, Field field) {
    if (fields.putIfAbsent(name, field) != null) {
      throw new TemplateFileException(
          field.position(), "expected each field once, found \"" + name + "\" again");
    }
  }
}
