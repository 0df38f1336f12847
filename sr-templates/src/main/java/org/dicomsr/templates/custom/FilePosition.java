package org.dicomsr.templates.custom;

/**
 * A place in a file.
 *
 * @param source the file's name
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record FilePosition(String source, int line, int column) {

  /** {@return the place as messages write it} */
  @Override
  public String toString() {
    return source + ", line " + line + ", column " + column;
  }
}
