package org.dicomsr.index.document;

import java.util.Objects;
import org.dicomsr.model.content.Relationship;

/**
 * A by-reference edge: the relationship of a fact to one elsewhere in the report (PS3.3
 * C.17.3.2.5). Immutable.
 *
 * @param path where the edge is
 * @param relationship how the target relates to the fact that holds the edge
 * @param target the path of the target; nothing need be there
 */
public record ItemLink(String path, Relationship relationship, String target) {
  /** Checks that nothing is null. */
  public ItemLink {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(relationship, "relationship");
    Objects.requireNonNull(target, "target");
  }

  @Override
  public String toString() {
    return "ItemLink[" + path + " " + relationship + " → " + target + "]";
  }
}
