package org.dicomsr.index.document;

import java.util.List;
import java.util.Objects;
import org.dicomsr.index.schema.AttributeTable;
import org.dicomsr.index.schema.Sensitivity;

/**
 * An attribute of an object, or of the images of a series, with its distinct values. Immutable;
 * {@code toString} shows the keyword and the number of values.
 *
 * @param keyword such as {@code SliceThickness}
 * @param values the values, each once; none for an attribute without value
 */
public record HeaderAttribute(String keyword, List<FactValue> values)
    implements Comparable<HeaderAttribute> {
  /** Copies the list. */
  public HeaderAttribute {
    Objects.requireNonNull(keyword, "keyword");
    values = List.copyOf(values);
  }

  /** An immutable list in order; the same one if it is such a list. */
  static List<HeaderAttribute> sorted(List<HeaderAttribute> attributes) {
    for (int i = 1; i < attributes.size(); i++) {
      if (attributes.get(i - 1).compareTo(attributes.get(i)) > 0) {
        return attributes.stream().sorted().toList();
      }
    }
    return List.copyOf(attributes);
  }

  /** {@return how confidential the values are} */
  public Sensitivity sensitivity() {
    return AttributeTable.sensitivity(keyword);
  }

  /** {@return the attribute as the name of a fact} */
  public FactName name() {
    return FactName.of(keyword);
  }

  /** By keyword alone. */
  @Override
  public int compareTo(HeaderAttribute other) {
    return keyword.compareTo(other.keyword);
  }

  @Override
  public String toString() {
    return "HeaderAttribute[" + keyword + ", " + values.size() + " values]";
  }
}
