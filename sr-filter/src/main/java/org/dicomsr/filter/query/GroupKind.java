package org.dicomsr.filter.query;

import java.util.Locale;

/** A kind of group, which holds facts that belong together. */
public enum GroupKind {
  /** Any group: a container, an entry of an image library, an observer, and those below. */
  GROUP,
  /** A segment of a segmentation. */
  SEGMENT,
  /** A channel of a waveform. */
  CHANNEL,
  /** A region of interest of an RT structure set. */
  ROI;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** {@return the word of the language, such as {@code segment}} */
  public String word() {
    return word;
  }

  @Override
  public String toString() {
    return word;
  }
}
