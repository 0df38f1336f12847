package org.dicomsr.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.dicomsr.index.source.Outcome;
import org.dicomsr.index.source.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IngestProgressTests {
  private final StringWriter text = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void onATerminalABarIsDrawnOverItself() {
    IngestProgress display = display(120);

    display.accept(progress(100, false, 20, null));
    display.accept(progress(10_000, true, 2500, Duration.ofSeconds(95)));
    display.accept(progress(10_000, true, 10_000, Duration.ZERO));
    display.end();

    assertThat(text.toString().split("\r"))
        .containsExactly(
            "",
            "  …   20 of 100 files or more, 2 rejected, 1,205/s\033[K",
            " 25 % ━━━━━━━━━━──────────────────────────────"
                + " 2,500 of 10,000 files, 2 rejected, 1,205/s, 1:35 min left\033[K",
            "100 % "
                + "━".repeat(40)
                + " 10,000 of 10,000 files, 2 rejected in 2:00 h\033[K"
                + System.lineSeparator());
  }

  @Test
  void aNarrowTerminalNeverWraps() {
    IngestProgress display = display(30);
    display.accept(progress(10_000, true, 2500, Duration.ofSeconds(95)));

    assertThat(shown()).isEqualTo(" 25 % 2,500 of 10,000 files, ");
  }

  @Test
  void theBarTakesTheRoomThatTheWordsLeave() {
    IngestProgress display = display(80);
    display.accept(progress(10_000, true, 2500, Duration.ofSeconds(95)));

    assertThat(shown())
        .hasSizeLessThan(80)
        .startsWith(" 25 % ━")
        .contains("─ 2,500 of 10,000 files")
        .endsWith("1:35 min left");
  }

  @Test
  void somethingElseGetsALineOfItsOwn() {
    IngestProgress display = display(80);
    display.interrupt();
    assertThat(text.toString()).isEmpty();

    display.accept(progress(10_000, true, 2500, Duration.ofSeconds(95)));
    display.interrupt();
    assertThat(text.toString()).endsWith(System.lineSeparator());
  }

  private String shown() {
    return text.toString().replaceAll("\r|\033\\[K", "");
  }

  @Test
  void elsewhereThereIsALineOnceInAWhile() {
    IngestProgress display = display(0);
    for (int second = 0; second < 25; second++) {
      clock.set(second * 1_000_000_000L);
      display.accept(progress(10_000, true, second, Duration.ofSeconds(9)));
    }
    display.accept(progress(10_000, true, 10_000, Duration.ZERO));
    display.end();

    assertThat(text.toString().lines())
        .containsExactly(
            "0 of 10,000 files, 2 rejected, 1,205/s, 9 s left",
            "10 of 10,000 files, 2 rejected, 1,205/s, 9 s left",
            "20 of 10,000 files, 2 rejected, 1,205/s, 9 s left",
            "10,000 of 10,000 files, 2 rejected in 2:00 h");
    assertThat(text.toString()).doesNotContain("\033", "\r\033");
  }

  @Test
  void nothingToDoIsDoneAtOnce() {
    IngestProgress display = display(80);
    display.accept(progress(0, true, 0, Duration.ZERO));
    display.end();

    assertThat(text.toString()).contains("100 % ", "0 of 0 files");
  }

  @Test
  void withoutNewsThereIsNoLine() {
    display(0).end();
    display(80).end();

    assertThat(text.toString()).isEmpty();
  }

  private IngestProgress display(int columns) {
    return new IngestProgress(new PrintWriter(text), columns, clock::get);
  }

  private static Progress progress(long found, boolean all, long done, @Nullable Duration left) {
    return new Progress(
        found, 0, all, done, 0, Map.of(Outcome.REJECTED, 2L), Duration.ofHours(2), 1204.6, left);
  }
}
