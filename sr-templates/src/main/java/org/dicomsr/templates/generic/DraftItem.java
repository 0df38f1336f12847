package org.dicomsr.templates.generic;

import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.generic.Row.ItemRow;
import org.jspecify.annotations.Nullable;

/** An item in the making. */
final class DraftItem {
  final ItemRow row;
  final Draft below;
  private final @Nullable CodedConcept concept;
  private final ItemValue.@Nullable Writer writer;
  private final @Nullable String reference;
  @Nullable String label;
  @Nullable DicomDateTime observedAt;
  @Nullable String observationUid;

  private DraftItem(
      ItemRow row,
      @Nullable CodedConcept concept,
      ItemValue.@Nullable Writer writer,
      @Nullable String reference,
      Draft below) {
    this.row = row;
    this.concept = concept;
    this.writer = writer;
    this.reference = reference;
    this.below = below;
  }

  /** An item with its value. */
  DraftItem(ItemRow row, @Nullable CodedConcept concept, ItemValue value) {
    this(row, concept, value, new Draft(row.below()));
  }

  /** An item with its value, and what is beneath it. */
  DraftItem(ItemRow row, @Nullable CodedConcept concept, ItemValue value, Draft below) {
    this(row, concept, value.fit(row), null, below);
  }

  /** An edge to an item elsewhere. */
  static DraftItem reference(ItemRow row, @Nullable CodedConcept concept, String label) {
    return new DraftItem(row, concept, null, label, new Draft(row.below()));
  }

  boolean isNamed(CodedConcept name) {
    return concept != null && concept.sameConceptAs(name);
  }

  boolean isNameless() {
    return concept == null;
  }

  /** Tries whether the value can be written; what forbids it is thrown. */
  void tryOut() {
    if (writer != null) {
      CodedConcept any = CodedConcept.of("121071", "DCM", "Finding");
      ItemValue.Writer tried = writer;
      ContainerBuilder.root(any, root -> tried.write(root, row.relationship, concept, b -> {}));
    }
  }

  /**
   * Writes the item with all beneath it.
   *
   * @param parent the item above
   * @param template the template that stands for this one item, null if none does
   */
  void write(ItemBuilder<?> parent, @Nullable Template template) {
    if (writer == null) {
      parent.byReference(row.relationship, String.valueOf(reference));
      return;
    }
    writer.write(
        parent,
        row.relationship,
        concept,
        builder -> {
          if (builder instanceof ContainerBuilder container && template != null) {
            container.template(identification(template));
          }
          inside(builder);
        });
  }

  private void inside(ItemBuilder<?> builder) {
    if (label != null) {
      builder.label(label);
    }
    if (observedAt != null) {
      builder.observedAt(observedAt);
    }
    if (observationUid != null) {
      builder.observationUid(observationUid);
    }
    below.write(builder, null);
  }

  /** How documents name a template (PS3.3 C.18.8). */
  static TemplateIdentification identification(Template template) {
    return new TemplateIdentification(template.mappingResource(), template.tid(), null);
  }
}
