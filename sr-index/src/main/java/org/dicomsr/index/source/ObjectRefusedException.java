package org.dicomsr.index.source;

/**
 * A target will not have an object, for a reason that lies in the object. The run goes on with the
 * next.
 */
public final class ObjectRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message says what was expected and what was found, without any value of the object
   */
  public ObjectRefusedException(String message) {
    super(message);
  }
}
