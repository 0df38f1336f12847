package org.dicomsr.filter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dicomsr.filter.query.Query;
import org.junit.jupiter.api.Test;

/** Holds docs/catalogue.md and the package documentation to the reader. */
class CatalogueDocumentTests {
  private static final Path DOCUMENT = Path.of("../docs/catalogue.md");

  @Test
  void examplesAreCatalogues() throws IOException {
    List<String> examples = blocks("yaml");
    assertThat(examples).hasSizeGreaterThan(4);
    for (String example : examples) {
      String yaml =
          example.startsWith("catalogue:")
              ? example
              : "catalogue: 1\nvariables:\n  tavi_date: {from: date}\n" + example;
      assertThat(Catalogue.parse(yaml).variables()).isNotEmpty();
    }
    Catalogue first = Catalogue.parse(examples.get(0));
    assertThat(Query.parse("pr_interval > 0.2 s and pacemaker = yes", first.names())).isNotNull();
  }

  @Test
  void tablesHaveAllKeys() throws IOException {
    String text = Files.readString(DOCUMENT);
    Stream.of(CatalogueDecoder.KEYS, VariableDecoder.KEYS, SelectorDecoder.KEYS)
        .flatMap(List::stream)
        .forEach(key -> assertThat(text).containsPattern("(?m)^\\|[^|]*`" + key + "`.*\\|"));
    for (ValueType type : ValueType.values()) {
      assertThat(text).contains("`" + type + "`");
    }
    for (Aggregate.Simple simple : Aggregate.Simple.values()) {
      assertThat(text).contains("`" + simple + "`");
    }
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(DOCUMENT))
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }
}
