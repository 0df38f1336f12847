package org.dicomsr.model.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dicomsr.model.content.Trees.container;
import static org.dicomsr.model.content.Trees.contains;
import static org.dicomsr.model.content.Trees.inferredFrom;
import static org.dicomsr.model.content.Trees.mark;
import static org.dicomsr.model.content.Trees.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dicomsr.model.testing.ContentArbitraries;
import org.junit.jupiter.api.Test;

class ContentTreeEditTest {
  private static final ItemIdentifier FIRST = ItemIdentifier.of(1, 1);

  // 1 ── 1.1 ── 1.1.1, to 1.3.2      1.2, to 1.1 and to nothing      1.3 ── 1.3.1, 1.3.2
  private static final ContentTree TREE =
      ContentTree.of(
          container(
              "Report",
              contains(container("A", contains(text("A1", inferredFrom(1, 3, 2))))),
              contains(text("B", inferredFrom(1, 1), inferredFrom(1, 4))),
              contains(container("C", contains(text("C1")), contains(text("C2"))))));

  private static List<String> references(ContentTree tree) {
    return tree.references().stream()
        .map(reference -> reference.identifier() + " to " + reference.targetIdentifier())
        .toList();
  }

  @Test
  void insertingMovesWhatIsBehindAndTheReferencesToIt() {
    ContentTree tree =
        TREE.insert(ItemIdentifier.ROOT, 1, contains(text("New", inferredFrom(1, 2))));
    assertThat(references(tree))
        .containsExactly("1.1.1 to 1.2", "1.2.1.1 to 1.4.2", "1.3.1 to 1.2", "1.3.2 to 1.5");
    assertThat(references(TREE.append(ItemIdentifier.of(1, 3), contains(text("New")))))
        .isEqualTo(references(TREE));
    assertThat(references(TREE.append(ItemIdentifier.ROOT, inferredFrom(1, 1))))
        .containsExactly("1.4 to 1.1", "1.1.1.1 to 1.3.2", "1.2.1 to 1.1", "1.2.2 to 1.5");
  }

  @Test
  void removingMovesWhatIsBehindAndTheReferencesToIt() {
    assertThat(references(TREE.remove(ItemIdentifier.of(1, 3, 1))))
        .containsExactly("1.1.1.1 to 1.3.1", "1.2.1 to 1.1", "1.2.2 to 1.4");
    assertThat(references(TREE.remove(ItemIdentifier.of(1, 2))))
        .containsExactly("1.1.1.1 to 1.2.2");
    assertThat(references(TREE.remove(ItemIdentifier.of(1, 2, 1))))
        .containsExactly("1.1.1.1 to 1.3.2", "1.2.1 to 1.4");
  }

