package org.dicomsr.examples.cli;

/** How parts of a line are set off from each other: by colours on a terminal, else not at all. */
enum Style {
  /** No colours. */
  PLAIN("", "", "", ""),
  /** ANSI escape sequences. */
  COLOURED("\033[2m", "\033[36m", "\033[1m", "\033[0m");

  private final String faint;
  private final String type;
  private final String strong;
  private final String off;

  Style(String faint, String type, String strong, String off) {
    this.faint = faint;
    this.type = type;
    this.strong = strong;
    this.off = off;
  }

  String faint(String text) {
    return faint + text + off;
  }

  String type(String text) {
    return type + text + off;
  }

  String strong(String text) {
    return strong + text + off;
  }
}
