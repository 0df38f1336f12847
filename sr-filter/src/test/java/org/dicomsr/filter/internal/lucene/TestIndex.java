package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.IndexOptions;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.index.privacy.SecretSource;

/** An index in a folder of its own, deleted in the end. */
final class TestIndex implements AutoCloseable {
  private static final IndexOptions OPTIONS =
      IndexOptions.DEFAULTS.withSecret(
          new SecretSource.Given(
              IndexSecret.of("a secret for tests only".getBytes(StandardCharsets.US_ASCII))));

  private final Path folder;
  private final SrIndex index;
  private final Map<String, String> patients = new HashMap<>();

  TestIndex() throws IOException {
    folder = Files.createTempDirectory("dicomsr-index");
    index = SrIndex.open(folder.resolve("index"), OPTIONS);
  }

  /** What is done to an index. */
  interface Change {
    void in(IndexSession session) throws IOException;
  }

  SrIndex index() {
    return index;
  }

  void change(Change change) throws IOException {
    try (IndexSession session = index.session()) {
      change.in(session);
      session.commit();
    }
  }

  /** Adds documents in a few segments. */
  TestIndex with(Collection<ObjectDocument> documents) throws IOException {
    change(session -> {
      int count = 0;
      for (ObjectDocument document : documents) {
        add(session, document);
        if (++count % 5 == 0) {
          session.commit();
        }
      }
    });
    return this;
  }

  void add(IndexSession session, ObjectDocument document) throws IOException {
    patients.put(session.pseudonym(document.patient()), document.patient().key());
    session.add(document);
  }

  /** What a plan finds, by the pseudonyms of the index. */
  static SortedSet<Hit> hits(IndexEvaluator evaluator, Plan plan) throws IOException {
    List<Hit> listed = new ArrayList<>();
    evaluator.hits(plan).forEach(listed::add);
    SortedSet<Hit> hits = new TreeSet<>(listed);
    if (!List.copyOf(hits).equals(listed)) {
      throw new AssertionError("expected hits in order, each once");
    }
    return hits;
  }

  /** What a plan finds, by the patients' own keys. */
  SortedSet<Hit> hits(Plan plan) throws IOException {
    SortedSet<Hit> hits = new TreeSet<>();
    try (IndexSnapshot snapshot = index.snapshot()) {
      for (Hit hit : hits(IndexEvaluator.of(snapshot), plan)) {
        String patient = patients.getOrDefault(hit.patient(), hit.patient());
        hits.add(new Hit(hit.level(), patient, hit.study(), hit.series(), hit.object()));
      }
    }
    return hits;
  }

  @Override
  public void close() throws IOException {
    index.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
