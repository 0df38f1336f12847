package org.dicomsr.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.model.content.SopReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sr counts}, {@code sr merge-counts} and {@code sr report}. */
class CountsCommandTests {
  private static final Path SAMPLES = Path.of("samples");

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void indexes() throws Exception {
    index("a", 12, 3);
    index("b", 7, 20);
    Files.writeString(
        folder.resolve("subsets.yaml"),
        "subsetFile: 1\nname: Some\nsubsets:\n  CT: CT\n  ECG: ECG\n");
  }

  /** So many patients with a CT, of whom so many, or all and some more, have an ECG. */
  private void index(String name, int ct, int ecg) throws IOException {
    try (SrIndex index = SrIndex.open(folder.resolve(name));
        IndexSession session = index.session()) {
      for (int i = 0; i < ct; i++) {
        session.add(object(name, i, "CT", 1));
      }
      for (int i = 0; i < ecg; i++) {
        session.add(object(name, i, "ECG", 2));
      }
      session.commit();
    }
  }

  private static ObjectDocument object(String site, int number, String modality, int series) {
    String patient = site + number;
    return new ObjectDocument(
        modality.equals("CT") ? ObjectKind.IMAGE : ObjectKind.WAVEFORM,
        new PatientIdentity(patient, false, patient, null, null, null, null, null),
        "1.2." + number,
        "1.3." + series + "." + number,
        List.of(
            new InstanceEntry(
                new SopReference("1.2.840", "1.4." + series + "." + number), 1, 1, List.of())),
        null,
        null,
        List.of(new HeaderAttribute("Modality", List.of(new TextValue(modality)))),
        List.of(),
        GroupDocument.root(List.of(), List.of()),
        List.of());
  }

  private int run(Object... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Sr.execute(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        Stream.of(args).map(String::valueOf).toArray(String[]::new));
  }

