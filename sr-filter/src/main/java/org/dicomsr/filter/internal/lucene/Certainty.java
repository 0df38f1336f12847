package org.dicomsr.filter.internal.lucene;

/** Whether something holds, as far as a term tells. */
enum Certainty {
  NO,
  UNKNOWN,
  YES;

  static Certainty of(boolean holds) {
    return holds ? YES : NO;
  }

  Certainty not() {
    return switch (this) {
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
      case YES -> NO;
    };
  }

  Certainty and(Certainty other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Certainty or(Certainty other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
