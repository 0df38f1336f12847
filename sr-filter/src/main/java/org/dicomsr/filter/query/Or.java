package org.dicomsr.filter.query;

import java.util.List;

/**
 * Any of several clauses: {@code A or B}. Immutable.
 *
 * @param clauses two or more, none of them an {@code Or}
 */
public record Or(List<Clause> clauses) implements Clause {
  /** Copies the clauses, with those of any {@code Or} among them in its place. */
  public Or {
    clauses = Junctions.flattened(clauses, Or.class, "`or`");
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
