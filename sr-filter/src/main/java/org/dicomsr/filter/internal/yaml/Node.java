package org.dicomsr.filter.internal.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a YAML or JSON file, with its place. */
sealed interface Node {
  /** Where it begins. */
  Place place();

  /** How many values it is, those that an alias repeats counted each time. */
  long size();

  /** What a user would call it, for messages. */
  String kind();

  /** From 1 both. */
  record Place(int line, int column) {}

  /** Text, a number, true, false or null; numbers as they are written. */
  record Scalar(Place place, String text, boolean empty, Lines.Style style, Lines lines)
      implements Node {
    @Override
    public long size() {
      return 1;
    }

    @Override
    public String kind() {
      return empty || text.isBlank() ? "nothing" : "a text";
    }

    /** Where a line and column of the text are in the file. */
    Place within(int line, int column) {
      return lines.within(this, line, column);
    }

    @Override
    public String toString() {
      return kind();
    }
  }

  /** A list. */
  record Sequence(Place place, List<Node> items, long size) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Fields in the order of the file. */
  record Mapping(Place place, Map<String, Field> fields, long size) implements Node {
    public Mapping {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String kind() {
      return "keys with values";
    }
  }

  /** A field's name and value. */
  record Field(Scalar key, Node value) {}
}
