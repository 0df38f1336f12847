package org.dicomsr.templates.match;

import java.util.List;
import org.dicomsr.templates.match.Particle.Include;
import org.dicomsr.templates.match.Particle.Slot;

/**
 * A row that the children of an item may fill, and how the scope below that item comes to have it.
 *
 * @param index the number of the place in its scope
 * @param slot the row
 * @param chain the includes that lead to it, the outermost first
 */
record Place(int index, Slot slot, List<Include> chain) {

  /** Which particle of the scope that so many includes lead to it is, or is in. */
  int position(int depth) {
    return depth < chain.size() ? chain.get(depth).position : slot.position;
  }

  /** How many items it takes at most under one parent. */
  int capacity() {
    long most = slot.row.multiplicity().maximum();
    for (Include include : chain) {
      most *= include.row.multiplicity().maximum();
      if (most >= Integer.MAX_VALUE) {
        return Integer.MAX_VALUE;
      }
    }
    return (int) most;
  }
}
