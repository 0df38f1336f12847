package org.dicomsr.filter.internal.resolve;

/** What a condition is about, as far as names depend on it. */
enum Scope {
  /** A patient, study or series, of which one of many facts may be chosen. */
  ENTITY,
  /** An object. */
  OBJECT,
  /** A group or container: properties of the object are not its own. */
  GROUP
}
