package org.dicomsr.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.catalogue.CatalogueException;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Tells what is wrong with a query or catalogue, and where. */
final class QueryComplaints {
  private QueryComplaints() {}

  /** What is refused as a wrong command line. */
  static ParameterException refused(CommandSpec spec, String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  /** Reads something, perhaps of an index. */
  interface Reading<T> {
    T read() throws IOException;
  }

  /** Reads text of the query language; where it is wrong, its line is shown with a mark below. */
  static <T> T guarded(CommandSpec spec, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (QuerySyntaxException e) {
      e.excerpt().lines().forEach(line -> spec.commandLine().getErr().println("  " + line));
      throw refused(spec, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw refused(spec, String.valueOf(e.getMessage()));
    }
  }

  /** Reads a catalogue file, if there is one. */
  static Catalogue catalogue(@Nullable Path file) throws IOException {
    if (file == null) {
      return Catalogue.EMPTY;
    }
    try {
      return Catalogue.read(file);
    } catch (CatalogueException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
