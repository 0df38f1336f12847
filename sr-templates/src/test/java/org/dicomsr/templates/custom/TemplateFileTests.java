package org.dicomsr.templates.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.definition.Condition;
import org.dicomsr.templates.definition.ConditionRule;
import org.dicomsr.templates.definition.RequirementType;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.definition.Term;
import org.dicomsr.templates.definition.ValueMultiplicity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFileTests {
  private static final String YAML =
      """
      # A report on the landmarks of the aortic root
      contextGroups:
      - cid: 99CUSPS
        name: Cusp
        extensible: false
        codes: [99SITE|L|Left cusp, 99SITE|R|Right cusp]
        includes: [244]
      templates:
      - tid: 99LM
        name: Landmark Report
        orderSignificant: true
        root: true
        rows:
        - row: 1
          type: CONTAINER
          concept: 99SITE|LM|Landmarks
          req: M
          rows:
          - row: 2
            rel: HAS OBS CONTEXT
            include: 1001
            req: M
          - {row: 3, rel: CONTAINS, type: NUM, concept: 99SITE|MSL|Septum length, units: UCUM|mm|mm, above: 0, req: MC, check: xor 4}
          - {row: 4, rel: CONTAINS, type: CODE/TEXT, concept: DCM|121071|Finding, values: DCID 99CUSPS, vm: 1-n, req: MC, check: xor 3}
          - row: 5
            rel: CONTAINS
            include: 300
            with: {$Measurement: [99SITE|H|Hinge, 99SITE|O|Ostium], $Units: UCUM|mm|mm}
            vm: 3
            req: U
            notes: one for each cusp
      """;

  private static final String JSON =
      """
      {"contextGroups": [{"cid": "99CUSPS", "name": "Cusp", "extensible": false,
          "codes": ["99SITE|L|Left cusp", "99SITE|R|Right cusp"], "includes": ["244"]}],
       "templates": [{"tid": "99LM", "name": "Landmark Report", "orderSignificant": true, "root": true, "rows": [
      \t{"row": "1", "type": "CONTAINER", "concept": "99SITE|LM|Landmarks", "req": "M", "rows": [
          {"row": 2, "rel": "HAS OBS CONTEXT", "include": "1001", "req": "M"},
          {"row": 3, "rel": "CONTAINS", "type": "NUM", "concept": "99SITE|MSL|Septum length", "units": "UCUM|mm|mm",
           "above": 0, "req": "MC", "check": "xor 4"},
          {"row": 4, "rel": "CONTAINS", "type": "CODE/TEXT", "concept": ["DCM|121071|Finding"], "values": ["DCID 99CUSPS"],
           "vm": "1-n", "req": "MC", "check": "xor 3"},
          {"row": 5, "rel": "CONTAINS", "include": 300,
           "with": {"$Measurement": ["99SITE|H|Hinge", "99SITE|O|Ostium"], "$Units": "UCUM|mm|mm"},
           "vm": "3", "req": "U", "notes": ["one for each cu\\u0073p"]}]}]}]}
      """;

  @Test
  void saysTheSameInYamlAndJson() {
    TemplateFile yaml = TemplateFile.parse("a.yaml", YAML);
    TemplateFile json = TemplateFile.parse("a.json", JSON);
    assertThat(json.templates()).isEqualTo(yaml.templates());
    assertThat(json.contextGroups()).isEqualTo(yaml.contextGroups());
  }

  @Test
  void readsEveryField() {
    Template template = TemplateFile.parse("a.yaml", YAML).templates().getFirst();
    assertThat(template.isRoot()).isTrue();
    assertThat(template.isOrderSignificant()).isTrue();
    assertThat(template.isExtensible()).isTrue();
    TemplateRow row = template.row("4").orElseThrow();
    assertThat(row.relationship()).isEqualTo(RelationshipType.CONTAINS);
    assertThat(row.nesting()).isEqualTo(1);
    assertThat(row.multiplicity()).isEqualTo(ValueMultiplicity.ONE_OR_MORE);
    assertThat(row.requirement()).isEqualTo(RequirementType.MC);
    assertThat(row.condition())
        .isEqualTo(new Condition("xor 3", new ConditionRule.Xor(List.of("3"))));
    RowContent.Item item = (RowContent.Item) row.content();
    assertThat(item.valueTypes()).containsExactly(ValueType.CODE, ValueType.TEXT);
    assertThat(item.constraint().values()).containsExactly(new Term.Group("99CUSPS", true));
    RowContent.Item number = (RowContent.Item) template.row("3").orElseThrow().content();
    assertThat(number.constraint().above()).isZero();
    assertThat(number.constraint().units()).containsExactly(Term.parse("UCUM|mm|mm"));
    TemplateRow included = template.row("5").orElseThrow();
    assertThat(included.notes()).containsExactly("one for each cusp");
    assertThat(((RowContent.Include) included.content()).bindings().get("$Measurement"))
        .containsExactly(Term.parse("99SITE|H|Hinge"), Term.parse("99SITE|O|Ostium"));
  }

  @Test
  void saysWhoDefinesATemplate() {
    assertThat(mappingResource("99LM")).isEqualTo("99LOCAL");
    assertThat(mappingResource("990001")).isEqualTo("99LOCAL");
    assertThat(mappingResource("9001")).isEqualTo("DCMR");
    assertThat(mappingResource("99LM\n  mappingResource: 99SITE")).isEqualTo("99SITE");
    assertThat(Templates.standard().templates())
        .allSatisfy(template -> assertThat(template.mappingResource()).isEqualTo("DCMR"));
  }

  private static String mappingResource(String tid) {
    String text = YAML.replace("tid: 99LM", "tid: " + tid);
    return TemplateFile.parse("a.yaml", text).templates().getFirst().mappingResource();
  }

  @Test
  void joinsTheStandardsTemplates(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("landmarks.yaml");
    Files.writeString(file, "\uFEFF" + YAML, StandardCharsets.UTF_8);
    Templates templates = Templates.standard().with(file);
    assertThat(templates.templates()).hasSize(61);
    assertThat(templates.template("99LM")).isPresent();
    assertThat(templates.contextGroups().group("99CUSPS").orElseThrow().codes()).hasSize(6);
    assertThat(
            templates
                .contextGroups()
                .group("99CUSPS")
                .orElseThrow()
                .contains(CodedConcept.of("G-A101", "SRT", "Left")))
        .isTrue();
    assertThat(Templates.standard().template("99LM")).isEmpty();
  }

  @Test
  void knowsWhereThingsAre() {
    TemplateFile file = TemplateFile.parse("a.yaml", YAML);
    assertThat(file.templatePosition("99LM")).contains(new FilePosition("a.yaml", 9, 3));
    assertThat(file.groupPosition("99CUSPS")).contains(new FilePosition("a.yaml", 3, 3));
    assertThat(file.rowPosition("99LM", "3")).contains(new FilePosition("a.yaml", 23, 7));
    assertThat(file.rowPosition("99LM", "9")).isEmpty();
    assertThat(file.mentions())
        .contains(new Mention(Mention.Kind.TEMPLATE, "1001", new FilePosition("a.yaml", 21, 16)));
  }

  @Test
  void filesMayIncludeEachOthersTemplates() {
    TemplateFile one = TemplateFile.parse("1.yaml", including("99A", "99B"));
    TemplateFile two = TemplateFile.parse("2.yaml", including("99B", "1502"));
    assertThat(Templates.standard().with(one, two).template("99A")).isPresent();
  }

  private static String including(String tid, String included) {
    return """
    templates:
    - tid: %s
      name: A
      rows:
      - {rel: CONTAINS, include: %s, req: M}
    """
        .formatted(tid, included);
  }

  @Test
  void aTemplateMayIncludeItselfBelowAnItem() {
    String text =
        """
        templates:
        - tid: 99TREE
          name: Tree
          rows:
          - type: CONTAINER
            req: M
            rows:
            - {rel: CONTAINS, include: 99TREE, vm: 1-n, req: U}
        """;
    assertThat(Templates.standard().with(TemplateFile.parse("a.yaml", text)).template("99TREE"))
        .isPresent();
  }

  @Nested
  class AnErrorNames {
    private void fails(String from, String to, String message) {
      assertThat(YAML).contains(from);
      String broken = YAML.replace(from, to);
      assertThatThrownBy(() -> Templates.standard().with(TemplateFile.parse("a.yaml", broken)))
          .isInstanceOf(TemplateFileException.class)
          .hasMessage(message);
    }

    @Test
    void aTidThatIsTaken() {
      fails(
          "99LM\n",
          "1500\n",
          "a.yaml, line 9, column 3: expected a new TID, found 1500, which the standard defines");
    }

    @Test
    void aTidThatAnotherFileTook() {
      TemplateFile first = TemplateFile.parse("first.yaml", including("99A", "300"));
      TemplateFile second = TemplateFile.parse("second.yaml", including("99A", "300"));
      assertThatThrownBy(() -> Templates.standard().with(first, second))
          .hasMessage(
              "second.yaml, line 2, column 3: expected a new TID, found 99A, which first.yaml defines");
    }

    @Test
    void aTidThatIsDefinedTwiceInAFile() {
      String twice = including("99A", "300") + including("99A", "300").substring(11);
      assertThatThrownBy(() -> TemplateFile.parse("a.yaml", twice))
          .hasMessage(
              "a.yaml, line 6, column 3: expected each identifier once, found TID 99A again after line 2");
    }

    @Test
    void aTemplateThatIsMissing() {
      fails(
          "include: 300",
          "include: 303",
          "a.yaml, line 27, column 16: expected the TID of a known template, found 303");
    }

    @Test
    void aCircleOfIncludes() {
      TemplateFile one = TemplateFile.parse("1.yaml", including("99A", "99B"));
      TemplateFile two = TemplateFile.parse("2.yaml", including("99B", "99A"));
      assertThatThrownBy(() -> Templates.standard().with(one, two))
          .hasMessage(
              "1.yaml, line 2, column 3: expected a content item between templates that include"
                  + " each other, found none: TID 99A includes TID 99B includes TID 99A");
    }

    @Test
    void aCircleOfOneTemplate() {
      assertThatThrownBy(() ->
              Templates.standard().with(TemplateFile.parse("a.yaml", including("99A", "99A"))))
          .hasMessage(
              "a.yaml, line 2, column 3: expected a content item between templates that include"
                  + " each other, found none: TID 99A includes TID 99A");
    }

    @Test
    void aRowNestedInOneThatIncludes() {
      fails(
          "req: U\n      notes: one for each cusp",
          "req: U\n      rows:\n      - {row: 6, rel: CONTAINS, include: 1502, req: U}",
          "a.yaml, line 32, column 9: expected no row nested in row 5 of TID 99LM, which includes a"
              + " template, found row 6");
    }

    @Test
    void aTidThatNoDocumentCouldGive() {
      fails(
          "tid: 99LM\n",
          "tid: 99LM-1\n",
          "a.yaml, line 9, column 8: expected a TID of up to 16 capitals, digits, spaces and"
              + " underscores, found \"99LM-1\"");
      fails(
          "root: true",
          "mappingResource: 99site",
          "a.yaml, line 12, column 20: expected a mapping resource of up to 16 capitals, digits,"
              + " spaces and underscores, found \"99site\"");
    }

    @Test
    void anUnknownValueType() {
      fails(
          "type: NUM",
          "type: NUMBER",
          "a.yaml, line 23, column 37: expected a value type such as CODE or CODE/TEXT, found \"NUMBER\"");
    }

    @Test
    void anUnknownRelationship() {
      fails(
          "HAS OBS CONTEXT",
          "HAS CONTEXT",
          "a.yaml, line 20, column 12: expected a relationship such as CONTAINS or R-INFERRED FROM,"
              + " found \"HAS CONTEXT\"");
    }

    @Test
    void aBadMultiplicity() {
      fails(
          "vm: 1-n",
          "vm: many",
          "a.yaml, line 24, column 103: expected a multiplicity such as 1, 1-n, 2-4 or 2-2n, found \"many\"");
    }

    @Test
    void anUnknownContextGroup() {
      fails(
          "DCID 99CUSPS",
          "DCID 99CUPS",
          "a.yaml, line 24, column 85: expected the CID of a known context group, found 99CUPS");
    }

    @Test
    void anUnknownField() {
      fails(
          "orderSignificant",
          "ordered",
          "a.yaml, line 11, column 3: expected a field of a template (tid, name,"
              + " mappingResource, extensible, orderSignificant, root, parameters, notes, rows), found \"ordered\"");
    }

    @Test
    void aFieldGivenTwice() {
      fails(
          "root: true",
          "name: Again",
          "a.yaml, line 12, column 3: expected each field once, found \"name\" again");
    }

    @Test
    void aFieldThatIsMissing() {
      fails(
          "  name: Landmark Report\n",
          "",
          "a.yaml, line 9, column 3: expected the field \"name\", found none");
      fails(
          "rel: CONTAINS, type: NUM",
          "type: NUM",
          "a.yaml, line 23, column 7: expected the field \"rel\" of a nested row, found none");
    }

    @Test
    void aRequirementThatIsNone() {
      fails(
          "vm: 3\n      req: U",
          "vm: 3\n      req: O",
          "a.yaml, line 30, column 12: expected M, MC, U or UC, found \"O\"");
    }

    @Test
    void aParameterThatNobodyDeclares() {
      fails(
          "$Units:",
          "$Unit:",
          "a.yaml, line 25, column 7: expected a parameter that TID 300 declares, found $Unit");
      fails(
          "units: UCUM|mm|mm,",
          "units: $Units,",
          "a.yaml, line 23, column 84: expected a parameter that TID 99LM declares, found $Units");
    }

    @Test
    void aCodeWithoutMeaning() {
      fails(
          "concept: DCM|121071|Finding",
          "concept: DCM|121071",
          "a.yaml, line 24, column 57: expected scheme|value|meaning, DCID n, BCID n or $Parameter,"
              + " found \"DCM|121071\"");
    }

    @Test
    void aConditionThatCannotBeRead() {
      fails(
          "check: xor 4",
          "check: either 4",
          "a.yaml, line 23, column 122: column 1 of the condition: expected xor, some of, if, only if,"
              + " iff or undecidable, found \"either 4\"");
    }

    @Test
    void aConditionOnAMissingRow() {
      fails(
          "check: xor 4",
          "check: xor 44",
          "a.yaml, line 23, column 122: expected a row of TID 99LM in the condition, found \"44\"");
    }

    @Test
    void aConditionThatIsMissing() {
      fails(
          "req: MC, check: xor 4",
          "req: MC",
          "a.yaml, line 23, column 111: expected \"condition\" or \"check\" of an MC or UC row, found neither");
    }

    @Test
    void aConstraintThatTheTypeCannotHave() {
      fails(
          "type: NUM",
          "type: TEXT",
          "a.yaml, line 23, column 85: expected no \"units\" on a row of type TEXT, found one");
    }

    @Test
    void aRowLabelThatIsTaken() {
      fails(
          "row: 4",
          "row: 3",
          "a.yaml, line 24, column 13: expected each row label once, found \"3\" again after line 23");
    }

    @Test
    void yamlThatIsNone() {
      fails(
          "root: true", "root: [true", "a.yaml, line 13, column 7: expected ',' or ']', but got :");
    }
  }

  @Nested
  class BrokenJson {
    private void fails(String text, String message) {
      assertThatThrownBy(() -> TemplateFile.parse("a.json", text))
          .isInstanceOf(TemplateFileException.class)
          .hasMessage("a.json, " + message);
    }

    @Test
    void isPointedAt() {
      fails("{\n \"templates\" []}", "line 2, column 14: expected a colon, found \"[\"");
      fails("{\"templates\": [", "line 1, column 16: expected a value, found the end of the file");
      fails("{\"templates\": [] ]", "line 1, column 18: expected a comma or }, found \"]\"");
      fails(
          "{\"templates\": []} {", "line 1, column 19: expected the end of the file, found \"{\"");
      fails(
          "{templates: []}",
          "line 1, column 2: expected the name of a field in quotes, found \"t\"");
      fails(
          "{\"a\": \"\\x\"}",
          "line 1, column 9: expected an escape such as \\n or \\u0041, found \"x\"");
      fails(
          "{\"a\": \"\\u00g1\"}",
          "line 1, column 9: expected four hexadecimal digits, found \"u\"");
      fails(
          "{\"a\": \"b}\n", "line 1, column 10: expected a quote that ends the text, found \"\n\"");
      fails("{\"a\": nul}", "line 1, column 7: expected a value, found \"n\"");
      fails(
          "{\"a\": 1, \"a\": 2}", "line 1, column 10: expected each field once, found \"a\" again");
      fails("{}", "line 1, column 1: expected templates, found none");
    }

    @Test
    void isRefusedWhenNestedWithoutEnd() {
      fails(
          "{\"a\":" + "[".repeat(100_000),
          "line 1, column 106: expected at most 100 levels, found \"[\"");
    }
  }

  @Test
  void yamlThatGrowsByAliasesIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
    }
    assertThatThrownBy(() -> TemplateFile.parse("a.yaml", bomb.toString()))
        .isInstanceOf(TemplateFileException.class);
  }
}
