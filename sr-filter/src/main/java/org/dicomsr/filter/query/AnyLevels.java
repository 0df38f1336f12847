package org.dicomsr.filter.query;

/** The step {@code **}: any number of levels, none included. Immutable. */
public record AnyLevels() implements Step {
  @Override
  public String toString() {
    return "**";
  }
}
