package org.dicomsr.filter.query.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.filter.query.And;
import org.dicomsr.filter.query.AtLeast;
import org.dicomsr.filter.query.Before;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.Comparison;
import org.dicomsr.filter.query.ContainerClause;
import org.dicomsr.filter.query.Countable;
import org.dicomsr.filter.query.GroupClause;
import org.dicomsr.filter.query.GroupKind;
import org.dicomsr.filter.query.Has;
import org.dicomsr.filter.query.In;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Missing;
import org.dicomsr.filter.query.Not;
import org.dicomsr.filter.query.ObjectClause;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.query.Operator;
import org.dicomsr.filter.query.Or;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.Same;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.TimeSpan;
import org.dicomsr.filter.query.Unknown;
import org.dicomsr.filter.query.Value;
import org.dicomsr.filter.query.Within;

/** Makes queries and clauses of JSON. */
final class ClauseReader {
  private static final String WHERE = "where";

  /** The members that tell clauses apart; {@code before} goes first, as it may have a within. */
  private static final List<String> KINDS =
      List.of(
          "before",
          "and",
          "or",
          "not",
          "same",
          "within",
          "atLeast",
          "object",
          "group",
          "container",
          "has",
          "missing",
          "unknown",
          "term");

  private final Places places;
  private final TermReader terms;

  ClauseReader(Places places) {
    this.places = places;
    this.terms = new TermReader(places);
  }

  Query query(Node node) {
    node.checkMembers("an object with members select, of, where", List.of("select", "of", WHERE));
    Node select = node.optionalMember("select");
    Level level = select == null ? Level.PATIENTS : constant(select, Level.values(), "a level");
    Node of = node.optionalMember("of");
    ObjectKind kind = of == null ? null : kind(of);
    return new Query(level, kind, clause(node.member(WHERE)));
  }

  private Clause clause(Node node) {
    for (String kind : KINDS) {
      if (node.has(kind)) {
        return places.put(node, clause(node, kind));
      }
    }
    throw node.refused(
        "a clause, an object with one of the members "
            + String.join(", ", KINDS.stream().sorted().toList()),
        "none of them",
        null);
  }

  private Clause clause(Node node, String kind) {
    return switch (kind) {
      case "and" -> {
        List<Clause> clauses = clauses(node, kind);
        yield node.make(() -> new And(clauses));
      }
      case "or" -> {
        List<Clause> clauses = clauses(node, kind);
        yield node.make(() -> new Or(clauses));
      }
      case "not" -> new Not(clause(only(node, kind)));
      case "same" -> {
        Node scope = braces(node, kind);
        yield new Same(constant(scope, Same.Scope.values(), "study or series"), inner(node));
      }
      case "within" -> new Within(span(braces(node, kind)), inner(node));
      case "before" -> before(node);
      case "atLeast" -> atLeast(node);
      case "has" -> new Has(terms.term(only(node, kind)));
      case "missing" -> new Missing(terms.term(only(node, kind)));
      case "unknown" -> new Unknown(terms.term(only(node, kind)));
      case "term" -> condition(node);
      default -> countable(node, kind);
    };
  }

  private Countable countable(Node node, String kind) {
    return switch (kind) {
      case "object" -> {
        Node inner = node.optionalMember(WHERE);
        yield new ObjectClause(kind(braces(node, kind)), inner == null ? null : clause(inner));
      }
      case "group" ->
          new GroupClause(
              constant(braces(node, kind), GroupKind.values(), "a kind of group"), inner(node));
      default -> new ContainerClause(terms.concept(braces(node, kind)), inner(node));
    };
  }

  private Clause before(Node node) {
    node.checkMembers("an object", List.of("before", "within"));
    Node pair = node.member("before");
    List<Node> both = pair.items();
    if (both.size() != 2) {
      throw pair.refused("two clauses", "another number", null);
    }
    Node within = node.optionalMember("within");
    return new Before(
        clause(both.get(0)), within == null ? null : span(within), clause(both.get(1)));
  }

  private Clause atLeast(Node node) {
    node.checkMembers("an object", List.of("atLeast", "of"));
    Node number = node.member("atLeast");
    int count = count(number);
    Node of = node.member("of");
    if (clause(of) instanceof Countable countable) {
      return number.make(() -> new AtLeast(count, countable));
    }
    throw of.refused("an object, group or container", "another clause", null);
  }

  private Clause condition(Node node) {
    Term term = terms.term(node.member("term"));
    if (node.has("in")) {
      node.checkMembers("an object", List.of("term", "in"));
      Node in = node.member("in");
      List<Value> values = new ArrayList<>();
      in.items().forEach(value -> values.add(terms.value(value)));
      return in.make(() -> new In(term, values));
    }
    node.checkMembers("an object", List.of("term", "op", "value"));
    Operator operator = constant(node.member("op"), Operator.values(), "an operator");
    Node value = node.member("value");
    Value read = terms.value(value);
    return value.make(() -> new Comparison(term, operator, read));
  }

  private List<Clause> clauses(Node node, String kind) {
    List<Clause> clauses = new ArrayList<>();
    only(node, kind).items().forEach(item -> clauses.add(clause(item)));
    return clauses;
  }

  private static Node only(Node node, String name) {
    node.checkMembers("an object", List.of(name));
    return node.member(name);
  }

  private static Node braces(Node node, String name) {
    node.checkMembers("an object", List.of(name, WHERE));
    return node.member(name);
  }

  private Clause inner(Node node) {
    return clause(node.member(WHERE));
  }

  private static ObjectKind kind(Node node) {
    return node.make(() -> ObjectKind.of(node.text()));
  }

  private TimeSpan span(Node node) {
    node.checkMembers("a span of time", List.of("number", "unit"));
    BigDecimal number = terms.number(node.member("number"));
    return node.make(() -> TimeSpan.of(number, node.member("unit").text()));
  }

  private int count(Node node) {
    try {
      return terms.number(node).intValueExact();
    } catch (ArithmeticException e) {
      throw node.refused("a whole number", "another number", null);
    }
  }

  /** The constant whose word, which is what it prints as, is given. */
  private static <T> T constant(Node node, T[] constants, String expected) {
    String word = node.text();
    for (T constant : constants) {
      if (constant.toString().equals(word)) {
        return constant;
      }
    }
    StringBuilder words = new StringBuilder();
    for (T constant : constants) {
      words.append(words.isEmpty() ? "" : ", ").append(constant);
    }
    throw node.refused(expected + ": " + words, "another string", null);
  }
}
