package org.dicomsr.templates.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition as data. Rows are named by their labels and are those of the same template, filled
 * under the same parent; rows nested deeper or less deep are those in the same branch.
 *
 * <table>
 * <caption>Text forms</caption>
 * <tr><th>text</th><th>meaning</th></tr>
 * <tr><td>{@code xor 2, 3}</td><td>of this row and those exactly one if they are MC, else at most one</td></tr>
 * <tr><td>{@code some of 2, 3}</td><td>of those rows at least one (this row is among them)</td></tr>
 * <tr><td>{@code if TEST}</td><td>must be filled if the test holds, may be otherwise</td></tr>
 * <tr><td>{@code only if TEST}</td><td>may be filled only if the test holds</td></tr>
 * <tr><td>{@code iff TEST}</td><td>both: must be filled if it holds, must not otherwise</td></tr>
 * <tr><td>{@code if TEST; only if TEST}</td><td>both, with different tests</td></tr>
 * <tr><td>{@code undecidable: REASON}</td><td>the content tree does not tell</td></tr>
 * </table>
 *
 * <p>For the tests see {@link TreeTest}.
 */
public sealed interface ConditionRule {

  /**
   * This row and others exclude each other. One of them must be filled where they are MC, at most
   * one where they are UC or U.
   *
   * @param others the labels of the other rows
   */
  record Xor(List<String> others) implements ConditionRule {
    /** Copies the list. */
    public Xor {
      others = List.copyOf(others);
    }

    @Override
    public String toString() {
      return "xor " + String.join(", ", others);
    }
  }

  /**
   * At least one of several rows must be filled.
   *
   * @param rows the labels of all of them, this row's included
   */
  record SomeOf(List<String> rows) implements ConditionRule {
    /** Copies the list. */
    public SomeOf {
      rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
      return "some of " + String.join(", ", rows);
    }
  }

  /**
   * Presence depends on tests; at least one is given.
   *
   * @param required the row must be filled if this holds; null: never for this reason
   * @param allowed the row must not be filled unless this holds; null: it may always be
   */
  record When(@Nullable TreeTest required, @Nullable TreeTest allowed) implements ConditionRule {
    @Override
    public String toString() {
      if (required == null) {
        return "only if " + allowed;
      }
      if (required.equals(allowed)) {
        return "iff " + required;
      }
      return "if " + required + (allowed == null ? "" : "; only if " + allowed);
    }
  }

  /**
   * The content tree does not tell.
   *
   * @param reason what would have to be known; empty if nobody said
   */
  record Undecidable(String reason) implements ConditionRule {
    @Override
    public String toString() {
      return reason.isEmpty() ? "undecidable" : "undecidable: " + reason;
    }
  }

  /**
   * Reads a text form.
   *
   * @param text as in the table above; {@code toString} gives it back
   * @return the rule
   * @throws IllegalArgumentException if it is none; the message gives the column
   */
  static ConditionRule parse(String text) {
    return new ConditionParser(text).rule();
  }
}
