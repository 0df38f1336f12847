package org.dicomsr.filter.internal.text;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses which word somebody meant. */
public final class Spelling {
  private static final int LONGEST_COMPARED = 64;

  private Spelling() {}

  /**
   * The candidate that is nearest to a word, if one is near.
   *
   * @param word what somebody wrote
   * @param candidates what it may have been meant for
   * @return a candidate, null when all are too far
   */
  public static @Nullable String closest(String word, Collection<String> candidates) {
    if (word.length() > LONGEST_COMPARED) {
      return null;
    }
    String small = word.toLowerCase(Locale.ROOT);
    int most = small.length() < 3 ? 0 : small.length() < 6 ? 1 : 2;
    String best = null;
    int bestDistance = most + 1;
    for (String candidate : candidates) {
      int distance = distance(small, candidate.toLowerCase(Locale.ROOT), bestDistance);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** Insertions, deletions, exchanges and swaps of neighbours; the limit or more when too many. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] before = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        int least = Math.min(previous[j], current[j - 1]) + 1;
        least = Math.min(least, previous[j - 1] + (x == y ? 0 : 1));
        if (i > 1 && j > 1 && x == b.charAt(j - 2) && a.charAt(i - 2) == y) {
          least = Math.min(least, before[j - 2] + 1);
        }
        current[j] = least;
      }
      int[] free = before;
      before = previous;
      previous = current;
      current = free;
    }
    return Math.min(previous[b.length()], limit);
  }
}
