package org.dicomsr.filter.internal.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes text apart into words, as the index does. Thread-safe. */
public final class Words {
  // Never closed: it holds no more than a buffer for each thread.
  private static final Analyzer ANALYZER = new StandardAnalyzer();

  private Words() {}

  /**
   * The words of a text.
   *
   * @param text any text
   * @return its words in order, in lower case; none of text without letters and digits
   */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
