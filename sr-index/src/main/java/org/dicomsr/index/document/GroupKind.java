package org.dicomsr.index.document;

import java.util.Optional;

/** What a group is. */
public enum GroupKind {
  /** The root of an object: the root container of a report, or just what holds the groups. */
  ROOT("root"),
  /** A container of a report. */
  CONTAINER("container"),
  /** An image of a report that has items of its own, such as an entry of an image library. */
  IMAGE("image"),
  /** An observer of a report that has items of its own. */
  OBSERVER("observer"),
  /** A segment of a segmentation. */
  SEGMENT("segment"),
  /** A channel of a waveform. */
  CHANNEL("channel"),
  /** A region of interest of an RT Structure Set. */
  ROI("roi");

  private final String term;

  GroupKind(String term) {
    this.term = term;
  }

  /** {@return the word for it in documents and queries} */
  public String term() {
    return term;
  }

  /**
   * Finds a kind by its word.
   *
   * @param term the word
   * @return the kind, absent when there is none
   */
  public static Optional<GroupKind> ofTerm(String term) {
    for (GroupKind kind : values()) {
      if (kind.term.equals(term)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
