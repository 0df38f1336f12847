package org.dicomsr.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsCommandTests {
  private static final String SAMPLE = "samples/measurements.dcm";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  private int sr(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Sr.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private String index() {
    String index = folder.resolve("index").toString();
    assertThat(sr("index", "-q", index, SAMPLE)).isZero();
    return index;
  }

  @Test
  void printsTablesForPeople() {
    String index = index();
    assertThat(sr("stats", index)).isZero();
    assertThat(out.toString())
        .startsWith("Index " + index + ", profile site\n  patients  studies  series  objects")
        .contains("\n  report  SR              1          1\n", "\n  1500  Measurement Report")
        .containsPattern("\n +1 +1  Diameter \\(81827009, SCT\\) +mm\n")
        .contains("Names of facts: 6 of 12, without context")
        .doesNotContain("Observer");
    assertThat(err.toString()).isEmpty();
    assertThat(sr("stats", "--all", index)).isZero();
    assertThat(out.toString()).contains("Device Observer Name (121013, DCM), context");
  }

  @Test
  void printsTheNamesOfMostFactsUnlessAskedForAll() throws IOException {
    String index = folder.resolve("index").toString();
    Path all = Samples.write(folder.resolve("all.dcm"), manyNames());
    assertThat(sr("index", "-q", index, all.toString())).isZero();
    assertThat(sr("stats", index)).isZero();
    assertThat(out.toString()).contains("Names of facts: 20 of 31, ");
    assertThat(out.toString().lines().filter(line -> line.contains("Name "))).hasSize(20);
    assertThat(sr("stats", "--all", index)).isZero();
    assertThat(out.toString().lines().filter(line -> line.contains("Name "))).hasSize(31);
  }

  private static DataSet manyNames() {
    List<DataSet> items = new ArrayList<>();
    for (int i = 1; i <= 31; i++) {
      String name = "N" + i;
      items.add(
          DataSet.builder()
              .text(Tag.RELATIONSHIP_TYPE, "CONTAINS")
              .text(Tag.VALUE_TYPE, "TEXT")
              .text(Tag.TEXT_VALUE, "x")
              .item(
                  Tag.CONCEPT_NAME_CODE_SEQUENCE,
                  code ->
                      code.text(Tag.CODE_VALUE, name)
                          .text(Tag.CODING_SCHEME_DESIGNATOR, "99TEST")
                          .text(Tag.CODE_MEANING, "Name " + name))
              .build());
    }
    return Samples.withText("any").toBuilder().sequence(Tag.CONTENT_SEQUENCE, items).build();
  }

  @Test
  void printsAllAsJson() {
    assertThat(sr("stats", "--json", index())).isZero();
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(out.toString())
        .startsWith("{\"profile\":\"site\",\"counts\":{\"patients\":1,")
        .contains(
            "\"objects\":[{\"kind\":\"report\",\"modality\":\"SR\",\"objects\":1,\"instances\":1}]",
            "\"templates\":[{\"tid\":\"1500\",\"reports\":1,\"naming\":1,\"parts\":0}",
            "\"reportsWithoutTemplate\":0",
            "{\"key\":\"SCT|81827009\",\"meaning\":\"Diameter\",\"items\":1,\"objects\":1,"
                + "\"units\":{\"UCUM|mm\":1}}");
  }

  @Test
  void anEmptyIndexHasNoTables() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    String index = folder.resolve("index").toString();
    sr("index", "-q", index, empty.toString());
    assertThat(sr("stats", index)).isZero();
    assertThat(out.toString().lines()).hasSize(3);
  }

  @Test
  void makesNoIndexWhereThereIsNone() {
    Path missing = folder.resolve("missing");
    assertThat(sr("stats", missing.toString())).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly("sr stats: " + missing + ": expected an index, found nothing");
    assertThat(missing).doesNotExist();
    assertThat(sr("stats", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("found a folder of something else");
    assertThat(sr("stats")).isEqualTo(2);
  }
}
