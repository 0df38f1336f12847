package org.dicomsr.filter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.filter.catalogue.CatalogueErrorTests.Case;
import org.dicomsr.filter.catalogue.testing.CatalogueArbitraries;
import org.dicomsr.filter.query.BuiltIn;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.testing.SchemaCheck;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Holds schema and reader equal, as far as a schema can say what the reader asks. */
class CatalogueSchemaTests {
  private static final SchemaCheck SCHEMA = new SchemaCheck(schema());

  @Provide
  Arbitrary<Catalogue> catalogues() {
    return CatalogueArbitraries.catalogues();
  }

  private static String schema() {
    try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Example
  void theSampleKeepsTheSchema() throws IOException {
    String yaml = Files.readString(Path.of("../examples/samples/catalogues/tavi.yaml"));
    assertThat(SCHEMA.complaints(SchemaCheck.tree(yaml))).isEmpty();
  }

  @Property(tries = 200)
  void whatIsWrittenKeepsTheSchema(@ForAll("catalogues") Catalogue catalogue) {
    assertThat(SCHEMA.complaints(SchemaCheck.tree(catalogue.toYaml()))).isEmpty();
  }

  @Example
  void brokenFilesBreakTheSchemaUnlessItCannotSay() {
    for (Case broken : CatalogueErrorTests.cases().toList()) {
      assertThat(refuses(broken.yaml()))
          .as(broken.name() + ": " + broken.message())
          .isEqualTo(!broken.beyondTheSchema());
    }
  }

  private static boolean refuses(String yaml) {
    try {
      return !SCHEMA.complaints(SchemaCheck.tree(yaml)).isEmpty();
    } catch (YamlEngineException e) {
      return true;
    }
  }

  @Example
  void keysAndWordsAreThoseOfTheReader() {
    Map<?, ?> variable = SCHEMA.definition("variable");
    Map<?, ?> selector =
        SchemaCheck.map(SchemaCheck.list(SCHEMA.definition("selector").get("anyOf")).get(1));
    same(keys(SCHEMA.root()), CatalogueDecoder.KEYS);
    same(keys(variable), VariableDecoder.KEYS);
    same(keys(selector), SelectorDecoder.KEYS);
    same(words(variable, "type"), Stream.of(ValueType.values()).map(ValueType::word).toList());
    same(words(selector, "property"), Stream.of(BuiltIn.values()).map(BuiltIn::word).toList());
    Map<?, ?> aggregate =
        SchemaCheck.map(SchemaCheck.map(variable.get("properties")).get("aggregate"));
    same(
        SchemaCheck.list(
            SchemaCheck.map(SchemaCheck.list(aggregate.get("anyOf")).get(0)).get("enum")),
        Arrays.stream(Aggregate.Simple.values()).map(Aggregate.Simple::word).toList());
    String kinds =
        String.valueOf(
            SchemaCheck.map(SchemaCheck.map(selector.get("properties")).get("object"))
                .get("pattern"));
    for (ObjectKind.Category category : ObjectKind.Category.values()) {
      assertThat(category.word()).matches(kinds);
    }
  }

  private static Collection<?> keys(Map<?, ?> rule) {
    return SchemaCheck.map(rule.get("properties")).keySet();
  }

  private static Collection<?> words(Map<?, ?> rule, String key) {
    return SchemaCheck.list(
        SchemaCheck.map(SchemaCheck.map(rule.get("properties")).get(key)).get("enum"));
  }

  private static void same(Collection<?> found, List<String> expected) {
    assertThat(found.stream().map(String::valueOf)).containsExactlyElementsOf(expected);
  }
}
