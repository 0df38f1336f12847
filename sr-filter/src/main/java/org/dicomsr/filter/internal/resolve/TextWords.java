package org.dicomsr.filter.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.HasWords;
import org.dicomsr.filter.internal.plan.Words;
import org.dicomsr.filter.query.QueryPart;

/**
 * What stands behind {@code ~}: words, words that begin so ({@code regurg*}), and phrases in
 * quotes. They are taken apart as the index takes texts apart; what has no letter or digit does not
 * count.
 */
final class TextWords {
  private final QueryPart part;
  private final List<ValueTest.Word> words = new ArrayList<>();

  private TextWords(QueryPart part) {
    this.part = part;
  }

  static ValueTest test(QueryPart part, String text) {
    TextWords found = new TextWords(part);
    found.read(text);
    if (found.words.isEmpty()) {
      throw Problems.refused(part, "a word to look for", "no letter and no digit", null);
    }
    return new HasWords(found.words);
  }

  private void read(String text) {
    String[] pieces = text.split("\"", -1);
    if (pieces.length % 2 == 0) {
      throw Problems.refused(part, "a phrase between two quotation marks", "one mark alone", null);
    }
    for (int i = 0; i < pieces.length; i++) {
      if (i % 2 == 1) {
        add(pieces[i].strip());
      } else {
        for (String chunk : pieces[i].split("[\\s\\p{Z}]+", -1)) {
          add(chunk);
        }
      }
    }
  }

  /** One word, or several that follow one another: a phrase, or what a hyphen joins. */
  private void add(String chunk) {
    boolean prefix = chunk.endsWith("*");
    String plain = prefix ? chunk.substring(0, chunk.length() - 1) : chunk;
    boolean goesOn =
        plain.isEmpty() || !Character.isLetterOrDigit(plain.codePointBefore(plain.length()));
    if (plain.indexOf('*') >= 0 || (prefix && goesOn)) {
      throw Problems.refused(
          part, "`*` at the end of a word", "one elsewhere", "as in \"mitral regurg*\"");
    }
    List<String> found = Words.of(plain);
    if (!found.isEmpty()) {
      words.add(new ValueTest.Word(found, prefix));
    }
  }
}
