package org.dicomsr.templates.match;

import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;

/** Names of rules and sections. */
final class RuleText {
  private RuleText() {}

  static String rule(Template template, TemplateRow row, String about) {
    return template(template.tid()) + "-row" + row.label() + "-" + about;
  }

  static String template(String tid) {
    return "TID" + tid;
  }

  static String section(Template template) {
    return isNumber(template.tid()) ? "PS3.16 TID " + template.tid() : template.toString();
  }

  /** TIDs of the standard are numbers; a user's may be names. */
  private static boolean isNumber(String tid) {
    return tid.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
