package org.dicomsr.filter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.filter.catalogue.testing.CatalogueArbitraries;
import org.dicomsr.filter.query.Value;
import org.jspecify.annotations.Nullable;

class CatalogueRoundTripProperties {
  @Provide
  Arbitrary<Catalogue> catalogues() {
    return CatalogueArbitraries.catalogues();
  }

  @Property(tries = 400)
  void yamlReadsAsAnEqualCatalogueAndIsWrittenAlike(@ForAll("catalogues") Catalogue catalogue) {
    String yaml = catalogue.toYaml();
    Catalogue again = Catalogue.parse(yaml);
    assertThat(again).isEqualTo(catalogue);
    assertThat(again.toYaml()).isEqualTo(yaml);
    assertThat(again.hash()).isEqualTo(catalogue.hash()).matches("[0-9a-f]{64}");
  }

  @Property(tries = 200)
  void orderAndTitlesDoNotChangeTheHash(
      @ForAll("catalogues") Catalogue catalogue, @ForAll long seed) {
    Random random = new Random(seed);
    List<Variable> variables = new ArrayList<>();
    for (Variable variable : catalogue.variables()) {
      List<Category> categories = new ArrayList<>();
      for (Category category : variable.categories()) {
        List<Value> recorded = new ArrayList<>(category.recorded());
        recorded.add(recorded.get(0));
        Collections.shuffle(recorded, random);
        categories.add(new Category(category.word(), recorded));
      }
      Collections.shuffle(categories, random);
      variables.add(with(variable, "another label", variable.unit(), categories));
    }
    Collections.shuffle(variables, random);
    Catalogue other =
        new Catalogue(
            "other",
            "titles",
            "and descriptions",
            variables,
            catalogue.synonyms(),
            catalogue.unitAliases(),
            catalogue.assumedUnits());
    assertThat(other.hash()).isEqualTo(catalogue.hash());
  }

  @Property(tries = 200)
  void whatIsMeantChangesTheHash(@ForAll("catalogues") Catalogue catalogue) {
    for (Variable variable : catalogue.variables()) {
      List<Variable> others = new ArrayList<>(catalogue.variables());
      others.remove(variable);
      others.add(with(variable, variable.label(), "kg", variable.categories()));
      assertThat(variables(catalogue, others).hash())
          .isEqualTo(variables(catalogue, others).hash())
          .satisfies(hash -> {
            if (!"kg".equals(variable.unit()) && variable.categories().isEmpty()) {
              assertThat(hash).isNotEqualTo(catalogue.hash());
            }
          });
    }
    assertThat(catalogue.with(List.of(Variable.builder("new").from("date").build())).hash())
        .isNotEqualTo(catalogue.hash());
  }

  private static Catalogue variables(Catalogue catalogue, List<Variable> variables) {
    return new Catalogue(
        null,
        null,
        null,
        variables,
        catalogue.synonyms(),
        catalogue.unitAliases(),
        catalogue.assumedUnits());
  }

  private static Variable with(
      Variable variable, @Nullable String label, @Nullable String unit, List<Category> categories) {
    return new Variable(
        variable.name(),
        label,
        variable.description(),
        variable.from(),
        variable.type(),
        categories.isEmpty() ? unit : variable.unit(),
        categories,
        variable.range(),
        variable.aggregate(),
        variable.when());
  }
}
