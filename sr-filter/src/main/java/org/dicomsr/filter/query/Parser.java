package org.dicomsr.filter.query;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads queries, by recursive descent: one method for each rule of the grammar; {@link TermParser}
 * reads what stands in a comparison.
 *
 * <p>Rules about parts are kept by the parts' constructors; what they refuse is reported at the
 * place that is being read. Rules about the whole are kept by {@link Query}; to find the place of
 * what it refuses, the text is read once more with the place of every part noted.
 */
final class Parser {
  private final ParserInput in;
  private final TermParser terms;

  Parser(String text, @Nullable Map<QueryPart, Integer> places) {
    this.in = new ParserInput(text, places);
    this.terms = new TermParser(in);
  }

  static Query parse(String text, QueryCheck check) {
    try {
      return checked(new Parser(text, null), check);
    } catch (InvalidQueryException e) {
      IdentityHashMap<QueryPart, Integer> places = new IdentityHashMap<>();
      try {
        return checked(new Parser(text, places), check);
      } catch (InvalidQueryException located) {
        QueryPart part = located.problem().part();
        int offset = part == null ? 0 : places.getOrDefault(part, 0);
        throw QuerySyntaxException.of(text, offset, located.problem());
      }
    }
  }

  private static Query checked(Parser parser, QueryCheck check) {
    Query query = parser.query();
    Optional<QueryProblem> problem = check.check(query);
    if (problem.isPresent()) {
      throw new InvalidQueryException(problem.get());
    }
    return query;
  }

  Clause onlyClause() {
    return or(Token.END);
  }

  Value onlyValue() {
    Value value = terms.value();
    in.expect(Token.END, "the end");
    return value;
  }

  Term onlyTerm() {
    Term term = terms.term();
    in.expect(Token.END, "`/`, `[` or the end");
    return term;
  }

  private Query query() {
    Level level = Level.PATIENTS;
    ObjectKind kind = null;
    if (in.lexer.is("select") && !in.lexer.isName()) {
      in.lexer.next();
      level = level();
      if (in.lexer.is("of")) {
        in.lexer.next();
        kind = selectedKind();
      }
      in.expectWord("where", kind == null ? "`where` or `of`" : "`where`", ParserHints.WHERE);
    }
    return new Query(level, kind, or(Token.END));
  }

  private Level level() {
    for (Level level : Level.values()) {
      if (in.lexer.is(level.word())) {
        in.lexer.next();
        return level;
      }
    }
    throw in.unexpected(
        "`patients`, `studies`, `series` or `objects`", in.hints.closest(ParserHints.LEVELS));
  }

  private ObjectKind selectedKind() {
    if (in.lexer.token == Token.WORD) {
      Optional<ObjectKind> kind = ObjectKind.ofWord(in.lexer.word());
      if (kind.isPresent()) {
        in.lexer.next();
        return kind.get();
      }
    }
    throw in.unexpected("an object kind, such as CT or report", in.hints.kind());
  }

  /** Reads clauses up to the closing token, and that. */
  private Clause or(Token closing) {
    Clause first = and();
    if (in.lexer.is("or")) {
      List<Clause> clauses = new ArrayList<>();
      clauses.add(first);
      while (in.lexer.is("or")) {
        in.lexer.next();
        clauses.add(and());
      }
      first = in.at(in.placeOf(first), new Or(clauses));
    }
    if (in.lexer.token != closing) {
      throw in.unexpected(
          "`and`, `or` or " + closing.words(), in.hints.afterClause(terms.lastWordEnd(), closing));
    }
    if (closing != Token.END) {
      in.lexer.next();
    }
    return first;
  }

  private Clause and() {
    Clause first = not();
    if (!in.lexer.is("and")) {
      return first;
    }
    List<Clause> clauses = new ArrayList<>();
    clauses.add(first);
    while (in.lexer.is("and")) {
      in.lexer.next();
      clauses.add(not());
    }
    return in.at(in.placeOf(first), new And(clauses));
  }

  private Clause not() {
    int start = in.lexer.start;
    if (!in.lexer.is("not") || in.lexer.isName()) {
      return before();
    }
    in.lexer.next();
    if (in.lexer.is("not") && !in.lexer.isName()) {
      throw in.unexpected(
          "a condition", "a second `not` is written in parentheses: `not (not x = 1)`");
    }
    return in.at(start, new Not(before()));
  }

  private Clause before() {
    int start = in.lexer.start;
    Clause first = primary();
    if (!isBefore()) {
      return first;
    }
    TimeSpan span = null;
    if (in.lexer.is("within")) {
      in.lexer.next();
      span = terms.timeSpan();
    }
    in.expectWord("before", "`before`", null);
    Clause second = primary();
    if (isBefore()) {
      throw in.unexpected("`and`, `or` or the end of the condition", ParserHints.CHAIN);
    }
    return in.at(start, new Before(first, span, second));
  }

  private boolean isBefore() {
    return in.lexer.is("before") || in.lexer.is("within");
  }

