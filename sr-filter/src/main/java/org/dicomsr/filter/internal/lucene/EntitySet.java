package org.dicomsr.filter.internal.lucene;

import org.apache.lucene.util.FixedBitSet;

/**
 * Patients, studies, series or objects that were found, by their numbers: surely, and perhaps. Both
 * are the same set where the index knows all that is needed. Sets are not changed once they are in
 * here.
 *
 * @param sure of which the condition holds
 * @param most all of which it may hold
 */
record EntitySet(FixedBitSet sure, FixedBitSet most) {
  static EntitySet exactly(FixedBitSet found) {
    return new EntitySet(found, found);
  }

  static EntitySet none(int size) {
    return exactly(new FixedBitSet(size));
  }

  static EntitySet atMost(FixedBitSet most) {
    return new EntitySet(new FixedBitSet(most.length()), most);
  }

  @SuppressWarnings("ReferenceEquality") // the same set, not an equal one
  boolean isExact() {
    return sure == most;
  }

  boolean isEmpty() {
    return most.scanIsEmpty();
  }

  EntitySet and(EntitySet other) {
    FixedBitSet both = most.clone();
    both.and(other.most);
    if (isExact() && other.isExact()) {
      return exactly(both);
    }
    FixedBitSet surely = sure.clone();
    surely.and(other.sure);
    return new EntitySet(surely, both);
  }

  EntitySet or(EntitySet other) {
    FixedBitSet either = most.clone();
    either.or(other.most);
    if (isExact() && other.isExact()) {
      return exactly(either);
    }
    FixedBitSet surely = sure.clone();
    surely.or(other.sure);
    return new EntitySet(surely, either);
  }

  EntitySet not(FixedBitSet universe) {
    FixedBitSet surely = universe.clone();
    surely.andNot(most);
    if (isExact()) {
      return exactly(surely);
    }
    FixedBitSet perhaps = universe.clone();
    perhaps.andNot(sure);
    return new EntitySet(surely, perhaps);
  }
}
