package org.dicomsr.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;

/**
 * Puts a content tree into the data set of a document. What was not edited, that is, what is the
 * very object that was read, keeps its data set: no spelling changes where nobody asked for it.
 */
final class ContentEdit {
  private static final int[] ROOT_TAGS = {
    Tag.OBSERVATION_DATE_TIME,
    Tag.VALUE_TYPE,
    Tag.CONCEPT_NAME_CODE_SEQUENCE,
    Tag.CONTINUITY_OF_CONTENT,
    Tag.OBSERVATION_UID,
    Tag.CONTENT_TEMPLATE_SEQUENCE
  };

  private final IdentityHashMap<Related, DataSet> known = new IdentityHashMap<>();

  private ContentEdit() {}

  /** Puts a root into a data set that has none. */
  static DataSet put(DataSet data, ContentItem root) {
    return new ContentEdit()
        .root(data.toBuilder().remove(ROOT_TAGS).remove(Tag.CONTENT_SEQUENCE), root, true);
  }

  /** Replaces the root of a document. */
  static DataSet replace(DataSet data, ContentItem before, ContentItem after) {
    ContentEdit edit = new ContentEdit();
    edit.learn(before, data.items(Tag.CONTENT_SEQUENCE));
    boolean rootChanged = !alone(before).equals(alone(after));
    DataSet.Builder builder = data.toBuilder();
    if (rootChanged) {
      builder.remove(ROOT_TAGS);
    }
    return edit.root(builder, after, rootChanged);
  }

  private DataSet root(DataSet.Builder data, ContentItem root, boolean rootChanged) {
    if (rootChanged) {
      ContentWriter.write(alone(root)).forEach(data::put);
    }
    if (root.children().isEmpty()) {
      data.remove(Tag.CONTENT_SEQUENCE);
    } else {
      data.sequence(Tag.CONTENT_SEQUENCE, children(root));
    }
    return data.build();
  }

  private void learn(ContentItem item, List<DataSet> children) {
    for (int i = 0; i < Math.min(item.children().size(), children.size()); i++) {
      Related related = item.children().get(i);
      known.put(related, children.get(i));
      if (related instanceof Related.ByValue child) {
        learn(child.item(), children.get(i).items(Tag.CONTENT_SEQUENCE));
      }
    }
  }

  private List<DataSet> children(ContentItem item) {
    List<DataSet> children = new ArrayList<>(item.children().size());
    for (Related related : item.children()) {
      DataSet kept = known.get(related);
      children.add(kept != null ? kept : write(related));
    }
    return children;
  }

  private DataSet write(Related related) {
    if (!(related instanceof Related.ByValue(var relationship, ContentItem item))
        || item.children().isEmpty()) {
      return ContentWriter.write(related);
    }
    DataSet data = ContentWriter.write(new Related.ByValue(relationship, alone(item)));
    return data.toBuilder().sequence(Tag.CONTENT_SEQUENCE, children(item)).build();
  }

  private static ContentItem alone(ContentItem item) {
    return item.withChildren(List.of());
  }
}
