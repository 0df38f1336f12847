package org.dicomsr.model.dicom.charset;

/**
 * How the text of a VR is divided, which decides where code extensions end (PS3.5 6.1.2.5.3).
 *
 * <p>Control characters (line and page ends, tabs) end them in every kind.
 */
public enum TextKind {
  /** One value in which the backslash is an ordinary character: ST, LT, UT. */
  SINGLE,
  /** Values separated by backslashes: SH, LO, UC. */
  MULTIPLE,
  /**
   * Person names: values separated by backslashes, component groups by {@code =}, components by
   * {@code ^}.
   */
  PERSON_NAME;

  /**
   * Whether the byte or character divides text of this kind; control characters are not asked here.
   */
  boolean isDelimiter(int c) {
    return switch (this) {
      case SINGLE -> false;
      case MULTIPLE -> c == '\\';
      case PERSON_NAME -> c == '\\' || c == '^' || c == '=';
    };
  }
}
