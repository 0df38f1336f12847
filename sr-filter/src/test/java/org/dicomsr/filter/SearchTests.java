package org.dicomsr.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.testing.RandomArchives;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.ObjectDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTests {
  private static final int OBJECTS = 60;
  private static final List<String> QUERIES =
      List.of(
          "any",
          "not missing SliceThickness",
          "select studies where CT or SEG",
          "select series where report",
          "select series of SEG where any",
          "select objects where has \"length\"",
          "select patients where at least 2 group{ has \"length\" }",
          "select patients where SEG before report",
          "select patients where none = 1 or CT");

  @TempDir private Path folder;

  private static ObjectDocument object(int number) {
    return RandomArchives.object(1, number, 0);
  }

  private SrIndex filled() throws Exception {
    SrIndex index = SrIndex.open(folder.resolve("index"));
    try (IndexSession session = index.session()) {
      for (int i = 0; i < OBJECTS; i++) {
        session.add(object(i));
        if (i % 20 == 0) {
          session.commit();
        }
      }
      session.commit();
    }
    return index;
  }

  private static List<Hit> all(Answer answer) throws Exception {
    List<Hit> hits = new ArrayList<>();
    answer.forEach(hits::add);
    return hits;
  }

  private static List<ObjectDocument> documents(IndexSnapshot snapshot) throws Exception {
    List<ObjectDocument> documents = new ArrayList<>();
    snapshot.forEach(documents::add);
    return documents;
  }

  @Test
  void anIndexAndDocumentsInMemoryGiveEqualAnswers() throws Exception {
    try (SrIndex index = filled();
        IndexSnapshot snapshot = index.snapshot()) {
      Search indexed = Search.over(snapshot, Catalogue.EMPTY);
      Search memory = Search.over(documents(snapshot), Catalogue.EMPTY);
      for (String query : QUERIES.subList(0, QUERIES.size() - 1)) {
        Answer answer = indexed.answer(query);
        Answer expected = memory.answer(query);
        List<Hit> hits = all(expected);
        assertThat(all(answer)).as(query).isEqualTo(hits);
        for (Level level : Level.values()) {
          assertThat(answer.count(level)).as(query).isEqualTo(expected.count(level));
        }
        assertThat(hits).as(query).isNotEmpty();
        Hit first = hits.getFirst();
        assertThat(answer.matchingObjects(first)).isEqualTo(expected.matchingObjects(first));
        assertThat(answer.documents(first))
            .containsExactlyInAnyOrderElementsOf(expected.documents(first))
            .isNotEmpty();
        assertThat(answer.explain(first).holds()).isTrue();
        assertThat(indexed.explain(Query.parse(query), first).text())
            .isEqualTo(expected.explain(first).text());
      }
    }
  }

  @Test
  void pagesAreTheWholeInOrder() throws Exception {
    try (SrIndex index = filled();
        IndexSnapshot snapshot = index.snapshot()) {
      for (Search search :
          List.of(
              Search.over(snapshot, Catalogue.EMPTY),
              Search.over(documents(snapshot), Catalogue.EMPTY))) {
        Answer answer = search.answer("select objects where any");
        assertThat(answer.count()).isEqualTo(OBJECTS);
        List<Hit> paged = new ArrayList<>();
        for (int from = 0; from < OBJECTS + 7; from += 7) {
          paged.addAll(answer.page(from, 7));
        }
        assertThat(paged).isSorted().hasSize(OBJECTS).isEqualTo(all(answer));
        assertThat(answer.page(OBJECTS, 5)).isEmpty();
        assertThat(answer.page(Long.MAX_VALUE, Integer.MAX_VALUE)).isEmpty();
        assertThat(answer.page(3, 0)).isEmpty();
        assertThatThrownBy(() -> answer.page(-1, 5)).isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void anEmptyIndexIsAskedInVain() throws Exception {
    try (SrIndex index = SrIndex.open(folder.resolve("index"));
        IndexSnapshot snapshot = index.snapshot()) {
      Search search = Search.over(snapshot, Catalogue.EMPTY);
      for (String query : QUERIES.subList(0, QUERIES.size() - 1)) {
        Answer answer = search.answer(query);
        assertThat(answer.count()).isZero();
        assertThat(answer.page(0, 10)).isEmpty();
        assertThat(answer.count(Level.OBJECTS)).isZero();
      }
    }
  }

  @Test
  void whatIsNoNameIsAnErrorWithItsPlace() throws Exception {
    Search search = Search.over(List.of(object(0)), Catalogue.EMPTY);
    assertThatThrownBy(() -> search.answer(QUERIES.getLast()))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("column 23");
  }

  @Test
  void aClosedSnapshotIsNotSearched() throws Exception {
    try (SrIndex index = filled()) {
      IndexSnapshot snapshot = index.snapshot();
      Search search = Search.over(snapshot, Catalogue.EMPTY);
      Answer answer = search.answer("any");
      snapshot.close();
      assertThatThrownBy(() -> answer.page(0, 1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
      assertThatThrownBy(() -> search.answer("any")).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void eachAnswerIsOfOneCommitWhateverIsWrittenMeanwhile() throws Exception {
    int commits = 12;
    try (SrIndex index = SrIndex.open(folder.resolve("index"));
        ExecutorService readers = Executors.newFixedThreadPool(4)) {
      AtomicBoolean done = new AtomicBoolean();
      List<Future<Integer>> asked = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        asked.add(readers.submit(() -> readWhile(index, done)));
      }
      try (IndexSession session = index.session()) {
        for (int commit = 0; commit < commits; commit++) {
          // Each commit adds five objects and replaces as many.
          for (int i = 0; i < 5; i++) {
            session.add(RandomArchives.object(1, 5 * commit + i, 0));
            if (commit > 0) {
              session.add(RandomArchives.object(1, 5 * commit - 5 + i, commit));
            }
          }
          session.commit();
        }
        session.merge();
      } finally {
        done.set(true);
      }
      for (Future<Integer> reader : asked) {
        assertThat(reader.get()).isPositive();
      }
      try (IndexSnapshot snapshot = index.snapshot()) {
        assertThat(
                Search.over(snapshot, Catalogue.EMPTY).answer("select objects where any").count())
            .isEqualTo(5 * commits);
      }
    }
  }

  private static int readWhile(SrIndex index, AtomicBoolean done) throws Exception {
    int asked = 0;
    while (asked == 0 || !done.get()) {
      try (IndexSnapshot snapshot = index.snapshot()) {
        Search search = Search.over(snapshot, Catalogue.EMPTY);
        int count = search.answer("select objects where any").count();
        assertThat(count % 5).isZero();
        int with = search.answer("select objects where has \"length\"").count();
        int without = search.answer("select objects where not has \"length\"").count();
        assertThat(with + without).isEqualTo(count);
        asked++;
      }
    }
    return asked;
  }
}
