package org.dicomsr.filter.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When some things were, of which each may be known to the day only: what {@link Condition.Close}
 * and {@link Condition.Earlier} compare.
 *
 * <p>A fact that can be of any moment from a first to a last has {@code earliest = latest = first}
 * and {@code end = last}. Of several, the earliest and latest first moment and the latest last one
 * count. So distances are those of first moments: 1 and 31 January are 30 days apart, whatever the
 * hour; and one thing is before another when it is over before the other can begin.
 *
 * @param earliest the first moment of the earliest, in milliseconds since 1970-01-01T00:00Z
 * @param latest the first moment of the latest
 * @param end the last moment of all
 */
public record Moment(long earliest, long latest, long end) {
  /**
   * Of one thing.
   *
   * @param from its first moment
   * @param to its last moment
   * @return the moment
   */
  public static Moment of(long from, long to) {
    return new Moment(from, from, Math.max(from, to));
  }

  /**
   * Of this and something else.
   *
   * @param other the other
   * @return of both
   */
  public Moment with(Moment other) {
    return new Moment(
        Math.min(earliest, other.earliest),
        Math.max(latest, other.latest),
        Math.max(end, other.end));
  }

  /**
   * Whether another is within this one.
   *
   * @param other the other
   * @return whether it neither begins earlier nor ends later
   */
  public boolean contains(Moment other) {
    return earliest <= other.earliest && latest >= other.latest && end >= other.end;
  }

  private boolean isNoWorseThan(Moment other) {
    return other.contains(this);
  }

  /**
   * Leaves out what can be replaced by something closer together: it meets whatever condition the
   * other meets.
   *
   * @param moments moments
   * @return those that count, in order
   */
  public static List<Moment> front(List<Moment> moments) {
    List<Moment> sorted = new ArrayList<>(moments);
    // Whatever replaces another comes before it.
    sorted.sort(
        Comparator.comparingLong(Moment::latest)
            .thenComparing(Comparator.comparingLong(Moment::earliest).reversed())
            .thenComparingLong(Moment::end));
    List<Moment> front = new ArrayList<>();
    for (Moment moment : sorted) {
      if (front.stream().noneMatch(kept -> kept.isNoWorseThan(moment))) {
        front.add(moment);
      }
    }
    return front;
  }

  /**
   * All combinations of one of each.
   *
   * @param first moments of one thing
   * @param second moments of another
   * @return the moments of both
   */
  public static List<Moment> both(List<Moment> first, List<Moment> second) {
    List<Moment> all = new ArrayList<>(first.size() * second.size());
    for (Moment a : first) {
      for (Moment b : second) {
        all.add(a.with(b));
      }
    }
    return front(all);
  }

  /**
   * Those that are short enough.
   *
   * @param moments moments
   * @param millis the longest time from the earliest to the latest
   * @return some of them
   */
  public static List<Moment> close(List<Moment> moments, long millis) {
    return moments.stream().filter(each -> each.latest - each.earliest <= millis).toList();
  }

  /**
   * Pairs of which one is before the other.
   *
   * @param first moments of what comes first
   * @param millis the longest time from the earliest to the latest of both, null for any
   * @param second moments of what comes later
   * @return the moments of both
   */
  public static List<Moment> earlier(
      List<Moment> first, @Nullable Long millis, List<Moment> second) {
    List<Moment> all = new ArrayList<>();
    for (Moment a : first) {
      for (Moment b : second) {
        if (a.end < b.earliest && (millis == null || b.latest - a.earliest <= millis)) {
          all.add(a.with(b));
        }
      }
    }
    return front(all);
  }
}
