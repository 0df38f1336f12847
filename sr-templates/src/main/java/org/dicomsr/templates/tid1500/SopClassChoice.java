package org.dicomsr.templates.tid1500;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.iod.SrSopClass;

/** Finds the SOP class that suits content: the least that allows all of it. */
final class SopClassChoice {
  private static final List<SrSopClass> CLASSES =
      List.of(
          SrSopClass.ENHANCED,
          SrSopClass.COMPREHENSIVE,
          SrSopClass.COMPREHENSIVE_3D,
          // Regions in space need it: elsewhere, a COMPOSITE has no properties.
          SrSopClass.EXTENSIBLE);

  private SopClassChoice() {}

  /** The class; the greatest where none suits, so that its check can tell why. */
  static SrSopClass of(ContentItem root) {
    for (SrSopClass sopClass : CLASSES) {
      if (allows(sopClass, root)) {
        return sopClass;
      }
    }
    return CLASSES.getLast();
  }

  static boolean allows(SrSopClass sopClass, ContentItem root) {
    ContentTree tree = ContentTree.of(root);
    return tree.nodes()
        .allMatch(node ->
            node.item().children().stream()
                .allMatch(edge -> allows(sopClass, tree, node.item(), edge)));
  }

  private static boolean allows(
      SrSopClass sopClass, ContentTree tree, ContentItem source, Related edge) {
    Optional<ValueType> from = source.valueType();
    Optional<RelationshipType> how = edge.relationship().type();
    Optional<ValueType> to =
        switch (edge) {
          case Related.ByValue value -> value.item().valueType();
          case Related.ByReference reference -> target(tree, reference.target());
        };
    return from.isPresent()
        && how.isPresent()
        && to.isPresent()
        && sopClass.allows(from.get(), how.get(), to.get(), edge instanceof Related.ByReference);
  }

  private static Optional<ValueType> target(ContentTree tree, ItemIdentifier identifier) {
    return tree.node(identifier).flatMap(node -> node.item().valueType());
  }
}
