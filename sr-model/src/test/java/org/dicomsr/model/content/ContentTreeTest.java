package org.dicomsr.model.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.model.content.Trees.container;
import static org.dicomsr.model.content.Trees.contains;
import static org.dicomsr.model.content.Trees.inferredFrom;
import static org.dicomsr.model.content.Trees.num;
import static org.dicomsr.model.content.Trees.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Mdc;
import org.dicomsr.model.testing.ContentArbitraries;
import org.junit.jupiter.api.Test;

class ContentTreeTest {
  private static final ContentTree TREE =
      ContentTree.of(
          container(
              "Report",
              contains(text("Observer")),
              contains(
                  container(
                      "History",
                      contains(text("Smoker", inferredFrom(1, 3, 1))),
                      inferredFrom(1, 9),
                      contains(num(Mdc.PR_INTERVAL_GLOBAL)))),
              contains(container("Findings", contains(text("Finding"))))));

  @Provide
  Arbitrary<ContentItem> odd() {
    return ContentArbitraries.odd().trees();
  }

  @Provide
  Arbitrary<ContentItem> legal() {
    return ContentArbitraries.legal().withItems(40).trees();
  }

  @Test
  void nodesComeDepthFirstWithIdentifiersThatCountReferencesToo() {
    assertThat(TREE.nodes().map(node -> node.identifier() + " " + node.conceptPath().meanings()))
        .containsExactly(
            "1 Report",
            "1.1 Report / Observer",
            "1.2 Report / History",
            "1.2.1 Report / History / Smoker",
            "1.2.3 Report / History / PR interval global",
            "1.3 Report / Findings",
            "1.3.1 Report / Findings / Finding");
  }

  @Test
  void aNodeKnowsWhatIsAroundIt() {
    ContentNode smoker = TREE.node(ItemIdentifier.of(1, 2, 1)).orElseThrow();
    assertThat(smoker.relationship()).contains(Relationship.of(RelationshipType.CONTAINS));
    assertThat(smoker.ancestors())
        .extracting(ContentNode::identifier)
        .containsExactly(ItemIdentifier.of(1, 2), ItemIdentifier.ROOT);
    assertThat(smoker.parent()).contains(TREE.node(ItemIdentifier.of(1, 2)).orElseThrow());
    assertThat(TREE.root().parent()).isEmpty();
    assertThat(TREE.root().relationship()).isEmpty();
    assertThat(TREE.root().children()).extracting(ContentNode::ordinal).containsExactly(1, 2, 3);
  }

  @Test
  void referencesAreKnownAtBothEnds() {
    ContentNode smoker = TREE.node(ItemIdentifier.of(1, 2, 1)).orElseThrow();
    ContentNode finding = TREE.node(ItemIdentifier.of(1, 3, 1)).orElseThrow();
    assertThat(smoker.references())
        .singleElement()
        .satisfies(reference -> {
          assertThat(reference.target()).contains(finding);
          assertThat(reference.relationship())
              .isEqualTo(Relationship.of(RelationshipType.INFERRED_FROM));
          assertThat(reference).hasToString("1.2.1.1 INFERRED FROM → 1.3.1");
        });
    assertThat(finding.referencedBy()).extracting(ContentReference::source).containsExactly(smoker);
    assertThat(smoker.referencedBy()).isEmpty();
    assertThat(TREE.references()).hasSize(2);
  }

  @Test
  void aReferenceToNothingOrToAReferenceDangles() {
    assertThat(TREE.danglingReferences())
        .extracting(ContentReference::identifier)
        .containsExactly(ItemIdentifier.of(1, 2, 2));
    assertThat(TREE.node(ItemIdentifier.of(1, 2, 2))).isEmpty();
    assertThat(TREE.node(ItemIdentifier.of())).isEmpty();
    assertThat(TREE.node(ItemIdentifier.of(2))).isEmpty();
    assertThat(TREE.node(ItemIdentifier.of(1, 0))).isEmpty();
    assertThat(TREE.node(ItemIdentifier.of(1, -1))).isEmpty();
    assertThat(TREE.node(ItemIdentifier.of(1, 1, 1))).isEmpty();
  }

  @Test
  void aReferenceToAnAncestorOrThroughOthersBackIsALoop() {
    ContentTree tree =
        ContentTree.of(
            container(
                "Report",
                contains(text("To parent", inferredFrom(1, 1))),
                contains(text("To one that refers back", inferredFrom(1, 3))),
                contains(container("Above", contains(text("Back", inferredFrom(1, 2))))),
                contains(text("Into the loop", inferredFrom(1, 2), inferredFrom(7)))));
    assertThat(tree.cycles())
        .extracting(ContentReference::identifier)
        .containsExactly(
            ItemIdentifier.of(1, 1, 1), ItemIdentifier.of(1, 2, 1), ItemIdentifier.of(1, 3, 1, 1));
  }