  private int counts(String index, Object... more) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                "counts",
                folder.resolve(index),
                "--subsets",
                folder.resolve("subsets.yaml"),
                "--site",
                "Site " + index));
    all.addAll(List.of(more));
    return run(all.toArray());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void countsArePrintedOrWritten() throws Exception {
    assertThat(counts("a")).as(err.toString()).isZero();
    String printed = out.toString();
    assertThat(printed)
        .startsWith(
            "{\"counts\":1,\"site\":\"Site a\",\"name\":\"Some\",\"subsets\":[\"CT\",\"ECG\"],")
        .contains("\"minCell\":5,\"rounding\":1,\"cells\":[\n")
        .endsWith(
            """
            {"subsets":["CT"],"patients":9},
            {"subsets":["CT","ECG"],"patients":"hidden"}]}
            """);
    Path target = folder.resolve("a.json");
    assertThat(counts("a", "-o", target)).isZero();
    assertThat(out.toString()).isEqualTo(target + ": 2 combinations of 2 subsets, 1 hidden\n");
    assertThat(Files.readString(target)).isEqualTo(printed);
    assertThat(counts("a", "-o", target)).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo("sr counts: " + target + ": is there already; --replace replaces it\n");
    assertThat(counts("a", "-o", target, "--replace")).isZero();
  }

  @Test
  void anotherSubsetFileIsRefusedUnlessItIsAllowed() throws Exception {
    assertThat(counts("a")).isZero();
    Files.writeString(
        folder.resolve("subsets.yaml"), "subsetFile: 1\nname: Other\nsubsets: {CT: CT}\n");
    List<String> before = files();
    assertThat(counts("a", "-o", folder.resolve("a.json"))).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("sr counts: expected the subset file and catalogue that this index was counted")
        .contains("`Some`", "; --allow-another ");
    assertThat(files()).isEqualTo(before);
    assertThat(counts("a", "-o", folder.resolve("a.json"), "--allow-another")).isZero();
    assertThat(counts("a")).isZero();
  }

  @Test
  void mistakesAreToldInALine() throws Exception {
    assertThat(run("counts", folder.resolve("a"), "--site", "A")).isEqualTo(2);
    assertThat(counts("none")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("sr counts: ")
        .endsWith("none: expected an index, found nothing\n");
    assertThat(counts("a", "-o", folder.resolve("no/such/a.json"))).isEqualTo(1);
    assertThat(err.toString()).endsWith("no such file\n");
    assertThat(counts("a", "-o", folder)).isEqualTo(1);
    assertThat(err.toString()).endsWith("expected a file, found a folder\n");
    assertThat(counts("a", "--site", " ")).isEqualTo(2);
    Files.writeString(
        folder.resolve("subsets.yaml"),
        "subsetFile: 1\nname: Some\nsubsets:\n  Pacemaker: pacemaker = yes\n");
    assertThat(counts("a")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo(
            "sr counts: subsets.yaml, line 4, column 14: expected a variable, a built-in name or a"
                + " DICOM keyword, found an unknown name; a concept is written in quotes\n");
    assertThat(files()).doesNotContain("a.counts", "none.counts");
  }

  @Test
  void sitesAreMerged() throws Exception {
    Path a = folder.resolve("a.json");
    Path b = folder.resolve("b.json");
    assertThat(counts("a", "-o", a)).isZero();
    assertThat(counts("b", "-o", b)).isZero();
    Path svg = folder.resolve("f.svg");
    Path csv = folder.resolve("f.csv");
    Path html = folder.resolve("f.html");
    assertThat(run("merge-counts", a, b, "--svg", svg, "--csv", csv, "--html", html)).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            Some, patients of 2 sites
                            CT    ECG
              Site a     10–13    1–4
              Site b         7     20
              all sites  17–20  21–24
            """);
    assertThat(Files.readString(csv)).contains("combination,CT + ECG,,8–11".replace("–", ","));
    assertThat(Files.readString(svg)).startsWith("<svg ");
    assertThat(Files.readString(html)).contains("<svg ", "Site b");
    List<String> before = files();
    assertThat(run("merge-counts", a, b, "--svg", svg, "--csv", folder.resolve("g.csv")))
        .isEqualTo(1);
    assertThat(files()).isEqualTo(before);
    assertThat(run("merge-counts", a, b, "--svg", svg, "--csv", csv, "--replace")).isZero();
    assertThat(run("merge-counts", b, "--json")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            "{\"name\":\"Some\",\"sites\":[\"Site b\"],\"minCell\":5,\"subsets\":["
                + "{\"label\":\"CT\",\"sites\":[[7,7]],\"all\":[7,7]},"
                + "{\"label\":\"ECG\",\"sites\":[[20,20]],\"all\":[20,20]}],\"combinations\":["
                + "{\"label\":\"ECG\",\"sites\":[[13,13]],\"all\":[13,13]},"
                + "{\"label\":\"CT + ECG\",\"sites\":[[7,7]],\"all\":[7,7]}]}\n");
  }

  @Test
  void filesThatDoNotFitAreRefusedAndNothingIsWritten() throws Exception {
    Path a = folder.resolve("a.json");
    Path b = folder.resolve("b.json");
    Path svg = folder.resolve("f.svg");
    assertThat(counts("a", "-o", a)).isZero();
    assertThat(counts("b", "-o", b)).isZero();
    String good = Files.readString(b);
    refused("expected one file of each site, found several (Site a)", a, a, "--svg", svg);
    for (String[] change :
        List.of(
            new String[] {"\"catalogue\":\"", "catalogue"},
            new String[] {"\"subsetFile\":\"", "subset file"},
            new String[] {"\"resolved\":\"", "resolved concepts"})) {
      Files.writeString(b, good.replace(change[0], change[0] + "00"));
      refused(
          "expected the same " + change[1] + " at all sites, found another at some (Site b)",
          a,
          b,
          "--svg",
          svg);
    }
    Files.writeString(b, good.substring(0, good.length() - 9));
    refused(
        b + ": expected JSON of site counts, found a fault at line 3, column ", a, b, "--svg", svg);
    Files.writeString(b, good.replace("\"patients\":7", "\"patients\":2"));
    refused(b + ": expected hidden cells", a, b, "--svg", svg);
    Files.write(b, new byte[] {(byte) 0xff});
    refused(b + ": expected JSON in UTF-8, found other bytes", a, b, "--svg", svg);
    Files.delete(b);
    refused(b + ": no such file", a, b, "--svg", svg);
    Files.writeString(b, good);
    refused(svg + ": expected a file for each output", a, b, "--svg", svg, "--csv", svg);
    assertThat(files()).doesNotContain("f.svg");
  }

  private void refused(String message, Object... args) {
    List<Object> all = new ArrayList<>(List.of("merge-counts"));
    all.addAll(List.of(args));
    assertThat(run(all.toArray())).isEqualTo(1);
    assertThat(err.toString()).startsWith("sr merge-counts: " + message);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void theReportIsAFileForItsOwner() throws Exception {
    Path page = folder.resolve("report.html");
    assertThat(
            run(
                "report",
                folder.resolve("a"),
                page,
                "--where",
                "CT",
                "--title",
                "Site A",
                "--catalogue",
                SAMPLES.resolve("catalogues/tavi.yaml")))
        .as(err.toString())
        .isZero();
    assertThat(Files.readString(page)).contains("<h1>Site A</h1>", "12 patients", "CT slice");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
        .isEqualTo("rw-------");
    assertThat(run("report", folder.resolve("a"), page)).isEqualTo(1);
    assertThat(run("report", folder.resolve("a"), page, "--replace")).isZero();
    assertThat(run("report", folder.resolve("a"), page, "--replace", "--where", "CT and"))
        .isEqualTo(2);
    assertThat(run("report", folder.resolve("a"), page, "--replace", "--naming-from", "0"))
        .isEqualTo(2);
    assertThat(run("report", folder.resolve("none"), folder.resolve("n.html"))).isEqualTo(1);
    assertThat(files()).doesNotContain("n.html");
  }

  @Test
  void theSampleCountsWithItsCatalogue() {
    assertThat(
            run(
                "counts",
                folder.resolve("b"),
                "--subsets",
                SAMPLES.resolve("subsets/tavi.yaml"),
                "--catalogue",
                SAMPLES.resolve("catalogues/tavi.yaml"),
                "--site",
                "B"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("{\"subsets\":[\"CT\",\"ECG\"],\"patients\":7}");
  }
}
