package org.dicomsr.index.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dicomsr.model.content.TemplateIdentification;
import org.jspecify.annotations.Nullable;

/**
 * Facts that belong together: a container, a segment, a channel. Immutable; {@code toString} shows
 * kind, place and counts.
 *
 * <p>A fact is in its nearest group alone. In a report each content item is the head of one group
 * or one item, and in no other place.
 *
 * @param kind what the group is
 * @param head what it is itself: its name, place, relationship and, for images and observers,
 *     value; its effective modifiers are those that the items inherit
 * @param template the template that a container says it follows; null where it does not say
 * @param groups the groups within, in the order of the document
 * @param items the facts within, in the order of the document
 */
public record GroupDocument(
    GroupKind kind,
    ItemDocument head,
    @Nullable TemplateIdentification template,
    List<GroupDocument> groups,
    List<ItemDocument> items) {

  private static final ItemDocument NO_HEAD =
      new ItemDocument(
          "",
          null,
          FactName.UNNAMED,
          null,
          null,
          false,
          List.of(),
          List.of(),
          null,
          null,
          null,
          List.of());

  /** Copies the lists. */
  public GroupDocument {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(head, "head");
    groups = List.copyOf(groups);
    items = List.copyOf(items);
  }

  /**
   * The root of an object that is no report: it stands for nothing itself.
   *
   * @param groups the groups within
   * @param items the facts of no group
   * @return the root
   */
  public static GroupDocument root(List<GroupDocument> groups, List<ItemDocument> items) {
    return new GroupDocument(GroupKind.ROOT, NO_HEAD, null, groups, items);
  }

  /** {@return this group and all within, each before those within it} */
  public Stream<GroupDocument> allGroups() {
    return Stream.concat(Stream.of(this), groups.stream().flatMap(GroupDocument::allGroups));
  }

  /** {@return the items of this group and of all within} */
  public Stream<ItemDocument> allItems() {
    return allGroups().flatMap(group -> group.items.stream());
  }

  @Override
  public String toString() {
    return "GroupDocument["
        + kind.term()
        + " "
        + head.path()
        + " "
        + head.name()
        + ", "
        + groups.size()
        + " groups, "
        + items.size()
        + " items]";
  }
}
