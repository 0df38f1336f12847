package org.dicomsr.examples.cli;

import java.nio.file.Path;
import org.dicomsr.index.privacy.SecretSource;
import org.jspecify.annotations.Nullable;

/** Where a command's secret is, which is never on the command line itself. */
final class Secrets {
  private Secrets() {}

  /** Of a file or an environment variable, of which one at most is named; else beside the index. */
  static SecretSource source(@Nullable Path file, @Nullable String variable) {
    if (file != null) {
      return new SecretSource.OfFile(file);
    }
    return variable != null
        ? new SecretSource.OfEnvironment(variable)
        : new SecretSource.BesideIndex();
  }
}
