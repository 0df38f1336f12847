package org.dicomsr.index.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.ImageSeries;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.privacy.Pseudonymizer;
import org.dicomsr.index.store.IndexUnusableException;

/**
 * The index answers as the documents themselves do: whatever was added, replaced and deleted, in
 * however many segments it is, and also when all of them are merged and nothing is left of what was
 * deleted.
 */
class QueriesProperties {
  private static final int OBJECTS = 60;
  private static final int IMAGES = 40;
  private static final int QUERIES = 120;

  private final Map<String, ObjectDocument> expected = new HashMap<>();
  private final Map<String, ImageInstance> images = new HashMap<>();
  private final Pseudonymizer pseudonymizer =
      new Pseudonymizer(PrivacyProfile.SITE, TestIndex.SECRET);

  @Property(tries = 20)
  void theIndexAnswersAsTheDocumentsDo(@ForAll long seed) throws Exception {
    expected.clear();
    images.clear();
    SplittableRandom random = new SplittableRandom(seed);
    List<SmallQuery> queries = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      queries.add(RandomQueries.query(random));
    }
    int offset = random.nextInt(10_000) * 1000;
    try (IndexStore store = TestIndex.create(new ByteBuffersDirectory());
        IndexWriting writing = store.write(TestIndex.SECRET, 64)) {
      for (int i = 0; i < Math.max(OBJECTS, IMAGES); i++) {
        if (i < OBJECTS) {
          add(writing, RandomObjects.object(offset + i, 0));
        }
        if (i < IMAGES) {
          add(writing, RandomObjects.image(i, 0));
        }
        if (random.nextInt(20) == 0) {
          writing.commit();
        }
      }
      compare(store, writing, queries);
      change(writing, random, offset);
      compare(store, writing, queries);
      writing.merge();
      compare(store, writing, queries);
    }
  }

  private void change(IndexWriting writing, SplittableRandom random, int offset)
      throws IndexUnusableException {
    for (int i = 0; i < OBJECTS; i++) {
      if (random.nextInt(4) == 0) {
        add(writing, RandomObjects.object(offset + i, 1));
      } else if (random.nextInt(6) == 0) {
        String uid = RandomObjects.uid("3", offset + i);
        assertThat(writing.deleteInstances(List.of(uid)))
            .isEqualTo(expected.remove(uid) == null ? 0 : 1);
      }
    }
    for (int i = 0; i < IMAGES; i++) {
      if (random.nextInt(5) == 0) {
        String uid = RandomObjects.uid("4", i);
        assertThat(writing.deleteInstances(List.of(uid))).isEqualTo(1);
        images.remove(uid);
      }
    }
    String series = RandomObjects.uid("2", random.nextInt(IMAGES / 5));
    writing.delete(IndexField.SERIES, series);
    images.values().removeIf(image -> series.equals(image.seriesUid()));
    expected.values().removeIf(object -> series.equals(object.seriesUid()));
    String study = RandomObjects.uid("1", 10 * random.nextInt(RandomObjects.PATIENTS));
    writing.delete(IndexField.STUDY, study);
    images.values().removeIf(image -> study.equals(image.studyUid()));
    expected.values().removeIf(object -> study.equals(object.studyUid()));
    String patient =
        pseudonymizer.pseudonym(RandomObjects.patient(random.nextInt(RandomObjects.PATIENTS)));
    writing.delete(IndexField.PATIENT, patient);
    images.values().removeIf(image -> patient.equals(image.patient().key()));
    expected.values().removeIf(object -> patient.equals(object.patient().key()));
  }

  private void add(IndexWriting writing, ObjectDocument object) throws IndexUnusableException {
    writing.add(object);
    ObjectDocument kept = pseudonymizer.project(object);
    expected.put(kept.key(), kept);
  }

  private void add(IndexWriting writing, ImageInstance image) throws IndexUnusableException {
    writing.add(image);
    images.put(image.uid(), pseudonymizer.project(image));
  }

  private void compare(IndexStore store, IndexWriting writing, List<SmallQuery> queries)
      throws Exception {
    writing.commit();
    Map<String, ObjectDocument> all = new HashMap<>(expected);
    ImageSeries.gather(images.values()).forEach((key, series) -> all.put(key, series.document()));
    try (IndexView view = store.view()) {
      Map<String, ObjectDocument> stored = new HashMap<>();
      view.forEach(document -> stored.put(document.key(), document));
      assertThat(stored).isEqualTo(all);
      Map<Integer, String> keys = new HashMap<>();
      IndexView.forEachObject(
          view.searcher().getIndexReader(),
          (leaf, doc) -> keys.put(leaf.docBase + doc, IndexView.key(leaf.reader(), doc)));
      int telling = 0;
      for (SmallQuery query : queries) {
        Set<String> wanted = new TreeSet<>();
        all.forEach((key, document) -> {
          if (SmallQuery.matches(query, document)) {
            wanted.add(key);
          }
        });
        telling += wanted.isEmpty() || wanted.size() == all.size() ? 0 : 1;
        assertThat(answer(view, keys, query)).as(query.toString()).isEqualTo(wanted);
      }
      // Queries that find all or nothing tell little.
      assertThat(telling).isGreaterThan(QUERIES / 4);
    }
  }

  private static Set<String> answer(IndexView view, Map<Integer, String> keys, SmallQuery query)
      throws Exception {
    IndexSearcher searcher = view.searcher();
    Set<String> answer = new TreeSet<>();
    for (ScoreDoc hit : searcher.search(SmallQuery.lucene(query), 10_000).scoreDocs) {
      answer.add(Objects.requireNonNull(keys.get(hit.doc)));
    }
    return answer;
  }
}
