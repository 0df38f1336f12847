package org.dicomsr.filter.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dicomsr.filter.catalogue.ValueType;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.deidentify.RefusalReason;
import org.dicomsr.filter.export.Sample.Refused;
import org.dicomsr.filter.export.Sample.SampleFile;
import org.dicomsr.filter.internal.text.Csv;
import org.dicomsr.filter.query.json.internal.Json;
import org.dicomsr.filter.query.json.internal.JsonLine;
import org.jspecify.annotations.Nullable;

/** Patients as lines of {@code samples.jsonl} and {@code samples.csv}. */
final class SampleLines {
  private final Pseudonyms pseudonyms;
  private final List<Variable> variables;
  private final List<String> roles;

  SampleLines(Pseudonyms pseudonyms, List<Variable> variables, List<String> roles) {
    this.pseudonyms = pseudonyms;
    this.variables = List.copyOf(variables);
    this.roles = List.copyOf(roles);
  }

  String json(Sample sample) {
    return JsonLine.line(
        JsonLine.of(line -> {
          line.put("pid", sample.pid());
          line.put("split", sample.part().isEmpty() ? null : sample.part());
          line.put("files", sample.files().stream().map(SampleLines::file).toList());
          if (!sample.refused().isEmpty()) {
            line.put("refused", sample.refused().stream().map(SampleLines::refused).toList());
          }
          line.put(
              "labels",
              labels -> sample.labels().forEach((name, label) -> labels.put(name, label(label))));
        }));
  }

  private static Json file(SampleFile file) {
    return JsonLine.of(line -> {
      line.put("role", file.role());
      line.put("path", file.path().isEmpty() ? null : file.path());
      if (!file.location().isEmpty()) {
        line.put("location", file.location());
      }
      line.put("sopClass", file.sopClassUid());
      line.put("studyUid", file.studyUid());
      line.put("seriesUid", file.seriesUid());
      line.put("sopInstanceUid", file.sopInstanceUid());
      line.put("sha256", file.sha256());
      line.put("bytes", file.bytes());
    });
  }

  private static Json refused(Refused refused) {
    return JsonLine.of(line -> {
      line.put("role", refused.role());
      line.put("sopClass", refused.sopClassUid());
      line.put("seriesUid", refused.seriesUid());
      line.put("sopInstanceUid", refused.sopInstanceUid());
      line.texts("reasons", refused.reasons().stream().map(SampleLines::word).toList());
    });
  }

  /** A reason as options and reports name it, such as {@code secondary-capture}. */
  static String word(RefusalReason reason) {
    return reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private Json label(Label label) {
    return JsonLine.of(line -> {
      Label.Value value = label.value();
      if (value == null) {
        line.put("value", (String) null);
      } else if (value.number() != null) {
        line.put("value", new Json.Numeral(value.text()));
      } else {
        line.put("value", value.text());
      }
      line.put("unit", value == null || value.number() == null ? null : value.unit());
      line.put("code", value == null || value.code().isEmpty() ? null : value.code());
      Label.Source source = label.source();
      if (source == null) {
        line.put("source", (String) null);
      } else {
        line.put(
            "source",
            from -> {
              from.put("seriesUid", uid(source.seriesUid()));
              from.put("sopInstanceUid", uid(source.sopInstanceUid()));
              from.put("path", source.path());
            });
      }
      if (label.conflicting() > 0) {
        line.put("conflict", label.conflicting());
      }
      if (label.withheld()) {
        line.put("withheld", true);
      }
    });
  }

  private @Nullable String uid(@Nullable String uid) {
    return uid == null ? null : pseudonyms.uid(uid);
  }

  /** The heading of the table. */
  String heading() {
    Stream<String> labels =
        variables.stream()
            .flatMap(variable ->
                columns(variable).stream()
                    .map(part -> part.isEmpty() ? variable.name() : variable.name() + "." + part));
    return row(
        Stream.of(Stream.of("pid", "split"), roles.stream().map(role -> "files." + role), labels)
            .flatMap(each -> each));
  }

  /** What a variable has columns for besides its value. */
  private static List<String> columns(Variable variable) {
    if (!variable.categories().isEmpty()) {
      return List.of("", "code");
    }
    ValueType type = variable.valueType().orElse(ValueType.NUMBER);
    return type == ValueType.NUMBER && variable.unit() == null ? List.of("", "unit") : List.of("");
  }

  String csv(Sample sample) {
    Stream<String> counts =
        roles.stream()
            .map(role ->
                Long.toString(
                    sample.files().stream().filter(file -> file.role().equals(role)).count()));
    Map<String, Label> labels = sample.labels();
    Stream<String> values =
        variables.stream()
            .flatMap(variable -> {
              Label label = labels.getOrDefault(variable.name(), Label.UNKNOWN);
              return columns(variable).stream().map(part -> cell(label, part));
            });
    return row(
        Stream.of(Stream.of(sample.pid(), sample.part()), counts, values).flatMap(each -> each));
  }

  private static String cell(Label label, String part) {
    Label.Value value = label.value();
    if (value == null) {
      return "";
    }
    return switch (part) {
      case "unit" -> value.unit();
      case "code" -> value.code();
      default -> value.number() == null ? Csv.harmless(value.text()) : value.text();
    };
  }

  private static String row(Stream<String> cells) {
    return String.join(",", cells.map(Csv::field).toList());
  }
}
