package org.dicomsr.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesCommandTests {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int sr(String... args) {
    return Sr.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void listsAllTemplates() {
    assertThat(sr("templates")).isZero();
    assertThat(out.toString().lines())
        .hasSize(60)
        .contains("TID 1500  Measurement Report  (extensible, order not significant, root)");
  }

  @Test
  void printsOneWithItsIncludes() {
    assertThat(sr("templates", "1500")).isZero();
    assertThat(out.toString()).startsWith("TID 1500  Measurement Report").contains("1410:1");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 120);
  }

  @Test
  void printsToAnyDepth() {
    assertThat(sr("templates", "--deep", "--width", "120", "3700")).isZero();
    assertThat(out.toString()).contains("3829:4", "4019:1");
  }

  @Test
  void knowsTheTemplatesOfAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file,
        """
        templates:
        - {tid: 99MINE, name: Mine, rows: [{include: 1502, rel: CONTAINS, req: U}]}
        """);
    assertThat(sr("templates", "--template", file.toString(), "99MINE")).isZero();
    assertThat(out.toString()).startsWith("TID 99MINE  Mine").contains("1502:3");
  }

  @Test
  void refusesAFileWithAWordOnWhere(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, "templates:\n- {tid: 99MINE, nam: Mine}\n");
    assertThat(sr("templates", "--template", file.toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("sr templates: mine.yaml, line 2, column 17: expected");
  }

  @Test
  void refusesAnUnknownTemplate() {
    assertThat(sr("templates", "9")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("sr templates: expected the TID of one of 60 templates, found 9");
  }
}
