package org.dicomsr.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dicomsr.index.IndexOptions;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.flatten.FlattenOptions;
import org.dicomsr.index.flatten.Flattened;
import org.dicomsr.index.flatten.Flattener;
import org.dicomsr.index.privacy.SecretSource;
import org.dicomsr.index.source.Source;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;

/**
 * Indexing of reports of 42 items and of image headers, beside an index of equal fields written by
 * hand: time, size, and memory.
 *
 * <pre>{@code
 * java -Xmx512m -cp benchmarks/target/benchmarks.jar org.dicomsr.benchmarks.IndexJob \
 *     [reports] [images] [rounds] [threads]
 * }</pre>
 *
 * <p>Both begin with bytes in memory and end with a commit. Ours takes in what any object may be,
 * leaves out patients, and names the row of the template that each item fills (which is told apart,
 * since by hand nobody does); the other knows these reports alone.
 */
public final class IndexJob {
  /** So many different reports and images, in memory, which are given other UIDs each time. */
  private static final int DIFFERENT = 2000;

  private static final int PER_SERIES = 200;
  private static final int AT_ONCE = 100;

  private IndexJob() {}

  /** Something that takes in one thread's share. */
  private interface Work {
    void share(int first, int step) throws Exception;
  }

  /** Runs the job. */
  public static void main(String[] args) throws Exception {
    int reports = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    int images = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    int threads = args.length > 3 ? Integer.parseInt(args[3]) : 2;
    Path folder = Files.createTempDirectory("index-job");
    try {
      new Run(folder, threads, new HashMap<>()).all(reports, images, rounds);
    } finally {
      delete(folder);
    }
  }

  /** All measurements over the same samples. */
  private record Run(Path folder, int threads, Map<String, Double> last) {

    void all(int reports, int images, int rounds) throws Exception {
      List<byte[]> samples = new ArrayList<>();
      List<byte[]> headers = new ArrayList<>();
      for (int i = 0; i < DIFFERENT; i++) {
        samples.add(IndexSamples.report(i));
        headers.add(IndexSamples.image(i));
      }
      System.out.printf(
          Locale.ROOT,
          "%d reports of 42 items, %d bytes each; %d image headers, %d to a series; %d threads%n",
          reports,
          samples.getFirst().length,
          images,
          PER_SERIES,
          threads);
      Flattener plain = Flattener.of(FlattenOptions.withoutTemplates());
      Flattener rows = Flattener.standard();
      for (int round = 0; round < rounds; round++) {
        System.out.printf(Locale.ROOT, "round %d%n", round + 1);
        measure("reading alone", reports, null, reading(samples, reports));
        ours("reports, ours", reports, samples, plain, 0);
        ours("reports, ours, with rows", reports, samples, rows, 0);
        hand("reports, by hand", reports, samples);
        ours("images, ours", images, headers, plain, PER_SERIES);
        handImages("images, by hand", images, headers);
      }
      compare("reports", "ours0", "hand0");
      compare("images", "ours" + PER_SERIES, "hand" + PER_SERIES);
      files(Math.min(reports, 10_000), Math.min(images, 200_000), rounds);
      updates(samples, plain, Math.min(reports, 5000));
    }

    private Work reading(List<byte[]> samples, int count) {
      return (first, step) -> {
        for (int i = first; i < count; i += step) {
          sample(samples, i, 0);
        }
      };
    }

    private void ours(
        String what, int count, List<byte[]> samples, Flattener flattener, int perSeries)
        throws Exception {
      Path place = folder.resolve("ours" + perSeries);
      delete(place);
      try (SrIndex index = SrIndex.open(place);
          IndexSession session = index.session()) {
        measure(
            what,
            count,
            place,
            (first, step) -> {
              for (int i : share(first, step, count, perSeries)) {
                switch (flattener.flatten(sample(samples, i, perSeries), null)) {
                  case Flattened.OfObject of -> session.add(of.document());
                  case Flattened.OfImage of -> session.add(of.instance());
                  case Flattened.Rejected rejected -> throw new IllegalStateException();
                }
              }
            },
            session::commit);
      }
    }

    private void hand(String what, int count, List<byte[]> samples) throws Exception {
      Path place = folder.resolve("hand0");
      delete(place);
      Files.createDirectories(place);
      try (HandIndex index = new HandIndex(place)) {
        measure(
            what,
            count,
            place,
            (first, step) -> {
              for (int i : share(first, step, count, 0)) {
                index.report(sample(samples, i, 0).dataSet());
              }
            },
            index::commit);
      }
    }

