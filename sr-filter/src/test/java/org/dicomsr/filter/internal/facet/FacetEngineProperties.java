package org.dicomsr.filter.internal.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.filter.internal.facet.Source.Place;
import org.dicomsr.filter.query.Level;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.internal.FacetKind;
import org.dicomsr.index.internal.IndexView;
import org.dicomsr.index.internal.Views;
import org.dicomsr.model.coding.UcumUnit;

/**
 * The index counts as one counts documents: whatever was added, replaced and deleted, in however
 * many segments it is, of whatever selection, at each level, at once or in slices.
 */
class FacetEngineProperties {
  private static final int OBJECTS = 70;

  @Property(tries = 8)
  void theIndexCountsAsTheDocumentsDo(@ForAll long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    Path folder = Files.createTempDirectory("facets");
    try (SrIndex index = SrIndex.open(folder)) {
      try (IndexSession session = index.session()) {
        fill(session, random);
      }
      compare(index, random);
      try (IndexSession session = index.session()) {
        session.merge();
      }
      compare(index, random);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void fill(IndexSession session, SplittableRandom random) throws Exception {
    int offset = random.nextInt(1000) * OBJECTS;
    for (int i = 0; i < OBJECTS; i++) {
      session.add(RandomArchive.object(offset + i, 0));
      if (random.nextInt(15) == 0) {
        session.commit();
      }
    }
    session.commit();
    for (int i = 0; i < OBJECTS; i++) {
      if (random.nextInt(5) == 0) {
        session.add(RandomArchive.object(offset + i, 1));
      } else if (random.nextInt(8) == 0) {
        session.deleteInstance(RandomArchive.uid(offset + i));
      }
    }
    session.commit();
  }

  private static void compare(SrIndex index, SplittableRandom random) throws Exception {
    try (IndexSnapshot snapshot = index.snapshot()) {
      IndexView view = Views.of(snapshot);
      Map<Integer, ObjectDocument> all = objects(view);
      assertThat(all).hasSizeGreaterThan(OBJECTS / 2);
      List<FacetEngine> engines =
          List.of(
              // By columns, by rows, in slices, and with room for some columns only.
              new FacetEngine(view),
              new FacetEngine(view, 1000, 0),
              new FacetEngine(view, 7, 0),
              new FacetEngine(view, 1000, 2 * OBJECTS));
      for (int portion : List.of(100, 50, 10, 0)) {
        FixedBitSet bits = new FixedBitSet(view.searcher().getIndexReader().maxDoc());
        List<ObjectDocument> chosen = new ArrayList<>();
        all.forEach((doc, document) -> {
          if (random.nextInt(100) < portion) {
            bits.set(doc);
            chosen.add(document);
          }
        });
        List<Source> sources = sources(random);
        for (Level level : Level.values()) {
          List<Tally> wanted =
              sources.stream().map(each -> DocumentCounts.count(chosen, level, each)).toList();
          for (FacetEngine engine : engines) {
            List<Tally> found = engine.count(bits, level, sources);
            for (int i = 0; i < sources.size(); i++) {
              assertThat(found.get(i).counts())
                  .as("%s of %s, %s %%", sources.get(i), level, portion)
                  .isEqualTo(wanted.get(i).counts());
              assertThat(found.get(i)).isEqualTo(wanted.get(i));
            }
          }
        }
        if (portion == 100) {
          everySourceTells(sources, chosen);
        }
      }
    }
  }

  /** Comparing nothing with nothing tells nothing. */
  private static void everySourceTells(List<Source> sources, List<ObjectDocument> objects) {
    assertThat(sources)
        .filteredOn(each -> DocumentCounts.count(objects, Level.OBJECTS, each).having() > 0)
        .hasSizeGreaterThan(sources.size() / 2);
  }

  private static Map<Integer, ObjectDocument> objects(IndexView view) throws Exception {
    Map<Integer, ObjectDocument> all = new HashMap<>();
    for (var hit : view.searcher().search(IndexView.OBJECT_DOCUMENTS, 10_000).scoreDocs) {
      all.put(hit.doc, view.document(hit.doc));
    }
    return all;
  }

  private static List<Source> sources(SplittableRandom random) {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      sources.add(pairs(random));
    }
    sources.add(new Source.Pairs(Set.of(FacetKind.ATTRIBUTE), Set.of("Modality")));
    sources.add(new Source.Pairs(Set.of(FacetKind.ATTRIBUTE), Set.of("NoSuchThing")));
    sources.add(new Source.Names(kinds(random)));
    sources.add(new Source.Names(EnumSet.of(FacetKind.UNIT)));
    sources.add(new Source.Templates());
    sources.add(new Source.Titles());
    sources.add(new Source.Kinds());
    sources.add(ages());
    sources.add(
        new Source.Numbers(Place.ITEM, names(random), dimension(random), -0.25, 0, 0.5, 1.5));
    sources.add(new Source.Numbers(Place.OBJECT, Set.of(), "1", 1, 2));
    sources.add(new Source.Dates(Place.OBJECT, Set.of(), random.nextBoolean()));
    sources.add(new Source.Dates(Place.ATTRIBUTE, Set.of("StudyDate"), random.nextBoolean()));
    sources.add(new Source.Dates(Place.ITEM, names(random), random.nextBoolean()));
    sources.add(new Source.Words(Place.ITEM, null));
    sources.add(new Source.Words(Place.ITEM, names(random)));
    sources.add(new Source.Words(Place.ATTRIBUTE, Set.of("SeriesDescription")));
    sources.add(
        new Source.Computed(object -> Set.of("groups " + object.root().allGroups().count()), null));
    sources.add(
        new Source.Cross(
            ages(), new Source.Pairs(Set.of(FacetKind.ATTRIBUTE), Set.of("PatientSex"))));
    sources.add(new Source.Cross(pairs(random), new Source.Names(kinds(random))));
    return sources;
  }

  private static Source.Numbers ages() {
    double year = UcumUnit.parse("a").orElseThrow().canonical().toCanonical(1).orElseThrow();
    return new Source.Numbers(
        Place.ATTRIBUTE,
        Set.of("PatientAge"),
        UcumUnit.parse("a").orElseThrow().canonical().dimension(),
        20 * year,
        40 * year,
        60 * year);
  }

  private static String dimension(SplittableRandom random) {
    return RandomArchive.one(List.of("s", "m", "", "unit:99LOCAL|beats"), random);
  }

  private static Source pairs(SplittableRandom random) {
    Set<String> names = names(random);
    names.add(
        RandomArchive.one(
            List.of("AnatomicRegionSequence", "SeriesDescription", "SegmentLabel"), random));
    return new Source.Pairs(kinds(random), names);
  }

  private static Set<String> names(SplittableRandom random) {
    Set<String> names = new LinkedHashSet<>();
    for (FactName name : RandomArchive.NAMES) {
      if (names.isEmpty() || random.nextInt(3) == 0) {
        names.add(name.key());
      }
    }
    return names;
  }

  private static Set<FacetKind> kinds(SplittableRandom random) {
    Set<FacetKind> kinds = EnumSet.noneOf(FacetKind.class);
    kinds.add(RandomArchive.one(List.of(FacetKind.values()), random));
    for (FacetKind kind : FacetKind.values()) {
      if (random.nextInt(4) == 0) {
        kinds.add(kind);
      }
    }
    return kinds;
  }
}
