package org.dicomsr.filter.query;

import java.util.List;

/** Writes queries on several lines where one would be long. */
final class PrettyPrinter {
  private static final int WIDTH = 80;
  private static final int STEP = 2;

  private final StringBuilder out = new StringBuilder();

  String print(Query query) {
    String flat = Printer.print(query);
    if (flat.length() <= WIDTH) {
      return flat;
    }
    out.append(Printer.head(query)).append("\nwhere ");
    clause(query.where(), STEP);
    return out.toString();
  }

  String print(Clause clause) {
    clause(clause, 0);
    return out.toString();
  }

  private void clause(Clause clause, int indent) {
    String flat = Printer.print(clause);
    if (column() + flat.length() <= WIDTH || clause.children().isEmpty()) {
      out.append(flat);
      return;
    }
    switch (clause) {
      case And and -> joined(and, "and ", indent);
      case Or or -> joined(or, "or ", indent);
      case Not not -> {
        out.append("not ");
        operand(not.clause(), not, indent);
      }
      case Before before -> {
        operand(before.first(), before, indent);
        line(indent + STEP);
        out.append(Printer.joint(before.within()).stripLeading());
        operand(before.second(), before, indent + STEP);
      }
      case Same same -> braces(same, same.clause(), indent);
      case Within within -> braces(within, within.clause(), indent);
      case Countable countable -> braces(countable, countable.children().get(0), indent);
      case AtLeast several -> {
        List<Clause> inner = several.clause().children();
        if (inner.isEmpty()) {
          out.append(flat);
        } else {
          braces(several, inner.get(0), indent);
        }
      }
      case Comparison comparison -> out.append(flat);
      case In in -> out.append(flat);
      case Has has -> out.append(flat);
      case Missing missing -> out.append(flat);
      case Unknown unknown -> out.append(flat);
    }
  }

  private void joined(Clause junction, String joint, int indent) {
    boolean first = true;
    for (Clause clause : junction.children()) {
      if (!first) {
        line(indent);
        out.append(joint);
      }
      operand(clause, junction, indent);
      first = false;
    }
  }

  private void operand(Clause clause, Clause within, int indent) {
    if (Printer.isBracketed(clause, within)) {
      out.append('(');
      block(clause, indent);
      out.append(')');
    } else {
      clause(clause, indent);
    }
  }

  private void braces(Clause clause, Clause inner, int indent) {
    out.append(Printer.braceHead(clause)).append('{');
    block(inner, indent);
    out.append('}');
  }

  private void block(Clause inner, int indent) {
    line(indent + STEP);
    clause(inner, indent + STEP);
    line(indent);
  }

  private void line(int indent) {
    out.append('\n').repeat(' ', indent);
  }

  private int column() {
    return out.length() - 1 - out.lastIndexOf("\n");
  }
}