    private void handImages(String what, int count, List<byte[]> headers) throws Exception {
      Path place = folder.resolve("hand" + PER_SERIES);
      delete(place);
      Files.createDirectories(place);
      try (HandIndex index = new HandIndex(place)) {
        measure(
            what,
            count,
            place,
            (first, step) -> {
              HandIndex.Series series = new HandIndex.Series();
              for (int i : share(first, step, count, PER_SERIES)) {
                index.image(series, sample(headers, i, PER_SERIES).dataSet());
                if (i % PER_SERIES == PER_SERIES - 1 || i == count - 1) {
                  index.write(series);
                  series = new HandIndex.Series();
                }
              }
            },
            index::commit);
      }
    }

    /** What a thread takes: every so many-th object, or series of images as a whole. */
    private static int[] share(int first, int step, int count, int perSeries) {
      return java.util.stream.IntStream.range(0, count)
          .filter(i -> (perSeries == 0 ? i : i / perSeries) % step == first)
          .toArray();
    }

    private static DicomFile sample(List<byte[]> samples, int number, int perSeries)
        throws IOException {
      DicomFile file = DicomReader.read(samples.get(number % DIFFERENT));
      DataSet data = IndexSamples.renamed(file.dataSet(), number, perSeries);
      return new DicomFile(file.fileMeta(), data, file.transferSyntax(), List.of());
    }

    private void measure(
        String what, int count, @org.jspecify.annotations.Nullable Path place, Work work)
        throws Exception {
      measure(what, count, place, work, () -> {});
    }

    private void measure(
        String what,
        int count,
        @org.jspecify.annotations.Nullable Path place,
        Work work,
        Commit commit)
        throws Exception {
      System.gc();
      pools().forEach(MemoryPoolMXBean::resetPeakUsage);
      double cpu = cpu();
      long start = System.nanoTime();
      AtomicReference<Throwable> failure = new AtomicReference<>();
      List<Thread> all = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int first = t;
        all.add(
            Thread.ofPlatform()
                .start(() -> {
                  try {
                    work.share(first, threads);
                  } catch (Throwable e) {
                    failure.set(e);
                  }
                }));
      }
      for (Thread thread : all) {
        thread.join();
      }
      if (failure.get() != null) {
        throw new IllegalStateException(failure.get());
      }
      commit.run();
      double seconds = (System.nanoTime() - start) / 1e9;
      double micros = (cpu() - cpu) / count * 1e6;
      last.put(what, micros);
      System.out.printf(
          Locale.ROOT,
          "  %-26s %8.0f /s  %7.1f us CPU each  %6d bytes each  peak heap %4d MB%n",
          what,
          count / seconds,
          micros,
          place == null ? 0 : size(place) / count,
          pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
    }

    /** From folders of files, as archives are. */
    private void files(int reports, int images, int rounds) throws Exception {
      Path archive = folder.resolve("archive");
      write(archive.resolve("reports"), reports, 0);
      write(archive.resolve("images"), images, PER_SERIES);
      System.out.println("from files");
      for (int round = 0; round < rounds; round++) {
        ingest("reports, ours, with rows", archive.resolve("reports"), reports);
        byHand("reports, by hand", archive.resolve("reports"), reports);
        ingest("images, ours", archive.resolve("images"), images);
        byHand("images, by hand", archive.resolve("images"), images);
      }
      figure("reports with rows, folder to index", "reports, ours, with rows", "reports, by hand");
      figure("image headers, folder to index", "images, ours", "images, by hand");
    }

    private static void write(Path place, int count, int perSeries) throws IOException {
      for (int i = 0; i < count; i++) {
        Path into = place.resolve(Integer.toString(i / PER_SERIES));
        Files.createDirectories(into);
        Files.write(
            into.resolve("file" + i),
            perSeries == 0 ? IndexSamples.report(i) : IndexSamples.image(i));
      }
    }

    private void ingest(String what, Path archive, int count) throws Exception {
      Path place = folder.resolve("ingested");
      delete(place);
      try (SrIndex index =
          SrIndex.open(
              place,
              IndexOptions.DEFAULTS.withSecret(
                  new SecretSource.OfFile(folder.resolve("secret"))))) {
        measure(
            what,
            count,
            place,
            (first, step) -> {
              if (first == 0) {
                index.ingest(Source.of(archive));
              }
            });
      }
    }

    private void byHand(String what, Path archive, int count) throws Exception {
      Path place = folder.resolve("ingested");
      delete(place);
      Files.createDirectories(place);
      List<Path> folders;
      try (var all = Files.list(archive)) {
        folders = all.sorted().toList();
      }
      try (HandIndex index = new HandIndex(place)) {
        measure(
            what,
            count,
            place,
            (first, step) -> {
              for (int i = first; i < folders.size(); i += step) {
                byHand(index, folders.get(i));
              }
            },
            index::commit);
      }
    }

    /** The last round counts: all is warm by then. */
    private void figure(String work, String ours, String byHand) {
      Figures.add(
          work,
          "us CPU each",
          last.getOrDefault(ours, 0.0),
          "Lucene by hand",
          last.getOrDefault(byHand, 0.0));
    }

