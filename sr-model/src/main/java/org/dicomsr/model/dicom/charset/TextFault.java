package org.dicomsr.model.dicom.charset;

/** What can be wrong with the bytes of a text value; the text is decoded nevertheless. */
public enum TextFault {
  /** Bytes without meaning in the character set; each such run became U+FFFD. */
  UNDECODABLE,
  /**
   * A character of a well-known superset (Shift JIS, code page 949, GBK) of the declared set; it
   * was decoded as such.
   */
  BEYOND_SET,
  /**
   * A byte from 0x80 on where only ISO 646 is in force. It was read through the set designated last
   * in the same value, or as ISO 8859-1 where there is none.
   */
  NOT_DESIGNATED,
  /**
   * An escape sequence of a character set that Specific Character Set does not list; it was obeyed.
   */
  UNDECLARED_ESCAPE,
  /** An escape sequence that DICOM does not know; it was kept in the text. */
  UNKNOWN_ESCAPE
}
