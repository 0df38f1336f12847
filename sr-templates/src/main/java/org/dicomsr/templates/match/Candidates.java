package org.dicomsr.templates.match;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.match.Particle.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a scope that items of one kind may fill, all equally specific.
 *
 * @param places the rows
 * @param fault what is wrong with all items of the kind in these rows
 * @param loose whether the rows would take other concepts too
 */
record Candidates(List<Place> places, Fault fault, boolean loose) {
  static final Candidates NONE = new Candidates(List.of(), Fault.NONE, false);

  /** Why an item only nearly fits. */
  enum Fault {
    NONE,
    RELATIONSHIP,
    VALUE_TYPE
  }

  /**
   * Finds the rows.
   *
   * @param scope the scope
   * @param kind the items' kind
   * @param parent the value type of the item above
   */
  static Candidates of(Scope scope, Kind kind, @Nullable ValueType parent) {
    List<Place> best = new ArrayList<>();
    int bestTier = Integer.MAX_VALUE;
    for (Place place : scope.places) {
      int tier = tier(place.slot(), kind, parent);
      if (tier < bestTier) {
        bestTier = tier;
        best.clear();
      }
      if (tier == bestTier && tier != Integer.MAX_VALUE) {
        best.add(place);
      }
    }
    if (best.isEmpty()) {
      return NONE;
    }
    Fault fault =
        bestTier < NEAR
            ? Fault.NONE
            : bestTier == NEAR_TYPE ? Fault.VALUE_TYPE : Fault.RELATIONSHIP;
    return new Candidates(List.copyOf(best), fault, bestTier == LOOSE);
  }

  private static final int LOOSE = 2;
  private static final int NEAR = 3;
  private static final int NEAR_TYPE = 4;
  private static final int NEAR_LOOSE = 5;

  private static int tier(Slot slot, Kind kind, @Nullable ValueType parent) {
    if (slot.byReference != kind.reference()) {
      return Integer.MAX_VALUE;
    }
    Fit fit = slot.names.ofName(kind.name());
    if (fit == Fit.NONE || (kind.name() == null && kind.needsName())) {
      return Integer.MAX_VALUE;
    }
    boolean relationship =
        slot.relationship == null || slot.relationship.term().equals(kind.relationship());
    boolean type = slot.allows(kind.type());
    if (relationship && type) {
      return switch (fit) {
        case CODE -> 0;
        case GROUP -> 1;
        case ANY, OPEN, UNKNOWN, NONE -> kind.name() == null && fit == Fit.ANY ? 0 : LOOSE;
      };
    }
    if (kind.reference() || (!relationship && !type)) {
      return Integer.MAX_VALUE;
    }
    if (fit.isSpecific()) {
      return type ? NEAR : NEAR_TYPE;
    }
    return type && fit == Fit.OPEN && isImpossible(kind.relationship(), parent)
        ? NEAR_LOOSE
        : Integer.MAX_VALUE;
  }

  /** Relationships that no IOD allows from such a parent (PS3.3 A.35): surely a mistake. */
  private static boolean isImpossible(String term, @Nullable ValueType parent) {
    RelationshipType type = RelationshipType.ofTerm(term).orElse(null);
    if (type == null) {
      return true;
    }
    return switch (type) {
      case CONTAINS -> parent != ValueType.CONTAINER;
      case HAS_PROPERTIES, INFERRED_FROM, SELECTED_FROM -> parent == ValueType.CONTAINER;
      case HAS_OBS_CONTEXT, HAS_ACQ_CONTEXT, HAS_CONCEPT_MOD -> false;
    };
  }
}
