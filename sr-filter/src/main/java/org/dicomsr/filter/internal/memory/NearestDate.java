package org.dicomsr.filter.internal.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Which of the dates in an object is nearest to a fact: the one whose place begins as the fact's
 * does for the most steps; of several the earliest. So a date beneath the fact itself goes before
 * one beside it, and that before one further around.
 */
final class NearestDate {
  private static final Comparator<TimeRange> EARLIEST =
      Comparator.comparingLong(TimeRange::from).thenComparingLong(TimeRange::to);

  /** The earliest date beneath each place. */
  private final Map<String, TimeRange> beneath = new HashMap<>();

  NearestDate(List<Found> facts) {
    for (Found fact : facts) {
      if (fact.value() instanceof DateValue date) {
        String path = path(fact);
        while (true) {
          TimeRange other = beneath.get(path);
          if (other == null || EARLIEST.compare(date.range(), other) < 0) {
            beneath.put(path, date.range());
          }
          if (path.isEmpty()) {
            break;
          }
          path = around(path);
        }
      }
    }
  }

  @Nullable TimeRange to(Found fact) {
    String path = path(fact);
    TimeRange nearest = beneath.get(path);
    while (nearest == null && !path.isEmpty()) {
      path = around(path);
      nearest = beneath.get(path);
    }
    return nearest;
  }

  private static String path(Found fact) {
    return fact.item() == null ? "" : fact.item().document().path();
  }

  /** A path without its last step; steps of content items end in dots, those of attributes not. */
  private static String around(String path) {
    int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('/'));
    return end < 0 ? "" : path.substring(0, end);
  }
}
