package org.dicomsr.filter.internal.recent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of the last questions. Of questions that are asked at the same moment by several
 * threads the answer may be made several times. Thread-safe.
 *
 * @param <K> questions; equal ones have equal answers
 * @param <V> answers
 */
public final class Recent<K, V> {
  private final Map<K, V> kept;

  /**
   * Keeps nothing yet.
   *
   * @param most how many answers to keep
   */
  public Recent(int most) {
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The answer to a question.
   *
   * @param question the question
   * @param make makes the answer where it is not kept; what it throws is thrown
   * @return the answer
   */
  public V of(K question, Function<? super K, ? extends V> make) {
    V known = kept(question);
    if (known == null) {
      known = make.apply(question);
      keep(question, known);
    }
    return known;
  }

  private synchronized @Nullable V kept(K question) {
    return kept.get(question);
  }

  private synchronized void keep(K question, V answer) {
    kept.put(question, answer);
  }
}
