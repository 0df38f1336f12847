package org.dicomsr.templates.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.templates.tid1500.EvaluationHit;
import org.dicomsr.templates.tid1500.MeasurementGroup;
import org.dicomsr.templates.tid1500.MeasurementHit;
import org.dicomsr.templates.tid1500.MeasurementReport;
import org.dicomsr.templates.tid1500.QualitativeEvaluation;

/**
 * Writes measurement reports as files: into a folder those that all validators agree on; into its
 * folder {@code extensible} those that need an Extensible SR, which few tools know; into {@code
 * disputed} those that are right by the standard and that some validator takes for wrong, because
 * it is older than a row of a template or takes an item for one of another row.
 *
 * <p>Lists of what they hold, that other tools can be held to, are beside them: {@code files.tsv},
 * {@code groups.tsv}, {@code measurements.tsv} and {@code evaluations.tsv}.
 */
public final class WriteReports {
  private static final Set<String> AGREED = Set.of("plain", "library", "model", "judgements");
  private final Path folder;
  private final List<String> files = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();
  private final List<String> measurements = new ArrayList<>();
  private final List<String> evaluations = new ArrayList<>();

  private WriteReports(Path folder) {
    this.folder = folder;
    files.add("file\tSOP class\twaveforms\treferences\tempty numbers");
    groups.add("file\tpath\ttemplates\ttracking uid\tfinding\tsites\tregions");
    measurements.add("file\tpath\tgroup\tconcept\tvalue\tunit");
    evaluations.add("file\tpath\tgroup\tconcept\ttype\tvalue");
  }

  /**
   * Writes the sample reports and random ones.
   *
   * @param arguments a folder; then how many random reports of either kind, and a seed, if any
   */
  public static void main(String[] arguments) throws IOException {
    int random = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    WriteReports writer = new WriteReports(Path.of(arguments[0]));
    for (Map.Entry<String, MeasurementReport> sample : SampleReports.all().entrySet()) {
      boolean extensible =
          SopClassUid.EXTENSIBLE_SR_STORAGE.equals(
              sample.getValue().document().sopCommon().sopClassUid());
      String folder = extensible ? "extensible/" : "disputed/";
      writer.add(
          (AGREED.contains(sample.getKey()) ? "" : folder) + sample.getKey(), sample.getValue());
    }
    for (var judged : JudgedReports.make(random, seed).entrySet()) {
      writer.add(judged.getKey(), judged.getValue());
    }
    for (var any : ReportArbitraries.random(random, seed).entrySet()) {
      writer.add("disputed/" + any.getKey(), any.getValue());
    }
    writer.lists();
  }

  private void add(String name, MeasurementReport report) throws IOException {
    String file = name + ".dcm";
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    report.document().write(path);
    files.add(file + "\t" + features(report));
    report.groups().forEach(group -> groups.add(file + "\t" + group(group)));
    report.measurements().forEach(hit -> measurements.add(file + "\t" + measurement(hit)));
    report.allEvaluations().forEach(hit -> evaluations.add(file + "\t" + evaluation(hit)));
  }

  private void lists() throws IOException {
    Files.write(folder.resolve("files.tsv"), files);
    Files.write(folder.resolve("groups.tsv"), groups);
    Files.write(folder.resolve("measurements.tsv"), measurements);
    Files.write(folder.resolve("evaluations.tsv"), evaluations);
  }

  /** What not every tool can read. */
  private static String features(MeasurementReport report) {
    ContentTree tree = report.node().tree();
    return String.join(
        "\t",
        report.document().sopCommon().sopClassUid(),
        count(tree, node -> node.item() instanceof Waveform),
        count(tree, node -> !node.references().isEmpty()),
        count(tree, node -> node.item() instanceof Num num && num.value() == null));
  }

  private static String count(ContentTree tree, Predicate<ContentNode> what) {
    return Long.toString(tree.nodes().filter(what).count());
  }

  private static String code(CodedConcept code) {
    return code.scheme() + "|" + code.value();
  }

  private static String path(MeasurementGroup group) {
    return group.node().orElseThrow().identifier().toString();
  }

  private static String group(MeasurementGroup group) {
    return String.join(
        "\t",
        path(group),
        String.join(",", group.templates()),
        group.trackingUid().orElse(""),
        group.finding().map(WriteReports::code).orElse(""),
        group.sites().stream().map(site -> code(site.site())).collect(Collectors.joining(",")),
        group.regions().stream()
            .map(region -> region.getClass().getSimpleName())
            .collect(Collectors.joining(",")));
  }

  private static String measurement(MeasurementHit hit) {
    return String.join(
        "\t",
        hit.path().toString(),
        hit.group().map(WriteReports::path).orElse(""),
        code(hit.concept()),
        hit.value().flatMap(MeasuredValue::value).map(String::valueOf).orElse(""),
        hit.value().map(MeasuredValue::unit).map(WriteReports::code).orElse(""));
  }

  private static String evaluation(EvaluationHit hit) {
    String value =
        switch (hit.evaluation()) {
          case QualitativeEvaluation.Coded coded ->
              "CODE\t" + (coded.value() == null ? "" : code(coded.value()));
          case QualitativeEvaluation.Worded worded ->
              "TEXT\t" + String.valueOf(worded.value()).replaceAll("[\\t\\r\\n]", " ");
        };
    return String.join(
        "\t",
        hit.path().toString(),
        hit.group().map(WriteReports::path).orElse(""),
        code(hit.concept()),
        value);
  }
}
