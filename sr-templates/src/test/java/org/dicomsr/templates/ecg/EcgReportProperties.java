package org.dicomsr.templates.ecg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.iod.SrSopClass;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.ValidationResult;
import org.dicomsr.templates.testing.EcgSamples;
import org.dicomsr.templates.testing.RandomEcg;
import org.dicomsr.templates.testing.TemplateInstances;

class EcgReportProperties {
  @Provide
  Arbitrary<EcgContent> contents() {
    return Arbitraries.longs().map(seed -> new RandomEcg(new Random(seed), true).content());
  }

  @Property(tries = 150)
  void what_is_built_is_read_back_and_breaks_no_rule(@ForAll("contents") EcgContent content)
      throws IOException {
    EcgReport built = EcgSamples.report(content, SrSopClass.EXTENSIBLE, 1);
    EcgReport read = EcgReport.of(SrDocument.read(built.document().toBytes()));
    assertThat(read.content()).isEqualTo(content);
    assertThat(read.unread()).isEmpty();
    ValidationResult result = TemplateValidator.standard().validate(read.document());
    assertThat(result.recognition().candidates().getFirst().tid()).isEqualTo("3700");
    assertThat(result.violations()).isEmpty();
    assertThat(read.document().violations()).isEmpty();
  }

  @Property(tries = 100)
  void relationships_do_not_matter_for_reading(
      @ForAll("contents") EcgContent content, @ForAll long seed) {
    Random random = new Random(seed);
    ContentTree tree = ContentTree.of(muddled(content.toContainer(), random));
    List<ContentNode> used = new ArrayList<>();
    assertThat(EcgContent.from(tree.root(), used::add)).isEqualTo(content);
    assertThat(used).doesNotHaveDuplicates().hasSameSizeAs(Leaves.in(tree));
  }

  private static ContentItem muddled(ContentItem item, Random random) {
    RelationshipType[] types = RelationshipType.values();
    return item.withChildren(
        item.children().stream()
            .map(child ->
                Related.of(
                    types[random.nextInt(types.length)],
                    muddled(((Related.ByValue) child).item(), random)))
            .toList());
  }

  @Property(tries = 100)
  void the_order_of_sections_does_not_matter_for_reading(
      @ForAll("contents") EcgContent content, @ForAll long seed) {
    Container root = content.toContainer();
    List<Related> items = new ArrayList<>();
    List<Related> sections = new ArrayList<>();
    for (Related child : root.children()) {
      boolean section = ((Related.ByValue) child).item() instanceof Container;
      (section ? sections : items).add(child);
    }
    Collections.shuffle(sections, new Random(seed));
    sections.addAll(items);
    ContentTree tree = ContentTree.of(root.withChildren(sections));
    assertThat(EcgContent.from(tree.root(), used -> {})).isEqualTo(content);
  }

  @Property(tries = 60)
  void a_corrected_report_says_the_same_where_nothing_was_wrong(
      @ForAll("contents") EcgContent content) {
    EcgReport report = EcgSamples.report(content, SrSopClass.EXTENSIBLE, 1);
    CorrectedEcg corrected = report.corrected();
    assertThat(corrected.report().content()).isEqualTo(content);
    assertThat(corrected.corrections()).isEmpty();
    assertThat(corrected.violations()).isEmpty();
  }

  /** The trees come from the tables alone: what this package does not know of would be unread. */
  @Property(tries = 150)
  void reads_what_the_tables_allow(@ForAll long seed) {
    Templates templates = Templates.standard();
    ContentItem root =
        new TemplateInstances(templates, new Random(seed), 300, true)
            .make(templates.template("3700").orElseThrow())
            .tree();
    ContentTree tree = ContentTree.of(Leaves.filled(root));
    List<ContentNode> used = new ArrayList<>();
    EcgContent.from(tree.root(), used::add);
    assertThat(used).containsExactlyInAnyOrderElementsOf(Leaves.in(tree));
  }

  @Property(tries = 100)
  void no_tree_makes_reading_fail(@ForAll("contents") EcgContent content, @ForAll long seed) {
    Random random = new Random(seed);
    ContentItem root = damaged(content.toContainer(), random);
    EcgContent.from(ContentTree.of(root).root(), used -> {});
  }

  /** Leaves out items, and gives others the children of their neighbours. */
  private static ContentItem damaged(ContentItem item, Random random) {
    List<Related> children = new ArrayList<>();
    for (Related child : item.children()) {
      if (random.nextInt(6) > 0) {
        ContentItem below = damaged(((Related.ByValue) child).item(), random);
        children.add(Related.of(RelationshipType.CONTAINS, below));
        if (random.nextInt(8) == 0) {
          children.addAll(below.children());
        }
      }
    }
    Collections.shuffle(children, random);
    return item.withChildren(children);
  }
}
