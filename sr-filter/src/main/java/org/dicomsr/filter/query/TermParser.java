package org.dicomsr.filter.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a comparison: terms, operators, values; and spans of time. */
final class TermParser {
  private final ParserInput in;
  private final Lexer lexer;
  private int lastWordEnd = -1;
  private int unitStart;

  TermParser(ParserInput in) {
    this.in = in;
    this.lexer = in.lexer;
  }

  /**
   * Where the last bare word on a right side ended: what follows it may have been meant with it.
   */
  int lastWordEnd() {
    return lastWordEnd;
  }

  Term term() {
    int start = lexer.start;
    Path path = path();
    if (lexer.token != Token.OPEN_BRACKET) {
      return in.at(start, new Term(path, List.of()));
    }
    in.enter();
    List<Modifier> modifiers = new ArrayList<>();
    do {
      lexer.next();
      modifiers.add(modifier());
    } while (lexer.token == Token.COMMA);
    in.leave();
    in.expect(Token.CLOSE_BRACKET, "`,` or `]`");
    return in.at(start, new Term(path, modifiers));
  }

  private Modifier modifier() {
    int start = lexer.start;
    Term name = term();
    if (lexer.token != Token.OPERATOR || lexer.operator() != Operator.EQUAL) {
      throw in.unexpected("`=`", "a modifier is written `[name = value]`");
    }
    operator();
    return in.at(start, new Modifier(name, value()));
  }

  private Path path() {
    int start = lexer.start;
    Step first = step();
    if (lexer.token != Token.SLASH && !(first instanceof AnyLevels)) {
      return new Path(List.of(first));
    }
    List<Step> steps = new ArrayList<>();
    steps.add(first);
    int last = start;
    while (lexer.token == Token.SLASH) {
      lexer.next();
      last = lexer.start;
      steps.add(step());
    }
    try {
      return new Path(steps);
    } catch (InvalidQueryException e) {
      throw in.refused(last, e);
    }
  }

  private Step step() {
    int start = lexer.start;
    return switch (lexer.token) {
      case WORD -> {
        Name name = new Name(lexer.word());
        lexer.next();
        yield in.at(start, name);
      }
      case ANY_LEVELS -> {
        lexer.next();
        yield in.at(start, new AnyLevels());
      }
      case TEXT, CODE -> concept();
      case END,
          NUMBER,
          DATE,
          UNIT,
          OPERATOR,
          OPEN_PARENTHESIS,
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
          throw in.unexpected("a name, a \"meaning\" or a code", in.hints.general());
    };
  }

  Concept concept() {
    int start = lexer.start;
    try {
      if (lexer.token == Token.TEXT) {
        Meaning meaning = new Meaning(unquoted(lexer.start, lexer.end));
        lexer.next();
        return in.at(start, meaning);
      }
      boolean prefix = lexer.isPrefix();
      String scheme = plain(lexer.start, lexer.bar());
      String value = plain(lexer.bar() + 1, lexer.codeEnd());
      Concept concept = prefix ? new CodePrefix(scheme, value) : new Code(scheme, value);
      lexer.next();
      return in.at(start, concept);
    } catch (InvalidQueryException e) {
      throw in.refused(start, e);
    }
  }

  Operator operator() {
    int start = lexer.start;
    Operator operator = lexer.operator();
    lexer.next();
    if (lexer.token == Token.OPERATOR && lexer.start == start + 1) {
      throw in.unexpected("a value", in.hints.doubledOperator(start));
    }
    return operator;
  }

  List<Value> values() {
    if (lexer.token != Token.OPEN_PARENTHESIS) {
      throw in.unexpected("`(`", "several values stand in parentheses: `x in (1, 2)`");
    }
    lexer.next();
    List<Value> values = new ArrayList<>();
    values.add(value());
    while (lexer.token == Token.COMMA) {
      lexer.next();
      values.add(value());
    }
    if (lexer.token != Token.CLOSE_PARENTHESIS) {
      throw in.unexpected("`,` or `)`", in.hints.afterValue(lastWordEnd));
    }
    lexer.next();
    return values;
  }