  @Test
  void whatIsReferencedIsRemovedOnlyWithItsReferences() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TREE.remove(FIRST))
        .withMessage("1.1: expected no references to it or beneath it, found 1.2.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TREE.remove(ItemIdentifier.of(1, 3)))
        .withMessage("1.3: expected no references to it or beneath it, found 1.1.1.1");
    assertThat(references(TREE.removeWithReferences(FIRST))).containsExactly("1.1.1 to 1.3");
    ContentTree without = TREE.removeWithReferences(ItemIdentifier.of(1, 3));
    assertThat(references(without)).containsExactly("1.2.1 to 1.1", "1.2.2 to 1.3");
    assertThat(without.nodes().map(node -> node.identifier().toString()))
        .containsExactly("1", "1.1", "1.1.1", "1.2");
  }

  @Test
  void replacingKeepsReferencesToTheItemAndToWhatTheNewOneHolds() {
    ContentItem c1 = TREE.node(ItemIdentifier.of(1, 3, 1)).orElseThrow().item();
    ContentItem c2 = TREE.node(ItemIdentifier.of(1, 3, 2)).orElseThrow().item();
    ItemIdentifier c = ItemIdentifier.of(1, 3);
    assertThat(references(TREE.replace(FIRST, text("New"))))
        .containsExactly("1.2.1 to 1.1", "1.2.2 to 1.4");
    assertThat(
            references(
                TREE.replace(
                    c,
                    container(
                        "C", contains(text("New")), contains(container("In", contains(c2)))))))
        .startsWith("1.1.1.1 to 1.3.2.1");
    assertThat(references(TREE.replace(c, container("C", contains(c1), contains(text("C2 anew"))))))
        .isEqualTo(references(TREE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TREE.replace(c, container("C", contains(text("C2 anew")), contains(c1))))
        .withMessage(
            "1.3: expected the new item to hold what references lead to, found none for 1.1.1.1");
    assertThat(TREE.replace(ItemIdentifier.ROOT, c1).root().item()).isSameAs(c1);
  }

  @Test
  void whatIsNotTouchedIsShared() {
    ContentTree tree = TREE.append(ItemIdentifier.of(1, 3), contains(text("New")));
    assertThat(tree.root().item().children().get(0)).isSameAs(TREE.root().item().children().get(0));
    assertThat(tree.root().item().children().get(1)).isSameAs(TREE.root().item().children().get(1));
    assertThat(TREE.root().item().children()).hasSize(3);
  }

  @Test
  void whereThereIsNothingNothingIsEdited() {
    ItemIdentifier nothing = ItemIdentifier.of(1, 7);
    ItemIdentifier reference = ItemIdentifier.of(1, 2, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TREE.replace(nothing, text("New")))
        .withMessage("1.7: expected a content item, found none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TREE.append(reference, contains(text("New"))));
    assertThatIllegalArgumentException().isThrownBy(() -> TREE.remove(nothing));
    assertThatIllegalArgumentException().isThrownBy(() -> TREE.remove(ItemIdentifier.ROOT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TREE.insert(ItemIdentifier.ROOT, 5, contains(text("New"))))
        .withMessage("1: expected an ordinal from 1 to 4, found 5");
  }

  @Provide
  Arbitrary<ContentItem> trees() {
    return ContentArbitraries.odd().withItems(30).trees().map(Trees::marked);
  }

  /** Which item each reference leads to, both by their marks. */
  private static Map<String, Optional<String>> targets(ContentTree tree) {
    return tree.references().stream()
        .filter(reference -> !mark(reference).equals("none"))
        .collect(Collectors.toMap(Trees::mark, reference -> reference.target().map(Trees::mark)));
  }

  private static Set<String> marks(ContentTree tree) {
    return tree.nodes().map(Trees::mark).collect(Collectors.toSet());
  }

  private static ContentNode pick(ContentTree tree, int number) {
    List<ContentNode> nodes = tree.nodes().toList();
    return nodes.get(number % nodes.size());
  }

  @Property(tries = 500)
  void referencesLeadToTheSameItemsAfterInserting(
      @ForAll("trees") ContentItem root,
      @ForAll("trees") ContentItem added,
      @ForAll @IntRange(max = 1000) int where,
      @ForAll @IntRange(max = 1000) int at) {
    ContentTree tree = ContentTree.of(root);
    ContentNode parent = pick(tree, where);
    int ordinal = 1 + at % (parent.item().children().size() + 1);
    ContentItem plain = text("added");
    ContentTree after = tree.insert(parent.identifier(), ordinal, contains(plain));
    assertThat(targets(after)).isEqualTo(targets(tree));
    assertThat(marks(after)).containsAll(marks(tree));
    assertThat(after.node(parent.identifier().child(ordinal)).orElseThrow().item()).isSameAs(plain);
    assertThat(after.remove(parent.identifier().child(ordinal))).isEqualTo(tree);
    ContentNode inserted =
        tree.insert(parent.identifier(), ordinal, contains(added))
            .node(parent.identifier().child(ordinal))
            .orElseThrow();
    assertThat(inserted.item()).isSameAs(added);
  }

  @Property(tries = 500)
  void referencesLeadToTheSameItemsAfterRemoving(
      @ForAll("trees") ContentItem root, @ForAll @IntRange(max = 1000) int where) {
    ContentTree tree = ContentTree.of(root);
    ContentNode gone = pick(tree, where);
    if (gone.parent().isEmpty()) {
      return;
    }
    Set<String> lost = gone.nodes().map(Trees::mark).collect(Collectors.toSet());
    Set<String> inside =
        gone.nodes()
            .flatMap(node -> node.references().stream())
            .map(Trees::mark)
            .collect(Collectors.toSet());
    boolean refused =
        tree.references().stream()
            .anyMatch(reference ->
                !inside.contains(mark(reference))
                    && gone.identifier().isPrefixOf(reference.targetIdentifier()));
    if (refused) {
      assertThatIllegalArgumentException().isThrownBy(() -> tree.remove(gone.identifier()));
    } else {
      assertThat(tree.remove(gone.identifier()))
          .isEqualTo(tree.removeWithReferences(gone.identifier()));
    }
    ContentTree after = tree.removeWithReferences(gone.identifier());
    Map<String, Optional<String>> before = targets(tree);
    assertThat(before).containsAllEntriesOf(targets(after));
    before.keySet().removeAll(inside);
    before.values().removeIf(target -> target.filter(lost::contains).isPresent());
    before.values().removeIf(Optional::isEmpty);
    assertThat(targets(after)).containsAllEntriesOf(before);
    Set<String> kept = marks(tree);
    kept.removeAll(lost);
    assertThat(marks(after)).isEqualTo(kept);
  }

  @Property(tries = 500)
  void referencesLeadToTheSameItemsAfterReplacing(
      @ForAll("trees") ContentItem root, @ForAll @IntRange(max = 1000) int where) {
    ContentTree tree = ContentTree.of(root);
    ContentNode old = pick(tree, where);
    ContentItem wrapped = container("wrapper", contains(text("first")), contains(old.item()));
    ContentTree after = tree.replace(old.identifier(), wrapped);
    Map<String, Optional<String>> before = targets(tree);
    Set<String> inside =
        old.nodes()
            .flatMap(node -> node.references().stream())
            .map(Trees::mark)
            .collect(Collectors.toSet());
    before.keySet().removeAll(inside);
    before.values().removeIf(target -> target.equals(Optional.of(mark(old))));
    before.values().removeIf(Optional::isEmpty);
    assertThat(targets(after)).containsAllEntriesOf(before);
    assertThat(tree.replace(old.identifier(), old.item())).isEqualTo(tree);
  }
}
