package org.dicomsr.templates;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The tables that the resources were made from, where they are at hand. */
public final class SpecFolder {
  private SpecFolder() {}

  /** A file of the folder; the test is skipped when there is none. */
  public static Path file(String name) {
    Path file = Path.of(System.getProperty("dicomsr.shared", "../../shared"), "spec").resolve(name);
    assumeTrue(Files.exists(file), "skipped: no spec/" + name + " where dicomsr.shared points");
    return file;
  }
}
