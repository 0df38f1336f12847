package org.dicomsr.filter.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for errors of the parser: what was found, and what may have been meant. */
final class ParserHints {
  static final List<String> LEVELS = List.of("patients", "studies", "series", "objects");
  static final List<String> SCOPES = List.of("study", "series");
  static final String WHERE = "`select patients where any` lists all of them";
  static final String CHAIN = "write `A before B and B before C`";

  static final String ONE_SELECT = "`select` stands once, at the beginning";

  private static final String WHERE_FIRST = "a query begins with `select patients where`";
  private static final List<String> JOINING = List.of("and", "or", "before", "within");

  /** Words of other languages and of everyday speech, in the place of an operator. */
  private static final Map<String, String> SPOKEN =
      Map.ofEntries(
          Map.entry("is", "did you mean `=`?"),
          Map.entry("equals", "did you mean `=`?"),
          Map.entry("like", "did you mean `~`?"),
          Map.entry("contains", "did you mean `~`?"),
          Map.entry("matches", "did you mean `~`?"),
          Map.entry("between", "a range is written `= 10..15 mm`"),
          Map.entry("not", "`not` stands in front of the whole condition: `not x in (1, 2)`"),
          Map.entry("exists", "`has` stands in front: `has x`"),
          Map.entry("missing", "`missing` stands in front: `missing x`"),
          Map.entry("unknown", "`unknown` stands in front: `unknown x`"),
          Map.entry("has", "`has` stands in front: `has x`"));

  private static final String DOUBLE_QUOTES = "text is written in double quotes: `\"text\"`";

  private final String text;
  private final Lexer lexer;

  ParserHints(String text, Lexer lexer) {
    this.text = text;
    this.lexer = lexer;
  }

  /** The token here, in words that show nothing of the query but its own syntax. */
  String found() {
    if (lexer.token == Token.OPERATOR) {
      return "`" + lexer.word() + "`";
    }
    if (lexer.token == Token.STRAY) {
      int point = text.codePointAt(lexer.start);
      return point > ' ' && point < 0x7f
          ? "`" + (char) point + "`"
          : String.format(Locale.ROOT, "the character U+%04X", point);
    }
    if (lexer.token == Token.WORD && Vocabulary.isOwn(lexer.word())) {
      return "`" + lexer.word() + "`";
    }
    return lexer.token.words();
  }

  /** What fits a token that has no business anywhere. */
  @Nullable String general() {
    return switch (lexer.token) {
      case UNCLOSED_TEXT -> "text ends on the line it begins on; `\\n` stands for a new line";
      case UNFINISHED_CODE ->
          "a code is written `SCHEME|code` or `SCHEME|\"code\"`, without spaces";
      case UNCLOSED_UNIT -> "a unit with odd characters is written in quotes";
      case STRAY -> stray();
      case END,
          WORD,
          NUMBER,
          DATE,
          TEXT,
          CODE,
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
          ANY_LEVELS ->
          null;
    };
  }

  private @Nullable String stray() {
    return switch (text.charAt(lexer.start)) {
      case '\'', '`', '\u2018', '\u2019', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' ->
          DOUBLE_QUOTES;
      case '&' -> Hints.didYouMean("and");
      case '|' -> "did you mean `or`? A code is written `SCHEME|code`, without spaces";
      case '!' -> Hints.didYouMean("not");
      case '*' -> "`**` stands for any number of levels; text with a star is written in quotes";
      case ';' -> "a query ends without a semicolon";
      case ':' -> "a time is part of a date: `@2019-03-04T10:20`";
      case '\u2264' -> Hints.didYouMean("<=");
      case '\u2265' -> Hints.didYouMean(">=");
      case '\u2260' -> Hints.didYouMean("!=");
      default -> null;
    };
  }

  /** The nearest of some words. */
  @Nullable String closest(List<String> words) {
    if (lexer.token != Token.WORD) {
      return general();
    }
    String word = Hints.closest(lexer.word(), words);
    return word == null ? null : Hints.didYouMean(word);
  }

  /** The nearest object kind. */
  @Nullable String kind() {
    return closest(Hints.objectKinds());
  }

