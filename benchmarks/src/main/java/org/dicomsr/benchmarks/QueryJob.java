package org.dicomsr.benchmarks;

import static org.dicomsr.benchmarks.HandArchive.above;
import static org.dicomsr.benchmarks.HandArchive.all;
import static org.dicomsr.benchmarks.HandArchive.inGroup;
import static org.dicomsr.benchmarks.HandArchive.inObject;
import static org.dicomsr.benchmarks.HandArchive.term;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.dicomsr.filter.Answer;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.facet.FacetCounts;
import org.dicomsr.filter.facet.FacetRequest;
import org.dicomsr.filter.facet.Facets;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.Coded;

/**
 * Answers to queries of each kind, beside the same asked of an index of the same archive with the
 * fields that are needed, both written by hand ({@link HandArchive}).
 *
 * <pre>{@code
 * java -Xmx4g -cp benchmarks/target/benchmarks.jar org.dicomsr.benchmarks.QueryJob \
 *     [objects] [rounds] [folder] [kind]
 * }</pre>
 *
 * <p>In a folder that is given both indexes stay, to be asked again without being made.
 *
 * <p>Ours is {@link Search#answer(Query)} of a query that was parsed, with its names resolved, just
 * before; parsing is told apart. Both indexes are one segment. In each round a query of other codes and numbers is asked of both in
 * turns, and both must find as many. With a kind, only those are measured that are called so. Times
 * are those of the processor, the median of all rounds but the first third, by which time all code
 * is compiled if there are thousands of rounds; the ratio of their sums is told too.
 */
public final class QueryJob {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String MDC_PR = QueryArchive.PR.key();

  private static final String PAGE = "first twenty of an answer, by patient";

  private final HandArchive hand;
  private final Search search;
  private final Facets facets;
  private final int rounds;
  private final String kind;

  private QueryJob(HandArchive hand, IndexSnapshot snapshot, int rounds, String kind)
      throws Exception {
    this.hand = hand;
    this.search = Search.over(snapshot, Catalogue.EMPTY);
    this.facets = Facets.of(snapshot, Catalogue.EMPTY);
    this.rounds = rounds;
    this.kind = kind;
  }

