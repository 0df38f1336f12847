package org.dicomsr.templates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.Text;

/**
 * Finds items right beneath an item by their concept, whatever their relationship: reports that get
 * relationships wrong are read all the same.
 */
public final class Nodes {
  private Nodes() {}

  /**
   * Whether an item is about a concept.
   *
   * @param node the item
   * @param name the concept
   * @return whether its concept name is that concept
   */
  public static boolean isNamed(ContentNode node, CodedConcept name) {
    CodedConcept own = node.item().name();
    return own != null && own.sameConceptAs(name);
  }

  /**
   * The items beneath that are about a concept.
   *
   * @param parent the item above
   * @param name the concept
   * @return the items, in order
   */
  public static List<ContentNode> children(ContentNode parent, CodedConcept name) {
    ConceptKey key = name.conceptKey();
    List<ContentNode> found = new ArrayList<>();
    for (ContentNode child : parent.children()) {
      CodedConcept own = child.item().name();
      if (own != null && own.conceptKey().equals(key)) {
        found.add(child);
      }
    }
    return found;
  }

  /**
   * The items beneath of a value type that are about a concept.
   *
   * @param parent the item above
   * @param name the concept
   * @param type the record of the value type, such as {@code Num.class}
   * @param <I> the value type
   * @return the items, in order
   */
  public static <I extends ContentItem> List<I> items(
      ContentNode parent, CodedConcept name, Class<I> type) {
    List<I> found = new ArrayList<>();
    for (ContentNode child : children(parent, name)) {
      if (type.isInstance(child.item())) {
        found.add(type.cast(child.item()));
      }
    }
    return found;
  }

  /**
   * The first item beneath of a value type that is about a concept.
   *
   * @param parent the item above
   * @param name the concept
   * @param type the record of the value type
   * @param <I> the value type
   * @return the item, if there is one
   */
  public static <I extends ContentItem> Optional<I> item(
      ContentNode parent, CodedConcept name, Class<I> type) {
    return items(parent, name, type).stream().findFirst();
  }

  /**
   * The first text beneath that is about a concept.
   *
   * @param parent the item above
   * @param name the concept
   * @return its value
   */
  public static Optional<String> text(ContentNode parent, CodedConcept name) {
    return item(parent, name, Text.class).map(Text::value);
  }

  /**
   * The first code beneath that is about a concept.
   *
   * @param parent the item above
   * @param name the concept
   * @return its value
   */
  public static Optional<CodedConcept> code(ContentNode parent, CodedConcept name) {
    return item(parent, name, Code.class).map(Code::value);
  }
}
