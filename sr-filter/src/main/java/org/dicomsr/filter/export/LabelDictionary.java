package org.dicomsr.filter.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dicomsr.filter.catalogue.Aggregate;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.catalogue.Category;
import org.dicomsr.filter.catalogue.ValueType;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.query.json.internal.Json;
import org.dicomsr.filter.query.json.internal.JsonLine;

/**
 * {@code labels.json}: what the labels mean. It is made of the catalogue alone, so it is the same
 * at every site.
 */
final class LabelDictionary {
  private LabelDictionary() {}

  static String of(List<Variable> variables, Catalogue catalogue) {
    List<Json> labels = new ArrayList<>();
    variables.stream()
        .sorted(Comparator.comparing(Variable::name))
        .forEach(variable -> labels.add(label(variable)));
    return JsonLine.pretty(
        JsonLine.of(file -> {
          file.put("catalogue", catalogue.hash());
          file.put("labels", labels);
        }));
  }

  private static Json label(Variable variable) {
    return JsonLine.of(line -> {
      line.put("name", variable.name());
      line.put("title", variable.title());
      line.put("description", variable.description());
      line.put("type", variable.valueType().map(ValueType::word).orElse("any"));
      line.put("unit", variable.unit());
      if (!variable.categories().isEmpty()) {
        List<Json> values = new ArrayList<>();
        for (Category category : variable.categories()) {
          values.add(
              JsonLine.of(each -> {
                each.put("value", category.word().word());
                each.texts("recorded", category.recorded().stream().map(Object::toString).toList());
              }));
        }
        line.put("values", values);
      }
      if (variable.range() != null) {
        line.put(
            "range",
            List.of(
                new Json.Numeral(variable.range().low().toString()),
                new Json.Numeral(variable.range().high().toString())));
      }
      line.put("which", which(variable.aggregate()));
    });
  }

  private static String which(Aggregate aggregate) {
    return switch (aggregate) {
      case Aggregate.Simple simple -> simple.word();
      case Aggregate.Nearest(String event) -> "nearest to " + event;
    };
  }
}
