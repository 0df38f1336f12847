package org.dicomsr.filter.facet;

import java.util.SortedMap;
import org.dicomsr.filter.internal.facet.Scale;
import org.dicomsr.filter.internal.facet.Source;

/** Facets whose names are resolved and whose bins are chosen. */
final class Prepared {
  private Prepared() {}

  /** One of them. */
  sealed interface Any {
    /** What is counted. */
    Source source();
  }

  /**
   * Codes, words and texts.
   *
   * @param source what is counted
   * @param codes whether values may be codes, which are shown by their meanings
   */
  record Listed(Source source, boolean codes) implements Any {}

  /**
   * Numbers.
   *
   * @param source what is counted
   * @param scale the bins
   * @param otherUnits units of numbers that are not in the bins
   */
  record Binned(Source source, Scale scale, SortedMap<String, Long> otherUnits) implements Any {
    /** The unit of the bins. */
    String unit() {
      return scale.unit() == null ? "" : scale.unit().code();
    }

    /** A bin by its number. */
    Bin bin(int number) {
      return new Bin(
          number == 0 ? null : scale.edges().get(number - 1),
          number == scale.edges().size() ? null : scale.edges().get(number),
          unit());
    }
  }

  /**
   * Dates.
   *
   * @param source what is counted
   */
  record Periods(Source source) implements Any {}

  /**
   * A table.
   *
   * @param rows the rows
   * @param columns the columns
   * @param source the cells
   */
  record Table(Any rows, Any columns, Source source) implements Any {}
}
