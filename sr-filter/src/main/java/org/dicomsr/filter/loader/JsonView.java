package org.dicomsr.filter.loader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dicomsr.filter.query.json.internal.Json;
import org.dicomsr.filter.query.json.internal.JsonFault;
import org.dicomsr.filter.query.json.internal.JsonText;
import org.jspecify.annotations.Nullable;

/** A JSON object of a file of the data set, whose complaints say where it stands. */
final class JsonView {
  private final String place;
  private final Map<String, Json> members;

  private JsonView(String place, Map<String, Json> members) {
    this.place = place;
    this.members = members;
  }

  static JsonView parse(String place, String text) throws CohortReadException {
    try {
      return of(place, JsonText.read(text));
    } catch (JsonFault fault) {
      throw new CohortReadException(place, "JSON", fault.what(), fault);
    }
  }

  private static JsonView of(String place, @Nullable Json json) throws CohortReadException {
    if (json instanceof Json.Members(Map<String, Json> members)) {
      return new JsonView(place, members);
    }
    throw new CohortReadException(
        place, "an object", json == null ? "nothing" : "another value", null);
  }

  CohortReadException fault(String expected, String found) {
    return new CohortReadException(place, expected, found, null);
  }

  String text(String name) throws CohortReadException {
    String text = textOrNull(name);
    if (text == null) {
      throw fault("a text for " + name, "none");
    }
    return text;
  }

  @Nullable String textOrNull(String name) throws CohortReadException {
    return switch (members.get(name)) {
      case null -> null;
      case Json.Text(String text) -> text;
      case Json.Constant constant when constant == Json.Constant.NULL -> null;
      default -> throw fault("a text for " + name, "another value");
    };
  }

  /** The digits of a number as they were written. */
  @Nullable BigDecimal numberOrNull(String name) throws CohortReadException {
    return switch (members.get(name)) {
      case Json.Numeral(String digits) -> new BigDecimal(digits);
      case null, default -> null;
    };
  }

  long whole(String name, long otherwise) throws CohortReadException {
    Json json = members.get(name);
    if (json == null) {
      return otherwise;
    }
    try {
      if (json instanceof Json.Numeral(String digits)) {
        return new BigDecimal(digits).longValueExact();
      }
    } catch (ArithmeticException e) {
      throw new CohortReadException(place, "a whole number for " + name, "another number", e);
    }
    throw fault("a whole number for " + name, "another value");
  }

  boolean isTrue(String name) {
    return members.get(name) == Json.Constant.TRUE;
  }

  boolean isText(String name) {
    return members.get(name) instanceof Json.Text;
  }

  boolean isNull(String name) {
    Json json = members.get(name);
    return json == null || json == Json.Constant.NULL;
  }

  JsonView object(String name) throws CohortReadException {
    return of(place + ", " + name, members.get(name));
  }

  List<JsonView> objects(String name) throws CohortReadException {
    Json json = members.get(name);
    if (json == null) {
      return List.of();
    }
    if (!(json instanceof Json.Items(List<Json> items))) {
      throw fault("a list for " + name, "another value");
    }
    JsonView[] views = new JsonView[items.size()];
    for (int i = 0; i < views.length; i++) {
      views[i] = of(place + ", " + name + "[" + (i + 1) + "]", items.get(i));
    }
    return List.of(views);
  }

  Iterable<String> names() {
    return members.keySet();
  }

  String place() {
    return Objects.requireNonNull(place);
  }
}
