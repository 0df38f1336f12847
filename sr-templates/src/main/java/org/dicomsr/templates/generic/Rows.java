package org.dicomsr.templates.generic;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.generic.Row.IncludeRow;
import org.dicomsr.templates.generic.Row.ItemRow;

/** The rows of one template that may stand side by side: its top rows, or those below one row. */
final class Rows {
  final Template template;
  final boolean top;
  final List<Row> rows;

  /** All rows here, those of included templates too, includes before what they include. */
  final List<Place> places;

  /**
   * A row, and how the rows here come to have it.
   *
   * @param chain the includes that lead to it, the outermost first
   * @param row the row
   */
  record Place(List<IncludeRow> chain, Row row) {
    /** {@return such as {@code TID 1002 row 1 by TID 1001 row 1}} */
    @Override
    public String toString() {
      return chain.isEmpty() ? row.toString() : row + " by " + chain.getLast();
    }
  }

  Rows(Template template, boolean top, List<Row> rows) {
    this.template = template;
    this.top = top;
    this.rows = List.copyOf(rows);
    List<Place> all = new ArrayList<>();
    collect(this, List.of(), all);
    this.places = List.copyOf(all);
  }

  private static void collect(Rows from, List<IncludeRow> chain, List<Place> into) {
    for (Row row : from.rows) {
      into.add(new Place(chain, row));
      if (row instanceof IncludeRow include && include.rows != null) {
        List<IncludeRow> longer = new ArrayList<>(chain);
        longer.add(include);
        collect(include.rows, List.copyOf(longer), into);
      }
    }
  }

  /** Whether these are the top rows of a template that stands for one item. */
  boolean standForOneItem() {
    return top && rows.size() == 1;
  }

  /** The row that is the whole template's item, of those that can be its root. */
  static ItemRow root(Rows top) {
    for (Row row : top.rows) {
      if (row instanceof ItemRow item) {
        return item;
      }
    }
    throw new IllegalArgumentException(
        top.template + ": expected a row that can be the root, found none");
  }
}
