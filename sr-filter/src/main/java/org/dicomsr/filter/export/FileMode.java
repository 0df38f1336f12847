package org.dicomsr.filter.export;

import java.util.Locale;

/** What becomes of files. */
public enum FileMode {
  /** None are part of the data set: it has labels alone. */
  NONE,
  /**
   * They stay where they are. What is listed of them is a keyed hash of the place, unless {@link
   * ExportOptions#identifiable} asks for the place itself.
   */
  REFERENCE,
  /** Copies without what identifies the patient. */
  COPY,
  /**
   * The files themselves, under other names. Only with {@link ExportOptions#identifiable}, for
   * nothing is taken out of them.
   */
  HARDLINK;

  /** {@return the word for it, such as {@code copy}} */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return word();
  }
}
