package org.dicomsr.filter.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dicomsr.filter.internal.plan.Condition.All;
import org.dicomsr.filter.internal.plan.Condition.Any;
import org.dicomsr.filter.internal.plan.Condition.Chosen;
import org.dicomsr.filter.internal.plan.Condition.Close;
import org.dicomsr.filter.internal.plan.Condition.Earlier;
import org.dicomsr.filter.internal.plan.Condition.Fact;
import org.dicomsr.filter.internal.plan.Condition.InOne;
import org.dicomsr.filter.internal.plan.Condition.None;
import org.dicomsr.filter.internal.plan.Condition.Some;

/**
 * At which moments a condition holds of one scope. What has moments holds; what holds of nothing
 * that has a time, such as {@code not}, has none and is a mere filter.
 */
public final class Times {
  private Times() {}

  /** What an evaluator knows of one scope. */
  public interface Scope {
    /**
     * When facts or blocks are.
     *
     * @param leaf a {@link Fact}, {@link Chosen}, {@link Some} or {@link InOne}
     * @return the moments of its witnesses, of such as have a time
     */
    List<Moment> moments(Condition leaf);

    /**
     * Whether a condition holds, whatever the time.
     *
     * @param condition a condition without moments
     * @return whether it does
     */
    boolean holds(Condition condition);
  }

  /**
   * Whether a condition has moments.
   *
   * @param condition a condition
   * @return whether all ways in which it can hold have
   */
  public static boolean timed(Condition condition) {
    return switch (condition) {
      case None none -> false;
      case All all -> all.parts().stream().anyMatch(Times::timed);
      case Any any -> !any.parts().isEmpty() && any.parts().stream().allMatch(Times::timed);
      case InOne one -> timed(one.within());
      case Close close -> true;
      case Earlier earlier -> true;
      case Some some -> true;
      case Fact fact -> true;
      case Chosen chosen -> true;
    };
  }

  /**
   * At which moments a condition holds.
   *
   * @param condition a condition that has moments
   * @param scope what is known
   * @return the moments that count; none where it does not hold, or of nothing that has a time
   */
  public static List<Moment> moments(Condition condition, Scope scope) {
    return switch (condition) {
      case All all -> all(all, scope);
      case Any any -> {
        List<Moment> moments = new ArrayList<>();
        any.parts().forEach(part -> moments.addAll(moments(part, scope)));
        yield Moment.front(moments);
      }
      case Close close -> Moment.close(moments(close.within(), scope), close.millis());
      case Earlier earlier ->
          Moment.earlier(
              moments(earlier.first(), scope), earlier.millis(), moments(earlier.second(), scope));
      case InOne one -> Moment.front(scope.moments(one));
      case Some some -> Moment.front(scope.moments(some));
      case Fact fact -> Moment.front(scope.moments(fact));
      case Chosen chosen -> Moment.front(scope.moments(chosen));
      case None none -> List.of();
    };
  }

  private static List<Moment> all(All all, Scope scope) {
    List<Moment> moments = null;
    for (Condition part : all.parts()) {
      if (!timed(part)) {
        if (!scope.holds(part)) {
          return List.of();
        }
        continue;
      }
      List<Moment> own = moments(part, scope);
      moments = moments == null ? own : Moment.both(moments, own);
      if (moments.isEmpty()) {
        return moments;
      }
    }
    return moments == null ? List.of() : moments;
  }

  /**
   * The moments of so many things that follow one another.
   *
   * @param moments of each thing
   * @param count how many, from 1
   * @return the moments of any so many neighbours in the order of first and last moment
   */
  public static List<Moment> several(List<Moment> moments, int count) {
    List<Moment> sorted = new ArrayList<>(moments);
    sorted.sort(
        Comparator.comparingLong(Moment::earliest)
            .thenComparingLong(Moment::latest)
            .thenComparingLong(Moment::end));
    List<Moment> all = new ArrayList<>();
    for (int i = 0; i + count <= sorted.size(); i++) {
      Moment span = sorted.get(i);
      for (int j = 1; j < count; j++) {
        span = span.with(sorted.get(i + j));
      }
      all.add(span);
    }
    return all;
  }
}
