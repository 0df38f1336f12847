package org.dicomsr.filter.federated;

import java.util.Optional;
import org.dicomsr.filter.internal.yaml.YamlFault;
import org.jspecify.annotations.Nullable;

/**
 * A file that is no subset file. Says where, what was expected, what was found, and where possible
 * what to write instead: {@code subsets.yaml, line 8, column 11: expected …, found …; …}. The
 * message shows no text, code or number of the file.
 */
public final class SubsetFileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The name of the file. */
  private final @Nullable String source;

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

  SubsetFileException(@Nullable String source, YamlFault fault) {
    super(
        (source == null ? "" : source + ", ")
            + "line "
            + fault.line()
            + ", column "
            + fault.column()
            + ": "
            + fault.getMessage());
    this.source = source;
    this.line = fault.line();
    this.column = fault.column();
    this.expected = fault.expected();
    this.found = fault.found();
    this.hint = fault.hint();
  }

  /** {@return the name of the file, without its folders; empty for text} */
  public Optional<String> source() {
    return Optional.ofNullable(source);
  }

  /** {@return the line of the fault, from 1} */
  public int line() {
    return line;
  }

  /** {@return the column of the fault, from 1} */
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

  /** {@return what to write instead, where that can be guessed} */
  public Optional<String> hint() {
    return Optional.ofNullable(hint);
  }
}
