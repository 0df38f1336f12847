package org.dicomsr.model.header;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Date;
import org.dicomsr.model.content.DateTime;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.Scoord;
import org.dicomsr.model.content.Scoord3d;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.Table;
import org.dicomsr.model.content.Tcoord;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.Time;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.content.Unrecognized;
import org.dicomsr.model.content.Waveform;
import org.jspecify.annotations.Nullable;

/** Gathers what a content tree refers to. */
final class ContentReferences {
  private final Map<String, SopReference> found = new LinkedHashMap<>();

  private ContentReferences() {}

  static List<SopReference> of(ContentItem root) {
    ContentReferences references = new ContentReferences();
    // A stack of its own: the tree may be deeper than the thread's.
    Deque<ContentItem> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      ContentItem item = open.pop();
      references.visit(item);
      List<Related> children = item.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        if (children.get(i) instanceof Related.ByValue child) {
          open.push(child.item());
        }
      }
    }
    return List.copyOf(references.found.values());
  }

  private void visit(ContentItem item) {
    switch (item) {
      case Composite composite -> add(composite.reference());
      case Image image -> {
        ImageReference reference = image.reference();
        if (reference != null) {
          add(reference.instance());
          add(reference.presentationState());
          add(reference.realWorldValueMap());
        }
      }
      case Waveform waveform ->
          add(waveform.reference() == null ? null : waveform.reference().instance());
      case Text text -> {}
      case Code code -> {}
      case Num num -> {}
      case DateTime dateTime -> {}
      case Date date -> {}
      case Time time -> {}
      case UidRef uid -> {}
      case Pname name -> {}
      case Scoord scoord -> {}
      case Scoord3d scoord -> {}
      case Tcoord tcoord -> {}
      case Table table -> {}
      case Container container -> {}
      case Unrecognized unrecognized -> {}
    }
  }

  private void add(@Nullable SopReference reference) {
    if (reference != null && reference.sopInstanceUid() != null) {
      found.putIfAbsent(reference.sopInstanceUid(), reference);
    }
  }
}
