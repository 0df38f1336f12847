package org.dicomsr.templates.match;

/** Template identifiers as documents write them. */
final class TemplateIds {
  private TemplateIds() {}

  /**
   * The identifier without what does not belong there: {@code TID1500} and {@code 01500} are 1500.
   */
  static String normal(String identifier) {
    String id = identifier.strip();
    if (id.regionMatches(true, 0, "TID", 0, 3)) {
      String rest = id.substring(3).strip();
      if (!rest.isEmpty() && Character.isDigit(rest.charAt(0))) {
        id = rest;
      }
    }
    int zeros = 0;
    while (zeros < id.length() - 1 && id.charAt(zeros) == '0') {
      zeros++;
    }
    return id.substring(zeros);
  }
}
