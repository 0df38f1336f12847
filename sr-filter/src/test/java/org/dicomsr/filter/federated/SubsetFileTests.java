package org.dicomsr.filter.federated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.federated.SubsetFile.Subset;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.testing.QueryArbitraries;
import org.dicomsr.filter.testing.SchemaCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

class SubsetFileTests {
  private static final Path SAMPLES = Path.of("../examples/samples");
  private static final Catalogue CATALOGUE =
      Catalogue.parse(
          """
          catalogue: 1
          variables:
            pacemaker: {from: SCT|441509002, values: {yes: SCT|373066001, no: SCT|373067005}}
          """);
  private static final String FILE =
      """
      subsetFile: 1
      name: TAVI
      minCell: 7
      rounding: 5
      population: CT or ECG   # who is looked at
      subsets:
        CT: CT
        Both: |
          CT
          and ECG
        "4": pacemaker = yes
      """;

  private static String resource(String name) {
    try (InputStream in = SubsetFile.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFileNamesSubsetsAndSaysHowMuchMayBeTold() {
    assertThat(SubsetFile.parse(FILE, CATALOGUE))
        .isEqualTo(
            new SubsetFile(
                "TAVI",
                new Disclosure(7, 5),
                Query.parse("CT or ECG"),
                List.of(
                    new Subset("CT", Query.parse("CT")),
                    new Subset("Both", Query.parse("CT and ECG")),
                    new Subset("4", Query.parse("pacemaker = yes")))));
    SubsetFile least =
        SubsetFile.parse("{subsetFile: 1, name: A, subsets: {CT: CT}}", Catalogue.EMPTY);
    assertThat(least.disclosure()).isEqualTo(Disclosure.USUAL);
    assertThat(least.who()).isEmpty();
  }

  @Test
  void theHashIsOfWhatIsCountedAndNotOfHowItIsWritten() {
    String hash = SubsetFile.parse(FILE, CATALOGUE).hash();
    String elsewise =
        """
        {"name": "Another name", "subsetFile": 1, "population": "(CT or (ECG))", "rounding": 5,
         "minCell": 7, "subsets": {"CT": "CT", "Both": "CT and ECG", "4": "pacemaker = yes"}}
        """;
    assertThat(SubsetFile.parse(elsewise, CATALOGUE).hash()).isEqualTo(hash);
    Set<String> hashes = new HashSet<>(Set.of(hash));
    List<String[]> changes =
        List.of(
            new String[] {"minCell: 7", "minCell: 8"},
            new String[] {"rounding: 5", "rounding: 1"},
            new String[] {"CT or ECG", "CT"},
            new String[] {"population: CT or ECG", "# "},
            new String[] {"  CT: CT\n", "  CT: MR\n"},
            new String[] {"  CT: CT\n", "  MR: CT\n"},
            new String[] {"  CT: CT\n", ""});
    for (String[] change : changes) {
      assertThat(FILE).contains(change[0]);
      hashes.add(SubsetFile.parse(FILE.replace(change[0], change[1]), CATALOGUE).hash());
    }
    assertThat(hashes).hasSize(1 + changes.size());
  }

  /** A broken file and its one message; a star says that a schema cannot find the fault. */
  record Case(String name, boolean beyondTheSchema, String yaml, String message) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String part : resource("broken-subset-files.txt").split("(?m)^=== ", -1)) {
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
    assertThatThrownBy(() -> SubsetFile.parse(broken.yaml(), CATALOGUE))
        .isExactlyInstanceOf(SubsetFileException.class)
        .hasMessage(broken.message());
  }

  @Test
  void theSchemaAgreesWithTheReader() {
    SchemaCheck schema = new SchemaCheck(resource("subsets.schema.json"));
    assertThat(
            SchemaCheck.map(schema.root().get("properties")).keySet().stream().map(String::valueOf))
        .containsExactlyElementsOf(SubsetFileDecoder.KEYS);
    assertThat(schema.complaints(SchemaCheck.tree(FILE))).isEmpty();
    assertThat(cases()).hasSizeGreaterThan(28);
    cases()
        .forEach(broken ->
            assertThat(refuses(schema, broken.yaml()))
                .as(broken.name())
                .isEqualTo(!broken.beyondTheSchema()));
  }

  private static boolean refuses(SchemaCheck schema, String yaml) {
    try {
      return !schema.complaints(SchemaCheck.tree(yaml)).isEmpty();
    } catch (YamlEngineException e) {
      return true;
    }
  }

  @Test
  void theSampleIsReadWithItsCatalogue() throws IOException {
    Catalogue tavi = Catalogue.read(SAMPLES.resolve("catalogues/tavi.yaml"));
    Path sample = SAMPLES.resolve("subsets/tavi.yaml");
    SubsetFile file = SubsetFile.read(sample, tavi);
    assertThat(file.subsets()).hasSizeGreaterThan(5);
    SchemaCheck schema = new SchemaCheck(resource("subsets.schema.json"));
    assertThat(schema.complaints(SchemaCheck.tree(Files.readString(sample)))).isEmpty();
    assertThatThrownBy(() -> SubsetFile.read(sample, Catalogue.EMPTY))
        .isInstanceOf(SubsetFileException.class)
        .hasMessageStartingWith("tavi.yaml, line ");
  }

  @Test
  void filesThatCannotBeReadAreRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("s.yaml");
    assertThatThrownBy(() -> SubsetFile.read(file, CATALOGUE)).isInstanceOf(IOException.class);
    Files.write(file, new byte[] {(byte) 0xff});
    assertThatThrownBy(() -> SubsetFile.read(file, CATALOGUE))
        .hasMessage("s.yaml, line 1, column 1: expected text in UTF-8, found other bytes");
    Files.writeString(file, FILE + "  More: CT and\n");
    SubsetFileException wrong =
        catchThrowableOfType(SubsetFileException.class, () -> SubsetFile.read(file, CATALOGUE));
    assertThat(wrong.source()).contains("s.yaml");
    assertThat(wrong.line()).isEqualTo(12);
    assertThat(wrong.expected()).isNotEmpty();
    assertThat(wrong.found()).isNotEmpty();
  }

