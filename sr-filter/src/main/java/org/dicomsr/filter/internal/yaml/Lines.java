package org.dicomsr.filter.internal.yaml;

/** The lines of a file: they know where a character of a value stands. */
final class Lines {
  /** How a text is written. */
  enum Style {
    /** Without quotes. */
    PLAIN,
    /** In single or double quotes. */
    QUOTED,
    /** In the lines below a bar. */
    BLOCK
  }

  private final String[] lines;

  Lines(String text) {
    this.lines = text.split("\r\n|\r|\n", -1);
  }

  /**
   * Where a line and column of a text are in the file: exactly, where each line of the text stands
   * there as it is, else where the text begins.
   */
  Node.Place within(Node.Scalar scalar, int line, int column) {
    Node.Place inner = inner(scalar);
    return corresponds(scalar.text(), inner)
        ? new Node.Place(inner.line() + line - 1, inner.column() + column - 1)
        : scalar.place();
  }

  private Node.Place inner(Node.Scalar scalar) {
    Node.Place place = scalar.place();
    return switch (scalar.style()) {
      case PLAIN -> place;
      case QUOTED -> new Node.Place(place.line(), place.column() + 1);
      case BLOCK -> new Node.Place(place.line() + 1, 1 + indentation(place.line()));
    };
  }

  private int indentation(int line) {
    String text = line < lines.length ? lines[line] : "";
    int spaces = 0;
    while (spaces < text.length() && text.charAt(spaces) == ' ') {
      spaces++;
    }
    return spaces;
  }

  private boolean corresponds(String text, Node.Place inner) {
    String[] parts = text.split("\n", -1);
    for (int i = 0; i < parts.length; i++) {
      int line = inner.line() + i - 1;
      if (parts[i].isEmpty()) {
        continue;
      }
      if (line >= lines.length
          || lines[line].codePointCount(0, lines[line].length()) < inner.column()) {
        return false;
      }
      int from = lines[line].offsetByCodePoints(0, inner.column() - 1);
      if (!lines[line].startsWith(parts[i], from)) {
        return false;
      }
    }
    return true;
  }
}
