package org.dicomsr.index.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Files per second over the last moments, since archives are not equally fast everywhere. */
final class RateMeter {
  private static final long WINDOW = TimeUnit.SECONDS.toNanos(15);
  private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

  private record Sample(long nanoseconds, long files) {}

  private final Deque<Sample> samples = new ArrayDeque<>();

  RateMeter(long start) {
    samples.add(new Sample(start, 0));
  }

  /** Takes a sample and gives the rate up to it; 0 when no time has passed. */
  double rate(long now, long files) {
    samples.addLast(new Sample(now, files));
    while (samples.size() > 2 && now - samples.getFirst().nanoseconds() > WINDOW) {
      samples.removeFirst();
    }
    Sample first = samples.getFirst();
    long passed = now - first.nanoseconds();
    return passed <= 0 ? 0 : (files - first.files()) * SECOND / passed;
  }
}