  @Test
  void thereAreAtMostThirtySubsets() {
    String many =
        "subsetFile: 1\nname: A\nsubsets:\n"
            + IntStream.range(0, 31)
                .mapToObj(i -> "  S" + i + ": age > " + i + " a\n")
                .toList()
                .stream()
                .reduce("", String::concat);
    assertThatThrownBy(() -> SubsetFile.parse(many, CATALOGUE))
        .hasMessage("line 34, column 3: expected at most 30 subsets, found more");
  }

  @Provide
  Arbitrary<List<Query>> queries() {
    return QueryArbitraries.queries()
        .filter(query -> query.level() == Level.PATIENTS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .uniqueElements();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("aZ0 :#'\"\\{}[]-,&*!|>%@`äß漢😀")
        .ofMinLength(1)
        .ofMaxLength(30)
        .filter(name -> !name.isBlank());
  }

  @Property(tries = 300)
  void jsonReadsAsAnEqualFile(
      @ForAll("names") String name,
      @ForAll("queries") List<Query> queries,
      @ForAll @IntRange(min = 2, max = 1000) int minCell,
      @ForAll boolean looksAtSome) {
    SubsetFile file =
        new SubsetFile(
            name,
            new Disclosure(minCell, minCell / 2),
            looksAtSome ? queries.getFirst() : null,
            IntStream.range(0, queries.size())
                .mapToObj(i -> new Subset(i + name, queries.get(i)))
                .toList());
    SubsetFile read = SubsetFile.recorded(file.toJson());
    assertThat(read).isEqualTo(file);
    assertThat(read.hash()).isEqualTo(file.hash());
    assertThat(read.toJson()).isEqualTo(file.toJson());
  }
}
