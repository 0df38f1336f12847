package org.dicomsr.examples.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.dicomsr.index.source.Outcome;
import org.dicomsr.index.source.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far an ingest has come: on a terminal as a bar that is drawn over and over, elsewhere
 * as a plain line once in a while.
 *
 * <pre>
 *  42 % ━━━━━━━━━━━━━━━━━━──────────────────────── 4,213 of 10,000 files, 3 rejected, 1,204/s, 5 s left
 * </pre>
 */
final class IngestProgress implements Consumer<Progress> {
  private static final int LONGEST_BAR = 40;
  private static final int SHORTEST_BAR = 8;
  private static final long LINE_INTERVAL = Duration.ofSeconds(10).toNanos();
  private static final String ERASE_REST_OF_LINE = "\033[K";

  private final PrintWriter out;
  private final int columns;
  private final LongSupplier clock;
  private @Nullable Progress last;
  private long printed;
  private boolean anyLine;
  private boolean isTold;

  /**
   * Makes a display.
   *
   * @param out where to
   * @param columns the width of the terminal, 0 where there is none
   * @param clock nanoseconds, as of {@link System#nanoTime}
   */
  IngestProgress(PrintWriter out, int columns, LongSupplier clock) {
    this.out = out;
    this.columns = columns;
    this.clock = clock;
  }

  /** How often the display should be told, so that a bar moves. */
  Duration interval() {
    return columns > 0 ? Duration.ofMillis(200) : Duration.ofSeconds(1);
  }

  @Override
  public synchronized void accept(Progress progress) {
    last = progress;
    isTold = false;
    if (columns > 0) {
      out.print("\r" + fitting(bar(progress)) + ERASE_REST_OF_LINE);
      out.flush();
    } else if (clock.getAsLong() - printed >= LINE_INTERVAL || !anyLine) {
      line(progress);
    }
  }

  /** Makes room for a line of something else, which may come from another thread. */
  synchronized void interrupt() {
    if (columns > 0 && last != null) {
      out.println();
      out.flush();
    }
  }

  /** Leaves the last state standing and goes on to the next line. */
  synchronized void end() {
    if (last == null) {
      return;
    }
    if (columns > 0) {
      out.println();
      out.flush();
    } else if (!isTold) {
      line(last);
    }
  }

  private void line(Progress progress) {
    printed = clock.getAsLong();
    anyLine = true;
    isTold = true;
    out.println(words(progress));
    out.flush();
  }

  private String bar(Progress progress) {
    String words = words(progress);
    if (!progress.foundAll()) {
      return "  …   " + words;
    }
    double part = progress.found() == 0 ? 1 : (double) progress.done() / progress.found();
    String percent = String.format(Locale.ROOT, "%3d %% ", (int) (part * 100));
    // The words matter most: the bar takes what they leave.
    int room = Math.min(LONGEST_BAR, columns - 1 - percent.length() - 1 - words.length());
    if (room < SHORTEST_BAR) {
      return percent + words;
    }
    int full = (int) (part * room);
    return percent + "━".repeat(full) + "─".repeat(room - full) + " " + words;
  }

  private static String words(Progress progress) {
    StringBuilder text = new StringBuilder();
    text.append(Amounts.number(progress.done()))
        .append(" of ")
        .append(Amounts.number(progress.found()));
    text.append(progress.foundAll() ? " files" : " files or more");
    long rejected = progress.count(Outcome.REJECTED);
    if (rejected > 0) {
      text.append(", ").append(Amounts.number(rejected)).append(" rejected");
    }
    boolean ended = progress.foundAll() && progress.done() == progress.found();
    if (ended) {
      text.append(" in ").append(Amounts.elapsed(progress.elapsed()));
    } else {
      text.append(", ").append(Amounts.number(Math.round(progress.filesPerSecond()))).append("/s");
      progress
          .remaining()
          .ifPresent(left -> text.append(", ").append(Amounts.time(left)).append(" left"));
    }
    return text.toString();
  }

  // A line that wraps could not be drawn over.
  private String fitting(String line) {
    return line.length() < columns ? line : line.substring(0, columns - 1);
  }
}
