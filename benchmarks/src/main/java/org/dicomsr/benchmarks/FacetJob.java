package org.dicomsr.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.filter.internal.facet.FacetEngine;
import org.dicomsr.filter.internal.facet.Page;
import org.dicomsr.filter.internal.facet.Source;
import org.dicomsr.filter.internal.facet.Tally;
import org.dicomsr.filter.query.Level;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
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
import org.dicomsr.index.internal.FacetKind;
import org.dicomsr.index.internal.IndexView;
import org.dicomsr.index.internal.Views;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.ValueType;

/**
 * Twenty facets of selected objects, beside the same counted by hand with {@link
 * SortedSetDocValues}: ordinals of each segment into an array, and of each facet the ten commonest.
 *
 * <pre>{@code
 * java -Xmx1g -cp benchmarks/target/benchmarks.jar org.dicomsr.benchmarks.FacetJob \
 *     [objects] [selected] [rounds]
 * }</pre>
 *
 * <p>By hand objects are counted, which is the easiest. Ours counts the same, and patients.
 */
public final class FacetJob {
  private static final int TOP = 10;
  private static final int PER_PATIENT = 5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private FacetJob() {}

  /** Runs the job. */
  public static void main(String[] args) throws Exception {
    int objects = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
    int selected = args.length > 1 ? Integer.parseInt(args[1]) : 80_000;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
    Path folder = Files.createTempDirectory("facet-job");
    try (SrIndex index = SrIndex.open(folder)) {
      fill(index, objects);
      try (IndexSnapshot snapshot = index.snapshot()) {
        measure(Views.of(snapshot), objects, selected, rounds);
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void measure(IndexView view, int objects, int selected, int rounds)
      throws Exception {
    IndexReader reader = view.searcher().getIndexReader();
    FixedBitSet bits = new FixedBitSet(reader.maxDoc());
    SplittableRandom random = new SplittableRandom(7);
    for (ScoreDoc hit : view.searcher().search(IndexView.OBJECT_DOCUMENTS, objects).scoreDocs) {
      if (random.nextInt(objects) < selected) {
        bits.set(hit.doc);
      }
    }
    List<Source> facets = facets();
    FacetEngine engine = new FacetEngine(view);
    System.out.printf(
        Locale.ROOT,
        "%d objects, %d selected, %d documents in %d segments, %d facets%n",
        objects,
        bits.cardinality(),
        reader.maxDoc(),
        reader.leaves().size(),
        facets.size());
    List<Map<String, Integer>> byHand = byHand(reader, bits, prefixes());
    List<Tally> ours = engine.count(bits, Level.OBJECTS, facets);
    for (int i = 0; i < facets.size(); i++) {
      if (!ours.get(i).counts().equals(byHand.get(i))) {
        throw new IllegalStateException("facet " + i + " differs");
      }
    }
    long[] hand = new long[rounds];
    long[] flat = new long[rounds];
    long[] patients = new long[rounds];
    for (int round = 0; round < rounds; round++) {
      hand[round] =
          time(() -> {
            for (Map<String, Integer> counts : byHand(reader, bits, prefixes())) {
              top(counts);
            }
          });
      flat[round] = time(() -> top(engine.count(bits, Level.OBJECTS, facets)));
      patients[round] = time(() -> top(engine.count(bits, Level.PATIENTS, facets)));
    }
    double base = median(hand);
    System.out.printf(Locale.ROOT, "objects by hand   %6.2f ms CPU%n", base);
    System.out.printf(
        Locale.ROOT, "objects           %6.2f ms CPU  × %.2f%n", median(flat), median(flat) / base);
    System.out.printf(
        Locale.ROOT,
        "patients          %6.2f ms CPU  × %.2f%n",
        median(patients),
        median(patients) / base);
  }

  private interface Work {
    void run() throws Exception;
  }

  private static long time(Work work) throws Exception {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private static double median(long... nanos) {
    // The first third warms up.
    long[] sorted = Arrays.copyOfRange(nanos, nanos.length / 3, nanos.length);
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e6;
  }

  private static void top(List<Tally> tallies) throws Exception {
    for (Tally tally : tallies) {
      Page.of(tally, 0, TOP, value -> value);
    }
  }

  private static List<Map.Entry<String, Integer>> top(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(TOP)
        .toList();
  }

  /** The values of the pairs that begin so, with the objects that have them. */
  private static List<Map<String, Integer>> byHand(
      IndexReader reader, FixedBitSet bits, List<String> prefixes) throws Exception {
    List<Map<String, Integer>> all = new ArrayList<>();
    prefixes.forEach(prefix -> all.add(new HashMap<>()));
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues pairs = DocValues.getSortedSet(leaf.reader(), "object.facet");
      int[] counts = new int[(int) pairs.getValueCount()];
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (int doc = bits.nextSetBit(leaf.docBase, end);
          doc < end;
          doc = doc + 1 < end ? bits.nextSetBit(doc + 1, end) : end) {
        if (pairs.advanceExact(doc - leaf.docBase)) {
          for (int i = pairs.docValueCount(); i > 0; i--) {
            counts[(int) pairs.nextOrd()]++;
          }
        }
      }
      for (int facet = 0; facet < prefixes.size(); facet++) {
        String prefix = prefixes.get(facet);
        long first = pairs.lookupTerm(new BytesRef(prefix));
        long last = pairs.lookupTerm(new BytesRef(prefix + '\uffff'));
        for (long ord = first < 0 ? -first - 1 : first;
            ord < (last < 0 ? -last - 1 : last);
            ord++) {
          if (counts[(int) ord] > 0) {
            String value = pairs.lookupOrd(ord).utf8ToString().substring(prefix.length());
            all.get(facet).merge(value, counts[(int) ord], Integer::sum);
          }
        }
      }
    }
    return all;
  }

  // The archive.

  private static final List<String> KEYWORDS =
      List.of(
          "Modality", "Manufacturer", "ManufacturerModelName", "BodyPartExamined", "PatientSex");
  private static final int CODED = 15;

  private static List<Source> facets() {
    List<Source> all = new ArrayList<>();
    KEYWORDS.forEach(
        keyword -> all.add(new Source.Pairs(EnumSet.of(FacetKind.ATTRIBUTE), Set.of(keyword))));
    for (int i = 0; i < CODED; i++) {
      all.add(
          new Source.Pairs(
              EnumSet.of(FacetKind.CODE, FacetKind.CONTEXT_CODE), Set.of(name(i).key())));
    }
    return all;
  }

  private static List<String> prefixes() {
    List<String> all = new ArrayList<>();
    KEYWORDS.forEach(keyword -> all.add("a" + keyword + '\u001f'));
    for (int i = 0; i < CODED; i++) {
      all.add("c" + name(i).key() + '\u001f');
    }
    return all;
  }

  private static FactName name(int number) {
    return FactName.of(CodedConcept.of("4" + number, "SCT", "Finding " + number));
  }

  private static void fill(SrIndex index, int objects) throws Exception {
    SplittableRandom random = new SplittableRandom(5);
    try (IndexSession session = index.session()) {
      for (int i = 0; i < objects; i++) {
        session.add(object(i, random.nextInt(objects / PER_PATIENT), random));
      }
      session.commit();
    }
  }

  /** Three of the coded findings and four numbers of forty, as reports have them. */
  private static ObjectDocument object(int number, int patient, SplittableRandom random) {
    List<ItemDocument> items = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      CodedConcept code =
          CodedConcept.of("9" + random.nextInt(40), "SCT", "Value " + random.nextInt(3));
      items.add(
          ItemDocument.of(
              "1." + i,
              ValueType.CODE,
              name(random.nextInt(CODED)),
              new CodeValue(Coded.of(code)),
              List.of(),
              List.of()));
    }
    for (int i = 0; i < 4; i++) {
      items.add(
          ItemDocument.of(
              "2." + i,
              ValueType.NUM,
              FactName.of(CodedConcept.of("7" + random.nextInt(40), "SCT", "Number")),
              NumberValue.of(null, random.nextInt(1000), Ucum.MILLIMETER),
              List.of(),
              List.of()));
    }
    List<HeaderAttribute> attributes = new ArrayList<>();
    List<Integer> sizes = List.of(8, 12, 60, 20, 3);
    for (int i = 0; i < KEYWORDS.size(); i++) {
      attributes.add(
          new HeaderAttribute(
              KEYWORDS.get(i), List.of(new TextValue("Word " + random.nextInt(sizes.get(i))))));
    }
    return new ObjectDocument(
        ObjectKind.REPORT,
        new PatientIdentity("p" + patient, false, null, null, null, null, null, null),
        "1.2.3." + patient,
        "1.2.4." + patient + "." + number % 3,
        List.of(
            new InstanceEntry(
                new SopReference("1.2.840.10008.5.1.4.1.1.88.22", "1.2.5." + number),
                1,
                1,
                List.of())),
        "1500",
        null,
        attributes,
        List.of(),
        new GroupDocument(
            GroupKind.ROOT,
            ItemDocument.of("1", ValueType.CONTAINER, name(99), null, List.of(), List.of()),
            null,
            List.of(),
            items),
        List.of());
  }
}
