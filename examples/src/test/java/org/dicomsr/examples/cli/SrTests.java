package org.dicomsr.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
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
