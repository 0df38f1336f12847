package org.dicomsr.filter.query;

import java.util.Objects;

/**
 * All codes of a scheme that begin alike, such as {@code OPS|5-377*}: on the left concepts, on the
 * right values. Immutable.
 *
 * @param scheme the coding scheme designator, or the UID of a private scheme
 * @param prefix how the codes begin; empty for all codes of the scheme
 */
public record CodePrefix(String scheme, String prefix) implements Concept, Value {
  /** Checks that the scheme is filled. */
  public CodePrefix {
    Texts.checkFilled(scheme, "a coding scheme");
    Texts.checkWellFormed(Objects.requireNonNull(prefix, "prefix"));
  }

  @Override
  public String toString() {
    return prefix.isEmpty() ? Texts.code(scheme, "") + "*" : Texts.code(scheme, prefix) + "*";
  }
}