  private Clause primary() {
    Lexer lexer = in.lexer;
    return switch (lexer.token) {
      case OPEN_PARENTHESIS -> {
        in.enter();
        lexer.next();
        Clause inner = or(Token.CLOSE_PARENTHESIS);
        in.leave();
        yield inner;
      }
      case WORD -> lexer.isName() ? condition() : word();
      case TEXT, CODE -> lexer.peek() == Token.OPEN_BRACE ? container() : condition();
      case ANY_LEVELS -> condition();
      case END,
          NUMBER,
          DATE,
          UNIT,
          OPERATOR,
          CLOSE_PARENTHESIS,
          OPEN_BRACE,
          CLOSE_BRACE,
          OPEN_BRACKET,
          CLOSE_BRACKET,
          COMMA,
          SLASH,
          RANGE,
          UNCLOSED_TEXT,
          UNFINISHED_CODE,
          UNCLOSED_UNIT,
          STRAY ->
          throw in.unexpected("a condition", in.hints.insteadOfClause());
    };
  }

  /** A word that is not the name of facts: it begins a clause of its own form. */
  private Clause word() {
    int start = in.lexer.start;
    String word = in.lexer.word();
    return switch (word) {
      case "same" -> same(start);
      case "at" -> atLeast(start);
      case "within" -> {
        in.lexer.next();
        TimeSpan span = terms.timeSpan();
        yield in.at(start, new Within(span, braces()));
      }
      case "has" -> {
        in.lexer.next();
        yield in.at(start, new Has(terms.term()));
      }
      case "missing" -> {
        in.lexer.next();
        yield in.at(start, new Missing(terms.term()));
      }
      case "unknown" -> {
        in.lexer.next();
        yield in.at(start, new Unknown(terms.term()));
      }
      case "and", "or", "before", "where", "of" -> throw in.unexpected("a condition", null);
      case "select" -> throw in.unexpected("a condition", ParserHints.ONE_SELECT);
      default -> {
        Countable countable = countable(word);
        yield countable != null ? countable : condition();
      }
    };
  }

  private Clause same(int start) {
    in.lexer.next();
    for (Same.Scope scope : Same.Scope.values()) {
      if (in.lexer.is(scope.word())) {
        in.lexer.next();
        return in.at(start, new Same(scope, braces()));
      }
    }
    throw in.unexpected("`study` or `series`", in.hints.closest(ParserHints.SCOPES));
  }

  private Clause atLeast(int start) {
    in.lexer.next();
    in.expectWord("least", "`least`", null);
    int number = in.lexer.start;
    int count = terms.count();
    Countable countable = null;
    if (in.lexer.token == Token.WORD) {
      countable = countable(in.lexer.word());
    } else if ((in.lexer.token == Token.TEXT || in.lexer.token == Token.CODE)
        && in.lexer.peek() == Token.OPEN_BRACE) {
      countable = container();
    }
    if (countable == null) {
      throw in.unexpected("an object, or a group with `{`", in.hints.insteadOfCountable());
    }
    try {
      return in.at(start, new AtLeast(count, countable));
    } catch (InvalidQueryException e) {
      throw in.refused(number, e);
    }
  }

  /** An object or group of that kind, or null when the word is no kind. */
  private @Nullable Countable countable(String word) {
    int start = in.lexer.start;
    for (GroupKind kind : GroupKind.values()) {
      if (kind.word().equals(word)) {
        if (in.lexer.peek() != Token.OPEN_BRACE) {
          return null;
        }
        in.lexer.next();
        return in.at(start, new GroupClause(kind, braces()));
      }
    }
    Optional<ObjectKind> kind = ObjectKind.ofWord(word);
    if (kind.isEmpty()) {
      return null;
    }
    in.lexer.next();
    Clause inner = in.lexer.token == Token.OPEN_BRACE ? braces() : null;
    return in.at(start, new ObjectClause(kind.get(), inner));
  }

  private Countable container() {
    int start = in.lexer.start;
    Concept concept = terms.concept();
    return in.at(start, new ContainerClause(concept, braces()));
  }

  private Clause braces() {
    in.expect(Token.OPEN_BRACE, "`{`");
    in.enter();
    if (in.lexer.token == Token.CLOSE_BRACE) {
      throw in.unexpected("a condition", "without a condition there are no braces");
    }
    Clause inner = or(Token.CLOSE_BRACE);
    in.leave();
    return inner;
  }

  private Clause condition() {
    int start = in.lexer.start;
    Term term = terms.term();
    if (in.lexer.token == Token.OPERATOR) {
      Operator operator = terms.operator();
      int place = in.lexer.start;
      Value value = terms.value();
      try {
        return in.at(start, new Comparison(term, operator, value));
      } catch (InvalidQueryException e) {
        throw in.refused(place, e);
      }
    }
    if (in.lexer.is("in")) {
      in.lexer.next();
      return in.at(start, new In(term, terms.values()));
    }
    throw in.unexpected("an operator such as `=`", in.hints.insteadOfOperator(term));
  }
}
