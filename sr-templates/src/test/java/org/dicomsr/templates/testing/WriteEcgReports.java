package org.dicomsr.templates.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.dicomsr.model.iod.SrSopClass;
import org.dicomsr.templates.ecg.EcgContent;

/** Writes ECG reports for other programs to judge. */
public final class WriteEcgReports {
  private static final int RANDOM_REPORTS = 20;

  private WriteEcgReports() {}

  /**
   * Writes reports that use every row, and random ones, the same each time. The one in the folder
   * {@code extensible} is of a SOP class that few programs know.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    write(
        folder, "exhaustive", EcgSamples.exhaustive(false).content(), SrSopClass.COMPREHENSIVE, 1);
    EcgContent all = EcgSamples.exhaustive(true).content();
    write(
        Files.createDirectories(folder.resolve("extensible")),
        "exhaustive",
        all,
        SrSopClass.EXTENSIBLE,
        2);
    for (int seed = 1; seed <= RANDOM_REPORTS; seed++) {
      EcgContent content = new RandomEcg(new Random(seed), false).content();
      write(folder, "random-" + seed, content, SrSopClass.COMPREHENSIVE, 2 + seed);
    }
  }

  private static void write(
      Path folder, String name, EcgContent content, SrSopClass sopClass, int number)
      throws IOException {
    EcgSamples.report(content, sopClass, number).document().write(folder.resolve(name + ".dcm"));
  }
}
