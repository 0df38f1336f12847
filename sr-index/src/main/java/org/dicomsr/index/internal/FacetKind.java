package org.dicomsr.index.internal;

/**
 * Kinds of the pairs in {@link IndexField#FACET}. The kind is the first character of a pair, so the
 * pairs of one kind are one range of ordinals; those of one kind and name, too.
 */
public enum FacetKind {
  /** An item's name. */
  NAME('n'),
  /** An item's name, and the key of its code. */
  CODE('c'),
  /** An item's name, and the key of its unit; empty for a number without unit. */
  UNIT('u'),
  /**
   * An attribute's keyword as an item's name, and its text: labels of segments, sources of leads.
   */
  TEXT('t'),
  /** The graphic type of an item's coordinates, as value; the item's name. */
  GRAPHIC('g'),
  /** An attribute of the object, and its term or text, or the key of its code. */
  ATTRIBUTE('a'),
  /** As {@link #NAME}, of context. */
  CONTEXT_NAME('N'),
  /** As {@link #CODE}, of context. */
  CONTEXT_CODE('C'),
  /** As {@link #UNIT}, of context. */
  CONTEXT_UNIT('U'),
  /** As {@link #TEXT}, of context. */
  CONTEXT_TEXT('T'),
  /** As {@link #GRAPHIC}, of context. */
  CONTEXT_GRAPHIC('G');

  private final char prefix;

  FacetKind(char prefix) {
    this.prefix = prefix;
  }

  /** {@return the first character of pairs of this kind} */
  public char prefix() {
    return prefix;
  }

  /** {@return the kind for the same of context} */
  FacetKind ofContext() {
    return switch (this) {
      case NAME -> CONTEXT_NAME;
      case CODE -> CONTEXT_CODE;
      case UNIT -> CONTEXT_UNIT;
      case TEXT -> CONTEXT_TEXT;
      case GRAPHIC -> CONTEXT_GRAPHIC;
      case ATTRIBUTE, CONTEXT_NAME, CONTEXT_CODE, CONTEXT_UNIT, CONTEXT_TEXT, CONTEXT_GRAPHIC ->
          this;
    };
  }
}
