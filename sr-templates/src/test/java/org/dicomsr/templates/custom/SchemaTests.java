package org.dicomsr.templates.custom;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.definition.RowContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema says what the reader does. */
class SchemaTests {
  private static final Node SCHEMA = schema();

  private static Node schema() {
    try (InputStream bytes = TemplateFile.class.getResourceAsStream("template.schema.json")) {
      return JsonNodes.read("schema", new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Node at(String... path) {
    Node node = SCHEMA;
    for (String name : path) {
      node = requireNonNull(((Node.Mapping) node).fields().get(name), name).value();
    }
    return node;
  }

  private static Set<String> names(Node node) {
    return ((Node.Mapping) node).fields().keySet();
  }

  private static List<String> texts(Node node) {
    return ((Node.Sequence) node).items().stream().map(Fields::text).toList();
  }

  /** The reader's own list of fields is in what it says to a field it does not know. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "template # {\"templates\": [{\"?\": 1}]}",
        "row # {\"templates\": [{\"tid\": 1, \"name\": \"x\", \"rows\": [{\"?\": 1}]}]}",
        "contextGroup # {\"contextGroups\": [{\"?\": 1}]}"
      })
  void everyFieldIsInTheSchemaAndNoOther(String what, String file) {
    try {
      TemplateFile.parse("a.json", file);
    } catch (TemplateFileException refused) {
      String known =
          String.valueOf(refused.getMessage()).replaceFirst(".*\\((.*)\\), found.*", "$1");
      assertThat(names(at("$defs", what, "properties")))
          .containsExactlyInAnyOrder(known.split(", "));
      return;
    }
    throw new AssertionError("expected a refusal of " + file);
  }

  @Test
  void relationshipsAndValueTypesAreTheStandards() {
    assertThat(texts(at("$defs", "row", "properties", "rel", "enum")))
        .containsAll(Arrays.stream(RelationshipType.values()).map(RelationshipType::term).toList())
        .hasSize(2 * RelationshipType.values().length);
    Pattern type =
        Pattern.compile(Fields.text(at("$defs", "row", "properties", "type", "pattern")));
    assertThat(ValueType.values()).allMatch(each -> type.matcher(each.term()).matches());
    assertThat("CODE/NUM").matches(type);
    assertThat("CODES").doesNotMatch(type);
  }

  @Test
  void theShippedTermsFitThePatterns() {
    Pattern term = Pattern.compile(Fields.text(at("$defs", "term", "pattern")));
    Pattern multiplicity = Pattern.compile(Fields.text(at("$defs", "multiplicity", "pattern")));
    Templates.standard().templates().stream()
        .flatMap(template -> template.rows().stream())
        .forEach(row -> {
          assertThat(row.multiplicity().toString()).matches(multiplicity);
          if (row.content() instanceof RowContent.Item item) {
            item.concept().forEach(each -> assertThat(each.text()).matches(term));
          }
        });
    assertThat("2-2n").matches(multiplicity);
    assertThat("0-1").doesNotMatch(multiplicity);
  }
}
