package org.dicomsr.filter.internal.resolve;

import java.util.Set;
import java.util.stream.Collectors;

/** What values can be. */
enum Kind {
  CODE("a code"),
  TEXT("text"),
  UID("a UID"),
  NUMBER("a number"),
  DATE("a date");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** Any of some kinds, in words. */
  static String anyOf(Set<Kind> kinds) {
    return kinds.isEmpty()
        ? "`has`, `missing` or `unknown`"
        : kinds.stream().sorted().map(kind -> kind.words).collect(Collectors.joining(" or "));
  }
}
