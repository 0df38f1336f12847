package org.dicomsr.templates.generic;

import java.util.List;
import java.util.Objects;
import org.dicomsr.model.InvalidDocumentException;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.generic.Row.ItemRow;
import org.dicomsr.templates.internal.Strict;
import org.jspecify.annotations.Nullable;

/**
 * Builds a part of a document by the rows of a template that stands for one item, such as TID 300:
 *
 * <pre>{@code
 * ContentItem length = PartBuilder.of(templates, "300")
 *     .value(ItemValue.of(12.5, Ucum.MILLIMETER).named(LENGTH))
 *     .set("Measurement Method", CALIPER)
 *     .build();
 * }</pre>
 *
 * <p>Edges by reference have no place in it: where they lead is known in a whole document only. Not
 * thread-safe.
 */
public final class PartBuilder extends RowsBuilder<PartBuilder> {
  private final Templates templates;
  private final Template template;
  private final ItemRow root;
  private @Nullable ItemValue value;

  private PartBuilder(Templates templates, Template template, ItemRow root) {
    super(new Draft(root.below()));
    this.templates = templates;
    this.template = template;
    this.root = root;
  }

  /**
   * Begins a part.
   *
   * @param templates the templates that are known
   * @param tid the identifier of the template
   * @return a builder
   * @throws IllegalArgumentException if the template is not known, or has more rows at the top than
   *     one
   */
  public static PartBuilder of(Templates templates, String tid) {
    Template template = TemplateReport.template(templates, tid);
    Rows top = Opening.top(templates, template);
    if (top.rows.size() == 1 && top.rows.getFirst() instanceof ItemRow root) {
      return new PartBuilder(templates, template, root);
    }
    throw new IllegalArgumentException(
        template + ": expected one row of an item at the top, found " + top.rows.size());
  }

  @Override
  PartBuilder self() {
    return this;
  }

  /**
   * Says what the item itself is. Needless for a container, and a code that the row gives.
   *
   * @param item the value; {@linkplain ItemValue#named with its concept} where the row allows
   *     several
   * @return this builder
   * @throws IllegalArgumentException if the row cannot take such a value
   */
  public PartBuilder value(ItemValue item) {
    Objects.requireNonNull(item, "item");
    if (!item.fits(root)) {
      throw new IllegalArgumentException(root + ": expected " + root.types() + ", found " + item);
    }
    value = item;
    return this;
  }

  /**
   * Builds the item.
   *
   * @return the item with all beneath it
   * @throws IllegalArgumentException if its value is missing
   * @throws InvalidDocumentException if it breaks the template, with each place and row
   */
  public ContentItem build() {
    Found found =
        new Found(
            new Rows.Place(List.of(), root), root.names.single().orElse(null), Found.Way.LABEL);
    ItemValue own = known();
    CodedConcept name = own.isReady() ? own.name() : NameChoice.of(found, own.name());
    DraftItem item = new DraftItem(root, name, own, draft);
    draft.complete();
    CodedConcept any = CodedConcept.of("121071", "DCM", "Finding");
    Related edge =
        ContainerBuilder.root(any, above -> item.write(above, template)).children().getFirst();
    ContentItem built = ((Related.ByValue) edge).item();
    return Strict.demand(TemplateValidator.of(templates), built, template.tid());
  }

  private ItemValue known() {
    if (value != null) {
      return value;
    }
    if (root.allows(ValueType.CONTAINER)) {
      return ItemValue.container();
    }
    return ItemValue.of(
        root.values
            .fixed()
            .orElseThrow(
                () -> new IllegalArgumentException(root + ": expected a value, found none")));
  }
}
