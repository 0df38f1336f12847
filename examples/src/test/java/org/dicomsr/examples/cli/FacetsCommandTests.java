package org.dicomsr.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.ValueType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetsCommandTests {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void index() throws Exception {
    try (SrIndex index = SrIndex.open(folder.resolve("index"));
        IndexSession session = index.session()) {
      session.add(object(1, 45, "F", "Nodule", "27925004"));
      session.add(object(2, 52, "M", "Nodule", "27925004"));
      session.add(object(3, 58, "M", "Cyst, simple", "367643001"));
      session.commit();
    }
  }

  static ObjectDocument object(int number, int age, String sex, String meaning, String code) {
    List<HeaderAttribute> attributes = new ArrayList<>();
    attributes.add(new HeaderAttribute("Modality", List.of(new TextValue("SR"))));
    attributes.add(new HeaderAttribute("PatientSex", List.of(new TextValue(sex))));
    attributes.add(
        new HeaderAttribute("PatientAge", List.of(NumberValue.of("", (double) age, Ucum.YEAR))));
    return new ObjectDocument(
        ObjectKind.REPORT,
        new PatientIdentity("p" + number, false, "p" + number, null, null, null, null, null),
        "1.2." + number,
        "1.3." + number,
        List.of(new InstanceEntry(new SopReference("1.2.840", "1.4." + number), 1, 1, List.of())),
        "1500",
        null,
        attributes,
        List.of(),
        GroupDocument.root(
            List.of(),
            List.of(
                ItemDocument.of(
                    "1",
                    ValueType.CODE,
                    FactName.of(CodedConcept.of("121071", "DCM", "Finding")),
                    new CodeValue(Coded.of(CodedConcept.of(code, "SCT", meaning))),
                    List.of(),
                    List.of()))),
        List.of());
  }

  private int run(String command, String... args) {
    List<String> all = new ArrayList<>(List.of(command, folder.resolve("index").toString()));
    all.addAll(List.of(args));
    return Sr.execute(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }

  @Test
  void countsAreATable() {
    assertThat(run("facets", "\"Finding\"", "sex")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            "Finding", 3 patients
              Nodule        2
              Cyst, simple  1

            sex, 3 patients
              M  2
              F  1

            """);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void agesBySexAreATableOfBoth() {
    assertThat(run("facets", "age per 10 by sex")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            age per 10 by sex [a], 3 patients
                       all  M  F
              40 – 50    1  0  1
              50 – 60    2  2  0

            """);
  }

  @Test
  void aQueryNarrowsAndTopLeavesOthers() {
    assertThat(
            run("facets", "\"Finding\"", "--where", "sex = M", "--top", "1", "--level", "objects"))
        .isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            "Finding", 2 objects
              Cyst, simple  1
              1 other value, 1 in all

            """);
  }

  @Test
  void jsonAndCsvAreForPrograms() {
    assertThat(run("facets", "sex", "--json")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            "{\"facet\":\"sex\",\"level\":\"patients\",\"total\":3,\"missing\":0,\"distinct\":2,"
                + "\"other\":0,\"values\":[{\"value\":\"M\",\"label\":\"M\",\"count\":2},"
                + "{\"value\":\"F\",\"label\":\"F\",\"count\":1}]}\n");
    out.getBuffer().setLength(0);
    assertThat(run("facets", "\"Finding\"", "--csv")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            facet,value,label,column,count
            ""\"Finding""\",SCT|27925004,Nodule,,2
            ""\"Finding""\",SCT|367643001,"Cyst, simple",,1
            """);
  }

  @Test
  void aWrongQueryIsShownWithAMark() {
    assertThat(run("facets", "sex", "--where", "CT and sexx = M")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("  CT and sexx = M\n         ^\nsr facets: ")
        .contains("did you mean `sex`?");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void wrongFieldsLevelsAndFoldersAreToldInALine() {
    assertThat(run("facets", "modalty")).isEqualTo(2);
    assertThat(err.toString()).contains("modality").doesNotContain("Exception");
    assertThat(run("facets", "sex", "--level", "people")).isEqualTo(2);
    assertThat(
            Sr.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "facets",
                folder.resolve("none").toString(),
                "sex"))
        .isEqualTo(1);
  }

  @Test
  void theFieldThatIsWrongIsNamed() {
    assertThat(run("facets", "sex", "foo")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("sr facets: field 'foo': expected a variable")
        .contains("give --catalogue FILE (none was given)");
    err.getBuffer().setLength(0);
    assertThat(run("facets", "sex", "foo bar")).isEqualTo(2);
    assertThat(err.toString()).contains("sr facets: field 'foo bar': line 1, column 5");
  }

  @Test
  void aRunOfEmptyBinsIsOneLineAndUsesUpNothing() {
    assertThat(run("facets", "age per 0.01", "--top", "2")).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).filteredOn(line -> line.strip().equals("…")).hasSize(1);
    assertThat(lines).filteredOn(line -> line.contains(" – ")).hasSize(2);
    assertThat(lines).anySatisfy(line -> assertThat(line).contains("1 other value, 1 in all"));
  }

  @Test
  void theWordsOfAVariableAreTold() throws Exception {
    Path file = Files.writeString(folder.resolve("variables.yaml"), "");
    assertThat(run("discover")).isZero();
    Files.writeString(file, out.toString());
    assertThat(run("query", "finding = dcmx", "--catalogue", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("; its words are ").contains("nodule");
  }

  @Test
  void whatIsDiscoveredIsACatalogue() throws Exception {
    assertThat(run("discover")).isZero();
    Catalogue found = Catalogue.parse(out.toString());
    assertThat(found.variables()).hasSize(1);
    assertThat(found.variables().getFirst().name()).isEqualTo("finding");
    Path file = Files.writeString(folder.resolve("variables.yaml"), out.toString());
    out.getBuffer().setLength(0);
    assertThat(run("discover", "--catalogue", file.toString())).isZero();
    assertThat(Catalogue.parse(out.toString()).variables()).isEmpty();
    assertThat(run("facets", "finding", "--catalogue", file.toString())).isZero();
    assertThat(out.toString()).contains("nodule       2");
  }

  @Test
  void aCatalogueThatIsNoneIsToldInALine() throws Exception {
    Path file = Files.writeString(folder.resolve("wrong.yaml"), "catalogue: [1");
    assertThat(run("discover", "--catalogue", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("wrong.yaml").doesNotContain("internal error");
  }

  @Test
  void aCountIsOneInteger() {
    assertThat(run("query", "sex = M", "--count")).isZero();
    assertThat(out.toString()).isEqualTo("2\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void whatIsFoundIsATableLinesOrValues() {
    String query = "select studies where \"Finding\" = \"Cyst, simple\"";
    assertThat(run("query", query)).isZero();
    assertThat(out.toString()).matches("1 study\n  patient +study\n  \\S+  1\\.2\\.3\n");
    out.getBuffer().setLength(0);
    assertThat(run("query", query, "--format", "jsonl")).isZero();
    assertThat(out.toString()).matches("\\{\"patient\":\"[^\"]+\",\"study\":\"1\\.2\\.3\"}\n");
    out.getBuffer().setLength(0);
    assertThat(run("query", query, "--format", "csv")).isZero();
    assertThat(out.toString()).matches("patient,study\n[^,]+,1\\.2\\.3\n");
  }

  @Test
  void tablesAreShortUnlessAllIsAsked() {
    assertThat(run("query", "report", "--top", "1")).isZero();
    assertThat(out.toString()).startsWith("3 patients\n").endsWith("  2 more; --top 0 lists all\n");
  }

  @Test
  void anExplanationTellsWhatMadeItHold() {
    assertThat(run("query", "\"Finding\" = Nodule", "--explain", "--top", "1")).isZero();
    assertThat(out.toString())
        .contains(": found\n")
        .contains("Nodule")
        .endsWith("1 more; --top 0 explains all\n");
  }

  @Test
  void whoIsNotFoundIsExplainedByItsKey() {
    assertThat(run("query", "\"Finding\" = Nodule", "--format", "csv")).isZero();
    List<String> found = out.toString().lines().toList();
    out.getBuffer().setLength(0);
    assertThat(run("query", "report", "--format", "csv")).isZero();
    String missed =
        out.toString().lines().filter(line -> !found.contains(line)).findFirst().orElseThrow();
    out.getBuffer().setLength(0);
    assertThat(run("query", "\"Finding\" = Nodule", "--explain-of", missed)).isZero();
    assertThat(out.toString()).startsWith(missed + ": not found\n- \"Finding\" = Nodule\n");
    assertThat(run("query", "report", "--explain-of", "nobody")).isEqualTo(2);
    assertThat(err.toString()).contains("expected one of the patients").contains("found 0");
    out.getBuffer().setLength(0);
    assertThat(run("query", "RTSTRUCT", "--explain")).isZero();
    assertThat(out.toString()).startsWith("0 patients; --explain-of KEY");
  }

  @Test
  void aUnitThatCannotBeMeantIsShownWithAMark() {
    assertThat(run("query", "age > 40 mm", "--count")).isEqualTo(2);
    assertThat(err.toString()).startsWith("  age > 40 mm\n").contains("^\nsr query: ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void optionsThatDoNotGoTogetherAreRefused() {
    assertThat(run("query", "CT", "--count", "--explain")).isEqualTo(2);
    assertThat(run("query", "CT", "--format", "xml")).isEqualTo(2);
    assertThat(run("query", "CT", "--top", "-1")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }
}
