package org.dicomsr.filter.catalogue;

import java.util.Map;

/** Finds values that two categories of a variable claim. */
final class Overlaps {
  private Overlaps() {}

  static void check(Variable variable, String path, Map<String, String> aliases) {}
}
