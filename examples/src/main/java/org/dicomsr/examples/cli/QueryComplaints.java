package org.dicomsr.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.catalogue.CatalogueException;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.dicomsr.index.IndexSnapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Tells what is wrong with a query or catalogue, and where. */
final class QueryComplaints {
  /** What {@link org.dicomsr.filter.query.Names} finds. */
  private static final String UNKNOWN = "an unknown name";

  private static final String WORDS = "one of the words that the catalogue has for this variable";

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
      throw refused(spec, e.getMessage() + words(spec, e) + hint(spec, e.found()));
    } catch (InvalidQueryException e) {
      throw refused(spec, e.getMessage() + hint(spec, e.problem().found()));
    } catch (IllegalArgumentException e) {
      throw refused(spec, String.valueOf(e.getMessage()));
    }
  }

  /** A name that is none may be a variable of a catalogue that was not given. */
  private static String hint(CommandSpec spec, String found) {
    OptionSpec option = spec.findOption("--catalogue");
    return found.equals(UNKNOWN) && option != null && option.getValue() == null
        ? "; if it is a variable, give --catalogue FILE (none was given)"
        : "";
  }

  /** The words that can be said of the variable before a word that cannot. */
  private static String words(CommandSpec spec, QuerySyntaxException e) throws IOException {
    OptionSpec option = spec.findOption("--catalogue");
    if (!e.expected().equals(WORDS)
        || option == null
        || !(option.getValue() instanceof Path file)) {
      return "";
    }
    List<String> lines = e.excerpt().lines().toList();
    String before = lines.getFirst().substring(0, lines.getLast().length() - 1);
    return catalogue(file).variables().stream()
        .filter(variable -> !variable.categories().isEmpty() && before.contains(variable.name()))
        .max(
            Comparator.<Variable>comparingInt(
                    variable -> before.lastIndexOf(variable.name()) + variable.name().length())
                .thenComparingInt(variable -> variable.name().length()))
        .map(variable ->
            variable.categories().stream()
                .map(category -> category.word().word())
                .collect(Collectors.joining(", ", "; its words are ", "")))
        .orElse("");
  }

  /** Says that an index is empty, for a question to it then tells nothing. */
  static void warnIfEmpty(CommandSpec spec, Path folder, IndexSnapshot snapshot)
      throws IOException {
    if (snapshot.counts().objects() == 0) {
      spec.commandLine()
          .getErr()
          .println(
              spec.qualifiedName()
                  + ": warning: "
                  + folder
                  + ": the index is empty; sr index takes objects into it");
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
