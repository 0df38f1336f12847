package org.dicomsr.filter.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.filter.testing.Codes.LENGTH;
import static org.dicomsr.filter.testing.Codes.unit;
import static org.dicomsr.filter.testing.TestPatient.patient;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.query.Level;
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

class CohortTests {
  private static final IndexOptions OPTIONS =
      IndexOptions.DEFAULTS.withSecret(
          new SecretSource.Given(
              IndexSecret.of("a secret for tests only".getBytes(StandardCharsets.US_ASCII))));

  @TempDir private Path folder;

  /** Patients with a length of 0, 1, 2 … mm and a CT in another study. */
  private static List<ObjectDocument> archive(int patients) {
    List<TestPatient> all = new ArrayList<>();
    for (int i = 0; i < patients; i++) {
      int number = i;
      all.add(
          patient("patient " + i)
              .on("20240101")
              .report(r -> r.num(CONTAINS, LENGTH, number, unit("mm")))
              .study("1.2.3." + i)
              .on("20240201")
              .ct());
    }
    return TestPatient.archive(all.toArray(TestPatient[]::new));
  }

  private static Search search(int patients) {
    return Search.over(archive(patients), Catalogue.EMPTY);
  }

  private static Cohort cohort(Search search, String query) throws IOException {
    return Cohort.of(search, search.parse(query));
  }

  @Test
  void holdsTheAnswerAtEachLevel() throws IOException {
    Cohort cohort = cohort(search(10), "CT and \"Length\" >= 4 mm");
    assertThat(cohort.count(Level.PATIENTS)).isEqualTo(6);
    assertThat(cohort.count(Level.STUDIES)).isEqualTo(12);
    assertThat(cohort.count(Level.SERIES)).isEqualTo(12);
    assertThat(cohort.objects()).hasSize(12);
    assertThat(cohort.hits(Level.PATIENTS)).hasSize(6);
    assertThat(cohort).hasToString("Cohort[patients, 12 objects]");
  }

