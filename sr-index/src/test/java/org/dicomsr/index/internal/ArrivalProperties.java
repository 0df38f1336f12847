package org.dicomsr.index.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.source.Outcome;
import org.dicomsr.index.store.IndexCounts;
import org.dicomsr.index.store.IndexStatistics;
import org.dicomsr.index.store.IndexUnusableException;

/** Objects and images arrive in any order, twice, in any number of sessions: the same index. */
class ArrivalProperties {
  private static final int OBJECTS = 30;
  private static final int IMAGES = 40;

  /** All that can be asked of an index, without what depends on how it was written. */
  private record Answers(
      Map<String, ObjectDocument> documents,
      Map<String, Set<String>> annotations,
      Map<String, Set<String>> together,
      IndexCounts counts,
      IndexStatistics statistics) {}

  private interface Arrival {
    Outcome in(IndexWriting writing) throws IndexUnusableException;
  }

  @Property(tries = 25)
  void whateverTheOrderTheAnswersAreTheSame(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < OBJECTS; i++) {
      int number = i;
      arrivals.add(writing -> writing.add(RandomObjects.object(number, 0)));
    }
    for (int i = 0; i < IMAGES; i++) {
      int number = i;
      arrivals.add(writing -> writing.add(RandomObjects.image(number, 0)));
      if (i % 9 == 0) {
        // Another content of the same image.
        arrivals.add(writing -> writing.add(RandomObjects.image(number, 1)));
      }
    }
    Answers inOrder = answers(arrivals, new Random(0), 0);
    List<Arrival> shuffled = new ArrayList<>(arrivals);
    for (int i = 0; i < arrivals.size(); i++) {
      if (random.nextInt(3) == 0) {
        shuffled.add(arrivals.get(i));
      }
    }
    Collections.shuffle(shuffled, random);
    assertThat(answers(shuffled, random, 8)).isEqualTo(inOrder);
  }

  private static Answers answers(List<Arrival> arrivals, Random random, int breaks)
      throws Exception {
    try (IndexStore store = TestIndex.create(new ByteBuffersDirectory())) {
      IndexWriting writing = store.write(TestIndex.SECRET, 64);
      for (Arrival arrival : arrivals) {
        arrival.in(writing);
        if (breaks > 0 && random.nextInt(arrivals.size()) < breaks) {
          writing.commit();
          if (random.nextBoolean()) {
            writing.close();
            writing = store.write(TestIndex.SECRET, 64);
          }
        }
      }
      // Once more, all of it: nothing changes.
      for (Arrival arrival : arrivals) {
        assertThat(arrival.in(writing)).isEqualTo(Outcome.UNCHANGED);
      }
      writing.commit();
      writing.close();
      try (IndexView view = store.view()) {
        return answers(view);
      }
    }
  }

  private static Answers answers(IndexView view) throws Exception {
    Map<String, ObjectDocument> documents = new TreeMap<>();
    view.forEach(document -> documents.put(document.key(), document));
    Map<Integer, String> keys = new TreeMap<>();
    // Numbers differ; what is of one patient, study or series must not.
    Map<String, Set<String>> together = new TreeMap<>();
    Map<String, Set<String>> byNumber = new TreeMap<>();
    IndexView.forEachObject(
        view.searcher().getIndexReader(),
        (leaf, doc) -> {
          String key = IndexView.key(leaf.reader(), doc);
          keys.put(leaf.docBase + doc, key);
          for (IndexField field :
              List.of(
                  IndexField.PATIENT_NUMBER, IndexField.STUDY_NUMBER, IndexField.SERIES_NUMBER)) {
            long number = Lookup.number(leaf.reader(), field, doc, -1);
            if (number >= 0) {
              byNumber.computeIfAbsent(field.field() + number, absent -> new TreeSet<>()).add(key);
            }
          }
        });
    byNumber.forEach((number, members) ->
        together
            .computeIfAbsent(number.replaceAll("[0-9]+$", ""), absent -> new TreeSet<>())
            .add(members.toString()));
    Map<String, Set<String>> annotations = new TreeMap<>();
    keys.forEach((doc, key) -> {
      Set<String> targets = new TreeSet<>();
      try {
        for (int target : view.annotations().all(doc)) {
          targets.add(keys.get(target));
        }
      } catch (IndexUnusableException e) {
        throw new AssertionError(e);
      }
      annotations.put(key, targets);
    });
    return new Answers(documents, annotations, together, view.counts(), view.statistics());
  }

  @Property(tries = 10)
  void manyThreadsWriteWhatOneWrites(@ForAll long seed) throws Exception {
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < 4 * OBJECTS; i++) {
      int number = i;
      arrivals.add(writing -> writing.add(RandomObjects.object(number, 0)));
      arrivals.add(writing -> writing.add(RandomObjects.image(number, 0)));
    }
    Collections.shuffle(arrivals, new Random(seed));
    Answers one = answers(arrivals, new Random(0), 0);
    try (IndexStore store = TestIndex.create(new ByteBuffersDirectory())) {
      try (IndexWriting writing = store.write(TestIndex.SECRET, 64)) {
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int t = 0; t < 4; t++) {
          int first = t;
          threads.add(
              Thread.ofPlatform()
                  .start(() -> {
                    try {
                      for (int i = first; i < arrivals.size(); i += 4) {
                        arrivals.get(i).in(writing);
                        if (i % 50 == first) {
                          writing.commit();
                        }
                      }
                    } catch (IndexUnusableException | RuntimeException | AssertionError e) {
                      failures.add(e);
                    }
                  }));
        }
        for (Thread thread : threads) {
          thread.join();
        }
        assertThat(failures).isEmpty();
        writing.commit();
      }
      try (IndexView view = store.view()) {
        assertThat(answers(view)).isEqualTo(one);
      }
    }
  }

  /** A cut-down check that terms survive as bytes: what is asked for is what was written. */
  @Property(tries = 200)
  void termsAreTheirText(@ForAll String text) {
    String capped = Tokens.capped(Tokens.normal(text));
    assertThat(new BytesRef(capped).utf8ToString())
        .isEqualTo(new BytesRef(Tokens.capped(Tokens.normal(" " + text + "\t"))).utf8ToString());
  }
}
