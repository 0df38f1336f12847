package org.dicomsr.filter.internal.memory;

import java.util.List;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Same;
import org.dicomsr.filter.search.Hit;

/**
 * What an answer may list.
 *
 * @param hit what it is
 * @param own the objects that say so, in the order of their keys
 * @param objects these, and of a series what annotates them: what conditions are about
 * @param studies the studies of a patient; of anything else none
 * @param series the series of a patient or study; of anything else none
 */
record Entity(
    Hit hit,
    List<MemoryObject> own,
    List<MemoryObject> objects,
    List<Entity> studies,
    List<Entity> series) {
  Entity {
    own = List.copyOf(own);
    objects = List.copyOf(objects);
    studies = List.copyOf(studies);
    series = List.copyOf(series);
  }

  /** The studies or series that it has; a study is one of its own, and so is a series. */
  List<Entity> parts(Same.Scope scope) {
    return switch (scope) {
      case STUDY -> hit.level() == Level.STUDIES ? List.of(this) : studies;
      case SERIES -> hit.level() == Level.SERIES ? List.of(this) : series;
    };
  }

  @Override
  public String toString() {
    return hit.toString();
  }
}
