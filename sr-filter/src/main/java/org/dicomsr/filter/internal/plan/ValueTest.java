package org.dicomsr.filter.internal.plan;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is asked of the value of a fact. A fact that has no value, or one of another kind, passes
 * {@link Exists} and {@link Without} alone.
 *
 * <p>What holds of a partial date holds of every moment that it can be: 2019 is before 2020 and not
 * before March 2019. What cannot be compared passes no comparison.
 */
public sealed interface ValueTest {
  /** The fact is there, with or without value; an attribute also when it is empty. */
  record Exists() implements ValueTest {}

  /** There is a value; of a number, not a qualifier alone. */
  record Present() implements ValueTest {}

  /**
   * One of several.
   *
   * @param tests the tests
   */
  record AnyOf(List<ValueTest> tests) implements ValueTest {
    /** Copies the list. */
    public AnyOf {
      tests = List.copyOf(tests);
    }
  }

  /**
   * One test, but not the other.
   *
   * @param test what must hold
   * @param not what must not hold
   */
  record Without(ValueTest test, ValueTest not) implements ValueTest {
    /** Checks that neither is null. */
    public Without {
      Objects.requireNonNull(test, "test");
      Objects.requireNonNull(not, "not");
    }
  }

  /** It is a code. */
  record IsCode() implements ValueTest {}

  /**
   * It is one of some codes.
   *
   * @param codes the codes
   */
  record CodeIn(ConceptSet codes) implements ValueTest {
    /** Checks that the set is not null. */
    public CodeIn {
      Objects.requireNonNull(codes, "codes");
    }
  }

  /**
   * It is one of some texts or names of persons as a whole; case and number of spaces do not
   * matter.
   *
   * @param texts as {@code Tokens.normal} gives them
   */
  record TextIn(SortedSet<String> texts) implements ValueTest {
    /** Copies the set. */
    public TextIn {
      texts = Collections.unmodifiableSortedSet(new TreeSet<>(texts));
    }
  }

  /** It is a text, or the name of a person. */
  record IsText() implements ValueTest {}

  /**
   * It is a UID, or refers to an instance.
   *
   * @param uid the UID
   */
  record UidIs(String uid) implements ValueTest {
    /** Checks that the UID is not null. */
    public UidIs {
      Objects.requireNonNull(uid, "uid");
    }
  }

  /**
   * It is a text in which all of some words occur, in any order; words as {@link Words} takes text
   * apart. Names of persons are no text here; each value of an attribute is a text of its own.
   *
   * @param words what occurs, at least one
   */
  record HasWords(List<Word> words) implements ValueTest {
    /** Copies the list. */
    public HasWords {
      words = List.copyOf(words);
    }
  }

  /**
   * Words that follow one another.
   *
   * @param words one word, or those of a phrase
   * @param prefix whether the last of them may go on
   */
  record Word(List<String> words, boolean prefix) {
    /** Copies the list. */
    public Word {
      words = List.copyOf(words);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("expected a word, found none");
      }
    }
  }

  /** It is a number, not a qualifier alone. */
  record IsNumber() implements ValueTest {}

  /**
   * It is a number between two, both included, in base units.
   *
   * @param dimension as {@code Tokens.dimension} gives it
   * @param least the least, or −∞
   * @param most the greatest, or ∞
   */
  record NumberIn(String dimension, double least, double most) implements ValueTest {
    /** Checks that the dimension is not null. */
    public NumberIn {
      Objects.requireNonNull(dimension, "dimension");
    }
  }

  /**
   * It is coordinates of which a number lies between two, both included: in base units, or pixels.
   *
   * @param what the number, as {@code NumberPoint.POINTS}, {@code LENGTH} or {@code AREA}
   * @param dimension {@code 1} for the number of points; else what UCUM gives for mm and mm2, or
   *     {@code NumberPoint.PIXELS}
   * @param least the least, or −∞
   * @param most the greatest, or ∞
   */
  record ShapeIn(String what, String dimension, double least, double most) implements ValueTest {
    /** Checks that neither text is null. */
    public ShapeIn {
      Objects.requireNonNull(what, "what");
      Objects.requireNonNull(dimension, "dimension");
    }
  }

  /**
   * It is coordinates of a graphic type, or a range of times of a range type.
   *
   * @param terms the types, such as {@code POLYLINE}; empty for any that is given
   */
  record GraphicIn(SortedSet<String> terms) implements ValueTest {
    /** Copies the set. */
    public GraphicIn {
      terms = Collections.unmodifiableSortedSet(new TreeSet<>(terms));
    }
  }

  /** It is a date. */
  record IsDate() implements ValueTest {}

  /**
   * It is a date that lies as a whole between two moments, both included.
   *
   * @param from milliseconds since 1970-01-01T00:00Z, or {@link Long#MIN_VALUE}
   * @param to milliseconds since 1970-01-01T00:00Z, or {@link Long#MAX_VALUE}
   */
  record DateIn(long from, long to) implements ValueTest {}
}
