package org.dicomsr.templates.match;

import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;

/** Names of rules and sections. */
final class RuleText {
  private RuleText() {}

  static String rule(Template template, TemplateRow row, String about) {
    return template(template.tid()) + "-row" + row.label() + "-" + about;
  }

  /** TIDs of the standard are numbers; a user's may be names. */
  static String template(String tid) {
    return isNumber(tid) ? "TID" + tid : tid;
  }

  static String section(Template template) {
    return isNumber(template.tid()) ? "PS3.16 TID " + template.tid() : template.toString();
  }

  private static boolean isNumber(String tid) {
    return !tid.isEmpty() && tid.charAt(0) >= '0' && tid.charAt(0) <= '9';
  }
}
