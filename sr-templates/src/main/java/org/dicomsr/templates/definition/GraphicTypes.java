package org.dicomsr.templates.definition;

import java.util.List;

/**
 * Which Graphic Types (0070,0023), or Temporal Range Types (0040,A130), a row allows.
 *
 * @param terms the defined terms
 * @param allowed whether they are the allowed ones, else all but they are allowed
 */
public record GraphicTypes(List<String> terms, boolean allowed) {

  /** Copies the list. */
  public GraphicTypes {
    terms = List.copyOf(terms);
  }

  /**
   * Whether the row allows a graphic type.
   *
   * @param term a defined term, such as {@code POLYLINE}
   * @return whether it does
   */
  public boolean allows(String term) {
    return terms.contains(term) == allowed;
  }

  /** {@return the standard's notation: <code>{POINT}</code> or <code>not {MULTIPOINT}</code>} */
  @Override
  public String toString() {
    return (allowed ? "{" : "not {") + String.join(", ", terms) + "}";
  }
}
