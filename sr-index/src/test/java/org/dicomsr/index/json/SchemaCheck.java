package org.dicomsr.index.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** As much of JSON Schema as the schema of documents uses. */
final class SchemaCheck {
  private final Map<?, ?> schema;
  private final List<String> complaints = new ArrayList<>();

  private SchemaCheck(Map<?, ?> schema) {
    this.schema = schema;
  }

  static List<String> complaints(String schema, String json) throws DocumentFormatException {
    Map<?, ?> rules = map(Jackson.tree(schema));
    SchemaCheck check = new SchemaCheck(rules);
    check.check(rules, Jackson.tree(json), "");
    return check.complaints;
  }

  private void check(Map<?, ?> rule, @Nullable Object value, String where) {
    if (rule.get("type") instanceof String type && !isType(type, value)) {
      complaints.add(where + " is no " + type);
      return;
    }
    for (Object keyword : rule.keySet()) {
      Object argument = rule.get(keyword);
      switch (String.valueOf(keyword)) {
        case "$ref" -> check(definition(String.valueOf(argument)), value, where);
        case "enum" -> say(list(argument).contains(value), where + " enum");
        case "const" -> say(argument.equals(value), where + " const");
        case "required" -> {
          for (Object name : list(argument)) {
            say(map(value).containsKey(name), where + " lacks " + name);
          }
        }
        case "minProperties" -> say(!map(value).isEmpty(), where + " empty");
        case "maxProperties" -> say(map(value).size() <= 1, where + " several");
        case "minItems" -> say(!list(value).isEmpty(), where + " none");
        case "items" -> {
          int i = 0;
          for (Object element : list(value)) {
            check(map(argument), element, where + "[" + i++ + "]");
          }
        }
        case "oneOf" -> oneOf(list(argument), value, where);
        case "type", "properties", "additionalProperties" -> {}
        case "$schema", "$defs", "title", "description" -> {}
        default -> throw new AssertionError("unknown keyword " + keyword);
      }
    }
    if (value instanceof Map<?, ?> map && rule.containsKey("additionalProperties")) {
      members(rule, map, where);
    }
  }

  private void members(Map<?, ?> rule, Map<?, ?> map, String where) {
    Map<?, ?> properties = rule.get("properties") instanceof Map<?, ?> known ? known : Map.of();
    for (Object name : map.keySet()) {
      String place = where + "." + name;
      if (properties.get(name) instanceof Map<?, ?> own) {
        check(own, map.get(name), place);
      } else if (rule.get("additionalProperties") instanceof Map<?, ?> others) {
        check(others, map.get(name), place);
      } else {
        complaints.add(place + " is not described");
      }
    }
  }

  private void oneOf(List<?> rules, @Nullable Object value, String where) {
    int fitting = 0;
    for (Object rule : rules) {
      SchemaCheck alone = new SchemaCheck(schema);
      alone.check(map(rule), value, where);
      fitting += alone.complaints.isEmpty() ? 1 : 0;
    }
    say(fitting == 1, where + " oneOf");
  }

  private Map<?, ?> definition(String reference) {
    String name = reference.substring("#/$defs/".length());
    return map(map(schema.get("$defs")).get(name));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }

  private static boolean isType(String type, @Nullable Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "integer" ->
          value instanceof Jackson.Numeral numeral && numeral.text().matches("-?\\d+");
      case "number" -> value instanceof Jackson.Numeral;
      default -> throw new AssertionError(type);
    };
  }

  private void say(boolean fine, String complaint) {
    if (!fine) {
      complaints.add(complaint);
    }
  }
}
