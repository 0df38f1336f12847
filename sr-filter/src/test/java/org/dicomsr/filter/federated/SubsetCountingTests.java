package org.dicomsr.filter.federated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.filter.testing.Codes.LENGTH;
import static org.dicomsr.filter.testing.Codes.unit;
import static org.dicomsr.filter.testing.TestPatient.patient;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.federated.CountsLedger.Another;
import org.dicomsr.filter.federated.CountsLedger.Publication;
import org.dicomsr.filter.federated.SiteCounts.Combination;
import org.dicomsr.filter.testing.TestPatient;
import org.dicomsr.index.IndexOptions;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.privacy.SecretSource;
import org.dicomsr.model.dicom.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted of patients, and what becomes of a second subset file. */
class SubsetCountingTests {
  private static final IndexOptions OPTIONS =
      IndexOptions.DEFAULTS.withSecret(
          new SecretSource.Given(
              IndexSecret.of("a secret for tests only".getBytes(StandardCharsets.US_ASCII))));
  private static final Catalogue CATALOGUE =
      Catalogue.parse("catalogue: 1\nvariables: {size: {from: SCT|410668003, unit: mm}}");
  private static final SubsetFile FILE =
      file("", "CT: CT", "MR: MR", "large: size > 2 cm", "named: '\"Length\" > 2 cm'");

  @TempDir private Path folder;

  private static SubsetFile file(String before, String... subsets) {
    return SubsetFile.parse(
        "subsetFile: 1\nname: Some\n" + before + "subsets:\n  " + String.join("\n  ", subsets),
        CATALOGUE);
  }

  /** So many patients with what they have. */
  private static List<TestPatient> patients(
      String name, int count, boolean ct, boolean mr, int mm) {
    return IntStream.range(0, count)
        .mapToObj(i -> {
          TestPatient patient = patient(name + i).study("1.2." + name.hashCode() + "." + i);
          if (ct) {
            patient.ct();
          }
          if (mr) {
            patient.image("MR", more -> {});
          }
          return mm == 0 ? patient : patient.report(r -> r.num(CONTAINS, LENGTH, mm, unit("mm")));
        })
        .toList();
  }

  private static List<ObjectDocument> archive() {
    return TestPatient.archive(
        Stream.of(
                patients("ct", 7, true, false, 0),
                patients("both", 6, true, true, 0),
                patients("few", 2, false, true, 0),
                patients("large", 9, true, false, 30),
                patients("small", 8, false, false, 3))
            .flatMap(List::stream)
            .toArray(TestPatient[]::new));
  }

  /** A test of an open search. */
  private interface Asking {
    void of(Search search) throws Exception;
  }

  private void inBoth(Asking asking) throws Exception {
    asking.of(Search.over(archive(), CATALOGUE));
    inIndex(PrivacyProfile.SITE, asking);
  }

