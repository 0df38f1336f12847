package org.dicomsr.templates.match;

import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.content.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * What tells children apart before anybody looks below them.
 *
 * @param relationship the term
 * @param reference whether it is by reference
 * @param type the value type, null if it is none of the standard's
 * @param name the concept name, null if there is none
 */
record Kind(
    String relationship, boolean reference, @Nullable ValueType type, @Nullable ConceptKey name) {

  /** Whether items of the type must have a concept name (PS3.3 C.17.3.2). */
  boolean needsName() {
    if (type == null) {
      return false;
    }
    return switch (type) {
      case TEXT, CODE, NUM, DATETIME, DATE, TIME, UIDREF, PNAME -> true;
      case COMPOSITE, IMAGE, WAVEFORM, SCOORD, SCOORD3D, TCOORD, TABLE, CONTAINER -> false;
    };
  }
}
