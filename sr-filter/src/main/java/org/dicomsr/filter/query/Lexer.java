package org.dicomsr.filter.query;

/**
 * Finds tokens, one at a time: no token object is made, and no text copied until it is asked for.
 *
 * <p>What follows a number may be a unit, which has an alphabet of its own; the parser asks for it
 * by {@link #nextUnit}.
 */
final class Lexer {
  private static final String UNIT_STOPS = "{},\"=<>!~|;#";

  private final String text;
  Token token = Token.END;
  int start;
  int end;

  /** Of a code: where its bar is. */
  private int bar;

  /** Of a code: whether it ends in a star. */
  private boolean prefix;

  Lexer(String text) {
    this.text = text;
    scan(skipSpace(0));
  }

  void next() {
    scan(skipSpace(end));
  }

  /** The kind of the next token; this one stays. */
  Token peek() {
    Token keptToken = token;
    int keptStart = start;
    int keptEnd = end;
    int keptBar = bar;
    boolean keptPrefix = prefix;
    next();
    Token seen = token;
    token = keptToken;
    start = keptStart;
    end = keptEnd;
    bar = keptBar;
    prefix = keptPrefix;
    return seen;
  }

  /**
   * Whether the word here is the name of facts, whatever else it may mean elsewhere: an operator, a
   * slash, a bracket or {@code in (} follows.
   */
  boolean isName() {
    int keptStart = start;
    int keptEnd = end;
    next();
    boolean name =
        switch (token) {
          case OPERATOR, SLASH, OPEN_BRACKET -> true;
          case WORD -> is("in") && peek() == Token.OPEN_PARENTHESIS;
          default -> false;
        };
    token = Token.WORD;
    start = keptStart;
    end = keptEnd;
    return name;
  }

  /** Moves behind a number: to its unit if it has one, else to the next token. */
  void nextUnit() {
    int from = skipSpace(end);
    if (!beginsUnit(from)) {
      scan(from);
      return;
    }
    int to = unitEnd(text, from);
    if (to < 0) {
      token = Token.UNCLOSED_UNIT;
      start = from;
      end = -to;
    } else if (isKeyword(text, from, to)) {
      scan(from);
    } else {
      token = Token.UNIT;
      start = from;
      end = to;
    }
  }

  private boolean beginsUnit(int from) {
    if (from == text.length()) {
      return false;
    }
    char c = text.charAt(from);
    return isUnitStart(c) || (from > end && isPowerOfTen(text, from));
  }

  boolean is(String word) {
    return token == Token.WORD && end - start == word.length() && text.startsWith(word, start);
  }

  String word() {
    return text.substring(start, end);
  }

  /** Of an operator: which. */
  Operator operator() {
    boolean orEqual = end - start == 2;
    return switch (text.charAt(start)) {
      case '~' -> Operator.MATCHES;
      case '!' -> Operator.NOT_EQUAL;
      case '<' -> orEqual ? Operator.LESS_OR_EQUAL : Operator.LESS;
      case '>' -> orEqual ? Operator.GREATER_OR_EQUAL : Operator.GREATER;
      default -> Operator.EQUAL;
    };
  }

  /** Of a code: whether it is a prefix. */
  boolean isPrefix() {
    return prefix;
  }

  /** Of a code: where its scheme ends. */
  int bar() {
    return bar;
  }

  /** Of a code: where its value ends. */
  int codeEnd() {
    return prefix ? end - 1 : end;
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '#') {
        while (i < text.length() && !isBreak(text.charAt(i))) {
          i++;
        }
      } else if (isSpace(c)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private void scan(int from) {
    start = from;
    if (from == text.length()) {
      found(Token.END, from);
      return;
    }
    char c = text.charAt(from);
    char after = from + 1 < text.length() ? text.charAt(from + 1) : '\0';
    switch (c) {
      case '(' -> found(Token.OPEN_PARENTHESIS, from + 1);
      case ')' -> found(Token.CLOSE_PARENTHESIS, from + 1);
      case '{' -> found(Token.OPEN_BRACE, from + 1);
      case '}' -> found(Token.CLOSE_BRACE, from + 1);
      case '[' -> found(Token.OPEN_BRACKET, from + 1);
      case ']' -> found(Token.CLOSE_BRACKET, from + 1);
      case ',' -> found(Token.COMMA, from + 1);
      case '/' -> found(Token.SLASH, from + 1);
      case '=', '~' -> found(Token.OPERATOR, from + 1);
      case '<', '>' -> found(Token.OPERATOR, after == '=' ? from + 2 : from + 1);
      case '!' -> pair(after == '=', Token.OPERATOR);
      case '*' -> pair(after == '*', Token.ANY_LEVELS);
      case '.' -> pair(after == '.', Token.RANGE);
      case '"' -> quoted();
      case '@' -> found(Token.DATE, dateEnd(from + 1));
      default -> wordOrNumber(c, after);
    }
  }

  private void found(Token kind, int to) {
    token = kind;
    end = to;
  }

  private void pair(boolean both, Token kind) {
    found(both ? kind : Token.STRAY, both ? start + 2 : start + 1);
  }

  private void quoted() {
    int to = closingQuote(start);
    if (to < 0) {
      found(Token.UNCLOSED_TEXT, -to);
    } else if (to < text.length() && text.charAt(to) == '|') {
      code(to);
    } else {
      found(Token.TEXT, to);
    }
  }

  private void wordOrNumber(char c, char after) {
    int to = wordEnd(text, start);
    if (to > start && to < text.length() && text.charAt(to) == '|') {
      code(to);
    } else if (isDigit(c) || ((c == '-' || c == '+') && isDigit(after))) {
      found(Token.NUMBER, numberEnd());
    } else if (to > start) {
      found(Token.WORD, to);
    } else {
      found(Token.STRAY, start + Character.charCount(text.codePointAt(start)));
    }
  }

  private void code(int barAt) {
    bar = barAt;
    int from = barAt + 1;
    int to = from;
    if (from < text.length() && text.charAt(from) == '"') {
      to = closingQuote(from);
      if (to < 0) {
        start = from;
        found(Token.UNCLOSED_TEXT, -to);
        return;
      }
    } else {
      to = codeEnd(text, from);
    }
    prefix = to < text.length() && text.charAt(to) == '*';
    to += prefix ? 1 : 0;
    found(to == from ? Token.UNFINISHED_CODE : Token.CODE, to);
  }

  /** Behind the quote that closes the text, or minus the place where the line ends without one. */
  private int closingQuote(int from) {
    int i = from + 1;
    while (i < text.length() && !isBreak(text.charAt(i))) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      i += c == '\\' && i + 1 < text.length() && !isBreak(text.charAt(i + 1)) ? 2 : 1;
    }
    return -i;
  }

