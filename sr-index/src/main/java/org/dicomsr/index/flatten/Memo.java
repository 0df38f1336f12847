package org.dicomsr.index.flatten;

import java.util.function.Supplier;
import org.dicomsr.model.dicom.ValueElement;
import org.jspecify.annotations.Nullable;

/**
 * What elements of a few bytes came to, for the next object that has the same ones: neighbours in
 * an archive are alike but for UIDs and numbers. What is remembered must follow from the elements
 * alone.
 *
 * <p>Holds so many results at most; a new one takes the place of another. What comes out equal for
 * two objects is mostly one and the same, which those who compare later profit from.
 *
 * <p>Thread-safe without locks: threads may miss what another one has just found, no more.
 *
 * @param <T> results, immutable
 */
final class Memo<T> {
  /** Longer values seldom come twice, and would take memory. */
  private static final int LONGEST = 128;

  private final @Nullable Entry<T>[] slots;

  /** What elements, each of which may be missing, came to. */
  private static final class Entry<T> {
    // Final: threads that see an entry see all of it.
    private final @Nullable ValueElement[] elements;
    private final T result;

    Entry(@Nullable ValueElement[] elements, T result) {
      this.elements = elements;
      this.result = result;
    }

    boolean isOf(@Nullable ValueElement[] others) {
      if (elements.length != others.length) {
        return false;
      }
      for (int i = 0; i < others.length; i++) {
        ValueElement one = elements[i];
        ValueElement other = others[i];
        boolean same = one == null ? other == null : other != null && one.isEncodedAs(other);
        if (!same) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Starts with nothing.
   *
   * @param bits the number of results, as a power of two
   */
  @SuppressWarnings("unchecked") // an array of a generic class, seen by nobody else
  Memo(int bits) {
    slots = (Entry<T>[]) new Entry<?>[1 << bits];
  }

  /**
   * What elements come to.
   *
   * @param make makes it
   * @param elements all that it follows from; null for one that is missing
   */
  T of(Supplier<T> make, @Nullable ValueElement... elements) {
    int hash = 0;
    for (ValueElement element : elements) {
      if (element != null && element.length() > LONGEST) {
        return make.get();
      }
      hash = 31 * hash + (element == null ? 0 : element.encodedHash());
    }
    int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
    Entry<T> entry = slots[slot];
    if (entry != null && entry.isOf(elements)) {
      return entry.result;
    }
    T result = make.get();
    slots[slot] = new Entry<>(detached(elements), result);
    return result;
  }

  /** Elements may be parts of a file in memory, which must not be kept. */
  private static @Nullable ValueElement[] detached(@Nullable ValueElement[] elements) {
    @Nullable ValueElement[] copies = new @Nullable ValueElement[elements.length];
    for (int i = 0; i < copies.length; i++) {
      ValueElement element = elements[i];
      copies[i] = element == null ? null : element.detached();
    }
    return copies;
  }
}
