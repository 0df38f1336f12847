package org.dicomsr.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.testing.QueryTexts;
import org.dicomsr.filter.testing.RandomArchives;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.ObjectDocument;

/** Pages of whatever size, one after another, are what going through an answer gives. */
class AnswerPageProperties {
  private static final List<String> ALL =
      List.of(
          "select patients where any",
          "select studies where any",
          "select series where any",
          "select objects where any");

  @Provide
  Arbitrary<String> queries() {
    return QueryTexts.queries();
  }

  @Property(tries = 150)
  void ofDocuments(
      @ForAll int seed,
      @ForAll @IntRange(max = 60) int objects,
      @ForAll @IntRange(min = 1, max = 25) int size,
      @ForAll("queries") String query)
      throws IOException {
    Search search = Search.over(archive(seed, objects), QueryTexts.CATALOGUE);
    assertPages(search, ALL.get(Math.floorMod(seed, 4)), size);
    try {
      assertPages(search, query, size);
    } catch (QuerySyntaxException | InvalidQueryException e) {
      Assume.that(false);
    }
  }

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void ofAnIndex(@ForAll int seed, @ForAll @IntRange(min = 1, max = 90) int objects)
      throws IOException {
    Path folder = Files.createTempDirectory("pages");
    try (SrIndex index = SrIndex.open(folder.resolve("index"))) {
      try (IndexSession session = index.session()) {
        for (ObjectDocument document : archive(seed, objects)) {
          session.add(document);
        }
        session.commit();
      }
      try (IndexSnapshot snapshot = index.snapshot()) {
        Search search = Search.over(snapshot, QueryTexts.CATALOGUE);
        for (String query : ALL) {
          for (int size : new int[] {1, 2, 7, 25, 1000}) {
            assertPages(search, query, size);
            assertPages(search, query.replace("any", "\"Length\" > 4 mm"), size);
          }
        }
      }
    }
  }

  private static List<ObjectDocument> archive(long seed, int objects) {
    List<ObjectDocument> documents = new ArrayList<>();
    for (int i = 0; i < objects; i++) {
      documents.add(RandomArchives.object(seed, i, 0));
    }
    return documents;
  }

  private static void assertPages(Search search, String query, int size) throws IOException {
    Answer answer = search.answer(query);
    List<Hit> whole = new ArrayList<>();
    answer.forEach(whole::add);
    List<Hit> paged = new ArrayList<>();
    List<Hit> page;
    do {
      page = answer.page(paged.size(), size);
      assertThat(page).as(query).hasSizeLessThanOrEqualTo(size);
      paged.addAll(page);
    } while (page.size() == size);
    assertThat(paged).as(query).isEqualTo(whole);
    assertThat(whole).hasSize(Math.toIntExact(answer.count())).doesNotHaveDuplicates();
  }
}
