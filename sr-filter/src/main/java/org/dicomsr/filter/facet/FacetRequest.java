package org.dicomsr.filter.facet;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.filter.query.Clause;
import org.jspecify.annotations.Nullable;

/**
 * A facet, and how much of it to show. Immutable and thread-safe.
 *
 * @param facet what to count
 * @param from how many values to leave out at the beginning, for paging
 * @param size how many values to show at the most
 * @param picked what is picked in this facet, such as {@code modality in (CT, MR)}: it narrows all
 *     other facets of the call, and not this one; null for nothing
 */
public record FacetRequest(Facet facet, int from, int size, @Nullable Clause picked) {
  /** Checks the numbers. */
  public FacetRequest {
    Objects.requireNonNull(facet, "facet");
    if (from < 0 || size < 0) {
      throw new IllegalArgumentException("expected numbers from 0, found one below");
    }
  }

  /**
   * All values of a facet.
   *
   * @param facet what to count
   * @return the request
   */
  public static FacetRequest of(Facet facet) {
    return new FacetRequest(facet, 0, Integer.MAX_VALUE, null);
  }

  /**
   * All values of a facet.
   *
   * @param facet as {@link Facet#parse} reads it
   * @return the request
   */
  public static FacetRequest of(String facet) {
    return of(Facet.parse(facet));
  }

  /**
   * The first values only.
   *
   * @param most how many at the most
   * @return a copy
   */
  public FacetRequest top(int most) {
    return new FacetRequest(facet, 0, most, picked);
  }

  /**
   * A page of values.
   *
   * @param first how many to leave out at the beginning
   * @param most how many at the most
   * @return a copy
   */
  public FacetRequest page(int first, int most) {
    return new FacetRequest(facet, first, most, picked);
  }

  /**
   * What is picked in this facet.
   *
   * @param clause the condition
   * @return a copy
   */
  public FacetRequest picking(Clause clause) {
    return new FacetRequest(facet, from, size, clause);
  }

  /** {@return what is picked in this facet, if anything is} */
  public Optional<Clause> clause() {
    return Optional.ofNullable(picked);
  }
}