  @Test
  void measurementsAreNumItemsOfAConceptHoweverItIsCoded() {
    CodedConcept retired = CodedConcept.of("T-A0100", "SRT", "Brain");
    ContentTree tree =
        ContentTree.of(
            container(
                "Report",
                contains(num(retired)),
                contains(text("Brain")),
                contains(num(Mdc.PR_INTERVAL_GLOBAL))));
    assertThat(tree.measurements(CodedConcept.of("12738006", "SCT", "Brain structure")))
        .extracting(ContentNode::identifier)
        .containsExactly(ItemIdentifier.of(1, 1));
    assertThat(TREE.measurements(Mdc.PR_INTERVAL_GLOBAL))
        .extracting(ContentNode::identifier)
        .containsExactly(ItemIdentifier.of(1, 2, 3));
  }

  @Test
  void textOfNodesAndPathsShowsNoMeanings() {
    ContentNode interval = TREE.node(ItemIdentifier.of(1, 2, 3)).orElseThrow();
    assertThat(interval.conceptPath().toString())
        .doesNotContain("History")
        .contains(Mdc.PR_INTERVAL_GLOBAL.value());
    assertThat(TREE + " " + TREE.nodes().toList() + TREE.references())
        .doesNotContain("History", "Smoker", "value");
  }

  @Test
  void aDeepTreeIsWalkedWithoutRecursion() {
    ContentItem item = text("Bottom", inferredFrom(1));
    for (int level = 0; level < 50_000; level++) {
      item = container("Level", contains(item));
    }
    ContentTree tree = ContentTree.of(item);
    assertThat(tree.nodes().count()).isEqualTo(50_001);
    assertThat(tree.find(ContentPath.parse("** / Bottom")).count()).isEqualTo(1);
    assertThat(tree.cycles()).hasSize(1);
    ContentNode bottom = tree.find(ContentPath.parse("** / Bottom")).findFirst().orElseThrow();
    assertThat(tree.replace(bottom.identifier(), text("New")).nodes().count()).isEqualTo(50_001);
  }

  @Property(tries = 300)
  void identifiersAreUniqueAndLeadBack(@ForAll("odd") ContentItem root) {
    ContentTree tree = ContentTree.of(root);
    List<ContentNode> nodes = tree.nodes().toList();
    assertThat(nodes.stream().map(ContentNode::identifier)).doesNotHaveDuplicates().isSorted();
    assertThat(nodes).doesNotHaveDuplicates();
    for (ContentNode node : nodes) {
      assertThat(tree.node(node.identifier())).contains(node);
      assertThat(node.children()).allMatch(child -> child.parent().equals(Optional.of(node)));
    }
    assertThat(nodes.stream().map(ContentNode::item).toList()).isEqualTo(naive(root));
  }

  private static List<ContentItem> naive(ContentItem item) {
    List<ContentItem> items = new ArrayList<>(List.of(item));
    for (Related related : item.children()) {
      if (related instanceof Related.ByValue byValue) {
        items.addAll(naive(byValue.item()));
      }
    }
    return items;
  }

  @Property(tries = 300)
  void bothEndsOfReferencesAgree(@ForAll("odd") ContentItem root) {
    ContentTree tree = ContentTree.of(root);
    List<ContentReference> forward =
        tree.nodes().flatMap(node -> node.references().stream()).toList();
    assertThat(tree.references()).isEqualTo(forward);
    assertThat(tree.nodes().flatMap(node -> node.referencedBy().stream()))
        .containsExactlyInAnyOrderElementsOf(
            forward.stream().filter(reference -> reference.target().isPresent()).toList());
    assertThat(tree.danglingReferences())
        .isEqualTo(forward.stream().filter(reference -> reference.target().isEmpty()).toList());
  }

  @Property(tries = 300)
  void loopsAreTheReferencesWhoseTargetsLeadBack(@ForAll("odd") ContentItem root) {
    ContentTree tree = ContentTree.of(root);
    List<ContentReference> expected =
        tree.references().stream()
            .filter(reference ->
                reference
                    .target()
                    .filter(target -> leadsTo(target, reference.source()))
                    .isPresent())
            .toList();
    assertThat(tree.cycles()).isEqualTo(expected);
  }

  private static boolean leadsTo(ContentNode from, ContentNode to) {
    Set<ContentNode> seen = new HashSet<>();
    List<ContentNode> left = new ArrayList<>(List.of(from));
    while (!left.isEmpty()) {
      ContentNode node = left.removeLast();
      if (seen.add(node)) {
        left.addAll(node.children());
        node.references().forEach(reference -> reference.target().ifPresent(left::add));
      }
    }
    return seen.contains(to);
  }

  @Property(tries = 300)
  void legalTreesHaveNoLoopsAndNothingDangles(@ForAll("legal") ContentItem root) {
    ContentTree tree = ContentTree.of(root);
    assertThat(tree.cycles()).isEmpty();
    assertThat(tree.danglingReferences()).isEmpty();
  }

  @Property(tries = 300)
  void measurementsAreWhatSameConceptSays(@ForAll("odd") ContentItem root) {
    ContentTree tree = ContentTree.of(root);
    List<ContentNode> nums =
        tree.nodes()
            .filter(node -> node.item() instanceof Num && node.conceptName().isPresent())
            .toList();
    for (CodedConcept concept :
        nums.stream().map(node -> node.conceptName().orElseThrow()).collect(Collectors.toSet())) {
      assertThat(tree.measurements(concept))
          .isEqualTo(
              nums.stream()
                  .filter(node -> node.conceptName().orElseThrow().sameConceptAs(concept))
                  .toList());
    }
  }
}
