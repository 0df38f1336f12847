package org.dicomsr.model.content;

import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in a content tree: concept names from the root down.
 *
 * <table>
 *   <caption>Steps</caption>
 *   <tr><th>step</th><th>an item whose concept name</th></tr>
 *   <tr><td>{@code Social History}</td><td>has that Code Meaning; case does not matter, nor how many spaces there are between words</td></tr>
 *   <tr><td>{@code "Height/Weight"}</td><td>the same, for a meaning that holds {@code / | "} or is {@code *}; {@code \"} and {@code \\} are the characters
 *       themselves</td></tr>
 *   <tr><td>{@code DCM|121071}, {@code LN|"8302-2"}</td><td>is that code, whatever its meaning; {@code SRT} and {@code SCT} codes find one another</td></tr>
 *   <tr><td>{@code *}</td><td>is anything, or is missing</td></tr>
 *   <tr><td>{@code **}</td><td>is anything, over any number of levels, none included</td></tr>
 * </table>
 *
 * <pre>{@code
 * ContentPath path = ContentPath.parse("ECG Report / ** / LN|11450-4 / Tobacco Smoker");
 * }</pre>
 *
 * <p>Steps have slashes between them, spaces around which do not matter. The first step is the
 * root's. A path prints as text that parses to an equal path. Immutable and thread-safe.
 */
public final class ContentPath {
  /** The most steps that a path may have. */
  public static final int MOST_STEPS = 62;

  private final List<Step> steps;
  // Bit i stands for "steps before i have matched"; these are the bits of steps that are **.
  private final long anyLevels;

  private ContentPath(List<Step> steps) {
    this.steps = steps;
    long any = 0;
    for (int i = 0; i < steps.size(); i++) {
      any |= steps.get(i) == Wildcard.ANY_LEVELS ? 1L << i : 0;
    }
    this.anyLevels = any;
  }

  /** A step of a path. Immutable. */
  public sealed interface Step permits Named, Coded, Wildcard {}

  /**
   * An item whose concept name has a meaning.
   *
   * @param meaning compared without regard to case and to the number of spaces
   */
  public record Named(String meaning) implements Step {
    /** Checks that the meaning is not null. */
    public Named {
      Objects.requireNonNull(meaning, "meaning");
    }

    @Override
    public String toString() {
      return PathText.print(this);
    }
  }

  /**
   * An item whose concept name stands for a concept.
   *
   * @param key the concept
   */
  public record Coded(ConceptKey key) implements Step {
    /** Checks that the key is not null. */
    public Coded {
      Objects.requireNonNull(key, "key");
    }

    @Override
    public String toString() {
      return PathText.print(this);
    }
  }

  /** Items whatever their concept name. */
  public enum Wildcard implements Step {
    /** One item, {@code *}. */
    ONE_LEVEL("*"),
    /** Any number of items, one beneath the other, {@code **}. */
    ANY_LEVELS("**");

    private final String text;

    Wildcard(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * A path of steps.
   *
   * @param steps from the root down
   * @return the path
   * @throws IllegalArgumentException when there are no steps, or more than {@value #MOST_STEPS}
   */
  public static ContentPath of(List<? extends Step> steps) {
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw new IllegalArgumentException(
          "content path: expected 1 to " + MOST_STEPS + " steps, found " + steps.size());
    }
    return new ContentPath(List.copyOf(steps));
  }

  /**
   * A path of codes.
   *
   * @param concepts from the root down
   * @return the path
   * @throws IllegalArgumentException when there are no concepts, or more than {@value #MOST_STEPS}
   */
  public static ContentPath of(CodedConcept... concepts) {
    Step[] steps = new Step[concepts.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = new Coded(concepts[i].conceptKey());
    }
    return of(List.of(steps));
  }

  /**
   * Reads a path.
   *
   * @param text such as {@code ECG Report / ** / Tobacco Smoker}
   * @return the path
   * @throws IllegalArgumentException when the text is no path; the message tells where, what was
   *     expected and what was found
   */
  public static ContentPath parse(String text) {
    return of(new PathText(text).steps());
  }

  /** {@return the steps, from the root down} */
  public List<Step> steps() {
    return steps;
  }

  /** The steps that the root may match. */
  long beginning() {
    return skipAnyLevels(1);
  }

  /**
   * The steps that the children of an item may match, when the item itself may match those that are
   * open.
   */
  long after(long open, ContentItem item) {
    long reached = open & anyLevels;
    CodedConcept name = item.name();
    for (long left = open & ~anyLevels; left != 0; left &= left - 1) {
      int step = Long.numberOfTrailingZeros(left);
      if (step < steps.size() && matches(steps.get(step), name)) {
        reached |= 1L << (step + 1);
      }
    }
    return skipAnyLevels(reached);
  }

  // From the left: what is behind one ** may be a ** again.
  private long skipAnyLevels(long reached) {
    long all = reached;
    for (long left = anyLevels; left != 0; left &= left - 1) {
      long step = Long.lowestOneBit(left);
      all |= (all & step) << 1;
    }
    return all;
  }

  /** Whether an item with these steps reached is a hit. */
  boolean isEnd(long reached) {
    return (reached & 1L << steps.size()) != 0;
  }

  /** Whether there may be hits beneath an item with these steps reached. */
  boolean goesOn(long reached) {
    return (reached & ~(1L << steps.size())) != 0;
  }

  private static boolean matches(Step step, @Nullable CodedConcept name) {
    return switch (step) {
      case Named(String meaning) ->
          name != null && name.meaning() != null && MeaningText.same(meaning, name.meaning());
      case Coded(ConceptKey key) -> ConceptMatcher.matches(key, name);
      case Wildcard any -> true;
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ContentPath that && steps.equals(that.steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  /** {@return the path in the form that {@link #parse} reads} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      text.append(text.isEmpty() ? "" : " / ").append(step);
    }
    return text.toString();
  }
}
