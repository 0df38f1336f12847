package org.dicomsr.templates.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentReference;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.ValidationResult;
import org.dicomsr.templates.generic.Row.IncludeRow;
import org.dicomsr.templates.generic.Row.ItemRow;
import org.dicomsr.templates.generic.Rows.Place;
import org.dicomsr.templates.match.RowAssignment;
import org.dicomsr.templates.match.RowReference;
import org.jspecify.annotations.Nullable;

/**
 * An item of a document, the row that it fills, and what is beneath it by the names of rows.
 *
 * <p>Names are those of {@link RowsBuilder}. A name stands for the items that fill such a row, with
 * whatever relationship or meaning they have, and for items whose own concept name it is although
 * they fill no row or another. What is not here is looked for in the containers here, then in those
 * of these. A name of an included template stands for all items that its rows have.
 *
 * <p>Content that a template does not foresee is no reason for an exception; a name that neither
 * the template nor the document knows is. Immutable and thread-safe; {@code toString} shows no
 * value.
 */
public final class TemplateContent {
  private final Context context;
  private final ContentNode node;
  private final @Nullable RowAssignment row;
  private final @Nullable Rows below;

  /** What all items of a document share. */
  private record Context(ValidationResult validation, boolean hasTemplate) {}

  private TemplateContent(
      Context context, ContentNode node, @Nullable RowAssignment row, @Nullable Rows below) {
    this.context = context;
    this.node = node;
    this.row = row;
    this.below = below;
  }

  /**
   * Takes a tree, or a part of one, as one of a given template.
   *
   * @param templates the templates that are known
   * @param root the root of the tree
   * @param tid the identifier of the template
   * @return its content
   * @throws IllegalArgumentException if the template is not known, or has no row for such a root
   */
  public static TemplateContent of(Templates templates, ContentItem root, String tid) {
    ValidationResult validation = TemplateValidator.of(templates).validate(root, tid);
    return of(templates, ContentTree.of(root).root(), validation);
  }

  static TemplateContent of(Templates templates, ContentNode root, ValidationResult validation) {
    RowAssignment row = validation.rowOf(root).orElse(null);
    Rows below = null;
    if (row != null) {
      for (Row each : Opening.top(templates, row.template()).rows) {
        if (each instanceof ItemRow item && item.row.label().equals(row.label())) {
          below = item.below();
        }
      }
    }
    return new TemplateContent(new Context(validation, row != null), root, row, below);
  }

  /** {@return where the item is} */
  public ContentNode node() {
    return node;
  }

  /** {@return the item} */
  public ContentItem item() {
    return node.item();
  }

  /** {@return the row that it fills; absent if the template does not describe it} */
  public Optional<RowAssignment> row() {
    return Optional.ofNullable(row);
  }

  /** {@return what is right beneath it, in order; edges by reference lead to their targets} */
  public List<TemplateContent> children() {
    List<TemplateContent> children = new ArrayList<>();
    for (ContentNode child : node.children()) {
      children.add(child(child, context.validation.rowOf(child)));
    }
    List<ContentReference> references = node.references();
    for (ContentReference reference : references) {
      reference
          .target()
          .ifPresent(target ->
              children.add(child(target, context.validation.rowOf(reference.identifier()))));
    }
    return children;
  }

  private TemplateContent child(ContentNode child, Optional<RowAssignment> found) {
    RowAssignment assignment = found.orElse(null);
    Place place = assignment == null ? null : place(assignment);
    return new TemplateContent(
        context,
        child,
        assignment,
        place != null && place.row() instanceof ItemRow item ? item.below() : null);
  }

  /** Where a row stands among those here. */
  private @Nullable Place place(RowAssignment assignment) {
    if (below == null) {
      return null;
    }
    int above = row == null ? 0 : row.includes().size();
    List<RowReference> chain = assignment.includes();
    List<RowReference> here = chain.subList(Math.min(above, chain.size()), chain.size());
    for (Place place : below.places) {
      if (place.row() instanceof ItemRow item
          && item.reference().equals(assignment.reference())
          && place.chain().stream().map(Row::reference).toList().equals(here)) {
        return place;
      }
    }
    return null;
  }

  /**
   * The items that a name stands for.
   *
   * @param rowPath the path to the row
   * @return the items, in the order of the document
   * @throws IllegalArgumentException if neither the template nor the document knows the name
   */
  public List<TemplateContent> all(String rowPath) {
    List<TemplateContent> found = List.of(this);
    for (RowName name : RowName.path(rowPath)) {
      List<TemplateContent> next = new ArrayList<>();
      found.forEach(each -> next.addAll(each.named(name)));
      if (next.isEmpty()) {
        found.forEach(each -> each.isKnown(name));
      }
      found = next;
    }
    return found;
  }

