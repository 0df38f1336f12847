package org.dicomsr.index.source;

import java.io.IOException;

/**
 * A run that could not go on, for the reason that is the cause. Where the target, the ledger or the
 * report cannot be written any more, what was accepted after the last checkpoint is lost; what was
 * durable before still is. Where a source failed, all that it gave before is durable.
 */
public final class IngestFailedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What was done until then. */
  private final transient IngestReport report;

  IngestFailedException(IngestReport report, Throwable cause) {
    super(
        "expected an ingest to go on, found "
            + cause.getClass().getSimpleName()
            + " after "
            + report.files()
            + " files; the last checkpoint is kept",
        cause);
    this.report = report;
  }

  /** {@return what was done until then} */
  public IngestReport report() {
    return report;
  }
}
