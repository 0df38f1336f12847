package org.dicomsr.filter.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a catalogue. Immutable and thread-safe.
 *
 * <p>What is expected, found and hinted at shows keys of the file format, words of the query
 * language and names of variables; never a code, text or number of the catalogue. The path has the
 * keys as they are written; errors of files are told by line and column instead.
 *
 * @param path the keys that lead to the fault, joined by {@code /}: {@code
 *     variables/pr_interval/unit}; empty for the catalogue, or for the part itself
 * @param expected what should be there
 * @param found what is there
 * @param hint what to write instead, where that can be guessed
 */
public record CatalogueProblem(String path, String expected, String found, @Nullable String hint) {
  /** Checks that the texts are there. */
  public CatalogueProblem {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(found, "found");
  }

  /** This problem of a part that stands further down. */
  CatalogueProblem beneath(String above) {
    String whole = above.isEmpty() || path.isEmpty() ? above + path : above + "/" + path;
    return new CatalogueProblem(whole, expected, found, hint);
  }

  /** The sentence that all messages share. */
  String sentence() {
    return "expected " + expected + ", found " + found + (hint == null ? "" : "; " + hint);
  }

  @Override
  public String toString() {
    return path.isEmpty() ? sentence() : path + ": " + sentence();
  }
}