  /** Behind a condition, where something must join the next one. */
  @Nullable String afterClause(int lastWordEnd, Token closing) {
    if (lexer.is("where")) {
      return WHERE_FIRST;
    }
    String hint = afterValue(lastWordEnd);
    if (hint != null) {
      return hint;
    }
    return switch (lexer.token) {
      case WORD -> "conditions are joined by `and`, `or`";
      case TEXT, CODE, NUMBER, DATE -> "conditions are joined by `and`, `or`";
      case COMMA -> Hints.didYouMean("and");
      case OPERATOR -> "a comparison has one operator, `has x` none";
      case CLOSE_PARENTHESIS, CLOSE_BRACE, CLOSE_BRACKET ->
          closing == Token.END ? "nothing that it closes is open" : null;
      case END -> "something is open that is not closed";
      case UNIT,
          OPEN_PARENTHESIS,
          OPEN_BRACE,
          OPEN_BRACKET,
          SLASH,
          RANGE,
          ANY_LEVELS,
          UNCLOSED_TEXT,
          UNFINISHED_CODE,
          UNCLOSED_UNIT,
          STRAY ->
          null;
    };
  }

  /** Behind a value: what follows a bare word may belong to it. */
  @Nullable String afterValue(int lastWordEnd) {
    if (lexer.token == Token.WORD) {
      String joining = Hints.closest(lexer.word(), JOINING);
      if (joining != null) {
        return Hints.didYouMean(joining);
      }
    }
    boolean behindWord =
        lastWordEnd >= 0
            && lastWordEnd <= lexer.start
            && text.substring(lastWordEnd, lexer.start).isBlank();
    return switch (lexer.token) {
      case NUMBER ->
          behindWord
              ? "several words are one text in quotes; a code is written `SCHEME|code`"
              : general();
      case WORD, SLASH, RANGE, OPEN_PARENTHESIS ->
          behindWord ? "several words are one text in quotes: `\"Left ventricle\"`" : general();
      case STRAY ->
          behindWord && "*:.-+".indexOf(text.charAt(lexer.start)) >= 0
              ? "text with other characters than letters and digits is written in quotes"
              : general();
      case END,
          DATE,
          TEXT,
          CODE,
          UNIT,
          OPERATOR,
          CLOSE_PARENTHESIS,
          OPEN_BRACE,
          CLOSE_BRACE,
          OPEN_BRACKET,
          CLOSE_BRACKET,
          COMMA,
          ANY_LEVELS,
          UNCLOSED_TEXT,
          UNFINISHED_CODE,
          UNCLOSED_UNIT ->
          general();
    };
  }

  /** Where a condition begins. */
  @Nullable String insteadOfClause() {
    return switch (lexer.token) {
      case NUMBER, DATE -> "the name stands on the left: `age > 60 a`, `date < @2019`";
      case OPERATOR -> "the name stands on the left of the operator";
      case OPEN_BRACE -> "before a brace stands what it is about: `CT{ … }`, `group{ … }`";
      case END,
          WORD,
          TEXT,
          CODE,
          UNIT,
          OPEN_PARENTHESIS,
          CLOSE_PARENTHESIS,
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
          general();
    };
  }

  /** Behind {@code at least 3}. */
  @Nullable String insteadOfCountable() {
    if (lexer.token != Token.WORD) {
      return general();
    }
    String group = Hints.closest(lexer.word(), Vocabulary.GROUP_KINDS);
    if (group != null) {
      return Hints.didYouMean(group + "{ … }");
    }
    String kind = kind();
    return kind == null ? "objects and groups are counted: `at least 3 group{ x = 1 }`" : kind;
  }

