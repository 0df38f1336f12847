package org.dicomsr.filter.query.json.internal;

/** Text that is no JSON, or exceeds a limit. Carries nothing of the text. */
public final class JsonFault extends Exception {
  private static final long serialVersionUID = 1L;

  /** The innermost value that was begun, as a JSON pointer. */
  private final String pointer;

  /**
   * Makes a fault.
   *
   * @param pointer the innermost value that was begun
   * @param what what is there, with line and column
   */
  JsonFault(String pointer, String what) {
    super(what);
    this.pointer = pointer;
  }

  /** {@return the innermost value that was begun, as a JSON pointer} */
  public String pointer() {
    return pointer;
  }

  /** {@return what is there, with line and column} */
  public String what() {
    return String.valueOf(getMessage());
  }
}
