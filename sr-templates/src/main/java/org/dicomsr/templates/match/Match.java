package org.dicomsr.templates.match;

import java.util.List;
import org.dicomsr.model.content.ContentItem;
import org.jspecify.annotations.Nullable;

/**
 * An item that fills a row, with all below it. Items that fill none are null among the children.
 * Nothing in it depends on where in the document the item is.
 */
final class Match {
  private static final @Nullable Match[] NO_CHILDREN = {};

  final ContentItem item;
  final Place place;
  final boolean reference;
  @Nullable Match[] children = NO_CHILDREN;
  List<Problem> problems = List.of();

  /** Rows of the same scope that the item fills equally well. */
  List<Place> alternatives = List.of();

  /** How much is wrong or unexplained, here and below; the less the better. */
  int weight;

  /** How many items fill rows, here and below. */
  int explained = 1;

  /** How many of these fill rows that ask for their very concept. */
  int specific;

  Match(ContentItem item, Place place, boolean reference) {
    this.item = item;
    this.place = place;
    this.reference = reference;
  }

  @Nullable Match child(int index) {
    return index < children.length ? children[index] : null;
  }
}
