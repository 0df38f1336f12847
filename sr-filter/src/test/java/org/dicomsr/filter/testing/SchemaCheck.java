package org.dicomsr.filter.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** As much of JSON Schema as our schemas use, on YAML. */
public final class SchemaCheck {
  private final Map<?, ?> schema;

  /**
   * Reads a schema.
   *
   * @param schema JSON
   */
  public SchemaCheck(String schema) {
    this.schema = map(Objects.requireNonNull(tree(schema)));
  }

  /**
   * Reads a file.
   *
   * @param yaml YAML or JSON
   * @return maps, lists and values
   */
  public static @Nullable Object tree(String yaml) {
    return new Load(LoadSettings.builder().setMaxAliasesForCollections(10).build())
        .loadFromString(yaml);
  }

  /**
   * A part of the schema.
   *
   * @param name its name
   * @return its rules
   */
  public Map<?, ?> definition(String name) {
    return map(map(schema.get("$defs")).get(name));
  }

  /** {@return the rules of the whole} */
  public Map<?, ?> root() {
    return schema;
  }

  /**
   * Checks a file.
   *
   * @param value what was read
   * @return what breaks the schema
   */
  public List<String> complaints(@Nullable Object value) {
    return complaints(schema, value, "");
  }

  private List<String> complaints(Map<?, ?> rule, @Nullable Object value, String where) {
    List<String> all = new ArrayList<>();
    rule.forEach((keyword, argument) -> {
      boolean fine =
          switch (String.valueOf(keyword)) {
            case "$schema", "$defs", "title", "description", "default" -> true;
            case "type" -> types(argument).stream().anyMatch(type -> isType(type, value));
            case "enum" -> list(argument).contains(value);
            case "pattern" ->
                !(value instanceof String text)
                    || Pattern.compile(String.valueOf(argument)).matcher(text).find();
            case "required" ->
                !(value instanceof Map<?, ?> map) || map.keySet().containsAll(list(argument));
            case "minProperties" ->
                !(value instanceof Map<?, ?> map) || map.size() >= (int) argument;
            case "maxProperties" ->
                !(value instanceof Map<?, ?> map) || map.size() <= (int) argument;
            case "maxLength" -> !(value instanceof String text) || text.length() <= (int) argument;
            case "minimum" ->
                !(value instanceof Number number) || number.doubleValue() >= (int) argument;
            case "maximum" ->
                !(value instanceof Number number) || number.doubleValue() <= (int) argument;
            case "minItems" -> !(value instanceof List<?> items) || items.size() >= (int) argument;
            case "maxItems" -> !(value instanceof List<?> items) || items.size() <= (int) argument;
            case "anyOf" ->
                list(argument).stream()
                    .anyMatch(each -> complaints(map(each), value, where).isEmpty());
            case "$ref" -> {
              String name = String.valueOf(argument).substring("#/$defs/".length());
              all.addAll(complaints(definition(name), value, where));
              yield true;
            }
            case "items" -> {
              if (value instanceof List<?> items) {
                items.forEach(item -> all.addAll(complaints(map(argument), item, where + "[]")));
              }
              yield true;
            }
            case "propertyNames" -> {
              if (value instanceof Map<?, ?> members) {
                members
                    .keySet()
                    .forEach(name -> all.addAll(complaints(map(argument), name, where + " key")));
              }
              yield true;
            }
            case "properties", "additionalProperties" -> {
              if (value instanceof Map<?, ?> members && keyword.equals("additionalProperties")) {
                members(rule, members, where, all);
              }
              yield true;
            }
            default -> throw new AssertionError("unknown keyword " + keyword);
          };
      if (!fine) {
        all.add(where + " " + keyword);
      }
    });
    return all;
  }

  private void members(Map<?, ?> rule, Map<?, ?> members, String where, List<String> all) {
    Map<?, ?> known =
        rule.get("properties") instanceof Map<?, ?> properties ? properties : Map.of();
    members.forEach((name, member) -> {
      String place = where + "/" + name;
      if (known.get(name) instanceof Map<?, ?> own) {
        all.addAll(complaints(own, member, place));
      } else if (rule.get("additionalProperties") instanceof Map<?, ?> others) {
        all.addAll(complaints(others, member, place));
      } else {
        all.add(place + " is not described");
      }
    });
  }

  private static List<String> types(Object argument) {
    return argument instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(argument));
  }

  private static boolean isType(String type, @Nullable Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "integer" -> value instanceof Integer || value instanceof Long;
      case "number" -> value instanceof Number;
      default -> throw new AssertionError(type);
    };
  }

  /**
   * A value as a map.
   *
   * @param value a map
   * @return the same
   */
  public static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  /**
   * A value as a list.
   *
   * @param value a list
   * @return the same
   */
  public static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }
}