    private static void byHand(HandIndex index, Path one) throws IOException {
      HandIndex.Series series = new HandIndex.Series();
      try (var files = Files.list(one)) {
        for (Path file : files.sorted().toList()) {
          DataSet data = DicomReader.readHeader(file).dataSet();
          if (data.contains(Tag.CONTENT_SEQUENCE)) {
            index.report(data);
          } else {
            index.image(series, data);
          }
        }
      }
      if (!series.instances.isEmpty()) {
        index.write(series);
      }
    }

    /** Replaces one report after another, of an index that is there. */
    private void updates(List<byte[]> samples, Flattener flattener, int count) throws Exception {
      System.out.printf(
          Locale.ROOT, "one report replaced after another, a commit after %d%n", AT_ONCE);
      try (SrIndex index = SrIndex.open(folder.resolve("ours0"));
          IndexSession session = index.session();
          HandIndex hand = new HandIndex(folder.resolve("hand0"))) {
        for (int round = 0; round < 3; round++) {
          double ours = 0;
          double byHand = 0;
          // By turns, or the one that comes first would pay for making Lucene's code fast.
          for (int from = 0; from + AT_ONCE <= count; from += AT_ONCE) {
            boolean first = from / AT_ONCE % 2 == 0;
            ours += first ? update(session, flattener, samples, from, round) : 0;
            byHand += update(hand, samples, from, round);
            ours += first ? 0 : update(session, flattener, samples, from, round);
          }
          int updated = count / AT_ONCE * AT_ONCE;
          System.out.printf(
              Locale.ROOT,
              "  ours %.1f us, by hand %.1f us CPU each: %.2f times%n",
              ours / updated * 1e6,
              byHand / updated * 1e6,
              ours / byHand);
          if (round == 2) {
            Figures.add(
                "a report replaced, a commit after 100",
                "us CPU each",
                ours / updated * 1e6,
                "Lucene by hand",
                byHand / updated * 1e6);
          }
        }
      }
    }

    private static double update(
        IndexSession session, Flattener flattener, List<byte[]> samples, int from, int round)
        throws IOException {
      double cpu = cpu();
      for (int i = from; i < from + AT_ONCE; i++) {
        DicomFile file = changed(samples, i, round);
        session.add(((Flattened.OfObject) flattener.flatten(file, null)).document());
      }
      session.commit();
      return cpu() - cpu;
    }

    private static double update(HandIndex hand, List<byte[]> samples, int from, int round)
        throws IOException {
      double cpu = cpu();
      for (int i = from; i < from + AT_ONCE; i++) {
        hand.report(changed(samples, i, round).dataSet());
      }
      hand.commit();
      return cpu() - cpu;
    }

    private static DicomFile changed(List<byte[]> samples, int number, int round)
        throws IOException {
      DicomFile file = DicomReader.read(samples.get((number + 7 + round) % DIFFERENT));
      return new DicomFile(
          file.fileMeta(),
          IndexSamples.renamed(file.dataSet(), number, 0),
          file.transferSyntax(),
          List.of());
    }

    /** Where both indexes differ in what they hold: rows, and what stands for patients. */
    private void compare(String what, String left0, String right0) throws IOException {
      System.out.println("postings of " + what + ", ours and by hand, where they differ");
      try (Directory ours = FSDirectory.open(folder.resolve(left0).resolve("documents"));
          Directory hand = FSDirectory.open(folder.resolve(right0));
          DirectoryReader a = DirectoryReader.open(ours);
          DirectoryReader b = DirectoryReader.open(hand)) {
        var left = postings(a);
        var right = postings(b);
        var all = new java.util.TreeSet<>(left.keySet());
        all.addAll(right.keySet());
        for (String field : all) {
          long mine = left.getOrDefault(field, 0L);
          long others = right.getOrDefault(field, 0L);
          if (mine != others) {
            System.out.printf(Locale.ROOT, "  %-26s %10d %10d%n", field, mine, others);
          }
        }
      }
    }

    private static java.util.Map<String, Long> postings(DirectoryReader reader) throws IOException {
      java.util.Map<String, Long> counts = new java.util.TreeMap<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        for (var info : leaf.reader().getFieldInfos()) {
          Terms terms = leaf.reader().terms(info.name);
          long count = terms == null ? 0 : terms.getSumDocFreq();
          if (info.getPointDimensionCount() > 0) {
            var points = leaf.reader().getPointValues(info.name);
            count += points == null ? 0 : points.size();
          }
          counts.merge(info.name, count, Long::sum);
        }
      }
      return counts;
    }
  }

  /** What makes all durable. */
  private interface Commit {
    void run() throws IOException;
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static double cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static long size(Path place) throws IOException {
    long size = 0;
    try (var files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }

  private static void delete(Path place) throws IOException {
    if (Files.exists(place)) {
      try (var files = Files.walk(place)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
