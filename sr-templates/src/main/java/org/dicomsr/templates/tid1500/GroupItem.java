package org.dicomsr.templates.tid1500;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentReference;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Related;

/**
 * Writes a group as an item that goes into a tree which is there already. Measurements that were
 * read from that tree may point to items elsewhere in it: edges by reference keep their targets.
 */
final class GroupItem {
  private final List<ItemIdentifier> targets;

  /** For groups of a tree. */
  GroupItem(ContentTree tree) {
    this.targets =
        tree.references().stream().map(ContentReference::targetIdentifier).distinct().toList();
  }

  ContentItem of(MeasurementGroup group) {
    return of(group::fill);
  }

  /** Those parts of a group that another one has not. */
  ContentItem of(MeasurementGroup group, MeasurementGroup other) {
    return of(builder -> group.fill(builder, group.unlike(other)));
  }

  private ContentItem of(Consumer<ContainerBuilder> group) {
    // An item for each target stands in front, so that there is something to point to.
    Container item =
        ContainerBuilder.root(
            Dcm.MEASUREMENT_GROUP,
            builder -> {
              for (ItemIdentifier target : targets) {
                builder.container(CONTAINS, place -> place.label(target.toString()));
              }
              group.accept(builder);
            });
    return targets.isEmpty()
        ? item
        : redirected(
            item.withChildren(item.children().subList(targets.size(), item.children().size())));
  }

  private ContentItem redirected(ContentItem item) {
    List<Related> edges = new ArrayList<>(item.children().size());
    for (Related edge : item.children()) {
      edges.add(
          switch (edge) {
            case Related.ByValue(var how, ContentItem child) ->
                new Related.ByValue(how, redirected(child));
            case Related.ByReference(var how, ItemIdentifier target, var other) ->
                new Related.ByReference(how, targets.get(target.ordinal(1) - 1), other);
          });
    }
    return item.withChildren(edges);
  }
}
