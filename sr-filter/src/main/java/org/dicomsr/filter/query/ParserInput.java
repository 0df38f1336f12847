package org.dicomsr.filter.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the parsers share: the tokens, how deep they are, where parts stand, how errors are made.
 */
final class ParserInput {
  /** The most parentheses, braces and brackets within one another. */
  static final int MOST_NESTING = 4 * Query.MOST_DEPTH;

  final String text;
  final Lexer lexer;
  final ParserHints hints;
  private final @Nullable Map<QueryPart, Integer> places;
  private int nesting;

  ParserInput(String text, @Nullable Map<QueryPart, Integer> places) {
    this.text = text;
    this.lexer = new Lexer(text);
    this.hints = new ParserHints(text, lexer);
    this.places = places;
  }

  <T extends QueryPart> T at(int offset, T part) {
    if (places != null) {
      places.put(part, offset);
    }
    return part;
  }

  int placeOf(QueryPart part) {
    return places == null ? 0 : places.getOrDefault(part, 0);
  }

  void enter() {
    nesting++;
    if (nesting > MOST_NESTING) {
      throw error(
          lexer.start,
          "at most " + MOST_NESTING + " parentheses or braces in one another",
          "more",
          null);
    }
  }

  void leave() {
    nesting--;
  }

  void expect(Token token, String expected) {
    if (lexer.token != token) {
      throw unexpected(expected, hints.general());
    }
    if (token != Token.END) {
      lexer.next();
    }
  }

  void expectWord(String word, String expected, @Nullable String hint) {
    if (!lexer.is(word)) {
      String near = hints.closest(List.of(word));
      throw unexpected(expected, near == null ? hint : near);
    }
    lexer.next();
  }

  /** An error at the token here. */
  QuerySyntaxException unexpected(String expected, @Nullable String hint) {
    return syntax(lexer.start, new QueryProblem(null, expected, hints.found(), hint));
  }

  QuerySyntaxException error(int offset, String expected, String found, @Nullable String hint) {
    return syntax(offset, new QueryProblem(null, expected, found, hint));
  }

  /** What a part's constructor refused, at its place. */
  QuerySyntaxException refused(int offset, InvalidQueryException e) {
    return syntax(offset, e.problem());
  }

  private QuerySyntaxException syntax(int offset, QueryProblem problem) {
    return QuerySyntaxException.of(text, offset, problem);
  }
}
