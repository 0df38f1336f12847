package org.dicomsr.filter.federated;

import java.util.List;

/**
 * Counts that cannot be read, published or merged. The message names sites and what differs, and
 * never shows a number of patients.
 */
public sealed class CountsException extends IllegalArgumentException
    permits AnotherSubsetFileException {
  private static final long serialVersionUID = 1L;

  /** The sites that it is about. */
  private final transient List<String> sites;

  /**
   * Says what is wrong.
   *
   * @param message what was expected and found
   * @param sites the sites that it is about
   */
  public CountsException(String message, List<String> sites) {
    super(sites.isEmpty() ? message : message + " (" + String.join(", ", sites) + ")");
    this.sites = List.copyOf(sites);
  }

  CountsException(String message, String... sites) {
    this(message, List.of(sites));
  }

  /** {@return the sites that it is about} */
  public List<String> sites() {
    return sites;
  }
}
