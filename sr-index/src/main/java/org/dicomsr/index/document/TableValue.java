package org.dicomsr.index.document;

import java.util.List;

/**
 * The outline of a table: the value of TABLE (PS3.3 C.18.10). Its cells stay in the object.
 * Immutable.
 *
 * @param rows the number of rows
 * @param columns the number of columns
 * @param rowNames what the rows are, where they are defined
 * @param columnNames what the columns are, where they are defined
 * @param cells the number of cells that have a value
 */
public record TableValue(
    long rows, long columns, List<Coded> rowNames, List<Coded> columnNames, int cells)
    implements FactValue {

  /** Copies the lists. */
  public TableValue {
    rowNames = List.copyOf(rowNames);
    columnNames = List.copyOf(columnNames);
  }

  @Override
  public String toString() {
    return "TableValue[" + rows + " rows, " + columns + " columns, " + cells + " cells]";
  }
}
