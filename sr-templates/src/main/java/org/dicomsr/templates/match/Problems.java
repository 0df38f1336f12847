package org.dicomsr.templates.match;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.templates.definition.Template;

/**
 * Gathers what is wrong with an item, and how much that speaks against the row it is held against.
 */
final class Problems {
  // What a fault weighs when rows compete for an item. Only the order matters much.
  static final int MISSING = 25;
  static final int TOO_MANY = 20;
  static final int NOT_ALLOWED = 20;
  static final int NEAR_MISS = 18;
  static final int VALUE = 15;
  static final int UNITS = 12;
  static final int DISORDER = 10;
  static final int REFUSED = 10;
  static final int UNEXPLAINED = 3;
  static final int OPEN = 2;
  static final int LOOSE = 1;

  /** What speaks for a template that the document itself names. */
  static final int NAMED = 30;

  private List<Problem> list = List.of();
  private int weight;

  void error(int child, Particle particle, String about, int weighs, String message) {
    add(child, particle, about, Severity.ERROR, message);
    weight += weighs;
  }

  void warning(int child, Particle particle, String about, String message) {
    add(child, particle, about, Severity.WARNING, message);
  }

  /** Notes what could not be checked. */
  void unchecked(int child, Particle particle, String about, String why) {
    change().add(new Problem(child, particle.rule(about), null, why, section(particle.template)));
  }

  /** Reports a child without the concept name that its value type calls for. */
  void nameless(int child, Scope scope) {
    about(child, scope, "concept", "expected a concept name, found none");
  }

  private void about(int child, Scope scope, String about, String message) {
    String where = scope.above == null ? "" : "-row" + scope.above.label();
    String rule = RuleText.template(scope.template.tid()) + where + "-" + about;
    change().add(new Problem(child, rule, Severity.ERROR, message, section(scope.template)));
    weight += REFUSED;
  }

  /** Reports a child that no row describes, where a template takes no others. */
  void refused(int child, Scope scope, Kind kind) {
    String type = kind.type() == null ? "an item of another value type" : kind.type().term();
    String name = kind.name() == null ? "" : " " + kind.name();
    about(
        child,
        scope,
        "extra",
        "expected no item that the template does not describe, found " + type + name);
  }

  private void add(int child, Particle particle, String about, Severity severity, String message) {
    String rule = particle.rule(about);
    change().add(new Problem(child, rule, severity, message, section(particle.template)));
  }

  private static String section(Template template) {
    return RuleText.section(template);
  }

  void weigh(int more) {
    weight += more;
  }

  void addAll(Problems other) {
    if (!other.list.isEmpty()) {
      change().addAll(other.list);
    }
    weight += other.weight;
  }

  /** Adds what could not be checked, and nothing else. */
  void addUnchecked(Problems other) {
    other.list.stream().filter(problem -> problem.severity() == null).forEach(change()::add);
  }

  int weight() {
    return weight;
  }

  boolean hasErrors() {
    return list.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  List<Problem> list() {
    return list;
  }

  private List<Problem> change() {
    if (list.isEmpty()) {
      list = new ArrayList<>(2);
    }
    return list;
  }
}
