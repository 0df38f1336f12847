package org.dicomsr.model.content;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.jspecify.annotations.Nullable;

/**
 * Builds a table: first rows and columns, then cells (PS3.3 C.18.10). Rows, columns and cells count
 * from 1; a cell that is not given is empty. Not thread-safe.
 *
 * <pre>{@code
 * TabulatedValues.build(t -> t.row(SYSTOLE).row(DIASTOLE).column(LENGTH, Ucum.MILLIMETER).number(1, 1, 31).number(2, 1, 48.5))
 * }</pre>
 */
public final class TableBuilder {
  private static final int SELECTOR_UT_VALUE = 0x00720070;
  private static final int SELECTOR_FD_VALUE = 0x00720074;
  private static final int SELECTOR_CODE_SEQUENCE_VALUE = 0x00720080;

  private final List<DataSet> rows = new ArrayList<>();
  private final List<DataSet> columns = new ArrayList<>();
  private final List<DataSet> cells = new ArrayList<>();

  TableBuilder() {}

  /**
   * Adds a row.
   *
   * @param name what its values are about
   * @return this builder
   */
  public TableBuilder row(CodedConcept name) {
    rows.add(definition(Tag.TABLE_ROW_NUMBER, rows.size() + 1, name, null));
    return this;
  }

  /**
   * Adds a row of numbers.
   *
   * @param name what its values are about
   * @param unit their unit
   * @return this builder
   */
  public TableBuilder row(CodedConcept name, CodedConcept unit) {
    rows.add(definition(Tag.TABLE_ROW_NUMBER, rows.size() + 1, name, unit));
    return this;
  }

  /**
   * Adds a column.
   *
   * @param name what its values are about
   * @return this builder
   */
  public TableBuilder column(CodedConcept name) {
    columns.add(definition(Tag.TABLE_COLUMN_NUMBER, columns.size() + 1, name, null));
    return this;
  }

  /**
   * Adds a column of numbers.
   *
   * @param name what its values are about
   * @param unit their unit
   * @return this builder
   */
  public TableBuilder column(CodedConcept name, CodedConcept unit) {
    columns.add(definition(Tag.TABLE_COLUMN_NUMBER, columns.size() + 1, name, unit));
    return this;
  }

  private static DataSet definition(
      int tag, int number, CodedConcept name, @Nullable CodedConcept unit) {
    DataSet.Builder item =
        DataSet.builder()
            .put(
                CodeSequence.element(
                    Tag.CONCEPT_NAME_CODE_SEQUENCE, Demands.name(ValueType.TABLE, name)))
            .put(ValueElement.ofIntegers(tag, Vr.UL, number));
    if (unit != null) {
      item.put(
          CodeSequence.element(
              Tag.MEASUREMENT_UNITS_CODE_SEQUENCE, Demands.code(ValueType.TABLE, "unit", unit)));
    }
    return item.build();
  }

  /**
   * Fills a cell with a number.
   *
   * @param row the row, from 1
   * @param column the column, from 1
   * @param value the number
   * @return this builder
   */
  public TableBuilder number(int row, int column, double value) {
    return cell(row, column, "FD", ValueElement.ofDoubles(SELECTOR_FD_VALUE, Vr.FD, value));
  }

  /**
   * Fills a cell with text.
   *
   * @param row the row, from 1
   * @param column the column, from 1
   * @param value the text
   * @return this builder
   */
  public TableBuilder text(int row, int column, String value) {
    return cell(
        row,
        column,
        "UT",
        ValueElement.ofText(SELECTOR_UT_VALUE, Vr.UT, Demands.text(ValueType.TABLE, value)));
  }

  /**
   * Fills a cell with a code.
   *
   * @param row the row, from 1
   * @param column the column, from 1
   * @param value the code
   * @return this builder
   */
  public TableBuilder code(int row, int column, CodedConcept value) {
    return cell(
        row,
        column,
        "SQ",
        CodeSequence.element(
            SELECTOR_CODE_SEQUENCE_VALUE, Demands.code(ValueType.TABLE, "cell", value)));
  }

  private TableBuilder cell(int row, int column, String vr, DataElement value) {
    Demands.that(
        row >= 1 && row <= rows.size(), ValueType.TABLE, "a row from 1 to " + rows.size(), row);
    Demands.that(
        column >= 1 && column <= columns.size(),
        ValueType.TABLE,
        "a column from 1 to " + columns.size(),
        column);
    cells.add(
        DataSet.builder()
            .put(ValueElement.ofIntegers(Tag.TABLE_ROW_NUMBER, Vr.UL, row))
            .put(ValueElement.ofIntegers(Tag.TABLE_COLUMN_NUMBER, Vr.UL, column))
            .text(Tag.SELECTOR_ATTRIBUTE_VR, vr)
            .put(value)
            .build());
    return this;
  }

  TabulatedValues build() {
    return new TabulatedValues(rows.size(), columns.size(), rows, columns, cells);
  }
}
