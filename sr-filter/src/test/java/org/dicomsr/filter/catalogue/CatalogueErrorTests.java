package org.dicomsr.filter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueErrorTests {
  /**
   * Broken files, each with the one message that it must give: {@code broken-catalogues.txt}. A
   * star behind the name says that a JSON schema cannot find the fault.
   */
  record Case(String name, boolean beyondTheSchema, String yaml, String message) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    String text;
    try (InputStream in = CatalogueErrorTests.class.getResourceAsStream("broken-catalogues.txt")) {
      text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Case> cases = new ArrayList<>();
    for (String part : text.split("(?m)^=== ", -1)) {
      if (!part.isBlank()) {
        int start = part.indexOf('\n');
        int end = part.indexOf("\n---> ");
        String name = part.substring(0, start);
        cases.add(
            new Case(
                name,
                name.endsWith("*"),
                part.substring(start + 1, end + 1),
                part.substring(end + 6).strip()));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void brokenFilesSayWhatIsWrongAndWhere(Case broken) {
    assertThatThrownBy(() -> Catalogue.parse(broken.yaml()))
        .isExactlyInstanceOf(CatalogueException.class)
        .hasMessage(broken.message());
  }

  @Test
  void theTableIsThere() {
    assertThat(cases()).hasSizeGreaterThan(60);
  }

  @Test
  void whatIsMadeInJavaIsReportedByItsPath() {
    Variable broken = Variable.builder("a").from("date").unit("foo").build();
    assertThatThrownBy(() -> Catalogue.of(broken))
        .isExactlyInstanceOf(CatalogueException.class)
        .hasMessage(
            "variables/a/unit: expected a unit of UCUM, or an alias of one, found another text; "
                + "`unitAliases` can say what it stands for");
    Variable fine = Variable.builder("a").from("date").build();
    CatalogueException twice =
        catchThrowableOfType(CatalogueException.class, () -> Catalogue.of(fine, fine));
    assertThat(twice.line()).isZero();
    assertThat(twice.column()).isZero();
    assertThat(twice.source()).isEmpty();
    assertThat(twice.problem().path()).isEqualTo("variables/a");
    assertThatThrownBy(() -> new Category(Category.of("x", new Code("S", "1")).word(), List.of()))
        .isExactlyInstanceOf(CatalogueException.class);
    assertThatThrownBy(() -> Selector.of(Term.parse("date")).where(Clause.parse("CT")))
        .hasMessageStartingWith("where: expected conditions on one object");
    assertThatThrownBy(() -> Variable.builder("a").from("date").label(" ").build())
        .hasMessageStartingWith("label: expected a text");
    assertThatThrownBy(
            () -> new Catalogue(null, "\ud800", null, List.of(), Map.of(), Map.of(), Map.of()))
        .hasMessageStartingWith("title: expected a text, found half a character");
  }

  @Test
  void depthSizeAndAliasesHaveLimits() {
    refused("[".repeat(100_000), "at most 32 levels");
    refused("{a: ".repeat(100_000), "at most 32 levels");
    refused("- ".repeat(50_000) + "x", "at most 32 levels");
    refused("catalogue: 1\nvariables: {" + "x: {from: date},".repeat(1) + "y: &a [*a]}", "alias");
    StringBuilder laughs =
        new StringBuilder("catalogue: 1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      laughs.append("a").append(i).append(": &a").append(i).append(" [");
      laughs.append((alias + ", ").repeat(9)).append(alias).append("]\n");
    }
    refused(laughs.toString(), "at most 200000 values");
    refused("[" + "x,".repeat(300_000) + "]", "at most 200000 values");
    refused("#".repeat(1_000_001), "at most 1000000 bytes");
  }

  private static void refused(String yaml, String message) {
    assertThatThrownBy(() -> Catalogue.parse(yaml))
        .isExactlyInstanceOf(CatalogueException.class)
        .hasMessageContaining(message);
  }
}
