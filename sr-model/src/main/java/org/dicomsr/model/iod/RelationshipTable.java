package org.dicomsr.model.iod;

import java.util.EnumSet;
import java.util.Set;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;

/**
 * One table "Relationship Content Constraints" of PS3.3 A.35: for each source value type and relationship type the set of target value types, by value
 * and by reference. A set is the bits of an {@code int}, one for each value type, so that a look-up is two array accesses.
 */
final class RelationshipTable {
  private static final ValueType[] TYPES = ValueType.values();
  private static final int KINDS = RelationshipType.values().length;
  private static final int ALL = (1 << TYPES.length) - 1;

  private final int[] byValue = new int[TYPES.length * KINDS];
  private final int[] byReference = new int[TYPES.length * KINDS];
  private final int types;
  private boolean mayRefer;

  private RelationshipTable(int types) {
    this.types = types;
  }

  /** An empty table over some value types, given by their terms between spaces; {@code *} stands for all that there are. */
  static RelationshipTable over(String types) {
    return new RelationshipTable(set(types, ALL));
  }

  /** Adds a row whose relationships are by value; {@code *} stands for all value types of the table. */
  RelationshipTable row(String sources, RelationshipType type, String targets) {
    return add(byValue, sources, type, targets);
  }

  /** Adds a row whose relationships are by value or by reference. */
  RelationshipTable rowEither(String sources, RelationshipType type, String targets) {
    mayRefer = true;
    return add(byReference, sources, type, targets).add(byValue, sources, type, targets);
  }

  private RelationshipTable add(int[] table, String sources, RelationshipType type, String targets) {
    int sourceSet = set(sources, types);
    for (ValueType source : TYPES) {
      if ((sourceSet & 1 << source.ordinal()) != 0) {
        table[index(source, type)] |= set(targets, types);
      }
    }
    return this;
  }

  private static int set(String terms, int all) {
    if (terms.equals("*")) {
      return all;
    }
    int set = 0;
    int from = 0;
    while (from < terms.length()) {
      int space = terms.indexOf(' ', from);
      int to = space < 0 ? terms.length() : space;
      set |= 1 << ValueType.valueOf(terms.substring(from, to)).ordinal();
      from = to + 1;
    }
    return set;
  }

  private static int index(ValueType source, RelationshipType type) {
    return source.ordinal() * KINDS + type.ordinal();
  }

  boolean allows(ValueType source, RelationshipType type, ValueType target, boolean isByReference) {
    int[] table = isByReference ? byReference : byValue;
    return (table[index(source, type)] & 1 << target.ordinal()) != 0;
  }

  boolean mayRefer() {
    return mayRefer;
  }

  Set<ValueType> valueTypes() {
    EnumSet<ValueType> set = EnumSet.noneOf(ValueType.class);
    for (ValueType type : TYPES) {
      if ((types & 1 << type.ordinal()) != 0) {
        set.add(type);
      }
    }
    return set;
  }
}
