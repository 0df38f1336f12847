package org.dicomsr.templates.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.dicomsr.templates.testing.ImagingArbitraries.Said;

/** Writes reports of TID 2000 for other programs to judge. */
public final class WriteImagingReports {
  private static final int REPORTS = 12;
  private static final int SIZE = 1000;

  private WriteImagingReports() {}

  /**
   * Writes random reports, the same content each time. They have no equivalent meaning of the whole
   * report: a judge has a relationship in TID 1210 misspelt, and disputes it.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<Said> reports = new ArrayList<>();
    JqwikSession.run(() -> {
      RandomGenerator<Said> generator = new ImagingArbitraries().reports().generator(SIZE);
      Random random = new Random(2000);
      while (reports.size() < REPORTS) {
        Said said = generator.next(random).value();
        if (!said.sections().isEmpty()) {
          reports.add(said);
        }
      }
    });
    for (int i = 0; i < REPORTS; i++) {
      Said said = reports.get(i);
      new Said(
              said.title(),
              said.language(),
              said.proceduresReported(),
              said.acquisitionDeviceTypes(),
              said.targetRegions(),
              List.of(),
              said.context(),
              said.sections())
          .builder()
          .build()
          .document()
          .write(folder.resolve("imaging-" + (i + 1) + ".dcm"));
    }
  }
}
