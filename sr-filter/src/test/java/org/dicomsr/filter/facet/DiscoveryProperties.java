package org.dicomsr.filter.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.testing.RandomArchives;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.model.coding.CodingScheme;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.content.ValueType;
import org.jspecify.annotations.Nullable;

/** What is discovered is what one counts by going through documents, from wherever they come. */
class DiscoveryProperties {
  private static final String SOME =
      """
      catalogue: 1
      variables:
        length: {from: ["DCM|1"], unit: mm}
      """;

  /** What is counted of a place. */
  private static final class Count {
    int facts;
    final Set<ObjectDocument> objects = new HashSet<>();
    final Set<String> patients = new HashSet<>();
    final Map<String, Long> types = new TreeMap<>();
    final Map<String, Long> units = new TreeMap<>();
    final Map<String, Long> codes = new TreeMap<>();
    long privateCodes;
  }

  private static List<ObjectDocument> archive(long seed, int objects) {
    List<ObjectDocument> documents = new ArrayList<>();
    for (int i = 0; i < objects; i++) {
      documents.add(RandomArchives.object(seed, i, 0));
    }
    return documents;
  }

  private static Map<String, Count> byHand(List<ObjectDocument> documents) {
    Map<String, Count> counts = new HashMap<>();
    for (ObjectDocument document : documents) {
      for (ItemDocument item : items(document.root())) {
        if (!item.context() && !(item.name() instanceof FactName.Unnamed)) {
          String place = place(document.kind(), document.template(), item.above(), item.name());
          count(counts.computeIfAbsent(place, key -> new Count()), document, item);
        }
      }
    }
    return counts;
  }

  /** The items of a group and of those within it; and what groups say of themselves. */
  private static List<ItemDocument> items(GroupDocument group) {
    List<ItemDocument> items = new ArrayList<>(group.items());
    ItemDocument head = group.head();
    boolean isContainer = head.valueType() == null || head.valueType() == ValueType.CONTAINER;
    if (head.value() != null || !isContainer) {
      items.add(head);
    }
    group.groups().forEach(within -> items.addAll(items(within)));
    return items;
  }

  private static String place(
      ObjectKind kind, @Nullable String template, List<FactName> above, FactName name) {
    String path = above.stream().map(FactName::key).collect(Collectors.joining(" > "));
    return kind + " " + template + ": " + path + " > " + name.key();
  }

  private static void count(Count count, ObjectDocument document, ItemDocument item) {
    count.facts++;
    count.objects.add(document);
    count.patients.add(document.patient().key());
    count.types.merge(item.valueType() == null ? "" : item.valueType().term(), 1L, Long::sum);
    if (item.value() instanceof NumberValue number && number.number() != null) {
      count.units.merge(number.unit() == null ? "" : number.unit().key(), 1L, Long::sum);
    } else if (item.value() instanceof CodeValue code) {
      String key = code.coded().key();
      if (CodingScheme.ofDesignator(ConceptKey.parse(key).scheme()).isPresent()) {
        count.codes.merge(key, 1L, Long::sum);
      } else {
        count.privateCodes++;
      }
    }
  }

  @Property(tries = 60)
  void areTheCountsOfTheDocuments(@ForAll int seed, @ForAll @IntRange(max = 60) int objects) {
    List<ObjectDocument> documents = archive(seed, objects);
    Map<String, Count> expected = byHand(documents);

    Discovery found = Discovery.of(documents, Catalogue.EMPTY);

    assertThat(found.facts()).hasSameSizeAs(expected.keySet());
    for (DiscoveredFact fact : found.facts()) {
      String place = place(fact.kind(), fact.template(), fact.above(), fact.name());
      assertThat(expected).containsKey(place);
      Count count = Objects.requireNonNull(expected.get(place));
      assertThat(fact.facts()).as(place).isEqualTo(count.facts);
      assertThat(fact.objects()).as(place).isEqualTo(count.objects.size());
      assertThat(fact.patients()).as(place).isEqualTo(count.patients.size());
      assertThat(fact.valueTypes()).as(place).isEqualTo(count.types);
      assertThat(fact.units()).as(place).isEqualTo(count.units);
      assertThat(fact.privateCodes()).as(place).isEqualTo(count.privateCodes);
      assertThat(fact.distinctCodes()).as(place).isEqualTo(count.codes.size());
      assertThat(
              fact.codes().stream()
                  .collect(Collectors.toMap(DiscoveredCode::key, DiscoveredCode::facts)))
          .as(place)
          .isEqualTo(count.codes);
    }
  }

  @Property(tries = 60)
  void doNotDependOnTheOrderOfDocuments(@ForAll int seed, @ForAll @IntRange(max = 40) int objects) {
    List<ObjectDocument> documents = archive(seed, objects);
    Discovery found = Discovery.of(documents, Catalogue.EMPTY);
    List<ObjectDocument> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Discovery.of(shuffled, Catalogue.EMPTY)).isEqualTo(found);
  }

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void ofAnIndexAreThoseOfItsDocuments(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 60) int objects) throws IOException {
    List<ObjectDocument> documents = archive(seed, objects);
    Path folder = Files.createTempDirectory("discovery");
    folder.toFile().deleteOnExit();
    try (SrIndex index = SrIndex.open(folder.resolve("index"))) {
      try (IndexSession session = index.session()) {
        for (ObjectDocument document : documents) {
          session.add(document);
        }
        session.commit();
      }
      try (IndexSnapshot snapshot = index.snapshot()) {
        List<ObjectDocument> held = new ArrayList<>();
        snapshot.forEach(held::add);
        assertThat(Discovery.of(snapshot, Catalogue.EMPTY))
            .isEqualTo(Discovery.of(held, Catalogue.EMPTY));
        assertThat(held).hasSameSizeAs(documents);
        assertThat(Discovery.of(snapshot, Catalogue.EMPTY))
            .isEqualTo(Discovery.of(documents, Catalogue.EMPTY));
        Catalogue some = Catalogue.parse(SOME);
        assertThat(Discovery.of(snapshot, some)).isEqualTo(Discovery.of(documents, some));
      }
    }
  }
}
