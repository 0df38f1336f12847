package org.dicomsr.filter.internal.facet;

import java.io.IOException;

/** A source made ready for one index: its values are numbered from 0. Not thread-safe. */
interface Reading {
  /**
   * Reads what objects have.
   *
   * @param objects the objects
   * @return their slots
   */
  Column column(Selection objects) throws IOException;

  /** {@return how many slots there are by now} */
  int slots();

  /** The value of a slot. */
  String value(int slot) throws IOException;
}
