package org.dicomsr.filter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.CodePrefix;
import org.dicomsr.filter.query.Meaning;
import org.dicomsr.filter.query.Names;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QuotedText;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFileTests {
  private static final Path SAMPLE = Path.of("../examples/samples/catalogues/tavi.yaml");

  @Test
  void theSampleIsRead() throws IOException {
    Catalogue tavi = Catalogue.read(SAMPLE);
    assertThat(tavi.name()).isEqualTo("tavi");
    assertThat(tavi.variables()).hasSizeGreaterThan(25);
    Variable pr = tavi.variable("pr_interval").orElseThrow();
    assertThat(pr.title()).isEqualTo("PR interval");
    assertThat(pr.valueType()).contains(ValueType.NUMBER);
    assertThat(pr.from())
        .containsExactly(
            Selector.of(Term.parse("\"ECG Global Measurements\"/\"PR interval global\""))
                .within("3700"),
            Selector.of(new Code("MDC", "2:15872")));
    assertThat(tavi.variable("qtc_interval").orElseThrow().from())
        .hasSize(5)
        .startsWith(Selector.of(Term.parse("MDC|2:15876[DCM|111001 = DCM|122732]")));
    assertThat(tavi.variable("ct_date").orElseThrow().aggregate())
        .isEqualTo(new Aggregate.Nearest("tavi_date"));
    assertThat(tavi.variable("hinge_points").orElseThrow().from())
        .startsWith(Selector.of(Term.parse("99TAVI|hinge-point/points")));
    assertThat(tavi.variable("pacemaker").orElseThrow().category("yes").orElseThrow().recorded())
        .contains(new CodePrefix("99OPS", "5-377"), new Code("SCT", "307280005"));
    assertThat(tavi.variable("prosthesis_size").orElseThrow().when())
        .isEqualTo(tavi.variable("prosthesis").orElseThrow().when());
    assertThat(tavi.variable("sex").orElseThrow().valueType()).contains(ValueType.WORD);
    assertThat(tavi.variable("modality").orElseThrow().valueType()).contains(ValueType.WORD);
    assertThat(tavi.synonymsOf("pq-zeit")).containsExactly(new Code("MDC", "2:15872"));
    assertThat(tavi.unit("msec").orElseThrow().code()).isEqualTo("ms");
    assertThat(tavi.assumedUnits()).containsEntry(new Code("MDC", "2:16016"), "{H.B.}/min");
  }

  @Test
  void theSampleIsWrittenAndReadAgain() throws IOException {
    Catalogue tavi = Catalogue.read(SAMPLE);
    assertThat(Catalogue.parse(tavi.toYaml())).isEqualTo(tavi);
  }

  @Test
  void namesAreThoseOfTheVariables() throws IOException {
    Names names = Catalogue.read(SAMPLE).names();
    assertThat(names.kindOf("pacemaker")).contains(Names.Kind.VARIABLE);
    assertThat(names.kindOf("age")).contains(Names.Kind.VARIABLE);
    assertThat(names.kindOf("template")).contains(Names.Kind.BUILT_IN);
    assertThat(Query.parse("pacemaker = yes and pr_interval > 200 ms", names).terms()).hasSize(2);
    assertThatThrownBy(() -> Query.parse("pacemaker = yes and pr_intervall > 200 ms", names))
        .hasMessageContaining("line 1, column 21")
        .hasMessageContaining("did you mean `pr_interval`?");
  }

  @Test
  void selectorsOfEachForm() {
    Catalogue catalogue =
        Catalogue.parse(
            """
            catalogue: 1
            variables:
              a: {from: SliceThickness}
              b: {from: ['"A"/**/"B"', {path: ['"A"', '**', 'SCT|1/"C"']}]}
              c:
                from:
                  - code: 99OPS|5-37*
                    property: points
                    modifiers:
                      '"Laterality"': '"Left"'
                      SCT|2: SCT|3
                    template: 1500
                    object: report
                    where: |
                      title = "T"
                        and has date
                    group: type = SCT|4
                    value: [SCT|5, 1..2 mm]
              d: {from: {attribute: PatientSex}, when: {property: date}}
            """);
    assertThat(from(catalogue, "a")).containsExactly(Selector.of(Term.parse("SliceThickness")));
    assertThat(from(catalogue, "b"))
        .containsExactly(
            Selector.of(Term.parse("\"A\"/**/\"B\"")),
            Selector.of(Term.parse("\"A\"/**/SCT|1/\"C\"")));
    assertThat(from(catalogue, "c"))
        .containsExactly(
            new Selector(
                Term.parse("99OPS|5-37*/points[\"Laterality\" = \"Left\", SCT|2 = SCT|3]"),
                "1500",
                ObjectKind.Category.REPORT,
                Clause.parse("title = \"T\" and has date"),
                Clause.parse("type = SCT|4"),
                List.of(Value.parse("SCT|5"), Value.parse("1..2 mm"))));
    assertThat(catalogue.variable("d").orElseThrow().when())
        .isEqualTo(Selector.of(Term.parse("date")));
    assertThat(catalogue.variable("d").orElseThrow().valueType()).contains(ValueType.WORD);
  }

  private static List<Selector> from(Catalogue catalogue, String name) {
    return catalogue.variable(name).orElseThrow().from();
  }

  @Test
  void variablesOfJava() {
    Variable pacemaker =
        Variable.builder("pacemaker")
            .label("Pacemaker")
            .description("Any")
            .from("SCT|441509002")
            .category("yes", new Code("SCT", "373066001"), new QuotedText("ja"))
            .category("no", new Code("SCT", "373067005"))
            .aggregate(Aggregate.Simple.LATEST)
            .when(Selector.of(new Meaning("Date")).in(ObjectKind.of("SR")))
            .build();
    Variable pr =
        Variable.builder("pr")
            .from(
                Selector.of(new Meaning("PR"))
                    .within("3700")
                    .where(Clause.parse("has date"))
                    .inGroup(Clause.parse("number = 1"))
                    .with(Value.parse("1")))
            .type(ValueType.NUMBER)
            .unit("ms")
            .range(50, 1000)
            .build();
    Catalogue catalogue =
        Catalogue.parse(
            """
            catalogue: 1
            variables:
              pacemaker:
                label: Pacemaker
                description: Any
                from: SCT|441509002
                values: {yes: [SCT|373066001, '"ja"'], no: SCT|373067005}
                aggregate: latest
                when: {path: '"Date"', object: SR}
              pr:
                from:
                  {path: '"PR"', template: 3700, where: has date, group: number = 1, value: 1}
                type: number
                unit: ms
                range: [50, 1000.0]
            """);
    assertThat(Catalogue.of(pacemaker, pr)).isEqualTo(catalogue);
    assertThat(Catalogue.EMPTY.with(List.of(pacemaker)).with(List.of(pr))).isEqualTo(catalogue);
    assertThat(pr.title()).isEqualTo("pr");
  }

  @Test
  void whatIsLeftOutIsAllThereIs() {
    assertThat(Catalogue.parse("catalogue: 1")).isEqualTo(Catalogue.EMPTY);
    assertThat(Catalogue.parse("{\"catalogue\": 1}\n")).isEqualTo(Catalogue.EMPTY);
    assertThat(Catalogue.EMPTY.toYaml()).isEqualTo("catalogue: 1\n");
    assertThat(Catalogue.EMPTY.variable("x")).isEmpty();
    assertThat(Catalogue.EMPTY.synonymsOf("x")).isEmpty();
    assertThat(Catalogue.EMPTY.unit("msec")).isEmpty();
  }

  @Test
  void jsonIsReadAsWell() {
    Catalogue json =
        Catalogue.parse(
            """
            {
            \t"catalogue": 1,
            \t"variables": {
            \t\t"pr": {"from": ["\\"PR interval\\"", {"code": "MDC|2:15872"}], "unit": "ms", "label": "\\ud83e\\udec0 \\/ PR"}
            \t}
            }
            """);
    assertThat(from(json, "pr")).hasSize(2);
    assertThat(json.variable("pr").orElseThrow().label()).isEqualTo("🫀 / PR");
  }

  @Test
  void anchorsStandForWhatTheyName() {
    Catalogue catalogue =
        Catalogue.parse(
            """
            catalogue: 1
            variables:
              a: {from: &findings [SCT|1, SCT|2], type: code}
              b: {from: *findings, type: code}
            """);
    assertThat(from(catalogue, "a")).isEqualTo(from(catalogue, "b")).hasSize(2);
  }

  @Test
  void commentsStyleAndOrderDoNotChangeTheHash() {
    String block =
        """
        catalogue: 1
        variables:
          a: {from: [SCT|1, SCT|2], unit: ms}
          b: {values: {yes: [SCT|3, SCT|4], no: SCT|5}}
        unitAliases: {msec: ms, sec: s}
        """;
    String other =
        """
        # a comment
        "unitAliases": {"sec": "s", "msec": "ms"}
        title: other
        variables:
          b:
            label: other
            values:
              "no":
                - SCT|5
              "yes":
                - SCT|4
                - 'SCT|3'   # another
          a:
            unit: "ms"
            from:
              - code: SCT|1
              - path: SCT|2
        catalogue: "1"
        """;
    String hash = Catalogue.parse(block).hash();
    assertThat(Catalogue.parse(other).hash()).isEqualTo(hash);
    // Cohorts are known by it: a change of the canonical form would make strangers of them.
    assertThat(hash).isEqualTo("82afce5b9b6c0366d4ba01079787520fa5ad550775d983e3adee701523a48198");
    assertThat(Catalogue.parse(block.replace("[SCT|1, SCT|2]", "[SCT|2, SCT|1]")).hash())
        .isNotEqualTo(hash);
    assertThat(Catalogue.parse(block.replace("sec: s", "sec: h")).hash()).isNotEqualTo(hash);
  }

  @Test
  void filesThatCannotBeRead(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> Catalogue.read(folder.resolve("none.yaml")))
        .isInstanceOf(NoSuchFileException.class);
    Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xe4});
    assertThatThrownBy(() -> Catalogue.read(latin))
        .isInstanceOf(CatalogueException.class)
        .hasMessage("latin.yaml, line 1, column 1: expected text in UTF-8, found other bytes");
    Path large = Files.write(folder.resolve("large.yaml"), new byte[1_000_001]);
    assertThatThrownBy(() -> Catalogue.read(large))
        .hasMessage("large.yaml, line 1, column 1: expected at most 1000000 bytes, found more");
    Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "catalogue: 1\nvariabels: {}\n");
    assertThatThrownBy(() -> Catalogue.read(wrong))
        .isInstanceOfSatisfying(
            CatalogueException.class,
            e -> {
              assertThat(e.source()).contains("wrong.yaml");
              assertThat(e.line()).isEqualTo(2);
              assertThat(e.column()).isEqualTo(1);
              assertThat(e.problem().hint()).isEqualTo("did you mean `variables`?");
            })
        .hasMessage(
            "wrong.yaml, line 2, column 1: expected a key of a catalogue, found another one; "
                + "did you mean `variables`?");
  }
}
