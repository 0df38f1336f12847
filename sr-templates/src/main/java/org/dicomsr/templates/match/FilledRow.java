package org.dicomsr.templates.match;

import org.jspecify.annotations.Nullable;

/**
 * The row that an item fills, for walking down a whole tree without looking each item up from the
 * root. Immutable and thread-safe.
 *
 * <pre>{@code
 * void walk(ContentNode node, @Nullable FilledRow row) {
 *   for (ContentNode child : node.children()) {
 *     walk(child, row == null ? null : row.child(child.ordinal()));
 *   }
 * }
 * }</pre>
 */
public final class FilledRow {
  private final Match match;

  FilledRow(Match match) {
    this.match = match;
  }

  /** {@return the row by name} */
  public RowReference row() {
    return match.place.slot().reference;
  }

  /**
   * The row that a child fills.
   *
   * @param ordinal which child, from 1, by-reference edges counted too
   * @return its row; null if it fills none, as is so of all below it
   */
  public @Nullable FilledRow child(int ordinal) {
    Match child = ordinal < 1 ? null : match.child(ordinal - 1);
    return child == null ? null : new FilledRow(child);
  }

  /** {@return such as {@code TID 1501 row 9b}} */
  @Override
  public String toString() {
    return row().toString();
  }
}
