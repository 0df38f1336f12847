package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dicomsr.index.source.DiskFull;
import org.dicomsr.index.source.IngestFailedException;
import org.dicomsr.index.store.IndexUnusableException;
import org.dicomsr.index.store.IndexUnusableException.Reason;
import org.dicomsr.templates.custom.TemplateFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line on standard error and an exit code. */
final class Complaints {
  private Complaints() {}

  /**
   * A command line that picocli, or a command's own check, refused.
   *
   * @return 2
   */
  static int wrongCommandLine(ParameterException refused, String[] args) {
    CommandLine command = refused.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    PrintWriter err = command.getErr();
    err.println(name + ": " + told(refused));
    err.println("Try '" + name + " --help'.");
    return ExitCode.USAGE;
  }

  private static String told(ParameterException refused) {
    if (refused instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().getFirst();
      List<String> suggestions =
          unmatched.isUnknownOption()
              ? options(refused.getCommandLine().getCommandSpec(), word)
              : unmatched.getSuggestions();
      return (unmatched.isUnknownOption()
              ? "unknown option"
              : refused.getCommandLine().getSubcommands().isEmpty()
                  ? "one argument too many:"
                  : "unknown command")
          + " '"
          + word
          + "'"
          + (suggestions.isEmpty() ? "" : "; did you mean " + suggestions.getFirst() + "?");
    }
    // as picocli begins what it says of maps
    return oneLine(refused.getMessage()).replace("option option", "option");
  }

  /** Options that differ from a word in no more than two letters, the nearest first. */
  private static List<String> options(CommandSpec spec, String word) {
    return spec.options().stream()
        .map(OptionSpec::longestName)
        .filter(name -> name.length() > 2 && distance(word, name) <= 2)
        .sorted(Comparator.comparingInt(name -> distance(word, name)))
        .toList();
  }

  /** How many letters must be written, left out or changed. */
  private static int distance(String one, String two) {
    int[] row = IntStream.rangeClosed(0, two.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= two.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[two.length()];
  }

  /**
   * A command that ended with an exception.
   *
   * @return 1
   */
  static int failed(Exception thrown, CommandLine command, ParseResult parsed) {
    CommandSpec spec = command.getCommandSpec();
    Path index = index(spec);
    String sentence =
        thrown instanceof IndexUnusableException && index != null
            ? about(index, thrown)
            : sentence(thrown);
    command.getErr().println(spec.qualifiedName() + ": " + sentence);
    return ExitCode.SOFTWARE;
  }

  /** The index that a command line names. */
  private static @Nullable Path index(CommandSpec spec) {
    for (ArgSpec each : spec.args()) {
      if ("INDEX".equals(each.paramLabel()) && each.getValue() instanceof Path path) {
        return path;
      }
    }
    return null;
  }

  /**
   * What to tell the user about an exception.
   *
   * <p>Messages of I/O exceptions and of those about template files are written to be shown. Any
   * other exception is a mistake in the program: its message may quote what it choked on, so only
   * its type and place are told.
   */
  static String sentence(Throwable thrown) {
    return switch (thrown) {
      case UncheckedIOException unchecked ->
          sentence(Objects.requireNonNull(unchecked.getCause(), "cause"));
      case NoSuchFileException missing -> missing.getFile() + ": no such file";
      case FileAlreadyExistsException exists -> exists.getFile() + ": is there already";
      case AccessDeniedException denied -> denied.getFile() + ": not allowed";
      case IngestFailedException failed ->
          sentence(Objects.requireNonNull(failed.getCause(), "cause"))
              + " (after "
              + Amounts.count(failed.report().files(), "file")
              + ")";
      case IndexUnusableException unusable
          when unusable.reason() == Reason.NO_SECRET && unusable.getCause() != null ->
          sentence(unusable.getCause());
      case IOException io -> oneLine(io.getMessage());
      case TemplateFileException file -> oneLine(file.getMessage());
      default -> "internal error, please report: " + thrown.getClass().getName() + place(thrown);
    };
  }

  /**
   * What to tell the user about an exception while a file was read or written: the file, then what
   * happened.
   */
  static String about(Path file, Throwable thrown) {
    String sentence = sentence(thrown);
    return sentence.startsWith(file + ":") || namesFile(thrown) ? sentence : file + ": " + sentence;
  }

  // A run that goes through one file may fail for another, such as a report on a full disk.
  private static boolean namesFile(Throwable thrown) {
    Throwable cause = thrown instanceof IngestFailedException ? thrown.getCause() : thrown;
    return cause instanceof FileSystemException named
        && named.getFile() != null
        && DiskFull.is(Objects.requireNonNullElse(named.getCause(), named));
  }

  private static String place(Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith("org.dicomsr.")) {
        return " at " + frame;
      }
    }
    return "";
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "no further information" : message.replaceAll("\\R\\s*", " ");
  }
}
