package org.dicomsr.filter.query.json.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making, with its members in their order. Not thread-safe. */
public final class JsonLine {
  private final Map<String, Json> members = new LinkedHashMap<>();

  private JsonLine() {}

  /**
   * An object.
   *
   * @param inside puts its members
   * @return the object
   */
  public static Json of(Consumer<JsonLine> inside) {
    JsonLine line = new JsonLine();
    inside.accept(line);
    return new Json.Members(line.members);
  }

  /**
   * Puts a member.
   *
   * @param name its name
   * @param value its value
   * @return this
   */
  public JsonLine put(String name, Json value) {
    members.put(name, value);
    return this;
  }

  /**
   * Puts a text.
   *
   * @param name the member's name
   * @param text the text, or null
   * @return this
   */
  public JsonLine put(String name, @Nullable String text) {
    return put(name, text == null ? Json.Constant.NULL : new Json.Text(text));
  }

  /**
   * Puts a number.
   *
   * @param name the member's name
   * @param number the number
   * @return this
   */
  public JsonLine put(String name, long number) {
    return put(name, new Json.Numeral(Long.toString(number)));
  }

  /**
   * Puts what is true or false.
   *
   * @param name the member's name
   * @param value whether it is true
   * @return this
   */
  public JsonLine put(String name, boolean value) {
    return put(name, value ? Json.Constant.TRUE : Json.Constant.FALSE);
  }

  /**
   * Puts an object.
   *
   * @param name the member's name
   * @param inside puts the object's members
   * @return this
   */
  public JsonLine put(String name, Consumer<JsonLine> inside) {
    return put(name, of(inside));
  }

  /**
   * Puts a list.
   *
   * @param name the member's name
   * @param items what is in it
   * @return this
   */
  public JsonLine put(String name, List<Json> items) {
    return put(name, new Json.Items(items));
  }

  /**
   * Puts a list of texts.
   *
   * @param name the member's name
   * @param texts the texts
   * @return this
   */
  public JsonLine texts(String name, List<String> texts) {
    return put(name, texts.stream().<Json>map(Json.Text::new).toList());
  }

  /**
   * Puts an object of numbers.
   *
   * @param name the member's name
   * @param counts the numbers by their names
   * @return this
   */
  public JsonLine counts(String name, Map<String, Long> counts) {
    return put(name, inside -> counts.forEach(inside::put));
  }

  /**
   * JSON on one line.
   *
   * @param json what to write
   * @return the text
   */
  public static String line(Json json) {
    return JsonText.write(json);
  }

  /**
   * JSON for people too: members and items that hold others on lines of their own.
   *
   * @param json what to write
   * @return the text, with an end of line
   */
  public static String pretty(Json json) {
    StringBuilder out = new StringBuilder();
    pretty(json, "", out);
    return out.append('\n').toString();
  }

  private static void pretty(Json json, String indent, StringBuilder out) {
    String deeper = indent + "  ";
    switch (json) {
      case Json.Members(Map<String, Json> all) when !all.isEmpty() -> {
        List<String> names = new ArrayList<>(all.keySet());
        out.append("{\n");
        for (int i = 0; i < names.size(); i++) {
          out.append(deeper).append(JsonText.write(new Json.Text(names.get(i)))).append(": ");
          pretty(java.util.Objects.requireNonNull(all.get(names.get(i))), deeper, out);
          out.append(i + 1 < names.size() ? ",\n" : "\n");
        }
        out.append(indent).append('}');
      }
      case Json.Items(List<Json> items) when items.stream().anyMatch(JsonLine::holdsOthers) -> {
        out.append("[\n");
        for (int i = 0; i < items.size(); i++) {
          out.append(deeper);
          pretty(items.get(i), deeper, out);
          out.append(i + 1 < items.size() ? ",\n" : "\n");
        }
        out.append(indent).append(']');
      }
      default -> out.append(JsonText.write(json));
    }
  }

  private static boolean holdsOthers(Json json) {
    return json instanceof Json.Members || json instanceof Json.Items;
  }
}
