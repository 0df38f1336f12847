package org.dicomsr.templates.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.generic.Found.Deep;
import org.dicomsr.templates.generic.Row.IncludeRow;
import org.dicomsr.templates.generic.Row.ItemRow;
import org.jspecify.annotations.Nullable;

/**
 * Fills the rows below an item. Rows are named by a path, as in {@link
 * org.dicomsr.model.content.ContentPath} but from here on:
 *
 * <table>
 * <caption>Names of rows</caption>
 * <tr><th>name</th><th>is the row</th></tr>
 * <tr><td>{@code Prosthesis type}</td><td>whose concept has that meaning, or whose context group
 *     does; case and spaces do not matter</td></tr>
 * <tr><td>{@code DCM|121071}</td><td>whose concept, or context group, has that code</td></tr>
 * <tr><td>{@code row 7b}, {@code 7b}</td><td>with that label in the template that this item's row
 *     is of</td></tr>
 * <tr><td>{@code TID 1002 row 4}</td><td>of an included template</td></tr>
 * <tr><td>{@code TID 1002}, {@code Observer Context}</td><td>that includes this template; beneath
 *     it are the rows of one instance</td></tr>
 * <tr><td>{@code Procedure / Access route}</td><td>below another row; in quotes where a name has a
 *     slash</td></tr>
 * </table>
 *
 * <p>Rows of included templates count as rows here. A name that no row here has is looked for in
 * the containers here, then in those of these; containers on the way are made where there is none
 * yet. Where several rows have a name, one that can take the value is meant. A row that takes many
 * concepts, or any, is named by the {@linkplain #set(CodedConcept, ItemValue) concept} itself.
 *
 * <p>All methods throw {@link IllegalArgumentException} where a name stands for no row or for
 * several, or the row cannot take such a value: the message names the rows in question. Whether all
 * that must be there is there, and each code and unit is one that the row allows, is seen when
 * everything is built. No message shows a value. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract sealed class RowsBuilder<B extends RowsBuilder<B>>
    permits TemplateReport.Builder, PartBuilder, LevelBuilder {
  final Draft draft;

  RowsBuilder(Draft draft) {
    this.draft = draft;
  }

  abstract B self();

  /**
   * Fills a row with a code, in place of what it has.
   *
   * @param row the path to the row
   * @param code the code
   * @return this builder
   */
  public B set(String row, CodedConcept code) {
    return set(row, ItemValue.of(code));
  }

  /**
   * Fills a row with a text, or with the code that has a meaning, in place of what it has.
   *
   * @param row the path to the row
   * @param text the text, or the meaning
   * @return this builder
   */
  public B set(String row, String text) {
    return set(row, ItemValue.of(text));
  }

  /**
   * Fills a row with a number in the row's unit, in place of what it has.
   *
   * @param row the path to the row
   * @param number the number
   * @return this builder
   */
  public B set(String row, double number) {
    return set(row, ItemValue.of(number));
  }

  /**
   * Fills a row in place of what it has, with the same concept name where it takes several.
   *
   * @param row the path to the row
   * @param value the value
   * @return this builder
   */
  public B set(String row, ItemValue value) {
    return put(RowName.path(row), value, true);
  }

  /**
   * Fills a row in place of what it has about a concept.
   *
   * @param concept what the item is about; also a concept that a row takes without naming it
   * @param value the value
   * @return this builder
   */
  public B set(CodedConcept concept, ItemValue value) {
    return put(List.of(new RowName.Concept(concept)), value, true);
  }

  /**
   * Adds a code to what a row has.
   *
   * @param row the path to the row
   * @param code the code
   * @return this builder
   */
  public B add(String row, CodedConcept code) {
    return add(row, ItemValue.of(code));
  }

  /**
   * Adds a text, or the code that has a meaning, to what a row has.
   *
   * @param row the path to the row
   * @param text the text, or the meaning
   * @return this builder
   */
  public B add(String row, String text) {
    return add(row, ItemValue.of(text));
  }

  /**
   * Adds a number in the row's unit to what a row has.
   *
   * @param row the path to the row
   * @param number the number
   * @return this builder
   */
  public B add(String row, double number) {
    return add(row, ItemValue.of(number));
  }

  /**
   * Adds to what a row has.
   *
   * @param row the path to the row
   * @param value the value
   * @return this builder
   */
  public B add(String row, ItemValue value) {
    return put(RowName.path(row), value, false);
  }

  /**
   * Adds to what a row has.
   *
   * @param concept what the item is about; also a concept that a row takes without naming it
   * @param value the value
   * @return this builder
   */
  public B add(CodedConcept concept, ItemValue value) {
    return put(List.of(new RowName.Concept(concept)), value, false);
  }

  /**
   * Adds a container, or another instance of an included template.
   *
   * @param row the path to the row
   * @param inside fills the rows below
   * @return this builder
   */
  public B add(String row, Consumer<? super LevelBuilder> inside) {
    List<RowName> path = RowName.path(row);
    LevelBuilder level = above(path);
    Deep end =
        level.best(path.getLast(), RowsBuilder::opens, "a container or an included template");
    inside.accept(level.into(end.containers()).begin(end.end()));
    return self();
  }

  /**
   * Goes into the item that a row has, the last one if there are several; a container, or an
   * instance of an included template, is made if there is none.
   *
   * @param row the path to the row
   * @param inside fills the rows below
   * @return this builder
   */
  public B in(String row, Consumer<? super LevelBuilder> inside) {
    List<RowName> path = RowName.path(row);
    inside.accept(above(path).enter(path.getLast()));
    return self();
  }

  /**
   * Adds an edge to an item elsewhere in the document, in a row whose relationship is by reference.
   *
   * @param row the path to the row
   * @param label the {@linkplain LevelBuilder#label label} of that item, which may come later
   * @return this builder
   */
  public B reference(String row, String label) {
    Objects.requireNonNull(label, "label");
    List<RowName> path = RowName.path(row);
    LevelBuilder level = above(path);
    Deep end =
        level.best(
            path.getLast(),
            each -> each instanceof ItemRow item && item.byReference,
            "a relationship by reference");
    Found found = end.end();
    level
        .into(end.containers())
        .draft
        .add(
            found.place().chain(),
            DraftItem.reference((ItemRow) found.place().row(), found.concept(), label));
    return self();
  }

  /**
   * Adds an item that no row describes, behind all that rows describe; only templates that are
   * extensible allow it.
   *
   * @param relationship how it relates to the item above
   * @param item the item
   * @return this builder
   */
  public B item(RelationshipType relationship, ContentItem item) {
    draft.addExtra(
        Objects.requireNonNull(relationship, "relationship"), Objects.requireNonNull(item, "item"));
    return self();
  }

  private B put(List<RowName> path, ItemValue value, boolean instead) {
    LevelBuilder level = above(path);
    Deep end = level.best(path.getLast(), value);
    Found found = end.end();
    ItemRow row = (ItemRow) found.place().row();
    CodedConcept concept = value.isReady() ? value.name() : NameChoice.of(found, value.name());
    DraftItem item;
    try {
      item = new DraftItem(row, concept, value);
      item.tryOut();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(row + ": " + e.getMessage(), e);
    }
    Draft target = level.into(end.containers()).draft;
    if (instead) {
      target.remove(found.place().chain(), row, concept);
    }
    target.add(found.place().chain(), item);
    return self();
  }

  /** The level that all but the last step of a path leads to. */
  private LevelBuilder above(List<RowName> path) {
    LevelBuilder level = new LevelBuilder(draft, null);
    for (RowName name : path.subList(0, path.size() - 1)) {
      level = level.enter(name);
    }
    return level;
  }

  private static boolean opens(Row row) {
    return switch (row) {
      case ItemRow item -> item.allows(ValueType.CONTAINER) && !item.byReference;
      case IncludeRow include -> true;
    };
  }

  /** The one row that a name stands for, and that can take a value. */
  Deep best(RowName name, ItemValue value) {
    List<Deep> best =
        RowFinder.best(
            draft.rows,
            name,
            row -> row instanceof ItemRow item && !item.byReference && value.fits(item));
    if (best.size() > 1) {
      // A text may be the meaning of a code of one row only.
      List<Deep> suited = new ArrayList<>(best);
      suited.removeIf(deep -> !value.suits((ItemRow) deep.end().place().row()));
      best = suited.size() == 1 ? suited : best;
    }
    if (best.size() != 1) {
      throw Complaint.about(draft.rows, name, best, value.toString());
    }
    return best.getFirst();
  }

  /** The one row that a name stands for. */
  Deep best(RowName name, Predicate<Row> wanted, String what) {
    List<Deep> best = RowFinder.best(draft.rows, name, wanted);
    if (best.size() != 1) {
      throw Complaint.about(draft.rows, name, best, what);
    }
    return best.getFirst();
  }

  /** The item that a row has. */
  LevelBuilder enter(RowName name) {
    List<Deep> best =
        RowFinder.best(draft.rows, name, row -> !(row instanceof ItemRow item && item.byReference));
    if (best.size() > 1) {
      // Of several rows, one may be filled already.
      List<Deep> filled = new ArrayList<>(best);
      filled.removeIf(deep -> !isFilled(deep));
      best = filled.size() == 1 ? filled : best;
    }
    if (best.size() != 1) {
      throw Complaint.about(draft.rows, name, best, null);
    }
    Deep deep = best.getFirst();
    return into(deep.containers()).open(deep.end());
  }

  private boolean isFilled(Deep deep) {
    return deep.containers().isEmpty()
        && deep.end().place().row() instanceof ItemRow
        && draft.last(deep.end()).isPresent();
  }

  LevelBuilder into(List<Found> containers) {
    LevelBuilder level = new LevelBuilder(draft, null);
    for (Found container : containers) {
      level = level.open(container);
    }
    return level;
  }

  /** The last item of a row or instance of an include; a new one where there is none. */
  LevelBuilder open(Found found) {
    if (found.place().row() instanceof ItemRow row) {
      @Nullable DraftItem item = draft.last(found).orElse(null);
      if (item == null && !row.allows(ValueType.CONTAINER) && row.values.fixed().isEmpty()) {
        throw new IllegalArgumentException(
            row + ": expected an item to go into, found none: its value is to be given first");
      }
      return item == null ? begin(found) : new LevelBuilder(item.below, item);
    }
    IncludeRow include = (IncludeRow) found.place().row();
    return new LevelBuilder(draft.at(found.place().chain()).last(include), null);
  }

  /** A new container, code that is given, or instance of an include. */
  LevelBuilder begin(Found found) {
    return switch (found.place().row()) {
      case ItemRow row -> {
        ItemValue value =
            row.allows(ValueType.CONTAINER)
                ? ItemValue.container()
                : ItemValue.of(row.values.fixed().orElseThrow());
        DraftItem item = new DraftItem(row, NameChoice.of(found, null), value);
        draft.add(found.place().chain(), item);
        yield new LevelBuilder(item.below, item);
      }
      case IncludeRow include ->
          new LevelBuilder(draft.at(found.place().chain()).begin(include), null);
    };
  }
}
