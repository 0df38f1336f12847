package org.dicomsr.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reading beside the peers, in one run: the small report in memory, round about so that all meet
 * the same machine, then a file of 50 000 items in a fresh process each.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar org.dicomsr.benchmarks.ReadJob [PYTHON]
 * }</pre>
 *
 * <p>{@code PYTHON} is a Python that has highdicom; without it highdicom is left out, and the table
 * says so.
 */
public final class ReadJob {
  private static final int ROUNDS = 9;
  private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

  private static final String SMALL = "report of 42 items, bytes to typed tree";
  private static final String LARGE = "report of 50 000 items, file to typed tree, fresh process";

  private ReadJob() {}

  /** Runs the job, or, in a child process, one reading of a large file. */
  public static void main(String[] args) throws Exception {
    if (args.length == 3 && args[0].equals("child")) {
      child(Peer.valueOf(args[1]), Path.of(args[2]));
      return;
    }
    List<Peer> peers = new ArrayList<>(List.of(Peer.values()));
    if (!PixelMed.isHere()) {
      peers.remove(Peer.PIXELMED);
      System.out.printf(Locale.ROOT, "PixelMed is not installed and left out%n");
    }
    Path folder = Files.createTempDirectory("read-job");
    Path smallFile = Files.write(folder.resolve("small.dcm"), Samples.small());
    Path largeFile = Files.write(folder.resolve("large.dcm"), Samples.large());
    try {
      double smallTree = small(peers, Files.readAllBytes(smallFile));
      double largeTree = large(peers, largeFile);
      if (args.length == 1) {
        highdicom(args[0], smallFile, largeFile, smallTree, largeTree);
      } else {
        System.out.printf(Locale.ROOT, "no Python named: highdicom left out%n");
      }
    } finally {
      Files.delete(smallFile);
      Files.delete(largeFile);
      Files.delete(folder);
    }
  }

  private static double small(List<Peer> peers, byte[] file) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().threadId();
    double[][] micros = new double[peers.size()][ROUNDS];
    long[] bytes = new long[peers.size()];
    long sum = 0;
    for (int round = -3; round < ROUNDS; round++) {
      for (int i = 0; i < peers.size(); i++) {
        long allocated = threads.getThreadAllocatedBytes(thread);
        long started = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        int times = 0;
        while (System.nanoTime() - started < ROUND_NANOS) {
          for (int k = 0; k < 50; k++) {
            sum += peers.get(i).read(file);
          }
          times += 50;
        }
        if (round >= 0) {
          micros[i][round] = (threads.getCurrentThreadCpuTime() - cpu) / 1e3 / times;
          bytes[i] = (threads.getThreadAllocatedBytes(thread) - allocated) / times;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "report of 42 items, %d bytes, in memory (CPU time, median of %d rounds; check %d)%n",
        file.length,
        ROUNDS,
        sum & 0xFF);
    double byHand = median(micros[peers.indexOf(Peer.BY_HAND)]);
    double tree = median(micros[peers.indexOf(Peer.TREE)]);
    for (int i = 0; i < peers.size(); i++) {
      double median = median(micros[i]);
      System.out.printf(
          Locale.ROOT,
          "  %-10s %9.2f us  %6.2f x by hand  %9d bytes allocated%n",
          peers.get(i),
          median,
          median / byHand,
          bytes[i]);
      if (peers.get(i) != Peer.TREE && peers.get(i) != Peer.DATA_SET) {
        Figures.add(SMALL, "us CPU", tree, peers.get(i).title(), median);
      }
    }
    return tree;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double large(List<Peer> peers, Path file) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "report of 50 000 items, %d bytes, file to tree in a fresh process (without the start of the runtime)%n",
        Files.size(file));
    double tree = 0;
    for (Peer peer : peers) {
      // Ours has to do with the budget's 300 MB; the others get what they ask for.
      String heap = peer == Peer.TREE || peer == Peer.DATA_SET ? "-Xmx300m" : "-Xmx4g";
      List<String> command =
          Processes.java(heap, ReadJob.class, "child", peer.name(), file.toString());
      String line = Processes.run(command);
      System.out.printf(Locale.ROOT, "  %-10s %s%n", peer, line);
      if (peer == Peer.TREE) {
        tree = seconds(line);
      } else if (peer == Peer.PIXELMED) {
        Figures.add(LARGE, "s", tree, peer.title(), seconds(line));
      }
    }
    dsrdump(tree, file);
    return tree;
  }

  /** The number that a child's line begins with. */
  private static double seconds(String line) {
    return Double.parseDouble(line.substring(0, line.indexOf(' ')));
  }

  /** DCMTK's program reads, checks and prints; it starts faster than a Java runtime. */
  private static void dsrdump(double tree, Path file) throws Exception {
    if (!Files.isExecutable(Path.of("/usr/bin/dsrdump"))) {
      System.out.printf(Locale.ROOT, "dsrdump is not installed and left out%n");
      return;
    }
    long started = System.nanoTime();
    Processes.run(List.of("dsrdump", "-q", file.toString()));
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf(
        Locale.ROOT, "  %-10s %6.3f s wall, start and text included%n", "dsrdump", seconds);
    Figures.add(LARGE, "s", tree, "dsrdump, as text", seconds);
  }

  private static void child(Peer peer, Path file) throws IOException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long started = System.nanoTime();
    long result = peer.read(Files.readAllBytes(file));
    double seconds = (System.nanoTime() - started) / 1e9;
    double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%6.3f s wall  %6.3f s CPU  %5d MB resident at most  (result %d)%n",
        seconds,
        cpuSeconds,
        Processes.residentMegabytes(),
        result);
  }

  private static void highdicom(
      String python, Path small, Path large, double smallTree, double largeTree) throws Exception {
    String program =
        """
        import sys, time, resource, warnings
        warnings.simplefilter('ignore')
        import highdicom, pydicom
        from highdicom.sr import srread
        from io import BytesIO
        data = open(sys.argv[1], 'rb').read()
        n = 20
        def once(b):
            d = pydicom.dcmread(BytesIO(b))
            return highdicom.sr.ContainerContentItem.from_dataset(d)
        once(data)
        t = time.process_time()
        for _ in range(n): once(data)
        us = (time.process_time() - t) / n * 1e6
        t = time.perf_counter(); c = time.process_time()
        once(open(sys.argv[2], 'rb').read())
        print('%.0f us small; large %.1f s wall %.1f s CPU %d MB resident at most' % (us, time.perf_counter() - t, time.process_time() - c, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))
        """;
    String line = Processes.run(List.of(python, "-c", program, small.toString(), large.toString()));
    System.out.printf(Locale.ROOT, "  %-10s %s%n", "highdicom", line);
    Matcher figures = Pattern.compile("(\\d+) us small; large ([0-9.]+) s wall.*").matcher(line);
    if (figures.matches()) {
      Figures.add(SMALL, "us CPU", smallTree, "highdicom", Double.parseDouble(figures.group(1)));
      Figures.add(LARGE, "s", largeTree, "highdicom", Double.parseDouble(figures.group(2)));
    }
  }
}
