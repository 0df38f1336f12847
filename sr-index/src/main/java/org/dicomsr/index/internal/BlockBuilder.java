package org.dicomsr.index.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexableField;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ObjectDocument;

/**
 * Makes the block of an object: for each group the parts of the groups within, its own items, its
 * own document; at the end the object. Not thread-safe.
 */
final class BlockBuilder {
  static final String ITEM = "item";
  static final String GROUP = "group";
  static final String OBJECT = "object";

  /** An item has about as many. */
  private static final int FIELDS = 22;

  private final FieldFactory fields = new FieldFactory();
  private final ItemFields items = new ItemFields(fields);
  private final GroupFields groups = new GroupFields(fields, items);
  private final ObjectFields objects = new ObjectFields(fields);
  private final FacetPairs pairs = new FacetPairs();

  private final List<List<IndexableField>> block = new ArrayList<>();
  private IndexableField key = FieldFactory.rareTerm(IndexField.KEY, "");
  private int nextGroup;
  private int nextItem;

  /** The block, to be used before the next is made. */
  List<List<IndexableField>> block(ObjectDocument object, Placement placement) {
    block.clear();
    pairs.clear();
    items.begin(object.time());
    key = FieldFactory.rareTerm(IndexField.KEY, object.key());
    nextGroup = 0;
    nextItem = 0;
    GroupDocument root = object.root();
    if (Blocks.isGroup(root)) {
      group(root);
    } else {
      nextGroup++;
      root.groups().forEach(this::group);
    }
    objects.add(document(OBJECT), object, placement, pairs);
    return block;
  }

  private List<IndexableField> document(String type) {
    List<IndexableField> document = new ArrayList<>(FIELDS);
    document.add(key);
    document.add(fields.term(IndexField.TYPE, type));
    block.add(document);
    return document;
  }

  /** Adds the group's part and tells the position of its document. */
  private int group(GroupDocument group) {
    int order = nextGroup++;
    int firstItem = nextItem;
    nextItem += group.items().size();
    int[] within = new int[group.groups().size()];
    for (int i = 0; i < within.length; i++) {
      within[i] = group(group.groups().get(i));
    }
    ItemDocument head = group.head();
    if (Blocks.isFact(head)) {
      items.add(document(ITEM), head, -1L - order, true);
      pairs.item(head);
    } else {
      pairs.name(head.name());
    }
    for (int i = 0; i < group.items().size(); i++) {
      ItemDocument item = group.items().get(i);
      items.add(document(ITEM), item, firstItem + (long) i, false);
      pairs.item(item);
    }
    int position = block.size();
    for (int sub : within) {
      block.get(sub).add(FieldFactory.number(IndexField.GROUP_UP, (long) position - sub));
    }
    groups.add(document(GROUP), group, order);
    return position;
  }
}
