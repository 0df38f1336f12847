package org.dicomsr.filter.internal.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.internal.Tokens;

/**
 * Concepts, by any of their keys or meanings; also keywords of attributes, which are keys without a
 * bar. An empty set with {@link #any} stands for everything.
 *
 * @param any whether everything is in it, what has no name included
 * @param keys keys of concepts, as {@link Coded#key}, or keywords
 * @param prefixes how keys may begin, such as {@code OPS|5-377}
 * @param meanings meanings, as {@link Tokens#normal} gives them
 */
public record ConceptSet(
    boolean any, SortedSet<String> keys, SortedSet<String> prefixes, SortedSet<String> meanings) {
  /** Everything. */
  public static final ConceptSet ANY =
      new ConceptSet(true, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

  /** Copies the sets; normalizes the meanings. */
  public ConceptSet {
    keys = copy(keys);
    prefixes = copy(prefixes);
    meanings = copy(meanings.stream().map(Tokens::normal).toList());
  }

  private static SortedSet<String> copy(Collection<String> texts) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(texts));
  }

  /**
   * The set of some keys or keywords.
   *
   * @param keys the keys
   * @return the set
   */
  public static ConceptSet ofKeys(String... keys) {
    return new ConceptSet(false, new TreeSet<>(List.of(keys)), new TreeSet<>(), new TreeSet<>());
  }

  /**
   * Whether a name is in the set.
   *
   * @param name the name
   * @return whether its key or meaning is
   */
  public boolean contains(FactName name) {
    return any
        || containsKey(name.key())
        || name.meaning().map(this::containsMeaning).orElse(false);
  }

  /**
   * Whether a code is in the set.
   *
   * @param coded the code
   * @return whether its key or meaning is
   */
  public boolean contains(Coded coded) {
    return any
        || containsKey(coded.key())
        || coded.meaning().map(this::containsMeaning).orElse(false);
  }

  private boolean containsKey(String key) {
    if (keys.contains(key)) {
      return true;
    }
    for (String prefix : prefixes) {
      if (key.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private boolean containsMeaning(String meaning) {
    return !meanings.isEmpty() && meanings.contains(Tokens.normal(meaning));
  }
}
