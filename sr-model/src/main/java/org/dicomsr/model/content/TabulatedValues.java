package org.dicomsr.model.content;

import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.model.dicom.DataSet;

/**
 * A table: what its rows and columns are, and its cells (PS3.3 C.18.10, Tabulated Values Sequence
 * (0040,A801)). Immutable; {@code toString} shows sizes only.
 *
 * <p>Definitions and cells stay data sets: a definition is a concept name with units, a cell names
 * its row and column and holds its value in the attributes of the Selector macro, of any value
 * representation.
 *
 * @param rows Number of Table Rows (0040,A802)
 * @param columns Number of Table Columns (0040,A803)
 * @param rowDefinitions items of Table Row Definition Sequence (0040,A806)
 * @param columnDefinitions items of Table Column Definition Sequence (0040,A807)
 * @param cells items of Cell Values Sequence (0040,A808)
 */
public record TabulatedValues(
    long rows,
    long columns,
    List<DataSet> rowDefinitions,
    List<DataSet> columnDefinitions,
    List<DataSet> cells) {

  /** Copies the lists. */
  public TabulatedValues {
    rowDefinitions = List.copyOf(rowDefinitions);
    columnDefinitions = List.copyOf(columnDefinitions);
    cells = List.copyOf(cells);
  }

  /**
   * Builds a table.
   *
   * @param content adds rows, columns and cells
   * @return the table
   */
  public static TabulatedValues build(Consumer<? super TableBuilder> content) {
    TableBuilder builder = new TableBuilder();
    content.accept(builder);
    return builder.build();
  }

  @Override
  public String toString() {
    return "TabulatedValues["
        + rows
        + " rows, "
        + columns
        + " columns, "
        + cells.size()
        + " cells]";
  }
}
