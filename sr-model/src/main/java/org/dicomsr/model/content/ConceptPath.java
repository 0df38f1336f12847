package org.dicomsr.model.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * The concept names from the root of a tree down to an item. Immutable and thread-safe; {@code
 * toString} shows codes of registered schemes only.
 */
public final class ConceptPath {
  private final List<ContentItem> items;

  ConceptPath(List<ContentItem> items) {
    this.items = items;
  }

  /** {@return the concept names, the root's first, each absent where a file leaves it out} */
  public List<Optional<CodedConcept>> names() {
    return items.stream().map(ContentItem::conceptName).toList();
  }

  /**
   * The path as a person reads it: code meanings with slashes between them, and the value type of
   * items without a meaning.
   *
   * @return text such as {@code ECG Report / Social History / Tobacco Smoker}, which may hold
   *     anything that a file does
   */
  public String meanings() {
    StringBuilder text = new StringBuilder();
    for (ContentItem item : items) {
      CodedConcept name = item.name();
      String meaning = name == null ? null : name.meaning();
      text.append(text.isEmpty() ? "" : " / ")
          .append(meaning == null || meaning.isEmpty() ? valueType(item) : meaning);
    }
    return text.toString();
  }

  private static String valueType(ContentItem item) {
    return item.valueType().map(type -> "(" + type.term() + ")").orElse("(unrecognized)");
  }

  /**
   * The path to look for: by the codes of the names, with {@code *} for items without one.
   *
   * @return a path that leads to the item, and to all others that are alike
   * @throws IllegalArgumentException when there are more than {@value ContentPath#MOST_STEPS}
   *     levels
   */
  public ContentPath contentPath() {
    List<ContentPath.Step> steps = new ArrayList<>(items.size());
    for (ContentItem item : items) {
      CodedConcept name = item.name();
      steps.add(
          name == null ? ContentPath.Wildcard.ONE_LEVEL : new ContentPath.Coded(name.conceptKey()));
    }
    return ContentPath.of(steps);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConceptPath that && names().equals(that.names());
  }

  @Override
  public int hashCode() {
    return names().hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (ContentItem item : items) {
      text.append(text.isEmpty() ? "" : " / ")
          .append(item.conceptName().map(CodedConcept::toString).orElseGet(() -> valueType(item)));
    }
    return text.toString();
  }
}
