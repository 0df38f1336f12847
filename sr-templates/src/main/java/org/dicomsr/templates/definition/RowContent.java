package org.dicomsr.templates.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.model.content.ValueType;

/** What fills a row: content items of its own, or those of another template. */
public sealed interface RowContent {

  /**
   * Content items.
   *
   * @param valueTypes the allowed value types, the one to write first; never empty
   * @param concept what the concept name may be; empty if it may be anything, or missing
   * @param constraint what the value must be
   */
  record Item(List<ValueType> valueTypes, List<Term> concept, ValueConstraint constraint)
      implements RowContent {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no value type
     */
    public Item {
      valueTypes = List.copyOf(valueTypes);
      concept = List.copyOf(concept);
      if (valueTypes.isEmpty()) {
        throw new IllegalArgumentException("expected a value type, found none");
      }
    }
  }

  /**
   * The rows of another template.
   *
   * @param tid the template's identifier
   * @param bindings for the included template's parameters, by name with dollar sign, what they
   *     stand for there; a {@link Term.Parameter} among the terms is one of the including template
   */
  record Include(String tid, Map<String, List<Term>> bindings) implements RowContent {
    /** Copies the map; its order is kept. */
    public Include {
      Map<String, List<Term>> copy = new LinkedHashMap<>();
      for (Map.Entry<String, List<Term>> each : bindings.entrySet()) {
        copy.put(each.getKey(), List.copyOf(each.getValue()));
      }
      bindings = Collections.unmodifiableMap(copy);
    }
  }
}
