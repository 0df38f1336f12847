package org.dicomsr.filter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.filter.catalogue.testing.CatalogueArbitraries;
import org.dicomsr.filter.query.testing.QueryArbitraries;

class CatalogueRobustnessProperties {
  private static final String MARKER = "zqxjmarker";
  private static final String SIGNS = "\"'|{}[]:,*&!#-?%@`=<>~\\ \n\t\u0000\ud800x1";

  @Provide
  Arbitrary<String> texts() {
    return QueryArbitraries.texts();
  }

  @Provide
  Arbitrary<Catalogue> catalogues() {
    return CatalogueArbitraries.catalogues();
  }

  @Property(tries = 300)
  void anyTextIsACatalogueOrSaysWhyNot(@ForAll("texts") String text) {
    read(text);
    read("catalogue: 1\nvariables:\n  a:\n    from: " + text);
    read("catalogue: 1\nvariables:\n  a: {from: [" + text + "]}");
  }

  @Property(tries = 150)
  void damagedCataloguesSayWhatIsWrong(
      @ForAll("catalogues") Catalogue catalogue, @ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(catalogue.toYaml());
    for (int i = 0; i < 3; i++) {
      int at = random.nextInt(text.length());
      char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
      if (random.nextBoolean()) {
        text.setCharAt(at, sign);
      } else {
        text.insert(at, sign);
      }
      read(text.toString());
    }
  }

  private static void read(String text) {
    try {
      assertThat(Catalogue.parse(text)).isNotNull();
    } catch (CatalogueException e) {
      assertThat(e.line()).isPositive();
      assertThat(e.column()).isPositive();
      assertThat(e.problem().expected()).isNotBlank();
    }
  }

  /** A marker in place of each value, key and letter of the sample in turn. */
  @Example
  void messagesShowNothingOfTheFile() throws IOException {
    String[] lines =
        Files.readString(Path.of("../examples/samples/catalogues/tavi.yaml")).split("\n");
    int broken = 0;
    for (int i = 0; i < lines.length; i++) {
      for (int at = 0; at <= lines[i].length(); at += 9) {
        String[] damaged = lines.clone();
        damaged[i] = lines[i].substring(0, at) + MARKER + lines[i].substring(at);
        try {
          assertThat(Catalogue.parse(String.join("\n", damaged))).isNotNull();
        } catch (CatalogueException e) {
          broken++;
          assertThat(e.getMessage()).doesNotContainIgnoringCase(MARKER);
          assertThat(e.problem().expected() + e.problem().found() + e.problem().hint())
              .doesNotContainIgnoringCase(MARKER);
        }
      }
    }
    assertThat(broken).isGreaterThan(150);
  }
}
