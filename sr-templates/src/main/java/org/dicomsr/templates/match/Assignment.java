package org.dicomsr.templates.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dicomsr.templates.definition.Condition;
import org.dicomsr.templates.definition.ConditionRule;
import org.dicomsr.templates.definition.RequirementType;
import org.dicomsr.templates.match.Particle.Include;
import org.jspecify.annotations.Nullable;

/** Decides which rows the contested children of an item fill. */
final class Assignment {
  /** Beyond this many siblings their order does not help to choose. */
  private static final int MOST_ORDERED = 5000;

  private final Scope scope;
  private final @Nullable Match[] children;
  private final List<Contest> contests;
  private final Frame frame;
  private final int[] load;

  Assignment(Scope scope, @Nullable Match[] children, List<Contest> contests, Frame frame) {
    this.scope = scope;
    this.children = children;
    this.contests = contests;
    this.frame = frame;
    this.load = new int[scope.places.size()];
  }

  void run() {
    for (Match child : children) {
      if (child != null) {
        load[child.place.index()]++;
      }
    }
    int[] preference = preference();
    for (Contest contest : contests) {
      Match winner = contest.options().getFirst();
      for (Match option : contest.options()) {
        if (weight(option, preference) < weight(winner, preference)) {
          winner = option;
        }
      }
      take(contest, winner);
      for (Place place : contest.ties(winner)) {
        if (preference[place.index()] == preference[winner.place.index()]) {
          winner.alternatives = with(winner.alternatives, place);
        }
      }
    }
    if (scope.template.isOrderSignificant() && children.length <= MOST_ORDERED) {
      List<Match> ordered = new OrderedChoice(scope, children, contests, preference).best();
      for (int i = 0; i < contests.size(); i++) {
        if (children[contests.get(i).child()] != ordered.get(i)) {
          take(contests.get(i), ordered.get(i));
        }
      }
    } else {
      relieve(preference);
    }
    fill(preference);
  }

  private static List<Place> with(List<Place> places, Place place) {
    List<Place> more = new ArrayList<>(places);
    more.add(place);
    return more;
  }

  private static int weight(Match option, int[] preference) {
    return option.weight + preference[option.place.index()];
  }

  private void take(Contest contest, Match option) {
    Match old = children[contest.child()];
    if (old != null) {
      load[old.place.index()]--;
      option.alternatives = List.of();
    }
    children[contest.child()] = option;
    load[option.place.index()]++;
  }

  /**
   * What speaks against a row whoever competes for it: a condition that what is certain does not
   * meet, and, a little, that nothing else of its template is there.
   */
  private int[] preference() {
    int[] against = new int[scope.places.size()];
    boolean[] done = new boolean[against.length];
    int[] certain =
        IntStream.range(0, children.length).filter(child -> children[child] != null).toArray();
    for (Contest contest : contests) {
      for (Match option : contest.options()) {
        Place place = option.place;
        if (!done[place.index()]) {
          done[place.index()] = true;
          against[place.index()] = against(place, certain);
        }
      }
    }
    return against;
  }

  private int against(Place place, int[] certain) {
    int weight = 0;
    Scope in = scope;
    int[] items = certain;
    for (int depth = 0; depth < place.chain().size(); depth++) {
      Include include = place.chain().get(depth);
      Instance instance = new Instance(in, depth, items, children, frame);
      Condition condition = include.row.condition();
      if (condition != null
          && condition.rule() instanceof ConditionRule.When when
          && when.allowed() != null
          && !instance.holds(when.allowed())) {
        weight += Problems.NOT_ALLOWED;
      }
      items = instance.filled[include.position];
      if (items.length == 0) {
        weight++;
      }
      in = Objects.requireNonNull(include.scope);
    }
    return weight;
  }

  private record Move(Contest contest, Match to, int cost) {}

  /** Moves children off rows that have too many, where that costs less. */
  private void relieve(int[] preference) {
    for (Place place : scope.places) {
      int capacity = place.capacity();
      if (load[place.index()] <= capacity) {
        continue;
      }
      for (Move move : moves(preference, place, null)) {
        if (load[place.index()] <= capacity) {
          break;
        }
        Place to = move.to.place;
        if (move.cost < Problems.TOO_MANY && load[to.index()] < to.capacity()) {
          take(move.contest, move.to);
        }
      }
    }
  }

  /** Moves a child to each mandatory row that has none. */
  private void fill(int[] preference) {
    for (Place place : scope.places) {
      if (load[place.index()] == 0
          && place.chain().isEmpty()
          && place.slot().row.requirement() == RequirementType.M) {
        for (Move move : moves(preference, null, place)) {
          Match now = children[move.contest.child()];
          if (move.cost < Problems.MISSING && now != null && load[now.place.index()] > 1) {
            take(move.contest, move.to);
            break;
          }
        }
      }
    }
  }

  /** The ways to move a contested child off a row, or to a row; the cheapest first. */
  private List<Move> moves(int[] preference, @Nullable Place from, @Nullable Place to) {
    List<Move> moves = new ArrayList<>();
    for (Contest contest : contests) {
      Match now = children[contest.child()];
      if (now == null || (from != null && now.place.index() != from.index())) {
        continue;
      }
      for (Match option : contest.options()) {
        if (option != now && (to == null || option.place.index() == to.index())) {
          int cost = weight(option, preference) - weight(now, preference);
          moves.add(new Move(contest, option, cost));
        }
      }
    }
    moves.sort(Comparator.comparingInt(Move::cost));
    return moves;
  }
}
