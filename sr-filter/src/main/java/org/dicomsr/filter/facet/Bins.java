package org.dicomsr.filter.facet;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How numbers are put into bins. Immutable and thread-safe. */
public sealed interface Bins {
  /**
   * Round bounds that suit the numbers: some ten bins over those that are not far from the rest.
   * The first and the last bin are open where numbers lie beyond.
   */
  record Automatic() implements Bins {
    @Override
    public String toString() {
      return "";
    }
  }

  /**
   * Bins of a width, one of which begins at zero.
   *
   * @param width above zero
   * @param unit of the width, in UCUM; null for the unit that the term has, or else that most
   *     objects have
   */
  record Width(double width, @Nullable String unit) implements Bins {
    /** Checks the width. */
    public Width {
      if (!(width > 0) || !Double.isFinite(width)) {
        throw new IllegalArgumentException("expected a width above zero");
      }
    }

    @Override
    public String toString() {
      return " per " + Bin.shown(width) + (unit == null ? "" : " " + unit);
    }
  }

  /**
   * Given bounds; the first and the last bin are open.
   *
   * @param edges where bins meet, ascending; a number on an edge is in the bin above
   * @param unit of the edges, in UCUM; null as for {@link Width}
   */
  record Edges(List<Double> edges, @Nullable String unit) implements Bins {
    /** Copies the list and checks it. */
    public Edges {
      edges = List.copyOf(edges);
      Objects.requireNonNull(edges, "edges");
      for (int i = 0; i < edges.size(); i++) {
        if (!Double.isFinite(edges.get(i)) || (i > 0 && edges.get(i) <= edges.get(i - 1))) {
          throw new IllegalArgumentException("expected edges that ascend");
        }
      }
      if (edges.isEmpty()) {
        throw new IllegalArgumentException("expected an edge, found none");
      }
    }

    @Override
    public String toString() {
      return " in " + edges.size() + " edges";
    }
  }
}