  /**
   * The items about a concept, also one that no row names.
   *
   * @param concept the concept
   * @return the items, in the order of the document
   */
  public List<TemplateContent> all(CodedConcept concept) {
    return named(new RowName.Concept(concept));
  }

  /**
   * The first item that a name stands for.
   *
   * @param rowPath the path to the row
   * @return the item, if there is one
   * @throws IllegalArgumentException if neither the template nor the document knows the name
   */
  public Optional<TemplateContent> in(String rowPath) {
    return all(rowPath).stream().findFirst();
  }

  /**
   * The first code that a name stands for.
   *
   * @param rowPath the path to the row
   * @return the value of a CODE item
   * @throws IllegalArgumentException if neither the template nor the document knows the name
   */
  public Optional<CodedConcept> code(String rowPath) {
    return first(rowPath, Code.class).map(Code::value);
  }

  /**
   * The first number that a name stands for.
   *
   * @param rowPath the path to the row
   * @return the number and unit of a NUM item; absent also where the item has none
   * @throws IllegalArgumentException if neither the template nor the document knows the name
   */
  public Optional<MeasuredValue> num(String rowPath) {
    return first(rowPath, Num.class).map(Num::value);
  }

  /**
   * The first text that a name stands for.
   *
   * @param rowPath the path to the row
   * @return the value of a TEXT item
   * @throws IllegalArgumentException if neither the template nor the document knows the name
   */
  public Optional<String> text(String rowPath) {
    return first(rowPath, Text.class).map(Text::value);
  }

  /**
   * The first UID that a name stands for.
   *
   * @param rowPath the path to the row
   * @return the value of a UIDREF item
   * @throws IllegalArgumentException if neither the template nor the document knows the name
   */
  public Optional<String> uid(String rowPath) {
    return first(rowPath, UidRef.class).map(UidRef::value);
  }

  /**
   * The first image that a name stands for.
   *
   * @param rowPath the path to the row
   * @return the reference of an IMAGE item
   * @throws IllegalArgumentException if neither the template nor the document knows the name
   */
  public Optional<ImageReference> image(String rowPath) {
    return first(rowPath, Image.class).map(Image::reference);
  }

  /**
   * The first item of a value type that a name stands for.
   *
   * @param rowPath the path to the row
   * @param type the record of the value type, such as {@code Scoord3d.class}
   * @param <I> the value type
   * @return the item, if there is one
   * @throws IllegalArgumentException if neither the template nor the document knows the name
   */
  public <I extends ContentItem> Optional<I> first(String rowPath, Class<I> type) {
    return all(rowPath).stream()
        .map(TemplateContent::item)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  private List<TemplateContent> named(RowName name) {
    List<TemplateContent> level = List.of(this);
    while (!level.isEmpty()) {
      List<TemplateContent> found = new ArrayList<>();
      List<TemplateContent> next = new ArrayList<>();
      for (TemplateContent each : level) {
        List<Found> rows = each.below == null ? List.of() : RowFinder.here(each.below, name);
        for (TemplateContent child : each.children()) {
          if (child.isNamed(name) || rows.stream().anyMatch(row -> each.isIn(child, row))) {
            found.add(child);
          }
          if (child.item() instanceof Container
              && child.node.parent().equals(Optional.of(each.node))) {
            next.add(child);
          }
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
      level = next;
    }
    return List.of();
  }

  /** Whether an item's own concept name is a name. */
  private boolean isNamed(RowName name) {
    CodedConcept own = item().name();
    if (own == null) {
      return false;
    }
    return switch (name) {
      case RowName.Meaning(String meaning) ->
          own.meaning() != null && Codes.plain(own.meaning()).equals(Codes.plain(meaning));
      case RowName.Key(ConceptKey key) -> own.conceptKey().equals(key);
      case RowName.Concept(CodedConcept concept) -> own.sameConceptAs(concept);
    };
  }

  /** Whether a child fills a row, about the concept by which the row was found. */
  private boolean isIn(TemplateContent child, Found found) {
    Place place = child.row == null ? null : place(child.row);
    if (place == null) {
      return false;
    }
    CodedConcept own = child.item().name();
    return switch (found.place().row()) {
      case ItemRow item ->
          place.equals(found.place())
              && (found.concept() == null
                  || own == null
                  || found.way() == Found.Way.LABEL
                  || found.concept().sameConceptAs(own));
      case IncludeRow include -> place.chain().contains(include);
    };
  }

  /** Complains about a name that the template does not have, here or in the containers here. */
  private void isKnown(RowName name) {
    if (!context.hasTemplate || below == null || name instanceof RowName.Concept) {
      return;
    }
    if (RowFinder.best(below, name, each -> true).isEmpty()) {
      throw Complaint.unknown(below, name);
    }
  }

  /** {@return where the item is, its value type and concept name, and its row} */
  @Override
  public String toString() {
    return node + (row == null ? "" : ", " + row);
  }
}
