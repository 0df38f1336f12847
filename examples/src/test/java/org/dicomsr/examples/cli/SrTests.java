package org.dicomsr.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SrTests {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int sr(String... args) {
    return Sr.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Nested
  class TheRootCommand {
    @Test
    void printsTheVersionOfTheBuildAndOfJava() {
      assertThat(sr("--version")).isZero();
      assertThat(out.toString())
          .matches(
              "sr \\d+\\.\\d+\\.\\d+\\S* \\(Java " + Runtime.version().feature() + "\\b.*\\)\\R");
      assertThat(err.toString()).isEmpty();
    }

    @Test
    void printsHelpWithTheExitCodes() {
      assertThat(sr("--help")).isZero();
      assertThat(out.toString())
          .startsWith("Usage: sr")
          .contains("Exit codes:", "wrong command line");
    }

    @Test
    void needsACommand() {
      assertThat(sr()).isEqualTo(2);
      assertThat(out.toString()).isEmpty();
      assertThat(err.toString().lines())
          .containsExactly("sr: expected a command, found none", "Try 'sr --help'.");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
      assertThat(sr("--no-such-option")).isEqualTo(2);
      assertThat(err.toString()).startsWith("sr: ").contains("--no-such-option");
    }

    @Test
    void guessesWhatWasMeant() {
      assertThat(sr("queri", "archive.index", "CT")).isEqualTo(2);
      assertThat(err.toString()).startsWith("sr: unknown command 'queri'; did you mean query?");
      err.getBuffer().setLength(0);
      assertThat(sr("query", "archive.index", "CT", "--cuont")).isEqualTo(2);
      assertThat(err.toString())
          .startsWith("sr query: unknown option '--cuont'; did you mean --count?");
      err.getBuffer().setLength(0);
      assertThat(sr("query", "archive.index", "CT", "ECG")).isEqualTo(2);
      assertThat(err.toString()).startsWith("sr query: one argument too many: 'ECG'");
      err.getBuffer().setLength(0);
      assertThat(sr("export", "archive.index", "x", "--where", "CT", "--split", "foo"))
          .isEqualTo(2);
      assertThat(err.toString())
          .startsWith("sr export: Value for option '--split' (PART=WEIGHT) should be in KEY=VALUE");
    }

    @Test
    void everyCommandHasExamplesOfItsOwn() {
      for (String command : List.of("validate", "templates", "query", "facets", "export")) {
        assertThat(sr(command, "--help")).isZero();
        assertThat(out.toString()).contains("Examples:", "  sr " + command + " ");
        out.getBuffer().setLength(0);
      }
      for (String command : List.of("save", "show", "compare", "union")) {
        assertThat(sr("cohort", command, "--help")).isZero();
        assertThat(out.toString()).contains("Examples:", "  sr cohort " + command + " ");
        out.getBuffer().setLength(0);
      }
    }

    @Test
    void namesAnIndexThatIsNone() {
      for (List<String> words :
          List.of(List.of("query", "no.index", "CT"), List.of("facets", "no.index", "sex"))) {
        assertThat(sr(words.toArray(String[]::new))).isOne();
        assertThat(err.toString())
            .contains("sr " + words.getFirst() + ": no.index: expected an index, found nothing");
      }
    }
  }

  @Nested
  class AComplaint {
    @Test
    void namesAMissingFile() {
      assertThat(Complaints.sentence(new NoSuchFileException("a.dcm")))
          .isEqualTo("a.dcm: no such file");
    }

    @Test
    void namesAFileThatMayNotBeRead() {
      assertThat(Complaints.sentence(new AccessDeniedException("a.dcm")))
          .isEqualTo("a.dcm: not allowed");
    }

    @Test
    void isOneLine() {
      assertThat(Complaints.sentence(new UncheckedIOException(new IOException("one\n  two"))))
          .isEqualTo("one two");
      assertThat(Complaints.sentence(new FileNotFoundException())).doesNotContain("null");
    }

    @Test
    void ofAnInternalErrorTellsTypeAndPlaceButNoMessage() {
      assertThat(Complaints.sentence(new NumberFormatException("For input string: \"Doe^Jane\"")))
          .startsWith(
              "internal error, please report: java.lang.NumberFormatException at org.dicomsr.")
          .doesNotContain("Doe");
    }
  }
}
