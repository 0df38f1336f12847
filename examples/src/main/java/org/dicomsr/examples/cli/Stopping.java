package org.dicomsr.examples.cli;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Lets work come to a good end when the user presses Ctrl-C, or the system asks the process to end:
 * the work is told to stop, and the process waits until this is closed.
 */
final class Stopping implements AutoCloseable {
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private volatile @Nullable Runnable stop;

  /**
   * Begins to listen.
   *
   * @param announce is run before the work is told to stop
   */
  Stopping(Runnable announce) {
    hook =
        new Thread(
            () -> {
              Runnable known = stop;
              if (known != null) {
                announce.run();
                known.run();
              }
              try {
                ended.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "sr-stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Says how the work is told to stop. */
  void by(Runnable how) {
    stop = how;
  }

  /** The work has ended, and all is written. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already
    }
  }
}
