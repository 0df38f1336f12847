package org.dicomsr.index.flatten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.json.DocumentFormatException;
import org.dicomsr.index.json.DocumentJson;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.testing.ContentArbitraries;

class SrFlattenerProperties {
  private static final String MARKER = "Xqzv";

  @Provide
  Arbitrary<ContentItem> trees() {
    return ContentArbitraries.odd().withItems(60).withDepth(8).trees();
  }

  @Provide
  Arbitrary<ContentItem> marked() {
    return ContentArbitraries.odd().withItems(30).withText(Arbitraries.just(MARKER)).trees();
  }

  @Property(tries = 300)
  void groupsAndItemsAreTheContentItemsAndLinksTheReferences(@ForAll("trees") ContentItem root) {
    // What was written and read again: odd items may come back as others.
    ContentItem read = ContentReader.readRoot(Trees.data(root));
    assertThat(Trees.census(Trees.report(root).root())).isEqualTo(Trees.census(read));
  }

  @Property(tries = 200)
  void everyPathIsThatOfAnItemAndOfOneFactAlone(@ForAll("trees") ContentItem root) {
    ContentTree tree = ContentTree.of(root);
    Set<String> paths = new HashSet<>();
    for (ItemDocument fact : Trees.facts(Trees.report(root).root())) {
      assertThat(paths.add(fact.path())).isTrue();
      assertThat(tree.node(ItemIdentifier.parse(fact.path()).orElseThrow())).isPresent();
    }
  }

  @Property(tries = 200)
  void factsAreBeneathTheirGroup(@ForAll("trees") ContentItem root) {
    Trees.report(root).root().allGroups().forEach(SrFlattenerProperties::holdsItsFacts);
  }

  private static void holdsItsFacts(GroupDocument group) {
    List<FactName> path = group.head().conceptPath();
    for (ItemDocument item : group.items()) {
      assertThat(item.path()).startsWith(group.head().path() + ".");
      assertThat(item.above().subList(0, path.size())).isEqualTo(path);
      assertThat(item.context() || !group.head().context()).isTrue();
    }
  }

  @Property(tries = 300)
  void jsonGivesAnEqualDocument(@ForAll("trees") ContentItem root) throws DocumentFormatException {
    ObjectDocument document = Trees.report(root);
    String json = DocumentJson.toJson(document);
    assertThat(DocumentJson.objectDocument(json)).isEqualTo(document);
    assertThat(DocumentJson.toJson(DocumentJson.objectDocument(json))).isEqualTo(json);
  }

  @Property(tries = 100)
  void noToStringShowsText(@ForAll("marked") ContentItem root) {
    ObjectDocument document = Trees.report(root);
    assertThat(document.toString()).doesNotContain(MARKER);
    document.notes().forEach(note -> assertThat(note.toString()).doesNotContain(MARKER));
    document
        .root()
        .allGroups()
        .forEach(group -> assertThat(group.toString()).doesNotContain(MARKER));
    for (ItemDocument fact : Trees.facts(document.root())) {
      assertThat(fact + " " + fact.value() + " " + fact.modifiers() + " " + fact.links())
          .doesNotContain(MARKER);
    }
  }
}
