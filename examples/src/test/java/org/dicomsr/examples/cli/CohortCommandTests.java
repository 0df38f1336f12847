package org.dicomsr.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.SrIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortCommandTests {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void index() throws Exception {
    add(1, "F");
    add(2, "M");
    add(3, "M");
  }

  private void add(int number, String sex) throws Exception {
    try (SrIndex index = SrIndex.open(folder.resolve("index"));
        IndexSession session = index.session()) {
      session.add(FacetsCommandTests.object(number, 40 + number, sex, "Nodule", "27925004"));
      session.commit();
    }
  }

  private int sr(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Sr.execute(new PrintWriter(out), new PrintWriter(err, true), args);
  }

  private int save(String query, String file) {
    return sr("cohort", "save", path("index"), query, path(file));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void savesShowsAndCompares() throws Exception {
    assertThat(save("sex = M", "men.cohort")).isZero();
    assertThat(out.toString()).startsWith("select patients where sex = M\n  2 patients\n");
    assertThat(sr("cohort", "show", path("men.cohort"))).isZero();
    assertThat(out.toString()).contains("  2 objects\n", "sex (built-in)");

    assertThat(sr("cohort", "compare", path("men.cohort"), "--index", path("index"))).isZero();
    assertThat(out).hasToString("0 patients added, 0 gone\n");
    add(4, "M");
    assertThat(sr("cohort", "compare", path("men.cohort"), "--index", path("index"))).isOne();
    assertThat(out.toString())
        .isEqualTo(
            """
            1 patients added, 0 gone
              the index holds something else
              1 added, because the index holds it only now, or more of it
            """);
  }

  @Test
  void putsCohortsTogether() throws Exception {
    save("sex = M", "men.cohort");
    save("age < 43", "young.cohort");
    for (List<String> each :
        List.of(List.of("union", "3"), List.of("intersection", "1"), List.of("difference", "1"))) {
      String target = path(each.getFirst());
      assertThat(
              sr("cohort", each.getFirst(), path("men.cohort"), path("young.cohort"), "-o", target))
          .isZero();
      assertThat(out.toString()).contains("  " + each.getLast() + " patients\n");
    }
    assertThat(sr("cohort", "union", path("men.cohort"), path("young.cohort"), "-o", path("union")))
        .isOne();
    assertThat(err.toString()).contains("is there already");
  }

  @Test
  void mistakesAreToldInOneLine() throws Exception {
    assertThat(save("sexes = M", "a.cohort")).isEqualTo(2);
    assertThat(folder.resolve("a.cohort")).doesNotExist();
    assertThat(sr("cohort")).isEqualTo(2);
    Files.writeString(folder.resolve("b.cohort"), "no");
    assertThat(sr("cohort", "show", path("b.cohort"))).isOne();
    assertThat(err.toString())
        .isEqualTo(
            "sr cohort show: "
                + path("b.cohort")
                + ": line 1: expected a JSON object, found other text\n");
    save("sex = M", "men.cohort");
    save("select studies where sex = M", "studies.cohort");
    assertThat(sr("cohort", "compare", path("men.cohort"), path("studies.cohort"))).isEqualTo(2);
    assertThat(err.toString())
        .contains("expected cohorts of one level, found patients and studies");
    assertThat(sr("cohort", "compare", path("men.cohort"))).isEqualTo(2);
  }
}
