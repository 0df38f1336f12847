package org.dicomsr.examples.cli;

import java.time.Duration;
import java.util.Locale;

/** Numbers, times and sizes as people read them. */
final class Amounts {
  private static final int SECONDS = 60;
  private static final int HOUR = SECONDS * SECONDS;
  private static final double STEP = 1024;

  private Amounts() {}

  /** A number with its thousands apart, such as 12,345. */
  static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A number of things, such as "1 file" or "12 files". */
  static String count(long count, String what) {
    return number(count) + " " + what + (count == 1 ? "" : "s");
  }

  /** A time to wait, in whole seconds and rounded up, such as "1:35 min". */
  static String time(Duration duration) {
    long seconds = (duration.toMillis() + 999) / 1000;
    if (seconds < SECONDS) {
      return seconds + " s";
    }
    return seconds < HOUR
        ? String.format(Locale.ROOT, "%d:%02d min", seconds / SECONDS, seconds % SECONDS)
        : String.format(Locale.ROOT, "%d:%02d h", seconds / HOUR, seconds / SECONDS % SECONDS);
  }

  /** A time that has passed: parts of seconds where there are few. */
  static String elapsed(Duration duration) {
    double seconds = duration.toMillis() / 1000.0;
    if (seconds < 1) {
      return String.format(Locale.ROOT, "%.2f s", Math.max(0.01, seconds));
    }
    return seconds < 10 ? String.format(Locale.ROOT, "%.1f s", seconds) : time(duration);
  }

  /** A size, such as "28 MB". */
  static String bytes(long bytes) {
    double size = bytes;
    String[] units = {"bytes", "KB", "MB", "GB", "TB"};
    int unit = 0;
    while (size >= STEP && unit < units.length - 1) {
      size /= STEP;
      unit++;
    }
    return String.format(
        Locale.ROOT, unit == 0 || size >= 10 ? "%.0f %s" : "%.1f %s", size, units[unit]);
  }

  /** How many a second; what took no time counts as a millisecond. */
  static double rate(long count, Duration elapsed) {
    return count / (Math.max(1, elapsed.toMillis()) / 1000.0);
  }
}
