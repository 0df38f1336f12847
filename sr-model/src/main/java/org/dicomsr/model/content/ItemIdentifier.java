package org.dicomsr.model.content;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a content item is: ordinals from the root, which is {@code 1}, down to the item (PS3.3
 * C.17.3.2.5, Referenced Content Item Identifier).
 *
 * <p>Prints as {@code 1.3.2}. Ordered as the items are in the document. Immutable and thread-safe.
 */
public final class ItemIdentifier implements Comparable<ItemIdentifier> {
  /** The root. */
  public static final ItemIdentifier ROOT = new ItemIdentifier(new int[] {1});

  private final int[] ordinals;

  private ItemIdentifier(int[] ordinals) {
    this.ordinals = ordinals;
  }

  /**
   * Makes an identifier of ordinals, whatever they are: files hold wrong ones.
   *
   * @param ordinals from the root down, each counted from 1
   * @return the identifier
   */
  public static ItemIdentifier of(int... ordinals) {
    return new ItemIdentifier(ordinals.clone());
  }

  /**
   * Reads the printed form.
   *
   * @param text such as {@code 1.3.2}
   * @return the identifier, absent when the text is none
   */
  public static Optional<ItemIdentifier> parse(String text) {
    String[] parts = text.split("\\.", -1);
    int[] ordinals = new int[parts.length];
    try {
      for (int i = 0; i < parts.length; i++) {
        ordinals[i] = Integer.parseUnsignedInt(parts[i]);
      }
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    return Optional.of(new ItemIdentifier(ordinals));
  }

  /** {@return how many ordinals there are: 1 for the root} */
  public int depth() {
    return ordinals.length;
  }

  /**
   * The ordinal on one level.
   *
   * @param level from 0 for the root
   * @return the ordinal, counted from 1
   */
  public int ordinal(int level) {
    return ordinals[level];
  }

  /**
   * The identifier of a child.
   *
   * @param ordinal of the child among its siblings, from 1
   * @return the child's identifier
   */
  public ItemIdentifier child(int ordinal) {
    int[] longer = Arrays.copyOf(ordinals, ordinals.length + 1);
    longer[ordinals.length] = ordinal;
    return new ItemIdentifier(longer);
  }

  /** {@return the identifier of the parent, absent for the root} */
  public Optional<ItemIdentifier> parent() {
    return ordinals.length <= 1
        ? Optional.empty()
        : Optional.of(new ItemIdentifier(Arrays.copyOf(ordinals, ordinals.length - 1)));
  }

  /**
   * Tells whether an item lies beneath this one, or is it.
   *
   * @param other the item's identifier
   * @return whether it starts with the ordinals of this one
   */
  public boolean isPrefixOf(ItemIdentifier other) {
    return other.ordinals.length >= ordinals.length
        && Arrays.equals(ordinals, 0, ordinals.length, other.ordinals, 0, ordinals.length);
  }

  /**
   * A copy with another ordinal on one level.
   *
   * @param level from 0 for the root
   * @param ordinal the new ordinal
   * @return the copy
   */
  public ItemIdentifier withOrdinal(int level, int ordinal) {
    int[] copy = ordinals.clone();
    copy[level] = ordinal;
    return new ItemIdentifier(copy);
  }

  /** {@return the ordinals from the root down} */
  public int[] ordinals() {
    return ordinals.clone();
  }

  @Override
  public int compareTo(ItemIdentifier other) {
    return Arrays.compare(ordinals, other.ordinals);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ItemIdentifier that && Arrays.equals(ordinals, that.ordinals);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ordinals);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int ordinal : ordinals) {
      text.append(text.isEmpty() ? "" : ".").append(Integer.toUnsignedString(ordinal));
    }
    return text.toString();
  }
}
