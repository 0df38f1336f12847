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
        + text(file.toString())
        + ",\"template\":"
        + result.template().map(Template::tid).map(ValidationJson::text).orElse("null")
        + ",\"identification\":"
        + text(result.recognition().claim().name().toLowerCase(Locale.ROOT))
        + ",\"violations\":"
        + list(violations, ValidationJson::violation)
        + ",\"notChecked\":"
        + list(result.notChecked(), ValidationJson::notChecked)
        + ",\"notes\":"
        + list(result.notes(), ValidationJson::text)
        + "}\n";
  }

  private static String violation(Violation violation) {
    return "{\"rule\":"
        + text(violation.rule())
        + ",\"severity\":"
        + text(violation.severity().name())
        + ",\"path\":"
        + text(violation.path())
        + ",\"message\":"
        + text(violation.message())
        + ",\"section\":"
        + text(violation.section())
        + "}";
  }

  private static String notChecked(NotChecked open) {
    return "{\"rule\":"
        + text(open.rule())
        + ",\"path\":"
        + text(open.path())
        + ",\"times\":"
        + open.times()
        + ",\"message\":"
        + text(open.message())
        + "}";
  }

  private static <T> String list(List<T> values, Function<T, String> form) {
    return values.stream().map(form).collect(Collectors.joining(",", "[", "]"));
  }

  private static String text(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }
}
