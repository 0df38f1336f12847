package org.dicomsr.filter.internal.plan;

import java.util.List;
import java.util.Objects;

/**
 * What a name or meaning of a query stands for: printed by an explanation, hashed into a cohort.
 *
 * @param written the term or value as the query has it
 * @param kind what it is: {@code variable}, {@code built-in}, {@code keyword}, {@code concept} or
 *     {@code value}
 * @param standsFor keys, meanings, keywords and units, sorted: the same catalogue and tables give
 *     the same list
 */
public record Resolution(String written, String kind, List<String> standsFor) {
  /** Copies the list. */
  public Resolution {
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(kind, "kind");
    standsFor = List.copyOf(standsFor);
  }
}
