package org.dicomsr.filter.query;

/** Kinds of tokens, with the words that messages use for them. */
enum Token {
  END("the end"),
  WORD("a word"),
  NUMBER("a number"),
  DATE("a date"),
  TEXT("quoted text"),
  CODE("a code"),
  UNIT("a unit"),
  OPERATOR("an operator"),
  OPEN_PARENTHESIS("`(`"),
  CLOSE_PARENTHESIS("`)`"),
  OPEN_BRACE("`{`"),
  CLOSE_BRACE("`}`"),
  OPEN_BRACKET("`[`"),
  CLOSE_BRACKET("`]`"),
  COMMA("`,`"),
  SLASH("`/`"),
  RANGE("`..`"),
  ANY_LEVELS("`**`"),
  UNCLOSED_TEXT("a quote that is not closed"),
  UNFINISHED_CODE("a bar without a code"),
  UNCLOSED_UNIT("a unit with a bracket that is not closed"),
  STRAY("another character");

  private final String words;

  Token(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
