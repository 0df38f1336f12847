package org.dicomsr.templates.generic;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.definition.Bindings;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.definition.Term;
import org.dicomsr.templates.generic.Row.IncludeRow;
import org.dicomsr.templates.generic.Row.ItemRow;
import org.jspecify.annotations.Nullable;

/**
 * Opens templates: included rows stand in place, parameters are replaced.
 *
 * @param templates the templates that are known
 * @param bindings what the parameters stand for
 */
record Opening(Templates templates, Bindings bindings) {

  /** What included rows without a relationship of their own get from the including row. */
  private record Inherited(@Nullable RelationshipType relationship, boolean byReference) {
    static final Inherited NOTHING = new Inherited(null, false);

    Inherited of(TemplateRow row) {
      return row.relationship() == null
          ? this
          : new Inherited(row.relationship(), row.byReference());
    }
  }

  static Rows top(Templates templates, Template template) {
    return new Opening(templates, Bindings.NONE)
        .rows(template, true, template.topRows(), Inherited.NOTHING);
  }

  Rows below(Template template, TemplateRow row) {
    return rows(template, false, template.children(row), Inherited.NOTHING);
  }

  Codes codes(List<Term> terms) {
    return Codes.of(bindings.resolve(terms), templates.contextGroups());
  }

  private Rows rows(Template template, boolean top, List<TemplateRow> of, Inherited inherited) {
    List<Row> rows = new ArrayList<>();
    for (TemplateRow row : of) {
      Inherited own = inherited.of(row);
      rows.add(
          switch (row.content()) {
            case RowContent.Item item ->
                new ItemRow(
                    template,
                    row,
                    item,
                    own.relationship() == null ? RelationshipType.CONTAINS : own.relationship(),
                    own.byReference(),
                    this);
            case RowContent.Include include -> {
              Opening inside = new Opening(templates, bindings.handDown(include.bindings()));
              Rows included =
                  templates
                      .template(include.tid())
                      .map(target -> inside.rows(target, true, target.topRows(), own))
                      .orElse(null);
              yield new IncludeRow(template, row, include, included);
            }
          });
    }
    return new Rows(template, top, rows);
  }
}
