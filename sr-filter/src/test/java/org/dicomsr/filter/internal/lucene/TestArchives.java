package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.dicomsr.filter.internal.memory.MemoryArchive;
import org.dicomsr.filter.internal.memory.MemoryEvaluator;
import org.dicomsr.filter.testing.RandomArchives;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.document.ObjectDocument;

/**
 * Random archives, each in several segments, after objects were replaced and deleted, and when all
 * is merged: in an index, and in memory. They are made when they are first asked for.
 */
final class TestArchives implements AutoCloseable {
  /** The greatest number of an archive; the greater, the larger. */
  static final int LAST = 12;

  private final Map<Integer, Archive> open = new HashMap<>();

  /** One state of an archive. */
  record State(String name, IndexSnapshot snapshot, IndexEvaluator index, MemoryEvaluator memory) {}

  /** An archive in its states. */
  private record Archive(TestIndex index, List<State> states) {}

  List<State> states(int number) throws IOException {
    Archive archive = open.get(number);
    if (archive == null) {
      archive = make(number);
      open.put(number, archive);
    }
    return archive.states;
  }

  private static Archive make(int number) throws IOException {
    TestIndex index = new TestIndex();
    List<State> states = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(number);
    int size = number * 7;
    List<ObjectDocument> objects = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      objects.add(RandomArchives.object(number, i, 0));
    }
    index.with(objects);
    states.add(state("segments", index));
    index.change(session -> {
      for (int i = 0; i < size; i++) {
        int chance = random.nextInt(6);
        if (chance == 0) {
          index.add(session, RandomArchives.object(number, i, 1));
        } else if (chance == 1) {
          session.deleteInstance(RandomArchives.uid(3, i));
        }
        if (random.nextInt(9) == 0) {
          session.commit();
        }
      }
    });
    states.add(state("changed", index));
    index.change(session -> session.merge());
    states.add(state("merged", index));
    return new Archive(index, states);
  }

  private static State state(String name, TestIndex index) throws IOException {
    IndexSnapshot snapshot = index.index().snapshot();
    List<ObjectDocument> documents = new ArrayList<>();
    snapshot.forEach(documents::add);
    return new State(
        name,
        snapshot,
        IndexEvaluator.of(snapshot),
        new MemoryEvaluator(MemoryArchive.of(documents)));
  }

  @Override
  public void close() throws IOException {
    for (Archive archive : open.values()) {
      for (State state : archive.states) {
        state.snapshot.close();
      }
      archive.index.close();
    }
    open.clear();
  }
}
