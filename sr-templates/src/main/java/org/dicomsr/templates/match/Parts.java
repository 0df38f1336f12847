package org.dicomsr.templates.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dicomsr.templates.definition.ConditionRule;
import org.jspecify.annotations.Nullable;

/** Cuts the children that fill a repeated include into its instances, each of neighbours. */
final class Parts {
  /** Beyond this many children, or this many in an instance, no better cut is looked for. */
  private static final int SEARCHED = 64;

  private static final int LONGEST = 16;

  private final ScopeCheck check;
  private final @Nullable Match[] children;
  private final Scope scope;
  private final int depth;

  Parts(ScopeCheck check, @Nullable Match[] children, Scope scope, int depth) {
    this.check = check;
    this.children = children;
    this.scope = scope;
    this.depth = depth;
  }

  List<int[]> of(int[] items) {
    List<int[]> parts = inTurn(items);
    if (items.length == 1 || items.length > SEARCHED || scope.particles.size() == 1) {
      return parts;
    }
    int weight = 0;
    for (int[] part : parts) {
      weight += check.weight(scope, depth, part, 0, part.length);
    }
    return weight == 0 ? parts : best(items);
  }

  /** Begins a new instance wherever the next child cannot belong to the last one. */
  private List<int[]> inTurn(int[] items) {
    List<int[]> parts = new ArrayList<>();
    int[] counts = new int[scope.particles.size()];
    int from = 0;
    int last = -1;
    for (int i = 0; i < items.length; i++) {
      int position = position(items[i]);
      boolean back = position < last && scope.template.isOrderSignificant();
      if (i > from && (back || isFull(position, counts))) {
        parts.add(Arrays.copyOfRange(items, from, i));
        from = i;
        Arrays.fill(counts, 0);
      }
      counts[position]++;
      last = position;
    }
    parts.add(Arrays.copyOfRange(items, from, items.length));
    return parts;
  }

  private int position(int item) {
    return Instance.filling(children, item).place.position(depth);
  }

  private boolean isFull(int position, int[] counts) {
    Particle particle = scope.particles.get(position);
    if (particle instanceof Particle.Slot
        && counts[position] >= particle.row.multiplicity().maximum()) {
      return true;
    }
    if (particle.row.condition() != null
        && particle.row.condition().rule() instanceof ConditionRule.Xor xor) {
      for (String label : xor.others()) {
        Particle other = scope.find(label);
        if (other != null && other != particle && counts[other.position] > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The cut with the least wrong, of few parts rather than many. */
  private List<int[]> best(int[] items) {
    int[] least = new int[items.length + 1];
    int[] cut = new int[items.length + 1];
    for (int to = 1; to <= items.length; to++) {
      least[to] = Integer.MAX_VALUE;
      for (int from = to - 1; from >= Math.max(0, to - LONGEST); from--) {
        int weight = least[from] + 1 + check.weight(scope, depth, items, from, to);
        if (weight < least[to]) {
          least[to] = weight;
          cut[to] = from;
        }
      }
    }
    List<int[]> parts = new ArrayList<>();
    for (int to = items.length; to > 0; to = cut[to]) {
      parts.addFirst(Arrays.copyOfRange(items, cut[to], to));
    }
    return parts;
  }
}