  private void inIndex(PrivacyProfile profile, Asking asking) throws Exception {
    Path place = folder.resolve(profile.term());
    try (SrIndex index = SrIndex.open(place, OPTIONS.withProfile(profile))) {
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
  void eachPatientIsInTheOneCellOfItsSubsets() throws Exception {
    inBoth(search ->
        assertThat(SubsetCounting.count(FILE, search, "Here").cells())
            .isEqualTo(
                new TreeMap<>(
                    Map.of(
                        Combination.of(0), new CellCount.Shown(7),
                        Combination.of(0, 1), new CellCount.Shown(6),
                        Combination.of(1), new CellCount.Hidden(),
                        Combination.of(0, 2, 3), new CellCount.Shown(9)))));
  }

  @Test
  void onlyThePopulationIsLookedAt() throws Exception {
    inBoth(search -> {
      SubsetFile some = file("population: MR\n", "CT: CT", "MR: MR");
      assertThat(SubsetCounting.count(some, search, "Here").cells())
          .isEqualTo(
              new TreeMap<>(
                  Map.of(
                      Combination.of(0, 1), new CellCount.Shown(6),
                      Combination.of(1), new CellCount.Hidden())));
      SubsetFile nobody = file("population: US\n", "CT: CT");
      assertThat(SubsetCounting.count(nobody, search, "Here").cells()).isEmpty();
    });
  }

  @Test
  void theBasisIsTheSameWhateverTheDataAndTheProfile() throws Exception {
    SiteCounts.Basis basis = SubsetCounting.basis(FILE, Search.over(List.of(), CATALOGUE));
    inBoth(search -> assertThat(SubsetCounting.basis(FILE, search)).isEqualTo(basis));
    inIndex(
        PrivacyProfile.MINIMAL,
        search -> assertThat(SubsetCounting.basis(FILE, search)).isEqualTo(basis));
    assertThat(basis.subsetFile()).isEqualTo(FILE.hash());
    assertThat(basis.catalogue()).isEqualTo(CATALOGUE.hash());
  }

  @Test
  void whatNamesStandForIsPartOfTheBasis() {
    Catalogue synonyms =
        Catalogue.parse(
            """
            catalogue: 1
            variables: {size: {from: SCT|410668003, unit: mm}}
            synonyms: {Length: 99X|1}
            """);
    SiteCounts.Basis one = SubsetCounting.basis(FILE, Search.over(List.of(), CATALOGUE));
    SiteCounts.Basis other = SubsetCounting.basis(FILE, Search.over(List.of(), synonyms));
    assertThat(other.resolved()).isNotEqualTo(one.resolved());
    SubsetFile plain = file("", "CT: CT");
    assertThat(SubsetCounting.basis(plain, Search.over(List.of(), synonyms)).resolved())
        .isEqualTo(SubsetCounting.basis(plain, Search.over(List.of(), CATALOGUE)).resolved());
  }

  @Test
  void whatAnIndexLeftOutIsRefusedByTheNameOfTheSubset() throws Exception {
    SubsetFile texts = file("", "CT: CT", "typed: text ~ \"normal\"");
    inIndex(
        PrivacyProfile.MINIMAL,
        search ->
            assertThatThrownBy(() -> SubsetCounting.count(texts, search, "Here"))
                .isInstanceOf(CountsException.class)
                .hasMessageStartingWith("in the subset typed: expected "));
  }

  @Test
  void nothingOfAPatientIsPublished() throws Exception {
    String marker = "ZZMARKERZZ";
    List<TestPatient> marked =
        IntStream.range(0, 9)
            .mapToObj(i ->
                patient(marker + i)
                    .study("1.2.999.31415." + i)
                    .with(data ->
                        data.text(Tag.PATIENT_NAME, marker + "^Name")
                            .text(Tag.STUDY_DESCRIPTION, marker + " description"))
                    .ct()
                    .report(r -> r.text(CONTAINS, LENGTH, marker + " typed")))
            .toList();
    try (SrIndex index = SrIndex.open(folder.resolve("marked"), OPTIONS)) {
      try (IndexSession session = index.session()) {
        for (ObjectDocument document : TestPatient.archive(marked.toArray(TestPatient[]::new))) {
          session.add(document);
        }
        session.commit();
      }
      try (IndexSnapshot snapshot = index.snapshot()) {
        CountsLedger ledger = CountsLedger.beside(folder.resolve("marked"));
        SiteCounts counts =
            ledger.publish(FILE, Search.over(snapshot, CATALOGUE), "Here", Another.REFUSED);
        List<String> pids = new ArrayList<>();
        Search.over(snapshot, CATALOGUE).answer("CT").forEach(hit -> pids.add(hit.patient()));
        assertThat(pids).hasSize(9);
        MergedCounts merged = MergedCounts.of(List.of(counts));
        for (String published :
            List.of(
                SiteCountsJson.write(counts),
                CompositionFigure.svg(merged),
                MergedTable.csv(merged),
                MergedPage.html(merged),
                counts.toString(),
                merged.toString(),
                Files.readString(ledger.file()))) {
          assertThat(published).doesNotContain(marker, "31415").doesNotContain(pids);
        }
        assertThat(counts.cells()).containsValue(new CellCount.Shown(9));
      }
    }
  }

  @Test
  void theLedgerRefusesAnotherFileOverTheSamePatients() throws Exception {
    CountsLedger ledger = CountsLedger.beside(folder.resolve("an.index"));
    assertThat(ledger.file()).isEqualTo(folder.resolve("an.index.counts").toAbsolutePath());
    assertThat(ledger.publications()).isEmpty();
    Search search = Search.over(archive(), CATALOGUE);
    SiteCounts first = ledger.publish(FILE, search, "Here", Another.REFUSED);
    assertThat(ledger.publish(FILE, search, "Here", Another.REFUSED)).isEqualTo(first);
    assertThat(ledger.publications())
        .containsExactly(
            new Publication(FILE, CATALOGUE.hash(), first.basis().resolved(), Another.REFUSED));
    SubsetFile smaller = file("", "CT: CT");
    assertThatThrownBy(() -> ledger.publish(smaller, search, "Here", Another.REFUSED))
        .isInstanceOf(AnotherSubsetFileException.class)
        .hasMessageContaining("`Some`");
    SubsetFile sameWithLess =
        file(
            "minCell: 3\n", "CT: CT", "MR: MR", "large: size > 2 cm", "named: '\"Length\" > 2 cm'");
    assertThatThrownBy(() -> ledger.publish(sameWithLess, search, "Here", Another.REFUSED))
        .isInstanceOf(AnotherSubsetFileException.class);
    Search otherwise = Search.over(archive(), Catalogue.EMPTY);
    assertThatThrownBy(() -> ledger.publish(file("", "US: US"), otherwise, "Here", Another.REFUSED))
        .isInstanceOf(AnotherSubsetFileException.class);
    assertThat(ledger.publications()).hasSize(1);
    ledger.publish(smaller, search, "Here", Another.ALLOWED);
    assertThat(ledger.publications())
        .extracting(Publication::another)
        .containsExactly(Another.REFUSED, Another.ALLOWED);
    assertThat(ledger.publish(smaller, search, "Here", Another.REFUSED).cells()).isNotEmpty();
    assertThat(ledger.publish(FILE, search, "Here", Another.REFUSED)).isEqualTo(first);
    assertThat(ledger.publications()).hasSize(2);
  }

  @Test
  void filesOverOtherPatientsDoNotDisturbEachOther() throws Exception {
    CountsLedger ledger = CountsLedger.beside(folder.resolve("an.index"));
    Search search = Search.over(archive(), CATALOGUE);
    ledger.publish(file("population: CT\n", "large: size > 2 cm"), search, "Here", Another.REFUSED);
    ledger.publish(
        file("population: not CT\n", "small: size < 2 cm"), search, "Here", Another.REFUSED);
    assertThat(ledger.publications())
        .extracting(Publication::another)
        .containsExactly(Another.REFUSED, Another.REFUSED);
    SubsetFile both = file("", "some: has size");
    assertThatThrownBy(() -> ledger.publish(both, search, "Here", Another.REFUSED))
        .isInstanceOf(AnotherSubsetFileException.class);
  }

  @Test
  void theLedgerIsForItsOwnerAndNothingElseIsLeft() throws Exception {
    CountsLedger ledger = CountsLedger.beside(folder.resolve("an.index"));
    Search search = Search.over(archive(), CATALOGUE);
    Files.writeString(folder.resolve("an.index.counts.new"), "left by one that was killed");
    ledger.publish(FILE, search, "Here", Another.REFUSED);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ledger.file())))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("an.index.counts", "an.index.counts.lock");
    }
  }

  @Test
  void aDamagedLedgerPublishesNothing() throws Exception {
    CountsLedger ledger = CountsLedger.beside(folder.resolve("an.index"));
    Search search = Search.over(archive(), CATALOGUE);
    ledger.publish(FILE, search, "Here", Another.REFUSED);
    String text = Files.readString(ledger.file());
    List<String> damaged = new ArrayList<>();
    for (int end = 0; end < text.length() - 1; end += 7) {
      damaged.add(text.substring(0, end));
    }
    damaged.add(text.replace("size > 2 cm", "size > 3 cm"));
    damaged.add(text.replace("\"countsLedger\":1", "\"countsLedger\":2"));
    for (String each : damaged) {
      Files.writeString(ledger.file(), each);
      assertThatThrownBy(() -> ledger.publish(FILE, search, "Here", Another.ALLOWED))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "an.index.counts: expected a ledger of counts, found a damaged one; restore it");
    }
  }

  @Test
  void ofSeveralAtOneTimeOneIsPublished() throws Exception {
    Search search = Search.over(archive(), CATALOGUE);
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      SubsetFile file = file("", "CT: CT", "size: size > " + i + " mm");
      all.add(() -> {
        try {
          CountsLedger.beside(folder.resolve("an.index"))
              .publish(file, search, "Here", Another.REFUSED);
          return true;
        } catch (AnotherSubsetFileException e) {
          return false;
        }
      });
    }
    int published = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> each : threads.invokeAll(all)) {
        published += each.get() ? 1 : 0;
      }
    }
    assertThat(published).isEqualTo(1);
    assertThat(CountsLedger.beside(folder.resolve("an.index")).publications()).hasSize(1);
  }
}
