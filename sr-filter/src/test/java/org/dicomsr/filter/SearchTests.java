package org.dicomsr.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.filter.testing.Codes.DIAMETER;
import static org.dicomsr.filter.testing.Codes.LENGTH;
import static org.dicomsr.filter.testing.Codes.unit;
import static org.dicomsr.filter.testing.TestPatient.patient;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.testing.TestPatient;
import org.dicomsr.index.IndexOptions;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.index.privacy.SecretSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an answer tells, of an index and of documents alike. */
class SearchTests {
  private static final Catalogue CATALOGUE =
      Catalogue.parse(
          """
          catalogue: 1
          variables:
            last_length:
              from: SCT|410668003
              unit: mm
              aggregate: latest
          """);
  private static final IndexOptions OPTIONS =
      IndexOptions.DEFAULTS.withSecret(
          new SecretSource.Given(
              IndexSecret.of("a secret for tests only".getBytes(StandardCharsets.US_ASCII))));

  @TempDir private Path folder;

  private static List<ObjectDocument> archive() {
    List<TestPatient> patients = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int number = i;
      patients.add(
          patient("patient " + i)
              .on("20240101")
              .report(r -> r.num(CONTAINS, LENGTH, number, unit("mm")))
              .study("1.2.3." + i)
              .on("20240201")
              .ct());
    }
    patients.add(
        patient("odd")
            .on("20240101")
            .report(r -> r.num(CONTAINS, LENGTH, 7, unit("s")))
            .report(r -> r.num(CONTAINS, DIAMETER, 7, unit("mm"))));
    patients.add(
        patient("undecided")
            .on("20240101")
            .report(r -> r.num(CONTAINS, LENGTH, 1, unit("mm")))
            .report(r -> r.num(CONTAINS, LENGTH, 9, unit("mm"))));
    return TestPatient.archive(patients.toArray(TestPatient[]::new));
  }

  /** A test of an open search. */
  private interface Asking {
    void of(Search search) throws IOException;
  }

  private void both(Asking asking) throws IOException {
    asking.of(Search.over(archive(), CATALOGUE));
    try (SrIndex index = SrIndex.open(folder.resolve("index"), OPTIONS)) {
      try (IndexSession session = index.session()) {
        for (ObjectDocument document : archive()) {
          session.add(document);
        }
        session.commit();
      }
      try (IndexSnapshot snapshot = index.snapshot()) {
        asking.of(Search.over(snapshot, CATALOGUE));
      }
    }
  }

  @Test
  void countsEachLevelOfWhatItFound() throws IOException {
    both(search -> {
      Answer answer = search.answer("CT and \"Length\" >= 4 mm");
      assertThat(answer.count()).isEqualTo(8);
      assertThat(answer.count(Level.PATIENTS)).isEqualTo(8);
      assertThat(answer.count(Level.STUDIES)).isEqualTo(16);
      assertThat(answer.count(Level.SERIES)).isEqualTo(16);
      assertThat(answer.count(Level.OBJECTS)).isEqualTo(16);
      Answer objects = search.answer("select objects where CT");
      assertThat(objects.count()).isEqualTo(12);
      assertThat(objects.count(Level.PATIENTS)).isEqualTo(12);
    });
  }

  @Test
  void pagesAreTheWholeInOrder() throws IOException {
    both(search -> {
      Answer answer = search.answer("select objects where any");
      List<Hit> all = new ArrayList<>();
      answer.forEach(all::add);
      assertThat(all).hasSize(28).isSortedAccordingTo(Comparator.naturalOrder());
      List<Hit> paged = new ArrayList<>();
      for (int from = 0; from < 40; from += 5) {
        paged.addAll(answer.page(from, 5));
      }
      assertThat(paged).isEqualTo(all);
      assertThat(answer.page(100, 5)).isEmpty();
    });
  }

  @Test
  void tellsWhichObjectsMatchedAndWhy() throws IOException {
    both(search -> {
      Answer answer = search.answer("\"Length\" = 11 mm");
      Hit hit = answer.page(0, 10).getFirst();
      assertThat(answer.matching(hit))
          .singleElement()
          .satisfies(
              object -> assertThat(search.documents(object).getFirst().modality()).contains("SR"));
      assertThat(search.documents(hit)).hasSize(2);
      assertThat(answer.explain(hit).text()).startsWith("found\n").contains("11");
      assertThat(answer.names()).isNotEmpty();
      Hit other = search.answer("\"Diameter\" > 1 mm").page(0, 1).getFirst();
      assertThat(answer.explain(other).holds()).isFalse();
    });
  }

  @Test
  void notesNumbersThatCannotBeComparedAndChoicesThatCannotBeMade() throws IOException {
    both(search -> {
      assertThat(search.answer("\"Length\" > 100 mm").notes())
          .containsExactly(
              new AnswerNote(AnswerNote.Reason.INCOMPARABLE, "\"Length\" > 100 mm", 1));
      assertThat(search.answer("last_length > 8 mm").notes())
          .contains(new AnswerNote(AnswerNote.Reason.CONFLICT, "last_length > 8 mm", 1));
      assertThat(search.answer("last_length > 8 mm").count()).isEqualTo(3);
      assertThat(search.answer("CT").notes()).isEmpty();
    });
  }

  @Test
  void aNameThatIsNoneIsReportedWithItsPlace() throws IOException {
    both(search ->
        assertThatThrownBy(() -> search.answer("CT and lst_length > 8 mm"))
            .isInstanceOfSatisfying(
                QuerySyntaxException.class,
                e -> {
                  assertThat(e.column()).isEqualTo(8);
                  assertThat(e).hasMessageContaining("last_length");
                }));
  }

  @Test
  void showsNothingOfThePatientInItsTexts() throws IOException {
    both(search -> {
      Answer answer = search.answer("\"Length\" = 11 mm");
      assertThat(answer + " " + search + " " + answer.page(0, 1) + answer.notes())
          .doesNotContain("patient 11");
    });
  }
}
