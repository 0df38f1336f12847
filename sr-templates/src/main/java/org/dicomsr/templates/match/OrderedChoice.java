package org.dicomsr.templates.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses rows for contested children where the order of rows is significant: of all choices the
 * one with the least wrong, children that come too early or too often included.
 */
final class OrderedChoice {
  private final Scope scope;
  private final @Nullable Match[] children;
  private final Map<Integer, Contest> contests = new HashMap<>();
  private final List<Contest> inOrder;
  private final int[] preference;
  private final boolean[] single;

  OrderedChoice(Scope scope, @Nullable Match[] children, List<Contest> contests, int[] preference) {
    this.scope = scope;
    this.children = children;
    this.inOrder = contests;
    contests.forEach(contest -> this.contests.put(contest.child(), contest));
    this.preference = preference;
    this.single = new boolean[scope.particles.size()];
    int[] places = new int[single.length];
    for (Place place : scope.places) {
      int position = place.position(0);
      places[position]++;
      single[position] = places[position] == 1 && place.capacity() == 1;
    }
  }

  /** What each contest leads to, in the order of the contests. */
  List<Match> best() {
    // How little is wrong if the furthest row so far is the one of the index; 0 stands for none.
    int states = scope.particles.size() + 1;
    int[] least = new int[states];
    Arrays.fill(least, Integer.MAX_VALUE);
    least[0] = 0;
    int[][] from = new int[children.length][];
    Match[][] by = new Match[children.length][];
    for (int i = 0; i < children.length; i++) {
      if (children[i] == null) {
        continue;
      }
      int[] next = new int[states];
      Arrays.fill(next, Integer.MAX_VALUE);
      from[i] = new int[states];
      by[i] = new Match[states];
      for (Match option : options(i)) {
        int position = option.place.position(0) + 1;
        int weight = option.weight + preference[option.place.index()];
        for (int state = 0; state < states; state++) {
          if (least[state] == Integer.MAX_VALUE) {
            continue;
          }
          int sum = least[state] + weight;
          if (position < state) {
            sum += Problems.DISORDER;
          } else if (position == state && single[position - 1]) {
            sum += Problems.TOO_MANY;
          }
          int reached = Math.max(state, position);
          if (sum < next[reached]) {
            next[reached] = sum;
            from[i][reached] = state;
            by[i][reached] = option;
          }
        }
      }
      least = next;
    }
    return backwards(least, from, by);
  }

  private List<Match> options(int child) {
    Contest contest = contests.get(child);
    Match certain = children[child];
    if (contest == null) {
      return certain == null ? List.of() : List.of(certain);
    }
    // Among equals the winner so far stays.
    List<Match> options = new ArrayList<>(contest.options());
    if (certain != null && options.remove(certain)) {
      options.addFirst(certain);
    }
    return options;
  }

  private List<Match> backwards(int[] least, int[][] from, Match[][] by) {
    int state = 0;
    for (int i = 1; i < least.length; i++) {
      if (least[i] < least[state]) {
        state = i;
      }
    }
    Map<Integer, Match> chosen = new HashMap<>();
    for (int i = children.length - 1; i >= 0; i--) {
      if (children[i] != null) {
        chosen.put(i, by[i][state]);
        state = from[i][state];
      }
    }
    return inOrder.stream().map(contest -> chosen.get(contest.child())).toList();
  }
}
