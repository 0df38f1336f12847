package org.dicomsr.filter.query.json;

import java.util.IdentityHashMap;
import org.dicomsr.filter.query.QueryPart;
import org.jspecify.annotations.Nullable;

/** Where the parts of a query came from. */
final class Places {
  private final IdentityHashMap<QueryPart, Node> nodes = new IdentityHashMap<>();

  <T extends QueryPart> T put(Node node, T part) {
    nodes.put(part, node);
    return part;
  }

  String of(@Nullable QueryPart part) {
    Node node = part == null ? null : nodes.get(part);
    return node == null ? "" : node.pointer();
  }
}
