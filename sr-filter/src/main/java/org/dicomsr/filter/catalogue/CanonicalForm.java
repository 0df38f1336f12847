package org.dicomsr.filter.catalogue;

import java.util.Comparator;
import java.util.List;
import org.dicomsr.filter.internal.digest.Sha256;
import org.dicomsr.filter.query.Modifier;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.Value;
import org.jspecify.annotations.Nullable;

/** Puts a catalogue in a form in which only what it means is left. */
final class CanonicalForm {
  private CanonicalForm() {}

  static String hash(Catalogue catalogue) {
    return Sha256.of(CatalogueWriter.write(of(catalogue)));
  }

  static Catalogue of(Catalogue catalogue) {
    return new Catalogue(
        null,
        null,
        null,
        catalogue.variables().stream()
            .sorted(Comparator.comparing(Variable::name))
            .map(CanonicalForm::of)
            .toList(),
        catalogue.synonyms(),
        catalogue.unitAliases(),
        catalogue.assumedUnits());
  }

  private static Variable of(Variable variable) {
    return new Variable(
        variable.name(),
        null,
        null,
        variable.from().stream().map(CanonicalForm::of).toList(),
        variable.type(),
        variable.unit(),
        variable.categories().stream()
            .sorted(Comparator.comparing(category -> category.word().word()))
            .map(category -> new Category(category.word(), sorted(category.recorded())))
            .toList(),
        variable.range(),
        variable.aggregate(),
        variable.when() == null ? null : of(variable.when()));
  }

  private static Selector of(Selector selector) {
    return new Selector(
        term(selector.term()),
        selector.template(),
        selector.object(),
        selector.where(),
        selector.group(),
        sorted(selector.values()));
  }

  private static @Nullable Term term(@Nullable Term term) {
    return term == null
        ? null
        : new Term(
            term.path(),
            term.modifiers().stream()
                .distinct()
                .sorted(Comparator.comparing(Modifier::toString))
                .toList());
  }

  private static List<Value> sorted(List<Value> values) {
    return values.stream().distinct().sorted(Comparator.comparing(Value::toString)).toList();
  }
}
