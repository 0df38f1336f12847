package org.dicomsr.filter.internal.yaml;

import org.jspecify.annotations.Nullable;

/**
 * A file that is not as it should be. Whoever reads a kind of file makes the exception of that kind
 * of it; it carries nothing of the file but keys of its format.
 */
public final class YamlFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The keys that lead to it. */
  private final String path;

  /** From 1. */
  private final int line;

  /** From 1. */
  private final int column;

  /** What should be there. */
  private final String expected;

  /** What is there. */
  private final String found;

  /** What to write instead. */
  private final @Nullable String hint;

  YamlFault(String path, Node.Place place, String expected, String found, @Nullable String hint) {
    super("expected " + expected + ", found " + found + (hint == null ? "" : "; " + hint));
    this.path = path;
    this.line = place.line();
    this.column = place.column();
    this.expected = expected;
    this.found = found;
    this.hint = hint;
  }

  /** {@return the keys that lead to it, where a rule is broken; else empty} */
  public String path() {
    return path;
  }

  /** {@return its line, from 1} */
  public int line() {
    return line;
  }

  /** {@return its column, from 1} */
  public int column() {
    return column;
  }

  /** {@return what should be there} */
  public String expected() {
    return expected;
  }

  /** {@return what is there} */
  public String found() {
    return found;
  }

  /** {@return what to write instead; null where that cannot be guessed} */
  public @Nullable String hint() {
    return hint;
  }
}
