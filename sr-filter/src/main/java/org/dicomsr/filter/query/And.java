package org.dicomsr.filter.query;

import java.util.List;

/**
 * All of several clauses: {@code A and B}. Immutable.
 *
 * @param clauses two or more, none of them an {@code And}
 */
public record And(List<Clause> clauses) implements Clause {
  /** Copies the clauses, with those of any {@code And} among them in its place. */
  public And {
    clauses = Junctions.flattened(clauses, And.class, "`and`");
  }

  @Override
  public List<Clause> children() {
    return clauses;
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}
