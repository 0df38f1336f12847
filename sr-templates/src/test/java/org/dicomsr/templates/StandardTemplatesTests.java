package org.dicomsr.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.definition.Condition;
import org.dicomsr.templates.definition.ConditionRule;
import org.dicomsr.templates.definition.Confidence;
import org.dicomsr.templates.definition.RequirementType;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.definition.Term;
import org.dicomsr.templates.definition.ValueMultiplicity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StandardTemplatesTests {
  private static final Templates STANDARD = Templates.standard();

  private static Template template(String tid) {
    return STANDARD.template(tid).orElseThrow();
  }

  private static TemplateRow row(String tid, String label) {
    return template(tid).row(label).orElseThrow();
  }

  @Test
  void sixtyTemplatesWith547RowsAreThere() {
    assertThat(STANDARD.templates()).hasSize(60);
    assertThat(STANDARD.templates().stream().mapToInt(t -> t.rows().size()).sum()).isEqualTo(547);
    assertThat(STANDARD.templates().stream().filter(Template::isRoot).map(Template::tid))
        .containsExactly("1500", "2000", "3700");
  }

  @Test
  void whatIsIncludedIsThereOrNamedAsElsewhere() {
    Set<String> missing = new TreeSet<>();
    for (Template template : STANDARD.templates()) {
      for (TemplateRow row : template.rows()) {
        if (row.content() instanceof RowContent.Include include
            && STANDARD.template(include.tid()).isEmpty()) {
          missing.add(include.tid());
        }
      }
    }
    assertThat(missing).containsExactly("1608", "1609");
    assertThat(STANDARD.external()).containsOnlyKeys("1608", "1609");
  }

  @Test
  void contextGroupsThatRowsNameHaveCodes() {
    for (Template template : STANDARD.templates()) {
      for (TemplateRow row : template.rows()) {
        if (row.content() instanceof RowContent.Item item) {
          List<Term> terms = new ArrayList<>(item.concept());
          terms.addAll(item.constraint().values());
          terms.addAll(item.constraint().units());
          for (Term term : terms) {
            if (term instanceof Term.Group group) {
              assertThat(STANDARD.contextGroups().group(group.cid()).orElseThrow().isTabulated())
                  .as("CID %s of TID %s row %s", group.cid(), template.tid(), row.label())
                  .isTrue();
            }
          }
        }
      }
    }
  }

  @Nested
  class ARow {
    @Test
    void ofPlanarRoiMeasurementsIsAsInTheTable() {
      TemplateRow row = row("1410", "7");
      assertThat(row.nesting()).isEqualTo(1);
      assertThat(row.relationship()).isEqualTo(RelationshipType.CONTAINS);
      assertThat(row.requirement()).isEqualTo(RequirementType.MC);
      assertThat(row.multiplicity()).isEqualTo(ValueMultiplicity.ONE);
      assertThat(row.condition())
          .isEqualTo(
              new Condition("XOR Rows 5, 7b, 8b", new ConditionRule.Xor(List.of("5", "7b", "8b"))));
      RowContent.Item item = (RowContent.Item) row.content();
      assertThat(item.valueTypes()).containsExactly(ValueType.IMAGE);
      assertThat(item.concept())
          .containsExactly(Term.parse("EV DCM|121214|Referenced Segmentation Frame"));
      assertThat(item.constraint().reference().sopClasses())
          .contains("1.2.840.10008.5.1.4.1.1.66.4");
      assertThat(item.constraint().reference().frames()).isEqualTo(ValueMultiplicity.ONE);
    }

    @Test
    void thatIncludesHandsDownItsParameters() {
      RowContent.Include include = (RowContent.Include) row("3802", "10").content();
      assertThat(include.tid()).isEqualTo("3829");
      assertThat(include.bindings())
          .containsEntry(
              "$ModType", List.of(Term.parse("DT DCM|122170|Type of Myocardial Infarction")))
          .containsEntry("$Therapy", List.of(new Term.Group("3764", true)));
    }

    @Test
    void byReferenceIsMarked() {
      TemplateRow row = row("320", "2");
      assertThat(row.byReference()).isTrue();
      assertThat(row.relationshipText()).isEqualTo("R-INFERRED FROM");
      assertThat(row.relationship()).isEqualTo(RelationshipType.INFERRED_FROM);
    }

    @Test
    void knowsItsFamily() {
      Template template = template("1500");
      assertThat(template.children(row("1500", "13"))).containsExactly(row("1500", "13b"));
      assertThat(template.parent(row("1500", "13b"))).contains(row("1500", "13"));
      assertThat(template.parent(row("1500", "1"))).isEmpty();
      assertThat(template.topRows()).containsExactly(row("1500", "1"));
    }

    @Test
    void thatWasCorrectedSaysWhy() {
      assertThat(row("1419", "19").relationship()).isEqualTo(RelationshipType.INFERRED_FROM);
      assertThat(row("1419", "19").notes().getFirst()).startsWith("The table says CONTAINS");
      RowContent.Item item = (RowContent.Item) row("1606", "3").content();
      assertThat(item.valueTypes()).containsExactly(ValueType.CODE, ValueType.NUM);
    }

    @Test
    void keepsTheSourcesDoubts() {
      assertThat(row("3704", "9").confidence()).isEqualTo(Confidence.INFERRED);
      assertThat(row("1500", "1").confidence()).isEqualTo(Confidence.CONFIRMED);
      assertThat(row("1501", "2").notes()).contains("PS3.16 2016c: req=M");
    }
  }

  @Nested
  class AConditionOf {
    private final Pattern line = Pattern.compile("([^\t]+)\t([^\t]+)\t([^\t]+)\t([^\t]+)");

    private Map<String, Condition> handKept() throws IOException {
      Path file = Path.of("../tools/spec/conditions.tsv");
      Map<String, Condition> conditions = new HashMap<>();
      List<String> lines = Files.readAllLines(file);
      for (String each : lines.subList(1, lines.size())) {
        Matcher matcher = line.matcher(each);
        assertThat(matcher.matches()).as(each).isTrue();
        ConditionRule rule = ConditionRule.parse(matcher.group(4));
        assertThat(rule.toString()).isEqualTo(matcher.group(4));
        conditions.put(
            matcher.group(1) + " " + matcher.group(2), new Condition(matcher.group(3), rule));
      }
      return conditions;
    }

    @Test
    void everyConditionalRowIsKeptByHandInTheSameWords() throws IOException {
      Map<String, Condition> shipped = new HashMap<>();
      for (Template template : STANDARD.templates()) {
        for (TemplateRow row : template.rows()) {
          if (row.condition() != null) {
            shipped.put(template.tid() + " " + row.label(), row.condition());
          }
          assertThat(row.condition() == null && row.requirement().isConditional()).isFalse();
        }
      }
      assertThat(shipped).isEqualTo(handKept());
    }

    @Test
    void onlyTenRowsCannotBeDecidedFromTheTree() throws IOException {
      assertThat(handKept()).hasSize(104);
      assertThat(
              handKept().entrySet().stream()
                  .filter(entry -> !entry.getValue().isDecidable())
                  .map(Map.Entry::getKey)
                  .sorted())
          .containsExactly(
              "1000 2", "1001 1", "1001 2", "1001 3", "1007 2", "1007 3", "1007 7", "1009 2",
              "3830 8", "3830 9");
    }
  }

  @Nested
  class ComparedWithTheirSource {
    @Test
    void eachTemplateHasAsManyRowsInTheSameOrder() throws IOException {
      Pattern rowLabel = Pattern.compile("\"row\": \"([^\"]+)\"");
      for (Template template : STANDARD.templates()) {
        String text =
            Files.readString(SpecFolder.file("templates/tid-" + template.tid() + ".json"));
        List<String> labels = rowLabel.matcher(text).results().map(m -> m.group(1)).toList();
        assertThat(template.rows().stream().map(TemplateRow::label)).isEqualTo(labels);
      }
    }

    @Test
    void theIndexCountsTheSameRows() throws IOException {
      String index = Files.readString(SpecFolder.file("index.json"));
      Matcher entry =
          Pattern.compile("\"tid\": \"(\\d+)\",\\s+\"name\": \"([^\"]+)\"[^}]*?\"rows\": (\\d+)")
              .matcher(index);
      int found = 0;
      while (entry.find()) {
        Template template = template(entry.group(1));
        assertThat(template.name()).isEqualTo(entry.group(2));
        assertThat(template.rows()).hasSize(Integer.parseInt(entry.group(3)));
        found++;
      }
      assertThat(found).isEqualTo(60);
    }

    @Test
    void everyCellThatIsPlainTextIsTheSame() throws IOException {
      Pattern cells =
          Pattern.compile(
              "\"row\": \"([^\"]+)\",\\s+\"nest\": (\\d),\\s+\"rel\": \"([^\"]*)\",\\s+\"vt\": \"([^\"]+)\","
                  + "\\s+\"concept\": \\{([^}]*(?:\\{[^}]*}[^}]*)?)},\\s+\"vm\": \"([^\"]+)\",\\s+\"req\": \"(\\w+)\"");
      Set<String> corrected = Set.of("1419 19", "1606 3", "1606 4", "1606 5");
      int compared = 0;
      for (Template template : STANDARD.templates()) {
        Matcher source =
            cells.matcher(
                Files.readString(SpecFolder.file("templates/tid-" + template.tid() + ".json")));
        while (source.find()) {
          TemplateRow row = row(template.tid(), source.group(1));
          compared++;
          if (corrected.contains(template.tid() + " " + row.label())) {
            continue;
          }
          assertThat(List.of(row.nesting() + "", row.relationshipText(), type(row)))
              .as("TID %s row %s", template.tid(), row.label())
              .isEqualTo(List.of(source.group(2), source.group(3), source.group(4)));
          assertThat(row.multiplicity()).hasToString(source.group(6));
          assertThat(row.requirement()).hasToString(source.group(7));
          assertThat(concept(row)).isEqualTo(concept(source.group(5)));
        }
      }
      assertThat(compared).isEqualTo(547);
    }

    private String type(TemplateRow row) {
      return switch (row.content()) {
        case RowContent.Item item -> item.valueTypes().getFirst().term();
        case RowContent.Include include -> "INCLUDE";
      };
    }

    private String concept(TemplateRow row) {
      return switch (row.content()) {
        case RowContent.Item item ->
            item.concept().isEmpty() ? "" : item.concept().getFirst().text();
        case RowContent.Include include -> "TID " + include.tid();
      };
    }

    private String concept(String json) {
      String kind = field(json, "kind");
      return switch (kind) {
        case "EV", "DT" ->
            kind
                + " "
                + field(json, "scheme")
                + "|"
                + field(json, "code")
                + "|"
                + field(json, "meaning");
        case "DCID", "BCID" -> kind + " " + field(json, "cid");
        case "DTID" -> "TID " + field(json, "tid");
        case "PARAM" -> field(json, "name");
        default -> "";
      };
    }

    private String field(String json, String name) {
      Matcher matcher = Pattern.compile("\"" + name + "\": \"([^\"]*)\"").matcher(json);
      return matcher.find() ? matcher.group(1) : "";
    }
  }
}
