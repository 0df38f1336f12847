package org.dicomsr.filter.query.json.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value. Immutable. */
public sealed interface Json {

  /**
   * An object.
   *
   * @param members by name, in their order
   */
  record Members(Map<String, Json> members) implements Json {
    /** Copies the members. */
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /**
   * An array.
   *
   * @param items the items
   */
  record Items(List<Json> items) implements Json {
    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A string.
   *
   * @param text its content
   */
  record Text(String text) implements Json {}

  /**
   * A number.
   *
   * @param text as it is written, so that no digit is lost
   */
  record Numeral(String text) implements Json {}

  /** True, false and null. */
  enum Constant implements Json {
    /** {@code true}. */
    TRUE,
    /** {@code false}. */
    FALSE,
    /** {@code null}. */
    NULL
  }
}
