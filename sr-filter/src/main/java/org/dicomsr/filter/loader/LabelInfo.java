package org.dicomsr.filter.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a label means, the same at every site: an entry of {@code labels.json}. Immutable.
 *
 * @param name how samples call it
 * @param title for people, null where the catalogue has none
 * @param type what its values are: {@code number}, {@code code}, {@code text}, {@code date} or
 *     {@code any}
 * @param unitCode UCUM code of numbers, null where there is none
 * @param values the words that a value may be, in the order of the catalogue; empty where any may
 *     be
 */
public record LabelInfo(
    String name,
    @Nullable String title,
    String type,
    @Nullable String unitCode,
    List<String> values) {

  /** Copies the list. */
  public LabelInfo {
    values = List.copyOf(values);
  }

  static LabelInfo of(JsonView label) throws CohortReadException {
    List<String> values = new ArrayList<>();
    for (JsonView value : label.objects("values")) {
      values.add(value.text("value"));
    }
    return new LabelInfo(
        label.text("name"),
        label.textOrNull("title"),
        label.text("type"),
        label.textOrNull("unit"),
        values);
  }

  /** {@return the UCUM code of numbers} */
  public Optional<String> unit() {
    return Optional.ofNullable(unitCode);
  }
}
