package org.dicomsr.filter.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.CodePrefix;
import org.dicomsr.filter.query.QuantityRange;
import org.dicomsr.filter.query.Step;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.Value;
import org.jspecify.annotations.Nullable;

/** Writes catalogues as YAML. */
final class CatalogueWriter {
  private static final int LONGEST_KEY = 1000;

  private final StringBuilder out = new StringBuilder(4096);

  private CatalogueWriter() {}

  static String write(Catalogue catalogue) {
    CatalogueWriter writer = new CatalogueWriter();
    writer.catalogue(catalogue);
    return writer.out.toString();
  }

  private void catalogue(Catalogue catalogue) {
    line(0, "catalogue", CatalogueDecoder.VERSION);
    line(0, "name", catalogue.name());
    line(0, "title", catalogue.title());
    line(0, "description", catalogue.description());
    if (!catalogue.variables().isEmpty()) {
      out.append("variables:\n");
      catalogue.variables().forEach(this::variable);
    }
    if (!catalogue.synonyms().isEmpty()) {
      out.append("synonyms:\n");
      catalogue.synonyms().forEach((meaning, codes) -> listed(2, meaning, codes));
    }
    units("unitAliases", catalogue.unitAliases());
    units("assumeUnit", catalogue.assumedUnits());
  }

  private void units(String key, Map<?, String> units) {
    if (!units.isEmpty()) {
      out.append(key).append(":\n");
      units.forEach((text, unit) -> line(2, String.valueOf(text), unit));
    }
  }

  private void variable(Variable variable) {
    head(2, variable.name());
    line(4, "label", variable.label());
    line(4, "description", variable.description());
    if (!variable.from().isEmpty()) {
      head(4, "from");
      for (Selector selector : variable.from()) {
        out.repeat(' ', 6).append("- ");
        selector(8, selector);
      }
    }
    line(4, "type", variable.type() == null ? null : variable.type().word());
    line(4, "unit", variable.unit());
    if (!variable.categories().isEmpty()) {
      head(4, "values");
      variable
          .categories()
          .forEach(category -> listed(6, category.word().word(), category.recorded()));
    }
    QuantityRange range = variable.range();
    line(4, "range", range == null ? null : range.toString());
    aggregate(variable.aggregate());
    if (variable.when() != null) {
      out.repeat(' ', 4).append("when:");
      out.append(isPlain(variable.when()) ? " " : "\n      ");
      selector(6, variable.when());
    }
  }

  private void aggregate(Aggregate aggregate) {
    switch (aggregate) {
      case Aggregate.Nearest(String variable) ->
          out.repeat(' ', 4).append("aggregate: {nearest: ").append(quoted(variable)).append("}\n");
      case Aggregate.Simple simple ->
          line(4, "aggregate", simple == Aggregate.Simple.ALL ? null : simple.word());
    }
  }

  /** Behind a hyphen or in a line of its own, so far in. */
  private void selector(int indentation, Selector selector) {
    Term term = selector.term();
    if (term != null && isPlain(selector)) {
      out.append(quoted(term.toString())).append('\n');
      return;
    }
    int start = out.length();
    if (term != null) {
      line(indentation, isCode(term) ? "code" : "path", term.toString());
    }
    line(indentation, "template", selector.template());
    line(indentation, "object", selector.object() == null ? null : selector.object().word());
    line(indentation, "where", selector.where() == null ? null : selector.where().toString());
    line(indentation, "group", selector.group() == null ? null : selector.group().toString());
    if (!selector.values().isEmpty()) {
      listed(indentation, "value", selector.values());
    }
    // The first key follows what is written already.
    out.delete(start, start + indentation);
  }

  /** Whether a selector is a term and nothing else. */
  private static boolean isPlain(Selector selector) {
    return selector.template() == null
        && selector.object() == null
        && selector.where() == null
        && selector.group() == null
        && selector.values().isEmpty();
  }

  private static boolean isCode(Term term) {
    List<Step> steps = term.path().steps();
    return term.modifiers().isEmpty()
        && steps.size() == 1
        && (steps.get(0) instanceof Code || steps.get(0) instanceof CodePrefix);
  }

  private void head(int indentation, String key) {
    key(indentation, key).append('\n');
  }

  private void line(int indentation, String key, @Nullable String text) {
    if (text != null) {
      key(indentation, key).append(' ').append(quoted(text)).append('\n');
    }
  }

  private void listed(int indentation, String key, List<? extends Value> values) {
    String list =
        values.stream()
            .map(value -> quoted(value.toString()))
            .collect(Collectors.joining(", ", "[", "]"));
    key(indentation, key).append(' ').append(list).append('\n');
  }

  /** YAML finds the colon behind a key of up to 1024 characters only. */
  private StringBuilder key(int indentation, String key) {
    String quoted = quoted(key);
    out.repeat(' ', indentation);
    return quoted.length() <= LONGEST_KEY
        ? out.append(quoted).append(':')
        : out.append("? ").append(quoted).append('\n').repeat(' ', indentation).append(':');
  }

  private static String quoted(String text) {
    return YamlText.of(text);
  }
}
