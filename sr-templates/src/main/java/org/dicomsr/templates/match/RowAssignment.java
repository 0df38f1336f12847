package org.dicomsr.templates.match;

import java.util.List;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;

/**
 * Which row a content item fills. Immutable and thread-safe.
 *
 * @param template the template that has the row
 * @param row the row
 * @param includes the rows whose includes lead to the template, the outermost first; for TID 1204
 *     of a measurement report that is TID 1500 row 2
 * @param alternatives rows that the item fills equally well, such as that of TID 1411 beside that
 *     of TID 1410 where a group has one region and does not say what it is
 */
public record RowAssignment(
    Template template,
    TemplateRow row,
    List<RowReference> includes,
    List<RowReference> alternatives) {

  /** Copies the lists. */
  public RowAssignment {
    includes = List.copyOf(includes);
    alternatives = List.copyOf(alternatives);
  }

  /** {@return the template's identifier} */
  public String tid() {
    return template.tid();
  }

  /** {@return the row's label} */
  public String label() {
    return row.label();
  }

  /** {@return the row by name} */
  public RowReference reference() {
    return new RowReference(tid(), label());
  }

  /** {@return such as {@code TID 1501 row 9b}} */
  @Override
  public String toString() {
    return reference().toString();
  }
}
