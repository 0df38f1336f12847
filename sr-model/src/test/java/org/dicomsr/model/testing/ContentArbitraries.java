package org.dicomsr.model.testing;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Relationship;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;

/**
 * Random content items and trees of them, with every value type, every attribute and by-reference
 * edges.
 *
 * <p>{@link #legal} items have a name and a value, are related as PS3.3 A.35 allows in an
 * Extensible SR, and their references reach items that are no containers, without loops. {@link
 * #odd} ones may also be what files hold and the standard forbids: lacking names and values,
 * unknown terms, references to anything and to nothing. Either kind survives writing and reading.
 *
 * <pre>{@code
 * Arbitrary<ContentItem> reports = ContentArbitraries.legal().withItems(100).trees();
 * }</pre>
 *
 * <p>Free text is ASCII unless {@link #withText another} is given: texts of a character set to be
 * tested, or marked ones.
 */
public final class ContentArbitraries {
  private static final int DEFAULT_DEPTH = 5;
  private static final int DEFAULT_ITEMS = 20;

  private final boolean odd;
  private final int depth;
  private final int items;
  private final boolean references;
  private final Arbitrary<String> text;

  private ContentArbitraries(
      boolean odd, int depth, int items, boolean references, Arbitrary<String> text) {
    this.odd = odd;
    this.depth = depth;
    this.items = items;
    this.references = references;
    this.text = text;
  }

  /** Items as the standard wants them. */
  public static ContentArbitraries legal() {
    return new ContentArbitraries(false, DEFAULT_DEPTH, DEFAULT_ITEMS, true, ascii());
  }

  /** Items as files may hold them, the legal ones among them. */
  public static ContentArbitraries odd() {
    return new ContentArbitraries(true, DEFAULT_DEPTH, DEFAULT_ITEMS, true, ascii());
  }

  /** Trees of at most so many levels; 1 for a root alone. */
  public ContentArbitraries withDepth(int levels) {
    return new ContentArbitraries(odd, levels, items, references, text);
  }

  /** Trees of at most so many items and by-reference edges. */
  public ContentArbitraries withItems(int most) {
    return new ContentArbitraries(odd, depth, most, references, text);
  }

  /** Trees without by-reference edges. */
  public ContentArbitraries withoutReferences() {
    return new ContentArbitraries(odd, depth, items, false, text);
  }

  /**
   * Other free texts: for values of TEXT items, names of persons, cells of tables. Not blank, no
   * spaces at the ends, no control characters but line ends.
   */
  public ContentArbitraries withText(Arbitrary<String> texts) {
    return new ContentArbitraries(odd, depth, items, references, texts);
  }

  /** Items without children. */
  public Arbitrary<ContentItem> items() {
    return leaves().any();
  }

  /** Items of one value type without children. */
  public Arbitrary<ContentItem> items(ValueType type) {
    return leaves().of(type);
  }

  /** Trees under a container. */
  public Arbitrary<ContentItem> trees() {
    int most = Math.max(0, items - 1);
    return Combinators.combine(leaves().containers(), sprouts().list().ofMaxSize(most))
        .as(this::grow)
        .withoutEdgeCases();
  }

  private ItemArbitraries leaves() {
    return new ItemArbitraries(odd, text);
  }

  private ContentItem grow(ContentItem root, List<TreeGrower.Sprout> sprouts) {
    return new TreeGrower(odd, depth).grow(root, new ArrayList<>(sprouts));
  }

  private Arbitrary<TreeGrower.Sprout> sprouts() {
    Arbitrary<Relationship> relationship =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.of(RelationshipType.class).map(Relationship::of)),
            Tuple.of(1, Arbitraries.of("", "CONTAINED", "HAS PROPERTY").map(Relationship::new)));
    // Near parents make deep trees, any parents wide ones.
    Arbitrary<Integer> parent =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 1000));
    Arbitrary<Boolean> reference =
        references
            ? Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true))
            : Arbitraries.just(false);
    ItemArbitraries leaves = leaves();
    // Containers are what most other items need to be in.
    Arbitrary<ContentItem> item =
        Arbitraries.frequencyOf(Tuple.of(3, leaves.any()), Tuple.of(1, leaves.containers()));
    return Combinators.combine(
            item, relationship, parent, reference, Arbitraries.integers().between(0, 1000))
        .as(TreeGrower.Sprout::new);
  }

  private static Arbitrary<String> ascii() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withChars('\r', '\n')
        .ofMinLength(1)
        .ofMaxLength(80)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
