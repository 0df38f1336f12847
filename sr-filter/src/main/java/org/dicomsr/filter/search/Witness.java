package org.dicomsr.filter.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * A fact, group or object that an explanation shows. Immutable; {@code toString} shows the kind of
 * object and the name only, {@link #text} everything.
 *
 * @param object key of the object
 * @param kind what the object is
 * @param modality its modality; null where it says none
 * @param series its Series Instance UID; null where it has none
 * @param group the head of the group that it is, or that the fact is in; null for attributes and
 *     properties of the object, and for the object itself
 * @param item the fact; null where it is no item
 * @param name what the fact is about; null where it is no fact
 * @param value what it is; null where there is none
 * @param time when it was; null where nothing says so
 */
public record Witness(
    String object,
    ObjectKind kind,
    @Nullable String modality,
    @Nullable String series,
    @Nullable ItemDocument group,
    @Nullable ItemDocument item,
    @Nullable FactName name,
    @Nullable FactValue value,
    @Nullable TimeRange time) {
  /** Checks what must be there. */
  public Witness {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(kind, "kind");
  }

  /** {@return the place of the item or group in the object, if it is one} */
  public Optional<String> path() {
    ItemDocument place = item == null ? group : item;
    return place == null || place.path().isEmpty() ? Optional.empty() : Optional.of(place.path());
  }

  /** {@return the names from the root down; of an attribute its own alone} */
  public List<FactName> conceptPath() {
    ItemDocument place = item == null ? group : item;
    return place == null ? (name == null ? List.of() : List.of(name)) : place.conceptPath();
  }

  /**
   * All that is known of it, on one line: it holds values of the patient.
   *
   * @return the text
   */
  public String text() {
    List<String> parts = new ArrayList<>();
    parts.add(modality == null ? kind.term() : modality);
    parts.add(object);
    path().ifPresent(parts::add);
    List<FactName> names = conceptPath();
    if (!names.isEmpty()) {
      parts.add(String.join(" / ", names.stream().map(ValueText::of).toList()));
    }
    if (name != null) {
      parts.add("= " + ValueText.of(value));
    }
    if (item != null && !item.modifiers().isEmpty()) {
      parts.add(
          item.modifiers().stream()
              .map(each -> ValueText.of(each.name()) + " = " + ValueText.of(each.value()))
              .toList()
              .toString());
    }
    if (item != null && item.row() != null) {
      parts.add("(" + item.row() + ")");
    }
    if (time != null && !time.text().isEmpty()) {
      parts.add("@" + time.text());
    }
    return String.join(" ", parts);
  }

  @Override
  public String toString() {
    return "Witness["
        + (modality == null ? kind.term() : modality)
        + (name == null ? "" : " " + name)
        + "]";
  }
}
