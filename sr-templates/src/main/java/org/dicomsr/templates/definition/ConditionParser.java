package org.dicomsr.templates.definition;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.jspecify.annotations.Nullable;

/** Reads the text forms of {@link ConditionRule} and {@link TreeTest}. */
final class ConditionParser {
  private final String text;
  private int at;

  ConditionParser(String text) {
    this.text = text;
  }

  ConditionRule rule() {
    if (tryWord("undecidable")) {
      skipSpace();
      boolean reason = at < text.length() && text.charAt(at) == ':';
      String rest = text.substring(reason ? at + 1 : at).strip();
      if (!reason && !rest.isEmpty()) {
        throw expected("a colon and the reason");
      }
      return new ConditionRule.Undecidable(rest);
    }
    ConditionRule rule = decidable();
    skipSpace();
    if (at < text.length()) {
      throw expected("the end");
    }
    return rule;
  }

  private ConditionRule decidable() {
    if (tryWord("xor")) {
      return new ConditionRule.Xor(labels());
    }
    if (tryWord("some")) {
      word("of");
      return new ConditionRule.SomeOf(labels());
    }
    if (tryWord("iff")) {
      TreeTest test = test();
      return new ConditionRule.When(test, test);
    }
    if (tryWord("only")) {
      word("if");
      return new ConditionRule.When(null, test());
    }
    if (!tryWord("if")) {
      throw expected("xor, some of, if, only if, iff or undecidable");
    }
    TreeTest required = test();
    @Nullable TreeTest allowed = null;
    if (trySign(';')) {
      word("only");
      word("if");
      allowed = test();
    }
    return new ConditionRule.When(required, allowed);
  }

  private TreeTest test() {
    List<TreeTest> tests = new ArrayList<>();
    do {
      tests.add(all());
    } while (tryWord("or"));
    return tests.size() == 1 ? tests.getFirst() : new TreeTest.Or(tests);
  }

  private TreeTest all() {
    List<TreeTest> tests = new ArrayList<>();
    do {
      tests.add(not());
    } while (tryWord("and"));
    return tests.size() == 1 ? tests.getFirst() : new TreeTest.And(tests);
  }

  private TreeTest not() {
    if (tryWord("not")) {
      return new TreeTest.Not(not());
    }
    if (trySign('(')) {
      TreeTest test = test();
      sign(')');
      return test;
    }
    if (tryWord("row")) {
      return new TreeTest.Present(label());
    }
    if (tryWord("value")) {
      String row = ofRow();
      return new TreeTest.ValueIn(row, codes());
    }
    if (tryWord("name")) {
      String row = ofRow();
      return new TreeTest.NameIn(row, codes());
    }
    if (tryWord("observation")) {
      word("time");
      return new TreeTest.HasObservationTime(ofRow());
    }
    throw expected("row, value of row, name of row, observation time of row, not or (");
  }

  private String ofRow() {
    word("of");
    word("row");
    return label();
  }

  private List<ConceptKey> codes() {
    word("in");
    sign('(');
    List<ConceptKey> codes = new ArrayList<>();
    do {
      skipSpace();
      int start = at;
      while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != ')') {
        at++;
      }
      String code = text.substring(start, at).strip();
      int bar = code.indexOf('|');
      if (bar < 1 || bar == code.length() - 1) {
        at = start;
        throw expected("scheme|value");
      }
      codes.add(CodedConcept.of(code.substring(bar + 1), code.substring(0, bar), "").conceptKey());
    } while (trySign(','));
    sign(')');
    return codes;
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>();
    do {
      labels.add(label());
    } while (trySign(','));
    return labels;
  }

  private String label() {
    String label = nextWord();
    if (label.isEmpty()) {
      throw expected("a row label");
    }
    at += label.length();
    return label;
  }

  private boolean tryWord(String word) {
    boolean found = nextWord().equals(word);
    at += found ? word.length() : 0;
    return found;
  }

  private void word(String word) {
    if (!tryWord(word)) {
      throw expected(word);
    }
  }

  /** The letters, digits, dots and hyphens that follow, not yet consumed. */
  private String nextWord() {
    skipSpace();
    int end = at;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
  }

  private boolean trySign(char sign) {
    skipSpace();
    boolean found = at < text.length() && text.charAt(at) == sign;
    at += found ? 1 : 0;
    return found;
  }

  private void sign(char sign) {
    if (!trySign(sign)) {
      throw expected("'" + sign + "'");
    }
  }

  private void skipSpace() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private IllegalArgumentException expected(String what) {
    skipSpace();
    String found = at == text.length() ? "the end" : "\"" + text.substring(at) + "\"";
    return new IllegalArgumentException(
        "column " + (at + 1) + " of the condition: expected " + what + ", found " + found);
  }
}
