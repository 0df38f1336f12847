package org.dicomsr.templates.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.generic.Found.Deep;
import org.dicomsr.templates.generic.Found.Way;
import org.dicomsr.templates.generic.Row.IncludeRow;
import org.dicomsr.templates.generic.Row.ItemRow;
import org.dicomsr.templates.generic.Rows.Place;

/** Finds the rows that a name stands for. */
final class RowFinder {
  /** Containers in containers beyond this many are not searched. */
  private static final int DEEPEST = 6;

  private RowFinder() {}

  /** All rows here that a name stands for. */
  static List<Found> here(Rows rows, RowName name) {
    List<Found> found = new ArrayList<>();
    for (Place place : rows.places) {
      find(rows, place, name).ifPresent(found::add);
    }
    return found;
  }

  /**
   * The rows that a name stands for best, of those that are wanted: here, or else in the containers
   * here, or else in those of these.
   */
  static List<Deep> best(Rows rows, RowName name, Predicate<Row> wanted) {
    return search(
        rows,
        List.of(),
        level ->
            best(here(level, name).stream().filter(f -> wanted.test(f.place().row())).toList()));
  }

  private static List<Found> best(List<Found> found) {
    Optional<Way> best = found.stream().map(Found::way).min(Way::compareTo);
    return found.stream().filter(each -> Optional.of(each.way()).equals(best)).toList();
  }

  /** What is looked for on one level. */
  interface Level {
    List<Found> search(Rows rows);
  }

  /** Searches level by level, until one has something. */
  static List<Deep> search(Rows rows, List<Found> above, Level level) {
    List<Deep> open = new ArrayList<>();
    List<Deep> found = new ArrayList<>();
    level.search(rows).forEach(end -> found.add(new Deep(above, end)));
    containers(rows, above, open);
    for (int depth = 1; depth < DEEPEST && found.isEmpty() && !open.isEmpty(); depth++) {
      List<Deep> next = new ArrayList<>();
      for (Deep container : open) {
        List<Found> way = new ArrayList<>(container.containers());
        way.add(container.end());
        Rows below = ((ItemRow) container.end().place().row()).below();
        level.search(below).forEach(end -> found.add(new Deep(way, end)));
        containers(below, way, next);
      }
      open = next;
    }
    return found;
  }

  /** The containers to search; none that stands within itself. */
  private static void containers(Rows rows, List<Found> above, List<Deep> into) {
    for (Place place : rows.places) {
      if (place.row() instanceof ItemRow item
          && item.allows(ValueType.CONTAINER)
          && !item.byReference
          && item.names.groups().isEmpty()
          && item.names.named().size() <= 1
          && above.stream().noneMatch(way -> isSame(way.place().row(), item))) {
        CodedConcept name = item.names.single().orElse(null);
        into.add(new Deep(above, new Found(place, name, Way.CONCEPT)));
      }
    }
  }

  private static boolean isSame(Row one, Row other) {
    return one.reference().equals(other.reference());
  }

  private static Optional<Found> find(Rows rows, Place place, RowName name) {
    return switch (place.row()) {
      case ItemRow item -> item(rows, place, item, name);
      case IncludeRow include -> include(rows, place, include, name);
    };
  }

  private static Optional<Found> item(Rows rows, Place place, ItemRow item, RowName name) {
    return switch (name) {
      case RowName.Meaning(String meaning) ->
          item.names
              .namedAs(meaning)
              .map(code -> new Found(place, code, Way.CONCEPT))
              .or(() -> item.names.grouped(meaning).map(code -> new Found(place, code, Way.GROUP)))
              .or(() ->
                  isLabel(rows, place.row(), meaning)
                      ? Optional.of(new Found(place, item.names.single().orElse(null), Way.LABEL))
                      : Optional.empty());
      case RowName.Key(ConceptKey key) -> coded(place, item, key);
      case RowName.Concept(CodedConcept concept) ->
          coded(place, item, concept.conceptKey())
              .or(() ->
                  item.names.enumerated() || item.names.single().isPresent()
                      ? Optional.empty()
                      : Optional.of(new Found(place, concept, Way.OPEN)));
    };
  }

  private static Optional<Found> coded(Place place, ItemRow item, ConceptKey key) {
    return item.names
        .named(key)
        .map(code -> new Found(place, code, Way.CONCEPT))
        .or(() -> item.names.grouped(key).map(code -> new Found(place, code, Way.GROUP)));
  }

  private static Optional<Found> include(Rows rows, Place place, IncludeRow include, RowName name) {
    if (!(name instanceof RowName.Meaning(String meaning)) || include.rows == null) {
      return Optional.empty();
    }
    String plain = Codes.plain(meaning);
    if (isLabel(rows, include, meaning)
        || plain.equals("tid " + Codes.plain(include.content.tid()))) {
      return Optional.of(new Found(place, null, Way.LABEL));
    }
    return plain.equals(Codes.plain(include.rows.template.name()))
        ? Optional.of(new Found(place, null, Way.TITLE))
        : Optional.empty();
  }

  private static boolean isLabel(Rows rows, Row row, String text) {
    String plain = Codes.plain(text);
    String label = Codes.plain(row.row.label());
    return plain.equals(Codes.plain(row.toString()))
        || (row.isDirectlyIn(rows) && (plain.equals("row " + label) || plain.equals(label)));
  }
}
