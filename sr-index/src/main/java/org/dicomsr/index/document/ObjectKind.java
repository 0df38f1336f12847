package org.dicomsr.index.document;

import java.util.Optional;

/** What an object is. */
public enum ObjectKind {
  /** A Structured Report of any SOP class, key object selections included. */
  REPORT("report"),
  /** A series of images. */
  IMAGE("image"),
  /** A waveform. */
  WAVEFORM("waveform"),
  /** A segmentation: binary, fractional, label map, height map or surface. */
  SEGMENTATION("segmentation"),
  /** Anything else: structure sets, presentation states, plans, doses, documents. */
  OTHER("other");

  private final String term;

  ObjectKind(String term) {
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
  public static Optional<ObjectKind> ofTerm(String term) {
    for (ObjectKind kind : values()) {
      if (kind.term.equals(term)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
