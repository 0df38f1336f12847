package org.dicomsr.filter.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.plan.ValueTest.NumberIn;
import org.dicomsr.filter.internal.recent.Recent;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.NumberPoint;
import org.dicomsr.index.internal.Tokens;

/**
 * Which keys the index has for meanings and prefixes. What is written as a meaning is so asked for
 * by key, which needs one term where two would be needed, and one range of numbers where all
 * numbers would have to be looked at. Thread-safe.
 */
final class Concepts {
  private static final int MOST_RANGES = 64;
  private static final int MOST_KEPT = 128;

  private final NavigableMap<String, Set<String>> meaningsOfKeys = new TreeMap<>();
  private final Map<String, Set<String>> keysOfMeanings = new TreeMap<>();
  private final boolean complete;
  private final Recent<ConceptSet, Known> known = new Recent<>(MOST_KEPT);

  /**
   * What a set is in this index.
   *
   * @param keys keys that are in the set whatever their meaning
   * @param pairs keys that are in it with some of their meanings only
   */
  private record Known(SortedSet<String> keys, Map<String, Set<String>> pairs) {}

  /** Reads which concepts there are; each is a label of some object. */
  Concepts(IndexReader reader) {
    boolean[] doubtful = {false};
    Dictionary.forEach(
        reader,
        IndexField.LABEL,
        "",
        term -> {
          String label = term.utf8ToString();
          int end = label.indexOf(Tokens.KEY_END);
          if (Tokens.isCut(label) || end < 0 || label.indexOf('\ufffd') >= 0) {
            doubtful[0] = true;
            return;
          }
          String key = label.substring(0, end);
          String meaning = Tokens.normal(label.substring(end + 1));
          meaningsOfKeys.computeIfAbsent(key, absent -> new TreeSet<>()).add(meaning);
          if (!meaning.isEmpty()) {
            keysOfMeanings.computeIfAbsent(meaning, absent -> new TreeSet<>()).add(key);
          }
        });
    complete = !doubtful[0];
  }

  /** Keys that have a bar are of concepts, all of which are known. */
  private static boolean isConcept(String key) {
    return key.indexOf('|') >= 0;
  }

  private Known known(ConceptSet set) {
    return known.of(set, this::find);
  }

  private Known find(ConceptSet set) {
    SortedSet<String> keys = new TreeSet<>();
    for (String key : set.keys()) {
      if (!isConcept(key) || meaningsOfKeys.containsKey(key)) {
        keys.add(key);
      }
    }
    for (String prefix : set.prefixes()) {
      for (String key : meaningsOfKeys.tailMap(prefix, true).keySet()) {
        if (!key.startsWith(prefix)) {
          break;
        }
        keys.add(key);
      }
    }
    Map<String, Set<String>> pairs = new TreeMap<>();
    for (String meaning : set.meanings()) {
      for (String key : keysOfMeanings.getOrDefault(meaning, Set.of())) {
        Set<String> all = meaningsOfKeys.getOrDefault(key, Set.of());
        if (set.meanings().containsAll(all)) {
          keys.add(key);
        } else {
          pairs.computeIfAbsent(key, absent -> new TreeSet<>()).add(meaning);
        }
      }
    }
    pairs.keySet().removeAll(keys);
    return new Known(keys, pairs);
  }

  /**
   * Documents with a concept of a set.
   *
   * @param set not everything
   * @param keys the field of keys
   * @param meanings the field of meanings
   */
  Query query(ConceptSet set, IndexField keys, IndexField meanings) {
    if (set.any()) {
      throw new IllegalArgumentException("expected a set of concepts, found everything");
    }
    List<Query> queries = new ArrayList<>();
    if (complete) {
      Known known = known(set);
      queries.add(Clauses.anyTerm(keys, known.keys));
      known.pairs.forEach((key, some) -> queries.add(pair(key, some, keys, meanings)));
      // Keywords may begin so too, and are no labels.
      set.prefixes().stream()
          .filter(prefix -> !isConcept(prefix))
          .forEach(prefix -> queries.add(prefix(keys, prefix)));
    } else {
      queries.add(Clauses.anyTerm(keys, set.keys()));
      queries.add(Clauses.anyTerm(meanings, set.meanings()));
      set.prefixes().forEach(prefix -> queries.add(prefix(keys, prefix)));
    }
    return Clauses.any(queries);
  }

  private static Query pair(String key, Set<String> some, IndexField keys, IndexField meanings) {
    return Clauses.both(Clauses.term(keys, key), Clauses.anyTerm(meanings, some));
  }

  private static Query prefix(IndexField field, String prefix) {
    return new PrefixQuery(new Term(field.field(), prefix));
  }

  /**
   * Items of a name with a number in a range.
   *
   * @param set the names
   * @param in the range
   * @return ranges of named numbers; empty where there would be too many of them
   */
  Optional<Query> numbers(ConceptSet set, NumberIn in) {
    if (set.any() || !complete || !set.prefixes().stream().allMatch(Concepts::isConcept)) {
      return Optional.empty();
    }
    Known known = known(set);
    if (known.keys.size() + known.pairs.size() > MOST_RANGES) {
      return Optional.empty();
    }
    List<Query> queries = new ArrayList<>();
    known.keys.forEach(key -> queries.add(range(key, in)));
    known.pairs.forEach((key, some) ->
        queries.add(Clauses.both(range(key, in), Clauses.anyTerm(IndexField.NAME_MEANING, some))));
    return Optional.of(Clauses.any(queries));
  }

  private static Query range(String key, NumberIn in) {
    return NumberPoint.range(IndexField.ITEM_NUMBER, key, in.dimension(), in.least(), in.most());
  }
}