  Value value() {
    int start = lexer.start;
    try {
      Value value =
          switch (lexer.token) {
            case NUMBER -> number();
            case DATE -> date();
            case TEXT -> {
              QuotedText text = new QuotedText(unquoted(lexer.start, lexer.end));
              lexer.next();
              yield text;
            }
            case WORD -> {
              Word word = new Word(lexer.word());
              lastWordEnd = lexer.end;
              lexer.next();
              yield word;
            }
            case CODE -> valueOf(concept());
            case END,
                UNIT,
                OPERATOR,
                OPEN_PARENTHESIS,
                CLOSE_PARENTHESIS,
                OPEN_BRACE,
                CLOSE_BRACE,
                OPEN_BRACKET,
                CLOSE_BRACKET,
                COMMA,
                SLASH,
                RANGE,
                ANY_LEVELS,
                UNCLOSED_TEXT,
                UNFINISHED_CODE,
                UNCLOSED_UNIT,
                STRAY ->
                throw in.unexpected("a value", in.hints.insteadOfValue());
          };
      return in.at(start, value);
    } catch (InvalidQueryException e) {
      throw in.refused(start, e);
    }
  }

  private static Value valueOf(Concept concept) {
    return switch (concept) {
      case Code code -> code;
      case CodePrefix prefix -> prefix;
      case Meaning meaning -> new QuotedText(meaning.text());
    };
  }

  private Value number() {
    BigDecimal low = Quantity.parse(lexer.word());
    BigDecimal high = null;
    if (lexer.peek() == Token.RANGE) {
      lexer.next();
      lexer.next();
      if (lexer.token != Token.NUMBER) {
        throw in.unexpected("a number", in.hints.general());
      }
      high = Quantity.parse(lexer.word());
    }
    checkEnd();
    String unit = unit();
    return high == null ? new Quantity(low, unit) : new QuantityRange(low, high, unit);
  }

  /** What goes on right behind a number is often a date, a code or a UID without quotes. */
  private void checkEnd() {
    String hint = in.hints.behindNumber();
    if (hint != null) {
      String sign = in.text.substring(lexer.end, lexer.end + 1);
      throw in.error(lexer.end, "a unit or the end of the value", "`" + sign + "`", hint);
    }
  }

  private @Nullable String unit() {
    lexer.nextUnit();
    if (lexer.token != Token.UNIT && lexer.token != Token.TEXT) {
      if (lexer.token == Token.UNCLOSED_UNIT) {
        throw in.unexpected("a unit", "a unit with odd characters is written in quotes");
      }
      return null;
    }
    String unit = lexer.token == Token.UNIT ? lexer.word() : unquoted(lexer.start, lexer.end);
    unitStart = lexer.start;
    try {
      Quantity.checkUnit(unit);
    } catch (InvalidQueryException e) {
      throw in.refused(unitStart, e);
    }
    lexer.next();
    if (lexer.token == Token.RANGE) {
      throw in.unexpected("the end of the value", "a range has one unit, at its end: `10..15 mm`");
    }
    return unit;
  }

  private Value date() {
    PartialDate from = oneDate();
    if (lexer.token != Token.RANGE) {
      return from;
    }
    lexer.next();
    if (lexer.token != Token.DATE) {
      throw in.unexpected("a date", "both ends of a range of dates begin with `@`");
    }
    return new DateRange(from, oneDate());
  }

  private PartialDate oneDate() {
    int start = lexer.start;
    try {
      PartialDate date = PartialDate.parse(in.text.substring(lexer.start + 1, lexer.end));
      lexer.next();
      return in.at(start, date);
    } catch (InvalidQueryException e) {
      throw in.refused(start, e);
    }
  }

  TimeSpan timeSpan() {
    if (lexer.token != Token.NUMBER) {
      throw in.unexpected("a span of time, such as 30 d", in.hints.general());
    }
    int place = lexer.start;
    try {
      BigDecimal amount = Quantity.parse(lexer.word());
      TimeSpan span = new TimeSpan(amount, TimeSpan.Unit.DAY);
      String code = unit();
      if (code == null) {
        throw in.unexpected(TimeSpan.UNITS, in.hints.general());
      }
      place = unitStart;
      return new TimeSpan(span.amount(), TimeSpan.unit(code));
    } catch (InvalidQueryException e) {
      throw in.refused(place, e);
    }
  }

  int count() {
    if (lexer.token == Token.NUMBER) {
      BigDecimal number = Quantity.parse(lexer.word());
      try {
        int count = number.intValueExact();
        lexer.next();
        return count;
      } catch (ArithmeticException e) {
        throw in.error(lexer.start, "a whole number", "another number", null);
      }
    }
    throw in.unexpected("a whole number", in.hints.general());
  }

  private String plain(int from, int to) {
    return from < to && in.text.charAt(from) == '"'
        ? unquoted(from, to)
        : in.text.substring(from, to);
  }

  /** The text between two quotes. */
  private String unquoted(int from, int to) {
    if (in.text.indexOf('\\', from, to) < 0) {
      return in.text.substring(from + 1, to - 1);
    }
    return new Escapes(in, from + 1, to - 1).resolved();
  }
}
