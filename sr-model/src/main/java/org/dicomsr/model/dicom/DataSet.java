package org.dicomsr.model.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Data elements in ascending order of their tags (PS3.5 7.1): a whole object, its file meta
 * information, or an item of a sequence.
 *
 * <p>Built element by element with {@link #builder()}, walked with {@link #iterator()}, changed by
 * copies ({@link #with}, {@link #without}). Where a file holds a tag twice both elements are kept
 * and look-ups give the last, as pydicom does. Two data sets are equal when their elements are, in
 * order. Immutable and thread-safe; {@code toString} shows counts only.
 */
public final class DataSet implements Iterable<DataElement> {
  /** A data set without elements. */
  public static final DataSet EMPTY = new DataSet(new DataElement[0]);

  private final DataElement[] elements;

  private DataSet(DataElement[] elements) {
    this.elements = elements;
  }

  /**
   * Makes a data set of elements in any order.
   *
   * @param elements the elements
   * @return the data set
   */
  public static DataSet of(DataElement... elements) {
    return copyOf(elements, 0, elements.length);
  }

  /**
   * Makes a data set of a part of an array, in any order; the order of elements of one tag is kept.
   *
   * @param elements holds the elements
   * @param from index of the first
   * @param to index after the last
   * @return the data set
   */
  public static DataSet copyOf(DataElement[] elements, int from, int to) {
    if (from == to) {
      return EMPTY;
    }
    DataElement[] copy = Arrays.copyOfRange(elements, from, to);
    for (int i = 1; i < copy.length; i++) {
      if (Integer.compareUnsigned(copy[i - 1].tag(), copy[i].tag()) > 0) {
        Arrays.sort(copy, (a, b) -> Integer.compareUnsigned(a.tag(), b.tag()));
        break;
      }
    }
    return new DataSet(copy);
  }

  /** {@return a builder without elements} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds a data set in a lambda, so that nested sequences read like the object they make.
   *
   * @param content adds the elements
   * @return the data set
   */
  public static DataSet build(Consumer<Builder> content) {
    Builder builder = builder();
    content.accept(builder);
    return builder.build();
  }

  /** {@return a builder that holds this data set's elements} */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.elements.addAll(Arrays.asList(elements));
    builder.highest = elements.length == 0 ? 0 : elements[elements.length - 1].tag();
    return builder;
  }

  /** {@return the number of elements, those of nested items not counted} */
  public int size() {
    return elements.length;
  }

  /** {@return whether there is no element} */
  public boolean isEmpty() {
    return elements.length == 0;
  }

  /**
   * The element at a place.
   *
   * @param index from 0
   * @return the element
   * @throws IndexOutOfBoundsException when there is none
   */
  public DataElement elementAt(int index) {
    return elements[index];
  }

  @Override
  public Iterator<DataElement> iterator() {
    return Arrays.asList(elements).iterator();
  }

  /**
   * Looks an element up.
   *
   * @param tag the tag
   * @return the element, the last one where there are several
   */
  public Optional<DataElement> element(int tag) {
    return Optional.ofNullable(find(tag));
  }

  /**
   * Tells whether an element is there, with or without a value.
   *
   * @param tag the tag
   * @return whether it is there
   */
  public boolean contains(int tag) {
    return find(tag) != null;
  }

  private @Nullable DataElement find(int tag) {
    int low = 0;
    int high = elements.length - 1;
    DataElement found = null;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Integer.compareUnsigned(elements[middle].tag(), tag);
      if (order > 0) {
        high = middle - 1;
      } else {
        low = middle + 1;
        if (order == 0) {
          found = elements[middle];
        }
      }
    }
    return found;
  }

  /**
   * The element with a value in memory.
   *
   * @param tag the tag
   * @return the element, absent when there is none or it is of another kind
   */
  public Optional<ValueElement> value(int tag) {
    return find(tag) instanceof ValueElement value ? Optional.of(value) : Optional.empty();
  }

  /**
   * The first value of an element of characters, as text.
   *
   * @param tag the tag
   * @return the text without trailing padding, absent when there is no element or no value
   */
  public Optional<String> string(int tag) {
    return find(tag) instanceof ValueElement value ? value.first() : Optional.empty();
  }

  /**
   * The values of an element of characters, as text.
   *
   * @param tag the tag
   * @return the values, empty when there is no element or no value
   */
  public List<String> strings(int tag) {
    return find(tag) instanceof ValueElement value ? value.strings() : List.of();
  }

  /**
   * The first value of an element of whole numbers, binary or IS.
   *
   * @param tag the tag
   * @return the number, absent when there is none or it is no whole number of 32 bits
   */
  public OptionalInt integer(int tag) {
    if (!(find(tag) instanceof ValueElement value) || value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!value.vr().isString()) {
      if (value.count() == 0) {
        return OptionalInt.empty();
      }
      long number = value.integer(0);
      boolean exact = number == (int) number && value.number(0) == number;
      return exact ? OptionalInt.of((int) number) : OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(value.first().orElse("").strip()));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /**
   * The items of a sequence.
   *
   * @param tag the tag
   * @return the items, empty when there is no such sequence
   */
  public List<DataSet> items(int tag) {
    return find(tag) instanceof SequenceElement sequence ? sequence.items() : List.of();
  }

  /**
   * The first item of a sequence.
   *
   * @param tag the tag
   * @return the item, absent when there is no such sequence or it has none
   */
  public Optional<DataSet> item(int tag) {
    List<DataSet> items = items(tag);
    return items.isEmpty() ? Optional.empty() : Optional.of(items.getFirst());
  }

  /**
   * The element of a private block (PS3.5 7.8.1).
   *
   * @param creator the private creator that reserved the block
   * @param group odd group number
   * @param element the lower eight bits of the element number
   * @return the element, absent when the creator reserved no block or the block has no such element
   */
  public Optional<DataElement> element(String creator, int group, int element) {
    for (int block = 0x10; block <= 0xFF; block++) {
      if (string(group << 16 | block).filter(creator::equals).isPresent()) {
        DataElement found = find(group << 16 | block << 8 | element);
        if (found != null) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Copies this data set with an element added or replaced.
   *
   * @param element the element
   * @return the copy
   */
  public DataSet with(DataElement element) {
    return toBuilder().put(element).build();
  }

  /**
   * Copies this data set without some elements.
   *
   * @param tags their tags
   * @return the copy
   */
  public DataSet without(int... tags) {
    return toBuilder().remove(tags).build();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof DataSet that && Arrays.equals(elements, that.elements));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(elements);
  }

  @Override
  public String toString() {
    return "DataSet[" + elements.length + " elements]";
  }

  /** Gathers elements in any order. Not thread-safe. */
  public static final class Builder {
    private final List<DataElement> elements = new ArrayList<>();
    // No element has a higher tag than this one.
    private int highest;

    private Builder() {}

    /**
     * Adds an element, in place of those of the same tag.
     *
     * @param element the element
     * @return this builder
     */
    public Builder put(DataElement element) {
      Objects.requireNonNull(element, "element");
      // Most callers add in ascending order: nothing to look for then.
      if (!elements.isEmpty() && Integer.compareUnsigned(highest, element.tag()) >= 0) {
        elements.removeIf(present -> present.tag() == element.tag());
      } else {
        highest = element.tag();
      }
      elements.add(element);
      return this;
    }

    /**
     * Adds an element of characters, its value representation being the dictionary's.
     *
     * @param tag a tag that the dictionary knows
     * @param values the values
     * @return this builder
     */
    public Builder text(int tag, String... values) {
      return put(ValueElement.ofText(tag, DataDictionary.vr(tag), values));
    }

    /**
     * Adds a sequence.
     *
     * @param tag the tag
     * @param items the items
     * @return this builder
     */
    public Builder sequence(int tag, List<DataSet> items) {
      return put(SequenceElement.of(tag, items));
    }

    /**
     * Adds a sequence of one item.
     *
     * @param tag the tag
     * @param item adds the item's elements
     * @return this builder
     */
    public Builder item(int tag, Consumer<Builder> item) {
      return put(SequenceElement.of(tag, DataSet.build(item)));
    }

    /**
     * Adds an element without a value, its value representation being the dictionary's.
     *
     * @param tag a tag that the dictionary knows
     * @return this builder
     */
    public Builder empty(int tag) {
      Vr vr = DataDictionary.vr(tag);
      return put(vr == Vr.SQ ? SequenceElement.of(tag) : ValueElement.empty(tag, vr));
    }

    /**
     * Removes elements.
     *
     * @param tags their tags
     * @return this builder
     */
    public Builder remove(int... tags) {
      elements.removeIf(element -> {
        for (int tag : tags) {
          if (element.tag() == tag) {
            return true;
          }
        }
        return false;
      });
      return this;
    }

    /** {@return a data set of the elements so far} */
    public DataSet build() {
      return copyOf(elements.toArray(DataElement[]::new), 0, elements.size());
    }
  }
}
