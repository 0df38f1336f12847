package org.dicomsr.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.facet.FacetCounts;
import org.dicomsr.filter.facet.FacetRequest;
import org.dicomsr.filter.facet.Facets;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.IndexOptions;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.index.privacy.SecretSource;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight threads ask while one writes. What is written keeps some rules in every commit, so each
 * snapshot must keep them: every patient has one report and one segmentation, and both say the same
 * number. A longer run: {@code -Ddicomsr.soak=60} seconds.
 */
class ConcurrentUseTests {
  private static final int SECONDS = Integer.getInteger("dicomsr.soak", 3);
  private static final int READERS = 8;
  private static final int PATIENTS = 300;
  private static final int AT_ONCE = 15;
  private static final int VERSIONS = 40;
  private static final long MEGABYTE = 1 << 20;

  /** Many commits would keep more than they should, were it little. */
  private static final long MOST_KEPT = 48 * MEGABYTE;

  private static final FactName VERSION = FactName.of(CodedConcept.of("1", "99TEST", "Version"));
  private static final FactName COMMIT = FactName.of(CodedConcept.of("2", "99TEST", "Commit"));
  private static final IndexOptions OPTIONS =
      IndexOptions.DEFAULTS
          .withSecret(
              new SecretSource.Given(
                  IndexSecret.of("a secret for tests only".getBytes(StandardCharsets.US_ASCII))))
          .withBufferMegabytes(8);

  private final AtomicLong commits = new AtomicLong();
  private final AtomicLong asked = new AtomicLong();
  private volatile boolean running = true;

  @TempDir Path folder;

  @Test
  void everySnapshotIsConsistentWhileOthersAreWritten(TestReporter reporter) throws Exception {
    try (SrIndex index = SrIndex.open(folder.resolve("index"), OPTIONS)) {
      try (IndexSession session = index.session()) {
        for (int i = 0; i < PATIENTS; i++) {
          write(session, i, 0);
        }
        commit(session);
      }
      long before = kept();
      try (IndexSnapshot first = index.snapshot();
          ExecutorService threads = Executors.newFixedThreadPool(READERS + 1)) {
        Search shared = Search.over(first, Catalogue.EMPTY);
        List<Future<Void>> all = new ArrayList<>();
        all.add(threads.submit(watched(() -> write(index))));
        for (int i = 0; i < READERS; i++) {
          int number = i;
          all.add(threads.submit(watched(() -> read(index, shared, number))));
        }
        Thread.sleep(1000L * SECONDS / 2);
        long middle = kept();
        Thread.sleep(1000L * SECONDS / 2);
        long end = kept();
        running = false;
        for (Future<Void> each : all) {
          each.get();
        }
        reporter.publishEntry("commits", commits.toString());
        reporter.publishEntry("rounds of queries", asked.toString());
        reporter.publishEntry(
            "memory", before / MEGABYTE + ", " + middle / MEGABYTE + ", " + end / MEGABYTE + " MB");
        assertThat(end - middle).as("memory kept").isLessThan(MOST_KEPT);
      }
      assertThat(kept() - before).as("memory kept in the end").isLessThan(MOST_KEPT);
    }
    // A slow disk takes its time.
    assertThat(commits.get()).isGreaterThan(1);
    assertThat(asked.get()).isGreaterThan(READERS);
  }

  private interface Work {
    void run() throws Exception;
  }

  /** One that fails stops all. */
  private Callable<Void> watched(Work work) {
    return () -> {
      try {
        work.run();
      } finally {
        running = false;
      }
      return null;
    };
  }

  private static long kept() throws InterruptedException {
    long least = Long.MAX_VALUE;
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(20);
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  // Writing.

  private void write(SrIndex index) throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    try (IndexSession session = index.session()) {
      while (running) {
        for (int i = 0; i < AT_ONCE; i++) {
          int patient = random.nextInt(PATIENTS);
          if (random.nextInt(5) == 0) {
            session.deleteInstance(uid(patient, ObjectKind.REPORT));
            session.deleteInstance(uid(patient, ObjectKind.SEGMENTATION));
          } else {
            write(session, patient, random.nextInt(VERSIONS));
          }
        }
        if (random.nextInt(40) == 0) {
          session.merge();
        }
        commit(session);
      }
    }
  }

  private static void write(IndexSession session, int patient, int version) throws Exception {
    session.add(object(patient, ObjectKind.REPORT, "SR", VERSION, version));
    session.add(object(patient, ObjectKind.SEGMENTATION, "SEG", VERSION, version));
  }

