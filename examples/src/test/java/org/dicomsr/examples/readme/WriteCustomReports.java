package org.dicomsr.examples.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes reports of the sample templates, for other programs to judge. */
public final class WriteCustomReports {
  static final Path TEMPLATES = Path.of("samples/templates");

  private WriteCustomReports() {}

  /**
   * Writes {@code tavi.dcm} and {@code landmarks.dcm}. Run in the folder of this module.
   *
   * @param arguments the folder to write into
   * @throws IOException when a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    CustomTemplate.write(TEMPLATES, folder);
  }
}
