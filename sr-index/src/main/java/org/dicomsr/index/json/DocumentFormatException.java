package org.dicomsr.index.json;

import java.io.IOException;

/** JSON that is no document. The message says where and what was expected, without values. */
public final class DocumentFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Where in the JSON. */
  private final String where;

  DocumentFormatException(String where, String expected) {
    super((where.isEmpty() ? "document" : where) + ": expected " + expected);
    this.where = where;
  }

  /** {@return where in the JSON, such as {@code root.items[3].path}; empty for the whole} */
  public String where() {
    return where;
  }
}
