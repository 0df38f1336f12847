package org.dicomsr.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dicomsr.model.violation.Violation;
import org.dicomsr.templates.ValidationResult;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.match.NotChecked;

/** What {@code sr validate --json} prints. */
final class ValidationJson {
  private ValidationJson() {}

  static String line(Path file, List<Violation> violations, ValidationResult result) {
    return "{\"file\":"
        + Json.text(file.toString())
        + ",\"template\":"
        + result.template().map(Template::tid).map(Json::text).orElse("null")
        + ",\"identification\":"
        + Json.text(result.recognition().claim().name().toLowerCase(Locale.ROOT))
        + ",\"violations\":"
        + list(violations, ValidationJson::violation)
        + ",\"notChecked\":"
        + list(result.notChecked(), ValidationJson::notChecked)
        + ",\"notes\":"
        + list(result.notes(), Json::text)
        + "}\n";
  }

  private static String violation(Violation violation) {
    return "{\"rule\":"
        + Json.text(violation.rule())
        + ",\"severity\":"
        + Json.text(violation.severity().name())
        + ",\"path\":"
        + Json.text(violation.path())
        + ",\"message\":"
        + Json.text(violation.message())
        + ",\"section\":"
        + Json.text(violation.section())
        + "}";
  }

  private static String notChecked(NotChecked open) {
    return "{\"rule\":"
        + Json.text(open.rule())
        + ",\"path\":"
        + Json.text(open.path())
        + ",\"times\":"
        + open.times()
        + ",\"message\":"
        + Json.text(open.message())
        + "}";
  }

  private static <T> String list(List<T> values, Function<T, String> form) {
    return values.stream().map(form).collect(Collectors.joining(",", "[", "]"));
  }
}
