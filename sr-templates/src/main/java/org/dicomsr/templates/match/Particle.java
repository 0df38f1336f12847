package org.dicomsr.templates.match;

import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.definition.Bindings;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;
import org.jspecify.annotations.Nullable;

/** A row in its scope. */
abstract sealed class Particle {
  final Template template;
  final TemplateRow row;

  /** Which of the scope's rows it is, from 0. */
  final int position;

  Particle(Template template, TemplateRow row, int position) {
    this.template = template;
    this.row = row;
    this.position = position;
  }

  /** The rule that the row states about something. */
  String rule(String about) {
    return RuleText.rule(template, row, about);
  }

  /** A row that content items fill. */
  static final class Slot extends Particle {
    final RowContent.Item content;
    final @Nullable RelationshipType relationship;
    final boolean byReference;
    final CodeSet names;
    final CodeSet values;
    final CodeSet units;
    final RowReference reference;
    private final TemplateGraph graph;
    private final Bindings bindings;
    private volatile @Nullable Scope below;

    Slot(
        TemplateGraph graph,
        Template template,
        TemplateRow row,
        int position,
        RowContent.Item content,
        Inherited inherited,
        Bindings bindings) {
      super(template, row, position);
      this.graph = graph;
      this.bindings = bindings;
      this.reference = RowReference.of(this);
      this.content = content;
      this.relationship = inherited.relationship(row);
      this.byReference = inherited.byReference(row);
      this.names = graph.codes(bindings.resolve(content.concept()));
      this.values = graph.codes(bindings.resolve(content.constraint().values()));
      this.units = graph.codes(bindings.resolve(content.constraint().units()));
    }

    /** The rows that the children of an item in this row may fill. */
    Scope below() {
      Scope known = below;
      if (known == null) {
        known = graph.below(template, row, bindings);
        below = known;
      }
      return known;
    }

    boolean allows(@Nullable ValueType type) {
      return type != null && content.valueTypes().contains(type);
    }
  }

  /** A row that another template's rows stand for. */
  static final class Include extends Particle {
    final RowContent.Include content;

    /** The rows of the other template, null if it is not known. */
    final @Nullable Scope scope;

    Include(
        Template template,
        TemplateRow row,
        int position,
        RowContent.Include content,
        @Nullable Scope scope) {
      super(template, row, position);
      this.content = content;
      this.scope = scope;
    }
  }

  /**
   * What included rows without a relationship of their own get from the including row.
   *
   * @param relationship the relationship, null if there is none
   * @param byReference whether it is by reference
   */
  record Inherited(@Nullable RelationshipType relationship, boolean byReference) {
    static final Inherited NOTHING = new Inherited(null, false);

    @Nullable RelationshipType relationship(TemplateRow row) {
      return row.relationship() != null ? row.relationship() : relationship;
    }

    boolean byReference(TemplateRow row) {
      return row.relationship() != null ? row.byReference() : byReference;
    }

    Inherited with(TemplateRow include) {
      return include.relationship() == null
          ? this
          : new Inherited(include.relationship(), include.byReference());
    }
  }
}
