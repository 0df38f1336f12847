package org.dicomsr.model.iod;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;

/**
 * One table "Relationship Content Constraints" of PS3.3 A.35: for each source value type and
 * relationship type the set of target value types, by value and by reference. Built by {@link
 * RelationshipTables} and not changed after.
 */
final class RelationshipTable {
  private final Set<ValueType> valueTypes;
  private final Map<ValueType, Map<RelationshipType, Set<ValueType>>> byValue =
      new EnumMap<>(ValueType.class);
  private final Map<ValueType, Map<RelationshipType, Set<ValueType>>> byReference =
      new EnumMap<>(ValueType.class);

  private RelationshipTable(Set<ValueType> valueTypes) {
    this.valueTypes = Collections.unmodifiableSet(valueTypes);
  }

  /**
   * An empty table over some value types, given by their terms between spaces; {@code *} stands for
   * all that there are.
   */
  static RelationshipTable over(String types) {
    return new RelationshipTable(set(types, EnumSet.allOf(ValueType.class)));
  }

  /**
   * Adds a row whose relationships are by value; {@code *} stands for all value types of the table.
   */
  RelationshipTable row(String sources, RelationshipType type, String targets) {
    add(byValue, sources, type, targets);
    return this;
  }

  /** Adds a row whose relationships are by value or by reference. */
  RelationshipTable rowEither(String sources, RelationshipType type, String targets) {
    add(byReference, sources, type, targets);
    return row(sources, type, targets);
  }

  private void add(
      Map<ValueType, Map<RelationshipType, Set<ValueType>>> table,
      String sources,
      RelationshipType type,
      String targets) {
    for (ValueType source : set(sources, valueTypes)) {
      table
          .computeIfAbsent(source, key -> new EnumMap<>(RelationshipType.class))
          .computeIfAbsent(type, key -> EnumSet.noneOf(ValueType.class))
          .addAll(set(targets, valueTypes));
    }
  }

  private static Set<ValueType> set(String terms, Set<ValueType> all) {
    Set<ValueType> set = EnumSet.noneOf(ValueType.class);
    if (terms.equals("*")) {
      set.addAll(all);
      return set;
    }
    int from = 0;
    while (from < terms.length()) {
      int space = terms.indexOf(' ', from);
      int to = space < 0 ? terms.length() : space;
      set.add(ValueType.valueOf(terms.substring(from, to)));
      from = to + 1;
    }
    return set;
  }

  boolean allows(ValueType source, RelationshipType type, ValueType target, boolean isByReference) {
    Map<RelationshipType, Set<ValueType>> rows =
        (isByReference ? byReference : byValue).get(source);
    Set<ValueType> targets = rows == null ? null : rows.get(type);
    return targets != null && targets.contains(target);
  }

  boolean mayRefer() {
    return !byReference.isEmpty();
  }

  Set<ValueType> valueTypes() {
    return valueTypes;
  }
}
