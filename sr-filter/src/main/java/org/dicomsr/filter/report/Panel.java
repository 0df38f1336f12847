package org.dicomsr.filter.report;

import org.dicomsr.filter.facet.Facet;
import org.jspecify.annotations.Nullable;

/**
 * A chart with its table.
 *
 * @param title its heading
 * @param facet what it shows
 * @param most how many values at the most
 * @param note what else to say; null for nothing
 */
record Panel(String title, Facet facet, int most, @Nullable String note) {
  private static final int USUAL = 15;

  static Panel of(String title, String facet) {
    return new Panel(title, Facet.parse(facet), USUAL, null);
  }

  static Panel of(String title, Facet facet) {
    return new Panel(title, facet, USUAL, null);
  }

  Panel most(int values) {
    return new Panel(title, facet, values, note);
  }

  Panel noting(@Nullable String text) {
    return new Panel(title, facet, most, text);
  }
}
