package org.dicomsr.filter.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.dicomsr.filter.internal.memory.MemoryArchive;
import org.dicomsr.filter.internal.memory.MemoryEvaluator;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.testing.PlanArbitraries;
import org.dicomsr.filter.testing.RandomArchives;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.document.ObjectDocument;
import org.junit.platform.commons.util.ExceptionUtils;

/**
 * Both evaluators find the same, whatever is asked of whatever archive: in several segments, after
 * objects were replaced and deleted, and when all is merged. A long run: {@code
 * -Djqwik.tries.default=10000}.
 */
class EvaluatorsAgreeProperties {
  private static final int ARCHIVES = 12;
  private static final Map<Integer, Archive> OPEN = new HashMap<>();

  /** One state of an archive. */
  private record State(
      String name, IndexSnapshot snapshot, IndexEvaluator index, MemoryEvaluator memory) {}

  /** An archive in its states. */
  private record Archive(TestIndex index, List<State> states) {
    static Archive of(int number) {
      try {
        return make(number);
      } catch (IOException e) {
        throw ExceptionUtils.throwAsUncheckedException(e);
      }
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
  }

  @AfterContainer
  static void close() throws IOException {
    for (Archive archive : OPEN.values()) {
      for (State state : archive.states) {
        state.snapshot.close();
      }
      archive.index.close();
    }
    OPEN.clear();
  }

  @Provide
  Arbitrary<Plan> plans() {
    return PlanArbitraries.plans();
  }

  @Property(tries = 200)
  void whatMemoryFindsTheIndexFinds(
      @ForAll @IntRange(max = ARCHIVES) int archive, @ForAll("plans") Plan plan)
      throws IOException {
    for (State state : OPEN.computeIfAbsent(archive, Archive::of).states) {
      SortedSet<Hit> expected = state.memory.hits(plan);
      assertThat(TestIndex.hits(state.index, plan)).as(state.name).isEqualTo(expected);
    }
  }
}
