package org.dicomsr.filter.query;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes queries and their parts on one line, with as few parentheses as can be. */
final class Printer {
  // How strongly a clause holds together, from the weakest.
  private static final int OR = 0;
  private static final int AND = 1;
  private static final int NOT = 2;
  private static final int BEFORE = 3;
  private static final int PRIMARY = 4;

  private final StringBuilder out = new StringBuilder(64);

  private Printer() {}

  static String print(Query query) {
    return head(query) + " where " + print(query.where());
  }

  /** What stands before {@code where}. */
  static String head(Query query) {
    return "select " + query.level() + (query.kind() == null ? "" : " of " + query.kind());
  }

  static String print(Clause clause) {
    Printer printer = new Printer();
    printer.clause(clause, OR);
    return printer.out.toString();
  }

  static String print(Term term) {
    Printer printer = new Printer();
    printer.term(term);
    return printer.out.toString();
  }

  static String print(Modifier modifier) {
    Printer printer = new Printer();
    printer.modifier(modifier);
    return printer.out.toString();
  }

  static String print(Value value) {
    Printer printer = new Printer();
    printer.value(value);
    return printer.out.toString();
  }

  static String print(TimeSpan span) {
    return Quantity.text(span.amount()) + " " + span.unit();
  }

  /** What stands before the brace, or null for clauses without braces. */
  static @Nullable String braceHead(Clause clause) {
    return switch (clause) {
      case Same same -> "same " + same.scope();
      case Within within -> "within " + within.span();
      case ObjectClause object -> object.clause() == null ? null : object.kind().word();
      case GroupClause group -> group.kind().word();
      case ContainerClause container -> container.concept().toString();
      case AtLeast several -> {
        String head = braceHead(several.clause());
        yield head == null ? null : "at least " + several.count() + " " + head;
      }
      case And and -> null;
      case Or or -> null;
      case Not not -> null;
      case Before before -> null;
      case Comparison comparison -> null;
      case In in -> null;
      case Has has -> null;
      case Missing missing -> null;
      case Unknown unknown -> null;
    };
  }

  /** Whether a clause within another needs parentheses. */
  static boolean isBracketed(Clause clause, Clause within) {
    return strength(clause) < demanded(within);
  }

  private static int strength(Clause clause) {
    return switch (clause) {
      case Or or -> OR;
      case And and -> AND;
      case Not not -> NOT;
      case Before before -> BEFORE;
      case Same same -> PRIMARY;
      case Within within -> PRIMARY;
      case Countable countable -> PRIMARY;
      case AtLeast several -> PRIMARY;
      case Comparison comparison -> PRIMARY;
      case In in -> PRIMARY;
      case Has has -> PRIMARY;
      case Missing missing -> PRIMARY;
      case Unknown unknown -> PRIMARY;
    };
  }

  private static int demanded(Clause within) {
    return switch (within) {
      case Or or -> AND;
      case And and -> NOT;
      case Not not -> BEFORE;
      case Before before -> PRIMARY;
      case Same same -> OR;
      case Within span -> OR;
      case Countable countable -> OR;
      case AtLeast several -> OR;
      case Comparison comparison -> OR;
      case In in -> OR;
      case Has has -> OR;
      case Missing missing -> OR;
      case Unknown unknown -> OR;
    };
  }

  private void clause(Clause clause, int demanded) {
    boolean bracketed = strength(clause) < demanded;
    out.append(bracketed ? "(" : "");
    switch (clause) {
      case Or(List<Clause> clauses) -> joined(clauses, " or ", AND);
      case And(List<Clause> clauses) -> joined(clauses, " and ", NOT);
      case Not(Clause inner) -> {
        out.append("not ");
        clause(inner, BEFORE);
      }
      case Before(Clause first, TimeSpan within, Clause second) -> {
        clause(first, PRIMARY);
        out.append(joint(within));
        clause(second, PRIMARY);
      }
      case Same same -> braces(same, same.clause());
      case Within within -> braces(within, within.clause());
      case Countable countable -> countable(countable);
      case AtLeast several -> {
        out.append("at least ").append(several.count()).append(' ');
        countable(several.clause());
      }
      case Comparison(Term term, Operator operator, Value value) -> {
        term(term);
        out.append(' ').append(operator.sign()).append(' ');
        value(value);
      }
      case In(Term term, List<Value> values) -> {
        term(term);
        out.append(" in (");
        for (int i = 0; i < values.size(); i++) {
          out.append(i == 0 ? "" : ", ");
          value(values.get(i));
        }
        out.append(')');
      }
      case Has(Term term) -> prefixed("has ", term);
      case Missing(Term term) -> prefixed("missing ", term);
      case Unknown(Term term) -> prefixed("unknown ", term);
    }
    out.append(bracketed ? ")" : "");
  }

  /** What stands between two clauses of which one comes first. */
  static String joint(@Nullable TimeSpan within) {
    return within == null ? " before " : " within " + within + " before ";
  }

  private void joined(List<Clause> clauses, String joint, int demanded) {
    for (int i = 0; i < clauses.size(); i++) {
      out.append(i == 0 ? "" : joint);
      clause(clauses.get(i), demanded);
    }
  }

  private void countable(Countable countable) {
    if (countable.inner().isPresent()) {
      braces(countable, countable.inner().get());
    } else if (countable instanceof ObjectClause object) {
      out.append(object.kind());
    }
  }

  private void braces(Clause clause, Clause inner) {
    out.append(braceHead(clause)).append("{ ");
    clause(inner, OR);
    out.append(" }");
  }

  private void prefixed(String word, Term term) {
    out.append(word);
    term(term);
  }

  private void term(Term term) {
    List<Step> steps = term.path().steps();
    for (int i = 0; i < steps.size(); i++) {
      out.append(i == 0 ? "" : "/").append(steps.get(i));
    }
    if (!term.modifiers().isEmpty()) {
      out.append('[');
      for (int i = 0; i < term.modifiers().size(); i++) {
        out.append(i == 0 ? "" : ", ");
        modifier(term.modifiers().get(i));
      }
      out.append(']');
    }
  }

  private void modifier(Modifier modifier) {
    term(modifier.term());
    out.append(" = ");
    value(modifier.value());
  }

  private void value(Value value) {
    switch (value) {
      case Quantity(BigDecimal number, String unit) ->
          out.append(Quantity.text(number)).append(unit(unit));
      case QuantityRange(BigDecimal low, BigDecimal high, String unit) ->
          out.append(Quantity.text(low))
              .append("..")
              .append(Quantity.text(high))
              .append(unit(unit));
      case PartialDate date -> out.append(date);
      case DateRange range -> out.append(range);
      case QuotedText text -> out.append(text);
      case Word word -> out.append(word);
      case Code code -> out.append(code);
      case CodePrefix prefix -> out.append(prefix);
    }
  }

  private static String unit(@Nullable String unit) {
    return unit == null ? "" : Lexer.isBareUnit(unit) ? " " + unit : " " + Texts.quote(unit);
  }
}
