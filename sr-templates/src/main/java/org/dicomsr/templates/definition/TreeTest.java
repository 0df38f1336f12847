package org.dicomsr.templates.definition;

import java.util.List;
import java.util.stream.Collectors;
import org.dicomsr.model.coding.ConceptKey;

/**
 * A yes-or-no question to a content tree whose items have been matched to rows.
 *
 * <pre>
 * test = all { "or" all }
 * all  = not { "and" not }
 * not  = "not" not | "(" test ")" | atom
 * atom = "row" LABEL                                      the row is filled
 *      | "value of row" LABEL "in (" CODE {"," CODE} ")"  it is, by a CODE item with such a value
 *      | "name of row" LABEL "in (" CODE {"," CODE} ")"   it is, under such a concept name
 *      | "observation time of row" LABEL                  it is, with an Observation DateTime
 * CODE = scheme "|" value
 * </pre>
 */
public sealed interface TreeTest {

  /** A test of one row. */
  sealed interface OfRow extends TreeTest {
    /** {@return the row's label} */
    String row();
  }

  /**
   * A row is filled.
   *
   * @param row its label
   */
  record Present(String row) implements OfRow {
    @Override
    public String toString() {
      return "row " + row;
    }
  }

  /**
   * A row is filled by a CODE item whose value is among these.
   *
   * @param row its label
   * @param codes the codes
   */
  record ValueIn(String row, List<ConceptKey> codes) implements OfRow {
    /** Copies the list. */
    public ValueIn {
      codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
      return "value of row " + row + " in " + list(codes);
    }
  }

  /**
   * A row is filled by an item whose concept name is among these.
   *
   * @param row its label
   * @param codes the codes
   */
  record NameIn(String row, List<ConceptKey> codes) implements OfRow {
    /** Copies the list. */
    public NameIn {
      codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
      return "name of row " + row + " in " + list(codes);
    }
  }

  /**
   * A row is filled by an item with Observation DateTime (0040,A032).
   *
   * @param row its label
   */
  record HasObservationTime(String row) implements OfRow {
    @Override
    public String toString() {
      return "observation time of row " + row;
    }
  }

  /**
   * All of these hold.
   *
   * @param tests two or more tests
   */
  record And(List<TreeTest> tests) implements TreeTest {
    /** Copies the list. */
    public And {
      tests = List.copyOf(tests);
    }

    @Override
    public String toString() {
      return tests.stream()
          .map(test -> test instanceof Or ? "(" + test + ")" : test.toString())
          .collect(Collectors.joining(" and "));
    }
  }

  /**
   * One of these holds.
   *
   * @param tests two or more tests
   */
  record Or(List<TreeTest> tests) implements TreeTest {
    /** Copies the list. */
    public Or {
      tests = List.copyOf(tests);
    }

    @Override
    public String toString() {
      return tests.stream().map(TreeTest::toString).collect(Collectors.joining(" or "));
    }
  }

  /**
   * This does not hold.
   *
   * @param test a test
   */
  record Not(TreeTest test) implements TreeTest {
    @Override
    public String toString() {
      return test instanceof And || test instanceof Or ? "not (" + test + ")" : "not " + test;
    }
  }

  private static String list(List<ConceptKey> codes) {
    return codes.stream().map(ConceptKey::text).collect(Collectors.joining(", ", "(", ")"));
  }
}
