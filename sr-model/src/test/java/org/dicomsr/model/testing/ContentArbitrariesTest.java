package org.dicomsr.model.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.DataSet;

class ContentArbitrariesTest {
  @Provide
  Arbitrary<ContentItem> items() {
    return ContentArbitraries.odd().items();
  }

  @Provide
  Arbitrary<ContentItem> legal() {
    return ContentArbitraries.legal().trees();
  }

  @Provide
  Arbitrary<ContentItem> odd() {
    return ContentArbitraries.odd().trees();
  }

  @Property
  void anItemWrittenAndReadIsTheItem(@ForAll("items") ContentItem item) {
    Statistics.label("value type")
        .collect(item.valueType())
        .coverage(seen -> {
          for (ValueType type : ValueType.values()) {
            seen.check(Optional.of(type)).count(count -> count > 0);
          }
        });
    assertThat(ContentReader.read(ContentWriter.write(item))).isEqualTo(item);
  }

  @Property(tries = 300)
  void aTreeWrittenAndReadIsTheTree(@ForAll("legal") ContentItem root) {
    assertThat(ContentReader.read(ContentWriter.write(root))).isEqualTo(root);
  }

  @Property(tries = 100)
  void aRootWrittenAndReadLeavesWhatIsNotTheContentsToItsDocument(
      @ForAll("legal") ContentItem root) {
    ItemDetails details = root.details();
    ContentItem expected =
        root.withDetails(
            new ItemDetails(
                details.observationDateTime(), details.observationUid(), DataSet.EMPTY));
    assertThat(ContentReader.readRoot(ContentWriter.write(root))).isEqualTo(expected);
  }

  @Property(tries = 300)
  void anOddTreeWrittenAndReadIsTheTree(@ForAll("odd") ContentItem root) {
    DataSet written = ContentWriter.write(root);
    assertThat(ContentReader.read(written)).isEqualTo(root);
    assertThat(ContentWriter.write(ContentReader.read(written))).isEqualTo(written);
  }

  @Property(tries = 300)
  void treesKeepToTheirLimits(@ForAll("legal") ContentItem root) {
    List<Related> edges = new ArrayList<>();
    int levels = collect(root, edges);
    assertThat(levels).isLessThanOrEqualTo(5);
    assertThat(edges).hasSizeLessThan(20);
    Statistics.label("edges")
        .collect(edges.stream().anyMatch(Related.ByReference.class::isInstance))
        .coverage(seen -> {
          seen.check(true).percentage(share -> share > 20);
        });
    edges.forEach(edge -> {
      if (edge instanceof Related.ByValue(var relationship, var item)) {
        assertThat(relationship.type()).isPresent();
        assertThat(item.conceptName()).isPresent();
      }
    });
    Statistics.label("depth").collect(levels);
  }

  private static int collect(ContentItem item, List<Related> edges) {
    int levels = 1;
    for (Related related : item.children()) {
      edges.add(related);
      levels =
          Math.max(
              levels,
              1
                  + (related instanceof Related.ByValue(var relationship, var child)
                      ? collect(child, edges)
                      : 1));
    }
    return levels;
  }
}