  /** Runs the job. */
  public static void main(String[] args) throws Exception {
    int objects = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 6000;
    Path folder = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("query-job");
    boolean there = Files.exists(folder.resolve("hand"));
    try (SrIndex index = SrIndex.open(folder.resolve("ours"));
        HandArchive hand = new HandArchive(folder.resolve("hand"))) {
      if (!there) {
        fill(index, hand, (int) (objects / QueryArchive.PER_PATIENT));
      }
      try (IndexSnapshot snapshot = index.snapshot()) {
        System.out.printf(
            Locale.ROOT,
            "%d objects, %d patients%n",
            snapshot.counts().objects(),
            snapshot.counts().patients());
        new QueryJob(hand, snapshot, rounds, args.length > 3 ? args[3] : "").run();
      }
    } finally {
      if (args.length <= 2) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }

  private static void fill(SrIndex index, HandArchive hand, int patients) throws Exception {
    try (IndexSession session = index.session()) {
      for (int i = 0; i < patients; i++) {
        List<org.dicomsr.index.document.ObjectDocument> all = new ArrayList<>();
        QueryArchive.patient(i, all::add);
        for (var object : all) {
          session.add(object);
          hand.add(object);
        }
      }
      session.commit();
      session.merge();
      session.commit();
    }
    hand.commit();
  }

  // What is asked.

  /** A question in both ways. */
  private record Question(String text, ByHand byHand) {}

  /** Answers by hand. */
  private interface ByHand {
    int count(HandArchive hand) throws Exception;
  }

  /** Makes a question. */
  private interface Questions {
    Question next(SplittableRandom random);
  }

  private void run() throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%-46s %9s %9s %7s %7s %10s%n",
        "CPU",
        "ours",
        "by hand",
        "ratio",
        "sums",
        "found");
    measure("one condition", QueryJob::oneCondition);
    measure("name and value", QueryJob::nameAndValue);
    measure("range with unit", QueryJob::range);
    measure("group{A and B}", QueryJob::oneGroup);
    measure("group{A and B}, rare", QueryJob::rareGroup);
    measure("two groups of one object", QueryJob::twoGroups);
    measure("patients: three modalities", QueryJob::modalities);
    measure("patients: facts of three modalities", QueryJob::facts);
    measure("patients: groups of three modalities", QueryJob::groups);
    if (PAGE.contains(kind)) {
      firstPage();
    }
    facets(Level.OBJECTS);
    facets(Level.PATIENTS);
    parsing();
  }

  private static Question oneCondition(SplittableRandom random) {
    String name = one(QueryArchive.FINDINGS, random).key();
    return new Question(
        "select objects where has " + name, hand -> hand.objects(inObject(term("name", name))));
  }

  private static Question nameAndValue(SplittableRandom random) {
    int finding = random.nextInt(QueryArchive.FINDINGS.size());
    String name = QueryArchive.FINDINGS.get(finding).key();
    String value = QueryArchive.value(finding, random.nextInt(2)).key();
    return new Question(
        "select objects where " + name + " = " + value,
        hand -> hand.objects(inObject(all(term("name", name), term("code", value)))));
  }

  private static Question range(SplittableRandom random) {
    int least = 180 + random.nextInt(60);
    return new Question(
        "select objects where \"PR interval global\" > " + least + " ms",
        hand -> hand.objects(inObject(pr(least))));
  }

  private static org.apache.lucene.search.Query pr(int least) {
    return above(MDC_PR, "s", least / 1000.0);
  }

  private static org.apache.lucene.search.Query measured(int number, int least) {
    String unit = QueryArchive.unitOf(number).value();
    return above(
        QueryArchive.MEASURED.get(number).key(),
        base(unit, least).dimension(),
        base(unit, least).value());
  }

  private static org.dicomsr.index.document.CanonicalNumber base(String unit, double number) {
    return org.dicomsr.index.document.CanonicalNumber.of(
            number, org.dicomsr.model.coding.UcumUnit.parse(unit).orElseThrow())
        .orElseThrow();
  }

  private static String measuredText(int number, int least) {
    return QueryArchive.MEASURED.get(number).key()
        + " > "
        + least
        + " "
        + QueryArchive.unitOf(number).value();
  }

  private static Question oneGroup(SplittableRandom random) {
    int least = 180 + random.nextInt(60);
    int other = 60 + random.nextInt(20);
    return new Question(
        "select objects where group{ \"PR interval global\" > "
            + least
            + " ms and "
            + measuredText(3, other)
            + " }",
        hand -> hand.objects(inObject(all(inGroup(pr(least)), inGroup(measured(3, other))))));
  }

  private static Question rareGroup(SplittableRandom random) {
    String name = one(QueryArchive.FINDINGS, random).key();
    String site = one(QueryArchive.SITES, random).key();
    return new Question(
        "select objects where group{ has " + name + " and \"Finding Site\" = " + site + " }",
        hand ->
            hand.objects(
                inObject(
                    all(
                        inGroup(term("name", name)),
                        inGroup(all(term("name", QueryArchive.SITE.key()), term("code", site)))))));
  }

  private static org.apache.lucene.search.Query segment(Coded type) {
    return all(
        term("kind", "segment"),
        inGroup(all(term("name", QueryArchive.TYPE.key()), term("code", type.key()))));
  }

  private static String segmentText(Coded type) {
    return "segment{ type = " + type.key() + " }";
  }

  private static Question twoGroups(SplittableRandom random) {
    Coded one = QueryArchive.SEGMENTS.get(random.nextInt(3));
    Coded other = QueryArchive.SEGMENTS.get(3 + random.nextInt(3));
    return new Question(
        "select objects where SEG{ " + segmentText(one) + " and " + segmentText(other) + " }",
        hand ->
            hand.objects(
                all(term("Modality", "SEG"), inObject(segment(one)), inObject(segment(other)))));
  }

  private static Question modalities(SplittableRandom random) {
    String maker = "Manu" + random.nextInt(5);
    return new Question(
        "SEG and ECG{ Manufacturer = \"" + maker + "\" } and SR",
        hand ->
            hand.patients(
                all(term("Modality", "ECG"), term("Manufacturer", maker)),
                term("Modality", "SR"),
                term("Modality", "SEG")));
  }

  private static String pacemaker() {
    return QueryArchive.PACEMAKER.key() + " = " + QueryArchive.YES.key();
  }

  private static org.apache.lucene.search.Query handPacemaker() {
    return inObject(
        all(term("name", QueryArchive.PACEMAKER.key()), term("code", QueryArchive.YES.key())));
  }

  private static Question facts(SplittableRandom random) {
    int least = 180 + random.nextInt(60);
    String left = QueryArchive.SEGMENTS.get(0).key();
    String right = QueryArchive.SEGMENTS.get(1).key();
    return new Question(
        pacemaker()
            + " and ECG{ \"PR interval global\" > "
            + least
            + " ms } and SEG{ type = "
            + left
            + " and type = "
            + right
            + " }",
        hand ->
            hand.patients(
                handPacemaker(),
                all(term("Modality", "ECG"), inObject(pr(least))),
                all(
                    term("Modality", "SEG"),
                    inObject(all(term("name", QueryArchive.TYPE.key()), term("code", left))),
                    inObject(all(term("name", QueryArchive.TYPE.key()), term("code", right))))));
  }

  private static Question groups(SplittableRandom random) {
    int least = 180 + random.nextInt(60);
    int other = 60 + random.nextInt(20);
    Coded left = QueryArchive.SEGMENTS.get(0);
    Coded right = QueryArchive.SEGMENTS.get(1);
    return new Question(
        pacemaker()
            + " and ECG{ group{ \"PR interval global\" > "
            + least
            + " ms and "
            + measuredText(3, other)
            + " } } and SEG{ "
            + segmentText(left)
            + " and "
            + segmentText(right)
            + " }",
        hand ->
            hand.patients(
                handPacemaker(),
                all(
                    term("Modality", "ECG"),
                    inObject(all(inGroup(pr(least)), inGroup(measured(3, other))))),
                all(term("Modality", "SEG"), inObject(segment(left)), inObject(segment(right)))));
  }

  private static <T> T one(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  // Measuring.

  private interface Work {
    void run() throws Exception;
  }

  private static long time(Work work) throws Exception {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private void measure(String name, Questions questions) throws Exception {
    if (!name.contains(kind)) {
      return;
    }
    SplittableRandom random = new SplittableRandom(77);
    int[] found = new int[2];
    long sum = 0;
    Pairs pairs = new Pairs(rounds);
    for (int round = 0; round < rounds; round++) {
      Question question = questions.next(random);
      Query query = search.parse(question.text);
      pairs.turn(
          round,
          () -> found[0] = search.answer(query).count(),
          () -> found[1] = question.byHand.count(hand));
      if (found[0] != found[1]) {
        throw new IllegalStateException(
            "expected " + found[1] + ", found " + found[0] + ": " + question.text);
      }
      sum += found[0];
    }
    pairs.print(name, sum / (double) rounds);
  }

  /** Times of both, in turns. */
  private static final class Pairs {
    private final long[] ours;
    private final long[] byHand;

    Pairs(int rounds) {
      ours = new long[rounds];
      byHand = new long[rounds];
    }

    void turn(int round, Work our, Work hand) throws Exception {
      if (round % 2 == 0) {
        ours[round] = time(our);
        byHand[round] = time(hand);
      } else {
        byHand[round] = time(hand);
        ours[round] = time(our);
      }
    }

    void print(String name, double found) {
      long[] one = warm(ours);
      long[] other = warm(byHand);
      System.out.printf(
          Locale.ROOT,
          "%-46s %6.3f ms %6.3f ms  × %.2f  × %.2f %10.1f%n",
          name,
          median(one),
          median(other),
          median(one) / median(other),
          (double) Arrays.stream(one).sum() / Arrays.stream(other).sum(),
          found);
      Figures.add("query: " + name, "ms CPU", median(one), "Lucene by hand", median(other));
    }

    private static long[] warm(long... all) {
      return Arrays.copyOfRange(all, all.length / 3, all.length);
    }

    private static double median(long... nanos) {
      long[] sorted = nanos.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2] / 1e6;
    }
  }

  private void firstPage() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    Pairs pairs = new Pairs(rounds);
    for (int round = 0; round < rounds; round++) {
      String name = one(QueryArchive.FINDINGS, random).key();
      Answer answer = search.answer("select objects where has " + name);
      int[] sizes = new int[2];
      pairs.turn(
          round,
          () -> sizes[0] = answer.page(0, 20).size(),
          () -> sizes[1] = hand.first(inObject(term("name", name)), 20).size());
      if (sizes[0] != sizes[1]) {
        throw new IllegalStateException("pages differ");
      }
    }
    pairs.print(PAGE, 20);
  }

  private void facets(Level level) throws Exception {
    String title = "20 facets under a filter, " + level;
    if (!title.contains(kind)) {
      return;
    }
    List<String> names = new ArrayList<>(QueryArchive.KEYWORDS);
    QueryArchive.FINDINGS.stream().limit(13).forEach(name -> names.add(name.key()));
    names.add(QueryArchive.SITE.key());
    names.add(QueryArchive.TYPE.key());
    names.add(QueryArchive.ALGORITHM.key());
    FacetRequest[] requests =
        names.stream().map(name -> FacetRequest.of(name).top(10)).toArray(FacetRequest[]::new);
    int times = Math.max(30, rounds / 10);
    Pairs pairs = new Pairs(times);
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < times; round++) {
      String maker = "Manu" + random.nextInt(5);
      String other = "Manu" + random.nextInt(5);
      Query query =
          facets.query(
              "select objects where Manufacturer in (\"" + maker + "\", \"" + other + "\")");
      List<List<FacetCounts>> ours = new ArrayList<>();
      List<Map<String, Integer>> byHand = new ArrayList<>();
      pairs.turn(
          round,
          () -> ours.add(facets.count(query, level, requests)),
          () -> {
            var where =
                new org.apache.lucene.search.BooleanQuery.Builder()
                    .add(
                        term("Manufacturer", maker),
                        org.apache.lucene.search.BooleanClause.Occur.SHOULD)
                    .add(
                        term("Manufacturer", other),
                        org.apache.lucene.search.BooleanClause.Occur.SHOULD)
                    .build();
            byHand.addAll(
                level == Level.OBJECTS
                    ? hand.facets(where, names)
                    : hand.patientFacets(where, names));
            byHand.forEach(HandArchive::top);
          });
      for (int i = 0; i < names.size(); i++) {
        for (var value : ours.getFirst().get(i).values()) {
          if (value.count() != byHand.get(i).getOrDefault(value.value(), 0)) {
            throw new IllegalStateException("facet " + names.get(i) + " differs");
          }
        }
      }
    }
    pairs.print(title, names.size());
  }

  private void parsing() throws Exception {
    List<Questions> kinds =
        List.of(
            QueryJob::oneCondition,
            QueryJob::range,
            QueryJob::oneGroup,
            QueryJob::twoGroups,
            QueryJob::facts,
            QueryJob::groups);
    SplittableRandom random = new SplittableRandom(1);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      texts.add(kinds.get(i % kinds.size()).next(random).text);
    }
    int characters = texts.stream().mapToInt(String::length).sum() / texts.size();
    double[] parse = new double[60];
    double[] check = new double[60];
    for (int round = 0; round < parse.length; round++) {
      parse[round] = time(() -> texts.forEach(Query::parse)) / 1e3 / texts.size();
      check[round] = time(() -> texts.forEach(search::parse)) / 1e3 / texts.size();
    }
    Arrays.sort(parse);
    Arrays.sort(check);
    System.out.printf(
        Locale.ROOT,
        "parse: %.1f µs a query of %d characters; with names resolved %.1f µs%n",
        parse[30],
        characters,
        check[30]);
  }
}
