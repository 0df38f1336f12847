package org.dicomsr.examples.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dicomsr.examples.demo.Demo;
import org.dicomsr.examples.demo.DemoFolder;
import org.dicomsr.examples.demo.DemoListener;
import org.dicomsr.examples.demo.DemoOptions;
import org.dicomsr.examples.demo.DemoResult;
import org.dicomsr.examples.demo.SiteNumbers;
import org.dicomsr.examples.demo.archive.Site;
import org.dicomsr.examples.demo.archive.SiteTruth;
import org.dicomsr.filter.federated.CellCount;
import org.dicomsr.filter.federated.SiteCounts;
import org.dicomsr.filter.federated.SiteCountsJson;
import org.dicomsr.index.source.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTests {
  private static final String SCALE = "0.05";

  @TempDir static Path folder;

  private static Path root;
  private static Run first;

  private record Run(int code, String out, String err) {
    static Run of(String... args) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int code = Sr.execute(new PrintWriter(out), new PrintWriter(err), args);
      return new Run(code, out.toString(), err.toString());
    }
  }

  @BeforeAll
  static void theWholeJob() {
    root = folder.resolve("first");
    first = Run.of("demo", root.toString(), "--scale", SCALE, "--seed", "5");
  }

  @Test
  void allNumbersAreThoseOfTheTruth() {
    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isZero();
    assertThat(first.out())
        .contains("What the sites hold", "Patients by subset", "Where to look", "What to try next")
        .contains("All numbers, and all labels of all exported patients, are those")
        .containsPattern("alder +\\d+ +\\d+")
        .containsPattern("all sites +\\d+");
  }

  @Test
  void everythingThatItPointsToIsThere() {
    assertThat(root.resolve("figure.svg")).content().startsWith("<svg").contains("Landmarks");
    assertThat(root.resolve("counts.csv")).isNotEmptyFile();
    assertThat(root.resolve("counts.html")).isNotEmptyFile();
    for (Site site : Site.values()) {
      DemoFolder made = new DemoFolder(root);
      assertThat(made.report(site)).content().contains("Archive of " + site.id());
      assertThat(made.dataSet(site).resolve("README.md")).isNotEmptyFile();
      assertThat(made.dataSet(site).resolve("SHA256SUMS")).exists();
    }
  }

  /** At this scale most combinations have 1 to 4 patients. */
  @Test
  void smallNumbersAreNotPrinted() throws IOException {
    String tables =
        first
            .out()
            .substring(
                first.out().indexOf("Patients by subset"), first.out().indexOf("Where to look"));
    assertThat(tables).contains("1–4");
    assertThat(Pattern.compile("(?<=\\s)[1-4](?=\\s)").matcher(tables).results()).isEmpty();
    String inventory =
        first
            .out()
            .substring(
                first.out().indexOf("What the sites hold"),
                first.out().indexOf("Patients by subset"));
    // The last column is of broken files.
    assertThat(Pattern.compile("(?<=\\s)[1-4](?=[^\\S\\n]+\\S)").matcher(rows(inventory)).results())
        .isEmpty();
    boolean anyHidden = false;
    for (Site site : Site.values()) {
      SiteCounts counts = SiteCountsJson.read(Files.readString(new DemoFolder(root).counts(site)));
      assertThat(counts.cells().values())
          .allMatch(cell -> !(cell instanceof CellCount.Shown shown) || shown.patients() >= 5);
      anyHidden |= counts.cells().values().stream().anyMatch(CellCount.Hidden.class::isInstance);
    }
    assertThat(anyHidden).isTrue();
  }

  private static String rows(String table) {
    return table.substring(table.indexOf('\n'));
  }

  @Test
  void theSameSeedGivesTheSameFilesAndNumbers() throws IOException {
    Path again = folder.resolve("again");
    Run second = Run.of("demo", again.toString(), "--scale", SCALE, "--seed", "5", "--quiet");

    assertThat(second.out())
        .isEqualTo(
            first
                .out()
                .substring(first.out().indexOf("\nWhat the sites hold"))
                .replace(root.toString(), again.toString()));
    assertThat(bytes(again.resolve("archives"))).isEqualTo(bytes(root.resolve("archives")));
    for (String file : List.of("figure.svg", "counts.csv", "counts.html")) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(root.resolve(file));
    }
  }

  @Test
  void anotherSeedGivesOtherPatients() throws IOException {
    Path other = folder.resolve("other");
    Run.of("demo", other.toString(), "--scale", "0.01", "--seed", "5", "--archives-only");
    Map<Path, String> some = bytes(other.resolve("archives"));
    Run replaced =
        Run.of(
            "demo",
            other.toString(),
            "--scale",
            "0.01",
            "--seed",
            "6",
            "--archives-only",
            "--replace");
    assertThat(replaced.code()).isZero();
    assertThat(bytes(other.resolve("archives"))).isNotEqualTo(some);
  }

  private static Map<Path, String> bytes(Path folder) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file), new String(Files.readAllBytes(file), ISO_8859_1));
      }
    }
    return files;
  }

  /** A slice, and the ECG of a patient, vanish between the making and the indexing. */
  @Test
  void aDifferenceIsToldAndFails() throws IOException {
    Path planted = folder.resolve("planted");
    DemoOptions options = new DemoOptions(new DemoFolder(planted), 0.01, 5, false);
    DemoResult result =
        Demo.run(
            options,
            new Silent() {
              @Override
              public void written(SiteTruth truth) {
                if (truth.site() == Site.ALDER) {
                  delete(planted.resolve("archives/alder/ALDER-00001/ECG1-ECG/1.dcm"));
                }
              }
            });
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = DemoCommand.report(result, new PrintWriter(out), new PrintWriter(err));

    assertThat(code).isEqualTo(1);
    assertThat(err.toString())
        .containsPattern("sr demo: alder, files: expected \\d+, found \\d+")
        .containsPattern("sr demo: alder, series of ECG: expected 3, found 2")
        .doesNotContain("birch");
    assertThat(out.toString()).contains("differences from what").doesNotContain("All numbers");
  }

  @Test
  void aLabelThatDiffersIsToldAndFails() throws IOException {
    Path planted = folder.resolve("label");
    DemoOptions options = new DemoOptions(new DemoFolder(planted), 0.01, 5, false);
    DemoResult result =
        Demo.run(
            options,
            new Silent() {
              @Override
              public void done(SiteNumbers numbers) {
                if (numbers.site() == Site.ELM) {
                  swap(new DemoFolder(planted).dataSet(Site.ELM).resolve("samples.csv"));
                }
              }
            });
    assertThat(result.differences())
        .singleElement()
        .asString()
        .startsWith("elm, labels of the data set: ");
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was expandable by a balloon expands by itself, and the other way round. */
  private static void swap(Path table) {
    try {
      String text = Files.readString(table);
      Files.writeString(
          table,
          text.replace(",self_expanding,", ",?,")
              .replace(",balloon_expandable,", ",self_expanding,")
              .replace(",?,", ",balloon_expandable,"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFolderOfSomethingElseStaysAsItIs() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Path letter = Files.writeString(mine.resolve("letter.txt"), "mine");
    for (String[] args :
        new String[][] {
          {"demo", mine.toString()},
          {"demo", mine.toString(), "--replace"},
          {"demo", root.toString()},
          {"demo", letter.toString()},
          {"demo", folder.resolve("new").toString(), "--scale", "0"},
          {"demo", folder.resolve("new").toString(), "--scale", "NaN"}
        }) {
      Run run = Run.of(args);
      assertThat(run.code()).as(String.join(" ", args)).isEqualTo(2);
      assertThat(run.err()).contains("expected").doesNotContain("Exception");
    }
    assertThat(letter).hasContent("mine");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  private static class Silent implements DemoListener {
    @Override
    public void written(SiteTruth truth) {}

    @Override
    public Consumer<Progress> indexing(Site site) {
      return progress -> {};
    }

    @Override
    public Duration interval() {
      return Duration.ofSeconds(1);
    }

    @Override
    public void done(SiteNumbers numbers) {}
  }
}
