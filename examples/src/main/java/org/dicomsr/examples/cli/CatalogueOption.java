package org.dicomsr.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.dicomsr.filter.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a catalogue, of the commands that ask an index. */
final class CatalogueOption {
  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Variables, synonyms and units: YAML or JSON.")
  private @Nullable Path file;

  /** The catalogue that is named, or the empty one. */
  Catalogue read() throws IOException {
    return QueryComplaints.catalogue(file);
  }
}