  /** Behind a term that starts a condition. */
  @Nullable String insteadOfOperator(Term term) {
    boolean bare = term.path().steps().size() == 1 && term.modifiers().isEmpty();
    if (bare && term.path().steps().get(0) instanceof Name(String name)) {
      String hint = insteadOfKind(name);
      if (hint != null) {
        return hint;
      }
    }
    if (lexer.is("where")) {
      return WHERE_FIRST;
    }
    if (lexer.token == Token.WORD && Vocabulary.isKeywordInCapitals(lexer.word())) {
      return Hints.didYouMean(lexer.word().toLowerCase(Locale.ROOT));
    }
    if (lexer.token == Token.WORD) {
      return SPOKEN.getOrDefault(
          lexer.word().toLowerCase(Locale.ROOT),
          Vocabulary.isOwn(lexer.word())
              ? "`has x` asks whether there is a value"
              : Hints.didYouMean("="));
    }
    if (lexer.token == Token.OPEN_BRACE) {
      return bare
          ? "the concept of a container is written in quotes: `\"CT Acquisition\"{ … }`"
          : "before a brace stands one concept, without path and modifiers";
    }
    return switch (lexer.token) {
      case SLASH -> "modifiers stand behind the whole path";
      case TEXT, NUMBER, DATE, CODE -> Hints.didYouMean("=");
      case END,
          WORD,
          UNIT,
          OPERATOR,
          OPEN_PARENTHESIS,
          CLOSE_PARENTHESIS,
          OPEN_BRACE,
          CLOSE_BRACE,
          OPEN_BRACKET,
          CLOSE_BRACKET,
          COMMA,
          RANGE,
          ANY_LEVELS,
          UNCLOSED_TEXT,
          UNFINISHED_CODE,
          UNCLOSED_UNIT,
          STRAY -> {
        String hint =
            lexer.token == Token.STRAY && text.charAt(lexer.start) == '!'
                ? Hints.didYouMean("!=")
                : general();
        yield hint == null ? "`has x` asks whether there is a value" : hint;
      }
    };
  }

  private @Nullable String insteadOfKind(String name) {
    String group = Hints.closest(name, Vocabulary.GROUP_KINDS);
    if (group != null && (lexer.token != Token.WORD || JOINING.contains(lexer.word()))) {
      return Hints.didYouMean(group + "{ … }");
    }
    String keyword =
        Hints.closest(name, List.of("not", "has", "missing", "unknown", "same", "select"));
    if (keyword != null && lexer.token != Token.OPEN_BRACE) {
      return Hints.didYouMean(keyword);
    }
    boolean spoken =
        lexer.token == Token.WORD && SPOKEN.containsKey(lexer.word().toLowerCase(Locale.ROOT));
    String kind = spoken ? null : Hints.closest(name, Hints.objectKinds());
    return kind == null ? null : Hints.didYouMean(kind);
  }

  /** Where a value is missing. */
  @Nullable String insteadOfValue() {
    return switch (lexer.token) {
      case OPERATOR -> null;
      case OPEN_PARENTHESIS -> "several values stand behind `in`: `x in (1, 2)`";
      case STRAY ->
          text.charAt(lexer.start) == '.' ? "a number begins with a digit: `0.5`" : general();
      case END,
          WORD,
          NUMBER,
          DATE,
          TEXT,
          CODE,
          UNIT,
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
          UNCLOSED_UNIT ->
          general();
    };
  }

  /** Two operators in a row, the first of one character. */
  @Nullable String doubledOperator(int start) {
    return switch (text.substring(start, lexer.start + 1)) {
      case "==" -> Hints.didYouMean("=");
      case "=<" -> Hints.didYouMean("<=");
      case "=>" -> Hints.didYouMean(">=");
      case "<>" -> Hints.didYouMean("!=");
      case "=~", "~=" -> Hints.didYouMean("~");
      default -> null;
    };
  }

  /** What a number may have been meant for, when it goes on without a space. */
  @Nullable String behindNumber() {
    if (lexer.end + 1 >= text.length() || !Character.isDigit(text.charAt(lexer.end + 1))) {
      return null;
    }
    return switch (text.charAt(lexer.end)) {
      case '-' ->
          lexer.end - lexer.start == 4
              ? "a date begins with `@`: `@2019-03-04`"
              : "a code is written `SCHEME|code`, any other text in quotes";
      case '.' -> "a UID is written in quotes";
      case ':' -> "a time is part of a date: `@2019-03-04T10:20`";
      default -> null;
    };
  }
}
