package org.dicomsr.filter.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dicomsr.filter.internal.text.Spelling;
import org.jspecify.annotations.Nullable;

/** Guesses what somebody meant. */
final class Hints {
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
    return Spelling.closest(word, candidates);
  }
}