  private void commit(IndexSession session) throws Exception {
    long number = commits.incrementAndGet();
    session.add(object(PATIENTS, ObjectKind.OTHER, "OT", COMMIT, number));
    session.commit();
  }

  private static String uid(int patient, ObjectKind kind) {
    return "1.2.3." + patient + "." + (kind == ObjectKind.REPORT ? 1 : 2);
  }

  private static ObjectDocument object(
      int patient, ObjectKind kind, String modality, FactName name, long number) {
    ItemDocument item =
        ItemDocument.of(
            "1.1",
            ValueType.NUM,
            name,
            NumberValue.of(null, (double) number, Ucum.NO_UNITS),
            List.of(),
            List.of());
    ItemDocument head =
        ItemDocument.of("1", ValueType.CONTAINER, COMMIT, null, List.of(), List.of());
    return new ObjectDocument(
        kind,
        new PatientIdentity("p" + patient, false, null, null, null, null, null, null),
        "1.2.4." + patient,
        uid(patient, kind) + ".1",
        List.of(
            new InstanceEntry(new SopReference("1.2.840.1", uid(patient, kind)), 1, 1, List.of())),
        null,
        null,
        List.of(new HeaderAttribute("Modality", List.of(new TextValue(modality)))),
        List.of(),
        new GroupDocument(GroupKind.ROOT, head, null, List.of(), List.of(item)),
        List.of());
  }

  // Reading.

  private void read(SrIndex index, Search shared, int number) throws Exception {
    SplittableRandom random = new SplittableRandom(number + 100);
    long seen = 0;
    while (running) {
      try (IndexSnapshot snapshot = index.snapshot()) {
        seen = check(snapshot, seen, random.nextInt(VERSIONS));
      }
      // The first commit is what it was, whatever has been merged since.
      assertThat(count(shared, "SR{ 99TEST|1 = 0 } and SEG{ 99TEST|1 = 0 }")).isEqualTo(PATIENTS);
      assertThat(count(shared, "select objects where 99TEST|2 = 1")).isEqualTo(1);
      asked.incrementAndGet();
    }
  }

  private static int count(Search search, String query) throws Exception {
    return search.answer(query).count();
  }

  private static long check(IndexSnapshot snapshot, long seen, int version) throws Exception {
    Search search = Search.over(snapshot, Catalogue.EMPTY);
    int objects = count(search, "select objects where any");
    assertThat(objects).isEqualTo((int) snapshot.counts().objects());
    int patients = count(search, "SR");
    assertThat(count(search, "SEG")).isEqualTo(patients);
    assertThat(count(search, "SR and SEG")).isEqualTo(patients);
    assertThat(objects).isEqualTo(2 * patients + 1);
    assertThat(count(search, "select studies where SR and not SEG")).isZero();

    String same = "99TEST|1 = " + version;
    Answer reports = search.answer("SR{ " + same + " }");
    assertThat(count(search, "SEG{ " + same + " } and SR{ " + same + " }"))
        .isEqualTo(reports.count());
    assertThat(count(search, "SR{ " + same + " } and not SEG{ " + same + " }")).isZero();
    assertThat(count(search, "SR{ " + same + " } and SEG{ 99TEST|1 != " + version + " }")).isZero();
    assertThat(count(search, "select objects where 99TEST|1 >= 0")).isEqualTo(2 * patients);
    List<Hit> page = reports.page(0, PATIENTS);
    assertThat(page).hasSize(reports.count()).doesNotHaveDuplicates();
    for (Hit hit : page.subList(0, Math.min(2, page.size()))) {
      assertThat(search.documents(hit)).hasSize(2);
      assertThat(reports.explain(hit).holds()).isTrue();
    }
    FacetCounts modalities =
        Facets.of(snapshot, Catalogue.EMPTY)
            .count(Query.parse("any"), Level.PATIENTS, FacetRequest.of("modality"))
            .getFirst();
    assertThat(modalities.values())
        .allSatisfy(value ->
            assertThat(value.count()).isEqualTo(value.value().equals("OT") ? 1 : patients));

    // Later snapshots know all that earlier ones knew.
    assertThat(count(search, "select objects where 99TEST|2 >= " + seen)).isEqualTo(1);
    long next = seen;
    while (count(search, "select objects where 99TEST|2 > " + next) == 1) {
      next++;
    }
    return next;
  }
}