  private int numberEnd() {
    int i = digits(isDigit(text.charAt(start)) ? start : start + 1);
    if (i + 1 < text.length() && text.charAt(i) == '.' && isDigit(text.charAt(i + 1))) {
      i = digits(i + 1);
    }
    if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      int power = i + 1;
      if (power < text.length() && (text.charAt(power) == '-' || text.charAt(power) == '+')) {
        power++;
      }
      if (power < text.length() && isDigit(text.charAt(power))) {
        i = digits(power);
      }
    }
    return i;
  }

  private int digits(int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int dateEnd(int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean point = c == '.' && i + 1 < text.length() && isDigit(text.charAt(i + 1));
      if (!point && c != '-' && c != ':' && c != '+' && !isAsciiLetterOrDigit(c)) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Whether a text is a word, as names and literals are. */
  static boolean isWord(String text) {
    return !text.isEmpty() && !isDigit(text.charAt(0)) && isScheme(text);
  }

  /** Whether a text needs no quotes before a bar: a word that may begin with a digit. */
  static boolean isScheme(String text) {
    return !text.isEmpty() && wordEnd(text, 0) == text.length();
  }

  /** Whether a text needs no quotes behind a bar. */
  static boolean isBareCode(String text) {
    return !text.isEmpty() && codeEnd(text, 0) == text.length();
  }

  /** Whether a text needs no quotes behind a number and a space. */
  static boolean isBareUnit(String text) {
    return (isUnitStart(text.charAt(0)) || isPowerOfTen(text, 0))
        && unitEnd(text, 0) == text.length()
        && !isKeyword(text, 0, text.length());
  }

  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isAsciiLetterOrDigit(c) || c == '_') {
        i++;
      } else if (c >= 0x80) {
        int point = text.codePointAt(i);
        if (!isLetterLike(point, i == from)) {
          return i;
        }
        i += Character.charCount(point);
      } else if ((c == '-' || c == '.') && i > from && isWordPart(text, i + 1)) {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  private static boolean isWordPart(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return isAsciiLetterOrDigit(c)
        || c == '_'
        || (c >= 0x80 && isLetterLike(text.codePointAt(at), false));
  }

  /** Letters of any script; within a word also their marks and digits. */
  private static boolean isLetterLike(int point, boolean first) {
    if (Character.isLetter(point)) {
      return true;
    }
    int type = Character.getType(point);
    return !first
        && (type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.DECIMAL_DIGIT_NUMBER);
  }

  private static int codeEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!isAsciiLetterOrDigit(c) && "._:+-^".indexOf(c) < 0) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Behind the unit, or minus that place where a bracket is not closed. */
  private static int unitEnd(String text, int from) {
    int parentheses = 0;
    int brackets = 0;
    int i = from;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)
          || Character.isISOControl(c)
          || UNIT_STOPS.indexOf(c) >= 0
          || (c == ')' && parentheses == 0)
          || (c == ']' && brackets == 0)
          || (c == '.' && i + 1 < text.length() && text.charAt(i + 1) == '.')) {
        break;
      }
      parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
      brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
    }
    return parentheses + brackets == 0 ? i : -i;
  }

  private static boolean isUnitStart(char c) {
    return c >= 0x80
        ? Character.isLetter(c) || c == '°'
        : isAsciiLetter(c) || "%[/".indexOf(c) >= 0;
  }

  /** The only units that begin with a digit: {@code 10*3/uL}. */
  private static boolean isPowerOfTen(String text, int at) {
    return text.startsWith("10*", at) || text.startsWith("10^", at);
  }

  /** What goes on with the query behind a number; in capitals as well, as that is a slip. */
  private static boolean isKeyword(String text, int from, int to) {
    return switch (to - from) {
      case 2 -> text.regionMatches(true, from, "or", 0, 2);
      case 3 -> text.regionMatches(true, from, "and", 0, 3);
      case 6 ->
          text.regionMatches(true, from, "within", 0, 6)
              || text.regionMatches(true, from, "before", 0, 6);
      default -> false;
    };
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || c == '\n'
        || c == '\r'
        || c == '\t'
        || (c > 0x7f && (Character.isSpaceChar(c) || c == '\uFEFF'));
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return isAsciiLetter(c) || isDigit(c);
  }
}