  @Test
  void aFileHoldsAllOfIt() throws IOException {
    Cohort cohort = cohort(search(10), "select series of CT where CT or \"Length\" < 3 mm");
    Path file = folder.resolve("a.cohort");
    CohortFile.write(cohort, file, false);
    assertThat(CohortFile.read(file)).isEqualTo(cohort);
    assertThat(Files.readAllLines(file)).hasSize(1 + cohort.count(Level.PATIENTS));
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> CohortFile.write(cohort, file, false))
        .isInstanceOf(FileAlreadyExistsException.class);
    CohortFile.write(cohort, file, true);
    assertThat(folder)
        .isDirectoryContaining("glob:**a.cohort")
        .isDirectoryNotContaining("glob:**.cohort-*");
  }

  @Test
  void aFileThatIsNoneIsRefusedWithItsLine() throws IOException {
    Path file = folder.resolve("a.cohort");
    Cohort cohort = cohort(search(10), "CT");
    CohortFile.write(cohort, file, false);
    List<String> lines = Files.readAllLines(file);

    Files.write(file, lines.subList(0, 5));
    refused(file, "line 5: expected as many patients as line 1 says, found another number");
    Files.writeString(file, "");
    refused(file, "line 1: expected a JSON object, found other text");
    Files.writeString(file, lines.getFirst().replace("\"cohort\":1", "\"cohort\":2"));
    refused(file, "line 1: expected a cohort of format 1, found another file");
    List<String> swapped = new ArrayList<>(lines);
    Collections.swap(swapped, 1, 2);
    Files.write(file, swapped);
    refused(file, "line 11: expected objects in their order, each once, found others");
    List<String> broken = new ArrayList<>(lines);
    broken.set(3, "{\"patient\":\"MARKER\",\"objects\":[[1,2]]}");
    Files.write(file, broken);
    refused(file, "line 4: expected study, series and object, found 2 texts");
    Files.write(file, new byte[] {(byte) 0xff, 10});
    refused(file, "line 1: expected text in UTF-8, found other bytes");
  }

  private static void refused(Path file, String message) {
    assertThatThrownBy(() -> CohortFile.read(file))
        .isInstanceOf(CohortFormatException.class)
        .hasMessage(message);
  }

  @Test
  void setsOfCohortsAreWhatTheirQueriesFind() throws IOException {
    Search search = search(10);
    Cohort large = cohort(search, "\"Length\" >= 4 mm");
    Cohort small = cohort(search, "\"Length\" < 6 mm");
    assertThat(large.union(small).count(Level.PATIENTS)).isEqualTo(10);
    assertThat(large.intersection(small).count(Level.PATIENTS)).isEqualTo(2);
    assertThat(large.difference(small).count(Level.PATIENTS)).isEqualTo(4);
    for (Cohort set :
        List.of(large.union(small), large.intersection(small), large.difference(small))) {
      assertThat(set.recomputed(search)).isEqualTo(set);
    }
  }

  @Test
  void cohortsOfTwoStatesLevelsOrKindsAreNotPutTogether() throws IOException {
    Cohort ten = cohort(search(10), "CT");
    assertThatThrownBy(() -> ten.union(cohort(search(11), "CT")))
        .hasMessage(
            "expected cohorts of one state of the index, found two: compute both again with the same");
    assertThatThrownBy(() -> ten.intersection(cohort(search(10), "select studies where CT")))
        .hasMessageStartingWith("expected cohorts of one level");
    assertThatThrownBy(() -> ten.difference(cohort(search(10), "select patients of CT where CT")))
        .hasMessageStartingWith("expected cohorts of one kind");
    Search other =
        Search.over(
            archive(10), Catalogue.parse("catalogue: 1\nvariables:\n  age_group: {from: SCT|1}\n"));
    assertThatThrownBy(() -> ten.union(cohort(other, "CT")))
        .hasMessageStartingWith("expected cohorts of one catalogue");
  }

  @Test
  void aChangeSaysWhatAndWhy() throws IOException {
    Search before = search(10);
    Search after = Search.over(archive(12).subList(2, 24), Catalogue.EMPTY);
    Cohort then = cohort(before, "\"Length\" >= 0 mm");
    Cohort now = then.recomputed(after);
    CohortChange change = CohortChange.between(then, now);
    assertThat(change.added()).hasSize(2);
    assertThat(change.gone()).hasSize(1);
    assertThat(change.causes()).containsExactly(CohortChange.Cause.STATE);
    assertThat(change.explained(after).text())
        .isEqualTo(
            """
            2 patients added, 1 gone
              the index holds something else
              2 added, because the index holds it only now, or more of it
              1 gone, because it is no longer in the index
            """);

    Cohort stricter = cohort(before, "\"Length\" >= 4 mm");
    assertThat(CohortChange.between(then, stricter).explained(before).text())
        .isEqualTo(
            """
            0 patients added, 4 gone
              the query is another
              4 gone, because "Length" >= 4 mm: with another value
            """);
    assertThat(CohortChange.between(stricter, then).explained(before).text())
        .contains(
            "4 added, because it is no longer asked for: \"Length\" >= 4 mm: with another value");
    assertThat(CohortChange.between(then, then).causes()).isEmpty();
    assertThatThrownBy(() -> CohortChange.between(then, cohort(before, "select studies where CT")))
        .hasMessage("expected cohorts of one level, found patients and studies");
  }

  @Test
  void anIndexHasTheSameStateHoweverItWasFilled() throws IOException {
    List<ObjectDocument> documents = archive(10);
    Cohort once = indexed("once", documents, 1);
    List<ObjectDocument> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, new Random(7));
    assertThat(indexed("twice", shuffled, 3)).isEqualTo(once);
    assertThat(indexed("less", documents.subList(1, 20), 1).state()).isNotEqualTo(once.state());
  }

  private Cohort indexed(String name, List<ObjectDocument> documents, int commitEach)
      throws IOException {
    try (SrIndex index = SrIndex.open(folder.resolve(name), OPTIONS)) {
      try (IndexSession session = index.session()) {
        for (int i = 0; i < documents.size(); i++) {
          session.add(documents.get(i));
          if (i % commitEach == 0) {
            session.commit();
          }
        }
        session.commit();
      }
      try (IndexSnapshot snapshot = index.snapshot()) {
        return cohort(Search.over(snapshot, Catalogue.EMPTY), "CT and \"Length\" >= 4 mm");
      }
    }
  }
}
