package org.dicomsr.filter.query.json.internal;

/** Text that is no JSON, or exceeds a limit. Carries nothing of the text. */
public final class JsonFault extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Makes a fault.
   *
   * @param what what is there, with line and column
   */
  JsonFault(String what) {
    super(what);
  }

  /** {@return what is there, with line and column} */
  public String what() {
    return String.valueOf(getMessage());
  }
}
