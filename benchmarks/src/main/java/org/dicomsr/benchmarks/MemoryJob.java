package org.dicomsr.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.flatten.FlattenOptions;
import org.dicomsr.index.flatten.Flattened;
import org.dicomsr.index.flatten.Flattener;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;

/**
 * Memory of an index that grows: objects with ten commits on the way, every fifth a report of 42
 * items, the others series of one image, which is the most that so many files can ask for.
 *
 * <pre>{@code
 * java -Xmx320m -cp benchmarks/target/benchmarks.jar org.dicomsr.benchmarks.MemoryJob 1000000
 * }</pre>
 *
 * <p>Prints the heap that is left after a collection, and what the process takes of the machine:
 * anonymous memory, and with mapped files of the index, which the machine may drop at any time.
 */
public final class MemoryJob {
  private static final int DIFFERENT = 500;
  private static final int STEPS = 10;
  private static final int SHARE_OF_REPORTS = 5;

  private MemoryJob() {}

  /** Runs the job. */
  public static void main(String[] args) throws Exception {
    int objects = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    List<byte[]> reports = new ArrayList<>();
    List<byte[]> images = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      reports.add(IndexSamples.report(i));
      images.add(IndexSamples.image(i));
    }
    Flattener flattener = Flattener.of(FlattenOptions.withoutTemplates());
    Path folder = Files.createTempDirectory("memory-job");
    try (SrIndex index = SrIndex.open(folder);
        IndexSession session = index.session()) {
      long start = System.nanoTime();
      for (int step = 1; step <= STEPS; step++) {
        int first = (int) ((long) objects * (step - 1) / STEPS);
        int end = (int) ((long) objects * step / STEPS);
        for (int i = first; i < end; i++) {
          boolean report = i % SHARE_OF_REPORTS == 0;
          add(session, flattener, (report ? reports : images).get(i % DIFFERENT), i, report);
        }
        session.commit();
        tell(end, (System.nanoTime() - start) / 1e9);
      }
    } finally {
      delete(folder);
    }
  }

  private static void add(
      IndexSession session, Flattener flattener, byte[] bytes, int number, boolean report)
      throws IOException {
    DicomFile file = DicomReader.read(bytes);
    DataSet data = IndexSamples.renamed(file.dataSet(), number, report ? 0 : 1);
    switch (flattener.flatten(
        new DicomFile(file.fileMeta(), data, file.transferSyntax(), List.of()), null)) {
      case Flattened.OfObject of -> session.add(of.document());
      case Flattened.OfImage of -> session.add(of.instance());
      case Flattened.Rejected rejected -> throw new IllegalStateException();
    }
  }

  private static void tell(int objects, double seconds) throws IOException {
    System.gc();
    System.out.printf(
        Locale.ROOT,
        "%8d objects, %6.0f /s: heap %3d MB after a collection; resident %s%n",
        objects,
        objects / seconds,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
        resident());
  }

  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "unknown";
    }
    StringBuilder all = new StringBuilder();
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("Rss") || line.startsWith("VmHWM") || line.startsWith("VmRSS")) {
        String[] words = line.split("\\s+", -1);
        all.append(all.isEmpty() ? "" : ", ")
            .append(words[0])
            .append(Long.parseLong(words[1]) >> 10)
            .append(" MB");
      }
    }
    return all.toString();
  }

  private static void delete(Path place) throws IOException {
    try (var files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
