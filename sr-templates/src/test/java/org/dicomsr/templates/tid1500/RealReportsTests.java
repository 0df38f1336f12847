package org.dicomsr.templates.tid1500;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.testing.Corpus;
import org.junit.jupiter.api.Test;

/** Real reports, counted by a plain walk of their trees. */
class RealReportsTests {
  private static final List<String> TIME_POINTS = List.of("126073", "128740");

  @Test
  void asManyGroupsAndMeasurementsAreFoundAsTheTreeHas() throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    for (Path file : Corpus.files("sr")) {
      SrDocument document;
      try {
        document = SrDocument.read(file);
      } catch (DicomFormatException e) {
        continue;
      }
      MeasurementReport report = MeasurementReport.of(document);
      List<ContentNode> groups =
          ContentTree.of(document.root()).nodes().filter(RealReportsTests::isGroup).toList();
      long measurements =
          groups.stream()
              .flatMap(group -> group.children().stream())
              .filter(node -> node.item() instanceof Num && !isTimePoint(node))
              .count();
      assertThat(report.groups()).as(file.getFileName().toString()).hasSameSizeAs(groups);
      assertThat(report.measurements().stream().filter(hit -> !hit.isDerived()))
          .as(file.getFileName().toString())
          .hasSize((int) measurements);
      assertThat(report.groups().stream().mapToInt(group -> group.measurements().size()).sum())
          .as(file.getFileName().toString())
          .isEqualTo((int) measurements);
      found.merge("groups", groups.size(), Integer::sum);
      found.merge("measurements", (int) measurements, Integer::sum);
      found.merge("evaluations", report.allEvaluations().size(), Integer::sum);
      found.merge(
          "regions",
          report.groups().stream().mapToInt(g -> g.regions().size()).sum(),
          Integer::sum);
      found.merge(
          "ambiguous",
          (int) report.groups().stream().filter(MeasurementGroup::isAmbiguous).count(),
          Integer::sum);
      found.merge(
          "library entries",
          report.imageLibrary().map(library -> library.entries().size()).orElse(0),
          Integer::sum);
      report.measurements().forEach(MeasurementHit::row);
    }
    assertThat(found.get("groups")).isPositive();
  }

  private static boolean isGroup(ContentNode node) {
    return node.item() instanceof Container
        && node.conceptName().map(CodedConcept::value).filter("125007"::equals).isPresent();
  }

  private static boolean isTimePoint(ContentNode node) {
    return node.conceptName().map(CodedConcept::value).filter(TIME_POINTS::contains).isPresent();
  }
}
