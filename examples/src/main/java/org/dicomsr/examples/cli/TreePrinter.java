package org.dicomsr.examples.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Continuity;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.Relationship;
import org.dicomsr.model.content.Unrecognized;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;

/** Prints a content tree for people, one item a line. */
final class TreePrinter {
  private static final Set<Integer> SEQUENCES =
      Set.of(
          Tag.CONCEPT_NAME_CODE_SEQUENCE,
          Tag.CONCEPT_CODE_SEQUENCE,
          Tag.MEASURED_VALUE_SEQUENCE,
          Tag.NUMERIC_VALUE_QUALIFIER_CODE_SEQUENCE,
          Tag.REFERENCED_SOP_SEQUENCE,
          Tag.CONTENT_TEMPLATE_SEQUENCE);

  private final PrintWriter out;
  private final Style style;
  private final ShownValue values;

  TreePrinter(PrintWriter out, Style style, boolean full) {
    this.out = out;
    this.style = style;
    this.values = new ShownValue(full);
  }

  void print(ContentItem root) {
    item(root, root, ItemIdentifier.ROOT, "", "");
  }

  private void item(
      ContentItem root,
      ContentItem item,
      ItemIdentifier place,
      String indent,
      String relationship) {
    StringBuilder line = new StringBuilder(160);
    line.append(indent).append(style.faint(place.toString())).append("  ").append(relationship);
    line.append(style.type(type(item)));
    item.conceptName().ifPresent(name -> line.append("  ").append(style.strong(Shown.code(name))));
    String value = values.of(item);
    if (!value.isEmpty()) {
      line.append(": ").append(value);
    }
    String rest = rest(item);
    if (!rest.isEmpty()) {
      line.append("  ").append(style.faint("[" + rest + "]"));
    }
    out.append(line).append('\n');
    String deeper = indent + "  ";
    int ordinal = 1;
    for (Related related : item.children()) {
      ItemIdentifier child = place.child(ordinal++);
      String edge = style.faint(edge(related.relationship())) + "  ";
      switch (related) {
        case Related.ByValue(Relationship same, ContentItem target) ->
            item(root, target, child, deeper, edge);
        case Related.ByReference(Relationship same, ItemIdentifier target, DataSet other) ->
            out.append(deeper)
                .append(style.faint(child.toString()))
                .append("  ")
                .append(edge)
                .append("-> ")
                .append(target.toString())
                .append("  ")
                .append(target(root, target))
                .append('\n');
      }
    }
  }

  private static String edge(Relationship relationship) {
    return relationship.term().isEmpty() ? "(no relationship)" : Shown.safe(relationship.term());
  }

  private static String type(ContentItem item) {
    if (item instanceof Unrecognized unrecognized) {
      return unrecognized.term() == null
          ? "(no value type)"
          : "unknown value type " + Shown.safe(unrecognized.term());
    }
    return item.valueType().map(ValueType::term).orElse("");
  }

  /** What is at the other end of an edge. */
  private String target(ContentItem root, ItemIdentifier target) {
    ContentItem at = target.depth() > 0 && target.ordinal(0) == 1 ? root : null;
    for (int level = 1; at != null && level < target.depth(); level++) {
      int ordinal = target.ordinal(level);
      List<Related> children = at.children();
      boolean there = ordinal >= 1 && ordinal <= children.size();
      at =
          there && children.get(ordinal - 1) instanceof Related.ByValue value ? value.item() : null;
    }
    return at == null
        ? "(no such item)"
        : style.type(type(at))
            + at.conceptName().map(name -> "  " + style.strong(Shown.code(name))).orElse("");
  }

  private static String rest(ContentItem item) {
    List<String> parts = new ArrayList<>();
    if (item instanceof Container container) {
      Optional.ofNullable(container.template()).map(Shown::template).ifPresent(parts::add);
      Optional.ofNullable(container.continuity())
          .filter(Continuity.CONTINUOUS::equals)
          .map(Continuity::term)
          .ifPresent(parts::add);
    }
    item.observationDateTime().ifPresent(when -> parts.add("observed " + Shown.dateTime(when)));
    item.observationUid().ifPresent(uid -> parts.add("observation " + Shown.safe(uid)));
    for (DataElement element : item.details().other()) {
      // a code with an unusual attribute is shown, and kept here for writing it back
      boolean shown = SEQUENCES.contains(element.tag()) && !element.isEmpty();
      if (!shown) {
        parts.add(
            "also " + DataDictionary.keyword(element.tag()).orElse(Tag.format(element.tag())));
      }
    }
    return String.join(", ", parts);
  }
}
