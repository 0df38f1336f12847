package org.dicomsr.index.flatten;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ItemLink;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.document.ReferenceValue;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.Relationship;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The content tree of a report to groups and items, in one walk.
 *
 * <p>Each content item becomes the head of a group or an item: containers are groups, and so are
 * images and observers that have items of their own.
 */
final class SrFlattener {
  private static final Set<String> OBSERVERS =
      Set.of(
          Dcm.OBSERVER_TYPE.conceptKey().text(),
          Dcm.PERSON_OBSERVER_NAME.conceptKey().text(),
          Dcm.DEVICE_OBSERVER_UID.conceptKey().text(),
          Dcm.DEVICE_OBSERVER_NAME.conceptKey().text());
  private static final Set<String> LANGUAGES =
      Set.of(
          Dcm.LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS.conceptKey().text(),
          Dcm.COUNTRY_OF_LANGUAGE.conceptKey().text(),
          Dcm.LANGUAGE_OF_VALUE.conceptKey().text());

  private static final @Nullable FactValue[] NONE = {};

  private final Source source;
  private final ContentValues values;
  private final Modifiers modifiers;
  private final Rows rows;
  private final Set<SopReference> referred = new LinkedHashSet<>();
  private boolean cut;

  SrFlattener(Source source, Rows rows) {
    this.source = source;
    this.values = new ContentValues(source);
    this.modifiers = new Modifiers(source, values, SrFlattener::isContext);
    this.rows = rows;
  }

  /** The whole tree; the root is a group whatever it is. */
  GroupDocument root(ContentItem root) {
    @Nullable FactValue[] values = children(root);
    ItemDocument head =
        fact(
            "1",
            root,
            null,
            this.values.of(root),
            values,
            new Surroundings(List.of(), null, false),
            List.of());
    return group(GroupKind.ROOT, root, head, values);
  }

  /** {@return what the items refer to, in the order of the document} */
  Set<SopReference> referred() {
    return referred;
  }

  /** {@return whether a group has more modifiers than its items inherit} */
  boolean isCut() {
    return cut;
  }

  /**
   * What an item inherits.
   *
   * @param modifiers those of the nearest group
   * @param time when what is above was observed
   * @param context whether it is beneath context
   */
  private record Surroundings(
      List<Modifier> modifiers, @Nullable TimeRange time, boolean context) {}

  /** A group in the making: where the facts beneath it go. */
  private record Gathered(List<GroupDocument> groups, List<ItemDocument> items) {}

  private GroupDocument group(
      GroupKind kind, ContentItem item, ItemDocument head, @Nullable FactValue[] values) {
    Gathered within = new Gathered(new ArrayList<>(), new ArrayList<>());
    cut |= head.modifiers().size() > Modifiers.MOST_INHERITED;
    Surroundings inside =
        new Surroundings(Modifiers.inherited(head.modifiers()), head.time(), head.context());
    beneath(item, head, values, inside, within);
    return new GroupDocument(
        kind,
        head,
        item instanceof Container container ? container.template() : null,
        within.groups(),
        within.items());
  }

  private void beneath(
      ContentItem parent,
      ItemDocument above,
      @Nullable FactValue[] values,
      Surroundings surroundings,
      Gathered group) {
    List<Related> edges = parent.children();
    List<FactName> path = edges.isEmpty() ? List.of() : above.conceptPath();
    for (int i = 0; i < edges.size(); i++) {
      if (edges.get(i) instanceof Related.ByValue edge) {
        rows.down(i + 1);
        child(above.path() + '.' + (i + 1), edge, values[i], surroundings, path, group);
        rows.up();
      }
    }
  }

  private void child(
      String path,
      Related.ByValue edge,
      @Nullable FactValue value,
      Surroundings surroundings,
      List<FactName> above,
      Gathered group) {
    ContentItem item = edge.item();
    @Nullable FactValue[] below = children(item);
    ItemDocument fact = fact(path, item, edge.relationship(), value, below, surroundings, above);
    GroupKind kind = groupKind(item, edge.relationship(), fact);
    if (kind != null) {
      group.groups().add(group(kind, item, fact, below));
      return;
    }
    group.items().add(fact);
    if (!item.children().isEmpty()) {
      // Modifiers of an item are its own, not those of what is beneath it; those of the group are.
      Surroundings beneath =
          new Surroundings(surroundings.modifiers(), fact.time(), fact.context());
      beneath(item, fact, below, beneath, group);
    }
  }

  private static @Nullable GroupKind groupKind(
      ContentItem item, Relationship relationship, ItemDocument fact) {
    if (item instanceof Container) {
      return GroupKind.CONTAINER;
    }
    if (!hasItems(item)) {
      return null;
    }
    if (item instanceof Image) {
      return GroupKind.IMAGE;
    }
    return relationship.is(RelationshipType.HAS_OBS_CONTEXT)
            && OBSERVERS.contains(fact.name().key())
        ? GroupKind.OBSERVER
        : null;
  }

  private static boolean hasItems(ContentItem item) {
    for (Related edge : item.children()) {
      if (edge instanceof Related.ByValue) {
        return true;
      }
    }
    return false;
  }

  /** The values of the children, which are needed twice: as modifiers and for themselves. */
  private @Nullable FactValue[] children(ContentItem item) {
    List<Related> edges = item.children();
    if (edges.isEmpty()) {
      return NONE;
    }
    @Nullable FactValue[] found = new FactValue[edges.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = edges.get(i) instanceof Related.ByValue edge ? values.of(edge.item()) : null;
    }
    return found;
  }

  private ItemDocument fact(
      String path,
      ContentItem item,
      @Nullable Relationship relationship,
      @Nullable FactValue value,
      @Nullable FactValue[] below,
      Surroundings surroundings,
      List<FactName> above) {
    if (value instanceof ReferenceValue reference) {
      refer(reference.instance());
      refer(reference.presentationState());
      refer(reference.realWorldValueMap());
    }
    FactName name = source.name(item.name());
    DicomDateTime observed = item.details().observationDateTime();
    return new ItemDocument(
        path,
        item.valueType().orElse(null),
        name,
        value,
        relationship,
        surroundings.context() || isContext(relationship, name),
        modifiers.effective(item, name, below, surroundings.modifiers()),
        above,
        rows.row(),
        observed == null ? surroundings.time() : source.range(observed),
        item.details().observationUid(),
        links(path, item));
  }

  private void refer(@Nullable SopReference reference) {
    if (reference != null) {
      referred.add(reference);
    }
  }

  private static boolean isContext(@Nullable Relationship relationship, FactName name) {
    boolean related =
        relationship != null
            && (relationship.is(RelationshipType.HAS_OBS_CONTEXT)
                || relationship.is(RelationshipType.HAS_ACQ_CONTEXT));
    return related || LANGUAGES.contains(name.key());
  }

  private static List<ItemLink> links(String path, ContentItem item) {
    List<ItemLink> links = null;
    List<Related> edges = item.children();
    for (int i = 0; i < edges.size(); i++) {
      if (edges.get(i) instanceof Related.ByReference edge) {
        links = links == null ? new ArrayList<>() : links;
        links.add(
            new ItemLink(path + '.' + (i + 1), edge.relationship(), edge.target().toString()));
      }
    }
    return links == null ? List.of() : links;
  }
}
