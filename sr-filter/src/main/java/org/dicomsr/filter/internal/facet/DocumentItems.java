package org.dicomsr.filter.internal.facet;

import java.util.stream.Stream;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.internal.Blocks;

/** The items of a document, as an index has them. */
public final class DocumentItems {
  private DocumentItems() {}

  /**
   * All items, and the heads of groups that say something themselves.
   *
   * @param object a document
   * @return its items
   */
  public static Stream<ItemDocument> of(ObjectDocument object) {
    return object
        .root()
        .allGroups()
        .flatMap(group ->
            Stream.concat(
                Blocks.isFact(group.head()) ? Stream.of(group.head()) : Stream.empty(),
                group.items().stream()));
  }
}
