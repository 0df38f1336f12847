package org.dicomsr.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.ValidationResult;

/**
 * The validator from a cold start, beside PixelMed's: each in processes of its own.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar org.dicomsr.benchmarks.ValidateJob
 * }</pre>
 */
public final class ValidateJob {
  private static final int ROUNDS = 5;

  private ValidateJob() {}

  /** Runs the job, or, in a child process, one start of the validator. */
  public static void main(String[] args) throws Exception {
    if (args.length == 3 && args[0].equals("child")) {
      child(Path.of(args[1]), Path.of(args[2]));
      return;
    }
    Path folder = Files.createTempDirectory("validate-job");
    Path small = Files.write(folder.resolve("small.dcm"), Samples.small());
    Path large = Files.write(folder.resolve("large.dcm"), Samples.large());
    try {
      System.out.printf(Locale.ROOT, "in a fresh process, -Xmx512m, %d rounds%n", ROUNDS);
      double least = Double.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        List<String> command =
            Processes.java(
                "-Xmx512m", ValidateJob.class, "child", small.toString(), large.toString());
        long before = System.nanoTime();
        System.out.printf(Locale.ROOT, "  %s%n", Processes.run(command));
        least = Math.min(least, seconds(before));
      }
      pixelMed(small, least);
    } finally {
      Files.delete(small);
      Files.delete(large);
      Files.delete(folder);
    }
  }

  private static void child(Path small, Path large) throws Exception {
    ContentItem first = SrDocument.read(small).root();
    ContentItem second = SrDocument.read(large).root();
    long started = System.nanoTime();
    Templates templates = Templates.standard();
    int rows = templates.templates().stream().mapToInt(template -> template.rows().size()).sum();
    int groups = templates.contextGroups().cids().size();
    TemplateValidator validator = TemplateValidator.standard();
    double ready = seconds(started);
    long before = System.nanoTime();
    int found = validator.validate(first).violations().size();
    double one = seconds(before);
    before = System.nanoTime();
    long cpu = processorTime();
    ValidationResult result = validator.validate(second);
    found += result.violations().size();
    double many = seconds(before);
    System.out.printf(
        Locale.ROOT,
        "start %.3f s (%d templates, %d rows, %d context groups); first report, 42 items %.3f s; 50 000 items %.3f s wall, %.3f s CPU; %d MB resident at most; %d findings%n",
        ready,
        templates.templates().size(),
        rows,
        groups,
        one,
        many,
        (processorTime() - cpu) / 1e9,
        Processes.residentMegabytes(),
        found);
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** PixelMed's validator compiles its style sheets at each start; Saxon does so fastest. */
  private static void pixelMed(Path file, double ours) throws Exception {
    Path saxon = Path.of("/usr/share/java/Saxon-HE.jar");
    if (!PixelMed.isHere() || !Files.exists(saxon)) {
      System.out.printf(Locale.ROOT, "PixelMed or Saxon is not installed: left out%n");
      return;
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Processes.program(),
                "-Djavax.xml.transform.TransformerFactory=net.sf.saxon.TransformerFactoryImpl",
                "-cp",
                String.join(":", PixelMed.jars().stream().map(Path::toString).toList())
                    + ":"
                    + saxon,
                "com.pixelmed.validate.DicomSRValidator",
                file.toString()));
    long before = System.nanoTime();
    String output = Processes.run(command);
    double theirs = seconds(before);
    System.out.printf(
        Locale.ROOT,
        "  PixelMed, start and one report of 42 items: %.1f s (%d lines)%n",
        theirs,
        output.lines().count());
    Figures.add(
        "start and validate: 42 items, ours 50 000 items too", "s", ours, "PixelMed", theirs);
  }
}
