package org.dicomsr.templates.generic;

import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.match.RowReference;
import org.jspecify.annotations.Nullable;

/** A row where it stands in an opened template: what it includes and its parameters are known. */
abstract sealed class Row {
  final Template template;
  final TemplateRow row;

  private Row(Template template, TemplateRow row) {
    this.template = template;
    this.row = row;
  }

  RowReference reference() {
    return new RowReference(template.tid(), row.label());
  }

  boolean isDirectlyIn(Rows rows) {
    return template.tid().equals(rows.template.tid());
  }

  @Override
  public String toString() {
    return reference().toString();
  }

  /** A row that content items fill. */
  static final class ItemRow extends Row {
    final RowContent.Item content;
    final RelationshipType relationship;
    final boolean byReference;
    final Codes names;
    final Codes values;
    final Codes units;
    private final Opening below;
    private @Nullable Rows rows;

    ItemRow(
        Template template,
        TemplateRow row,
        RowContent.Item content,
        RelationshipType relationship,
        boolean byReference,
        Opening opening) {
      super(template, row);
      this.content = content;
      this.relationship = relationship;
      this.byReference = byReference;
      this.names = opening.codes(content.concept());
      this.values = opening.codes(content.constraint().values());
      this.units = opening.codes(content.constraint().units());
      this.below = opening;
    }

    boolean allows(ValueType type) {
      return content.valueTypes().contains(type);
    }

    /** The rows that what is beneath an item of this row may fill; opened when asked for. */
    synchronized Rows below() {
      Rows known = rows;
      if (known == null) {
        known = below.below(template, row);
        rows = known;
      }
      return known;
    }

    /** {@return the value types, for a message} */
    String types() {
      return String.join(" or ", content.valueTypes().stream().map(ValueType::term).toList());
    }
  }

  /** A row that another template's rows stand for. */
  static final class IncludeRow extends Row {
    final RowContent.Include content;
    final @Nullable Rows rows;

    IncludeRow(
        Template template, TemplateRow row, RowContent.Include content, @Nullable Rows rows) {
      super(template, row);
      this.content = content;
      this.rows = rows;
    }
  }
}
