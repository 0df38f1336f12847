package org.dicomsr.templates.match;

import java.util.ArrayList;
import java.util.List;

/**
 * A child that several rows compete for.
 *
 * @param child its number, from 0
 * @param options what it would be in each row
 */
record Contest(int child, List<Match> options) {

  /** Rows as good as the winner's, other than it. */
  List<Place> ties(Match winner) {
    List<Place> equal = new ArrayList<>(0);
    for (Match option : options) {
      if (option != winner && option.weight == winner.weight) {
        equal.add(option.place);
      }
    }
    return equal;
  }
}
