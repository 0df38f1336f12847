package org.dicomsr.filter.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Guesses what somebody meant. */
final class Hints {
  private static final int LONGEST_COMPARED = 64;

  private static final Map<String, String> TIME_UNITS =
      Map.ofEntries(
          Map.entry("m", "`min` is minutes, `mo` is months; `m` is a metre"),
          Map.entry("y", "did you mean `a`, a year?"),
          Map.entry("yr", "did you mean `a`, a year?"),
          Map.entry("year", "did you mean `a`, a year?"),
          Map.entry("years", "did you mean `a`, a year?"),
          Map.entry("month", "did you mean `mo`?"),
          Map.entry("months", "did you mean `mo`?"),
          Map.entry("w", "did you mean `wk`?"),
          Map.entry("week", "did you mean `wk`?"),
          Map.entry("weeks", "did you mean `wk`?"),
          Map.entry("day", "did you mean `d`?"),
          Map.entry("days", "did you mean `d`?"),
          Map.entry("hour", "did you mean `h`?"),
          Map.entry("hours", "did you mean `h`?"),
          Map.entry("hr", "did you mean `h`?"),
          Map.entry("minute", "did you mean `min`?"),
          Map.entry("minutes", "did you mean `min`?"),
          Map.entry("sec", "did you mean `s`?"),
          Map.entry("second", "did you mean `s`?"),
          Map.entry("seconds", "did you mean `s`?"));

  private Hints() {}

  static @Nullable String timeUnit(String unit) {
    return TIME_UNITS.get(unit.toLowerCase(Locale.ROOT));
  }

  /** The object kind that a word may have been meant for, as a sentence. */
  static @Nullable String kind(String word) {
    String kind = closest(word, objectKinds());
    return kind == null ? null : didYouMean(kind);
  }

  static List<String> objectKinds() {
    List<String> kinds = new ArrayList<>(Vocabulary.OBJECT_KINDS);
    kinds.addAll(Vocabulary.MODALITIES);
    return kinds;
  }

  static String didYouMean(String text) {
    return "did you mean `" + text + "`?";
  }

  /** The candidate that is nearest to a word, if one is near. */
  static @Nullable String closest(String word, Collection<String> candidates) {
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
