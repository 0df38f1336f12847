package org.dicomsr.filter.query;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of object: a modality, in capitals, or one of a few wider classes. Immutable and
 * thread-safe.
 */
public sealed interface ObjectKind {

  /** {@return the word of the language, such as {@code CT} or {@code report}} */
  String word();

  /**
   * Finds the kind that a word stands for.
   *
   * @param word such as {@code CT} or {@code report}; case matters
   * @return the kind, or empty when the word is none
   */
  static Optional<ObjectKind> ofWord(String word) {
    for (Category category : Category.ALL) {
      if (category.word.equals(word)) {
        return Optional.of(category);
      }
    }
    return Modality.isModality(word) ? Optional.of(new Modality(word)) : Optional.empty();
  }

  /**
   * The kind that a word stands for.
   *
   * @param word such as {@code CT} or {@code report}; case matters
   * @return the kind
   * @throws InvalidQueryException when the word is no kind
   */
  static ObjectKind of(String word) {
    return ofWord(word)
        .orElseThrow(() ->
            new InvalidQueryException(
                "an object kind, such as CT or report", "another word", Hints.kind(word)));
  }

  /** A class of objects that several modalities belong to. */
  enum Category implements ObjectKind {
    /** Structured reports, key object selections included. */
    REPORT,
    /** Series of images. */
    IMAGE,
    /** Waveforms, ECGs among them. */
    WAVEFORM,
    /** Segmentations. */
    SEGMENTATION,
    /** What is none of these. */
    OTHER,
    /** Anything. */
    ANY;

    private static final Category[] ALL = values();

    private final String word = name().toLowerCase(Locale.ROOT);

    @Override
    public String word() {
      return word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /**
   * Objects of a modality (0008,0060).
   *
   * @param term two to sixteen capitals, digits and underscores, a capital first; no keyword of the
   *     language in capitals
   */
  record Modality(String term) implements ObjectKind {
    /** Checks the form of the term. */
    public Modality {
      Objects.requireNonNull(term, "term");
      if (!isModality(term)) {
        throw new InvalidQueryException(
            "a modality in capitals, such as CT", "another word", Hints.kind(term));
      }
    }

    /** {@return whether the standard defines the term (PS3.3 C.7.3.1.1.1); others may occur} */
    public boolean isDefinedTerm() {
      return Vocabulary.MODALITIES.contains(term);
    }

    @Override
    public String word() {
      return term;
    }

    @Override
    public String toString() {
      return term;
    }

    private static boolean isModality(String word) {
      if (word.length() < 2 || word.length() > 16 || !isCapital(word.charAt(0))) {
        return false;
      }
      for (int i = 1; i < word.length(); i++) {
        char c = word.charAt(i);
        if (!isCapital(c) && c != '_' && (c < '0' || c > '9')) {
          return false;
        }
      }
      return !Vocabulary.isKeywordInCapitals(word);
    }

    private static boolean isCapital(char c) {
      return c >= 'A' && c <= 'Z';
    }
  }
}
