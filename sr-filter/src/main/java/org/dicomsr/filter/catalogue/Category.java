package org.dicomsr.filter.catalogue;

import java.util.List;
import java.util.Objects;
import org.dicomsr.filter.query.Value;
import org.dicomsr.filter.query.Word;

/**
 * A harmonised value and what is recorded for it: {@code yes: [SCT|441509002, 99OPS|5-377*]}.
 * Immutable.
 *
 * @param word what queries, facets and exports say
 * @param recorded what files say: codes, prefixes of codes, meanings or texts, words, numbers and
 *     ranges; at least one
 */
public record Category(Word word, List<Value> recorded) {
  /** Copies the list; checks that it is not empty. */
  public Category {
    Objects.requireNonNull(word, "word");
    recorded = List.copyOf(recorded);
    if (recorded.isEmpty()) {
      throw new CatalogueException(
          new CatalogueProblem("", "a value that is recorded", "an empty list", null));
    }
  }

  /**
   * A category.
   *
   * @param word what queries say
   * @param recorded what files say
   * @return the category
   */
  public static Category of(String word, Value... recorded) {
    return new Category(new Word(word), List.of(recorded));
  }
}
