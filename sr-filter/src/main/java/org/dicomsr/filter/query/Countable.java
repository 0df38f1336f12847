package org.dicomsr.filter.query;

import java.util.List;
import java.util.Optional;

/**
 * A clause about one thing with other things in it, of which {@code at least} may ask for several.
 * Immutable and thread-safe.
 */
public sealed interface Countable extends Clause
    permits ObjectClause, GroupClause, ContainerClause {

  /** {@return what holds of the one thing; empty when its mere being there is asked for} */
  Optional<Clause> inner();

  @Override
  default List<Clause> children() {
    return inner().map(List::of).orElse(List.of());
  }
}
