package org.dicomsr.model.content;

import java.util.Optional;

/** The kind of value that a content item has (PS3.3 C.17.3.2.1). */
public enum ValueType {
  /** Free text. */
  TEXT,
  /** A coded concept. */
  CODE,
  /** A number with its unit. */
  NUM,
  /** A date and time. */
  DATETIME,
  /** A date. */
  DATE,
  /** A time of day. */
  TIME,
  /** A unique identifier. */
  UIDREF,
  /** The name of a person. */
  PNAME,
  /** A composite object other than an image or waveform. */
  COMPOSITE,
  /** An image. */
  IMAGE,
  /** A waveform. */
  WAVEFORM,
  /** Spatial coordinates in an image. */
  SCOORD,
  /** Spatial coordinates in a frame of reference. */
  SCOORD3D,
  /** Temporal coordinates. */
  TCOORD,
  /** A table of values. */
  TABLE,
  /** A heading over other content items. */
  CONTAINER;

  /** {@return the defined term of Value Type (0040,A040)} */
  public String term() {
    return name();
  }

  /**
   * Finds a value type by its defined term.
   *
   * @param term the term as in Value Type (0040,A040)
   * @return the value type, absent when the term is none of the standard's
   */
  public static Optional<ValueType> ofTerm(String term) {
    for (ValueType type : values()) {
      if (type.name().equals(term)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
