package org.dicomsr.model.dicom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place of an attribute or of a sequence item in a data set: tags from the outside in, with
 * item numbers from 1.
 *
 * <p>Prints as {@code (0040,A730)[2]/(0040,A300)[1]/(0040,A30A)}; the path of the data set itself
 * is empty. Immutable and thread-safe. A path is one small object that points to its parent, so
 * going down costs little.
 */
public final class TagPath implements Comparable<TagPath> {

  private static final TagPath ROOT = new TagPath(null, 0, 0);

  private final @Nullable TagPath parent;
  private final int tag;
  private final int item;
  private final int depth;

  private TagPath(@Nullable TagPath parent, int tag, int item) {
    this.parent = parent;
    this.tag = tag;
    this.item = item;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  /** {@return the path of the data set itself} */
  public static TagPath root() {
    return ROOT;
  }

  /**
   * The path of an attribute of the data set itself.
   *
   * @param tag its tag
   * @return the path
   */
  public static TagPath of(int tag) {
    return new TagPath(ROOT, tag, 0);
  }

  /**
   * Reads a path as printed; tags may also be written in the other forms of {@link
   * Tag#parse(String)}.
   *
   * @param text such as {@code (0040,A730)[2]/(0040,A168)} or {@code
   *     ContentSequence[2]/ConceptCodeSequence}
   * @return the path
   * @throws IllegalArgumentException if the text is not a path; the message tells in which step
   */
  public static TagPath parse(String text) {
    Objects.requireNonNull(text, "text");
    TagPath path = ROOT;
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      int slash = text.indexOf('/', start);
      end = slash < 0 ? text.length() : slash;
      path = path.step(text.substring(start, end));
      if (slash == text.length() - 1) {
        throw new IllegalArgumentException(
            "Expected a tag after the last slash of a path, found nothing");
      }
    }
    return path;
  }

  private TagPath step(String text) {
    if (parent != null && item == 0) {
      throw wrong("an item number such as [1] before the slash", depth);
    }
    int bracket = text.indexOf('[');
    int attribute =
        Tag.find(bracket < 0 ? text : text.substring(0, bracket))
            .orElseThrow(() -> wrong("a tag or a keyword", depth + 1));
    TagPath path = child(attribute);
    if (bracket < 0) {
      return path;
    }
    int number = 0;
    int last = text.length() - 1;
    for (int at = bracket + 1; at < last; at++) {
      int digit = text.charAt(at) - '0';
      boolean wrong = digit < 0 || digit > 9 || (number == 0 && digit == 0);
      if (wrong || number > (Integer.MAX_VALUE - digit) / 10) {
        throw wrong("an item number from 1", depth + 1);
      }
      number = number * 10 + digit;
    }
    if (number == 0 || text.charAt(last) != ']') {
      throw wrong("an item number in brackets", depth + 1);
    }
    return path.item(number);
  }

  private static IllegalArgumentException wrong(String expected, int step) {
    return new IllegalArgumentException("Step %d of a path: expected %s".formatted(step, expected));
  }

  /**
   * Goes to an attribute of the data set or item that this path leads to.
   *
   * @param attribute the tag
   * @return the longer path
   * @throws IllegalArgumentException if this path leads to an attribute, so that it is not known
   *     which item is meant
   */
  public TagPath child(int attribute) {
    if (parent != null && item == 0) {
      throw new IllegalArgumentException(
          "%s: expected a path to an item, found one to an attribute".formatted(this));
    }
    return new TagPath(this, attribute, 0);
  }

  /**
   * Goes to an item of the sequence that this path leads to.
   *
   * @param number the item's number, from 1
   * @return a path with as many steps as this one
   * @throws IllegalArgumentException if the number is below 1, or if this path leads to a data set
   *     or an item already
   */
  public TagPath item(int number) {
    if (parent == null || item != 0 || number < 1) {
      throw new IllegalArgumentException(
          "%s: expected a path to an attribute and an item number from 1, found item number %d"
              .formatted(parent == null ? "data set" : this, number));
    }
    return new TagPath(parent, tag, number);
  }

  /** {@return the number of steps; 0 for the data set itself} */
  public int depth() {
    return depth;
  }

  /**
   * The tag of the last step.
   *
   * @return the tag
   * @throws IllegalArgumentException if this is the path of the data set itself
   */
  public int tag() {
    if (parent == null) {
      throw new IllegalArgumentException("The path of the data set has no tag");
    }
    return tag;
  }

  /**
   * {@return the item number of the last step, from 1; 0 if the path leads to an attribute or to
   * the data set}
   */
  public int itemNumber() {
    return item;
  }

  /**
   * {@return the path to the data set or item that holds the last step's attribute; empty for the
   * data set itself}
   */
  public Optional<TagPath> parent() {
    return Optional.ofNullable(parent);
  }

  /**
   * Compares in the order in which one meets the places when reading a data set from its start to
   * its end.
   *
   * @param other the other path
   * @return negative, zero or positive as this path comes before, equals or comes after the other
   */
  @Override
  public int compareTo(TagPath other) {
    TagPath left = this;
    TagPath right = other;
    while (left.depth > right.depth) {
      left = Objects.requireNonNull(left.parent);
    }
    while (right.depth > left.depth) {
      right = Objects.requireNonNull(right.parent);
    }
    int result = Integer.compare(depth, other.depth);
    // Upwards, so that the outermost difference, found last, decides.
    while (left.parent != null && right.parent != null) {
      int tags = Tag.compare(left.tag, right.tag);
      int here = tags != 0 ? tags : Integer.compare(left.item, right.item);
      result = here != 0 ? here : result;
      left = left.parent;
      right = right.parent;
    }
    return result;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof TagPath other && depth == other.depth && compareTo(other) == 0;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (TagPath step = this; step != null; step = step.parent) {
      hash = 31 * (31 * hash + step.tag) + step.item;
    }
    return hash;
  }

  /** {@return the path in the form that {@link #parse(String)} reads} */
  @Override
  public String toString() {
    Deque<TagPath> steps = new ArrayDeque<>(depth);
    for (TagPath step = this; step.parent != null; step = step.parent) {
      steps.push(step);
    }
    StringBuilder text = new StringBuilder(16 * depth);
    for (TagPath step : steps) {
      text.append(text.isEmpty() ? "" : "/").append(Tag.format(step.tag));
      if (step.item != 0) {
        text.append('[').append(step.item).append(']');
      }
    }
    return text.toString();
  }
}
