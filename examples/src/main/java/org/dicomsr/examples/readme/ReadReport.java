package org.dicomsr.examples.readme;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Mdc;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentPath;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.templates.ecg.EcgMeasurement;
import org.dicomsr.templates.ecg.EcgReport;
import org.dicomsr.templates.history.Problem;
import org.dicomsr.templates.tid1500.MeasurementHit;
import org.dicomsr.templates.tid1500.MeasurementReport;

/** Reads reports: measurements with their context, an ECG, and any content by its path. */
public final class ReadReport {
  private static final CodedConcept DIAMETER = CodedConcept.of("81827009", "SCT", "Diameter");

  private ReadReport() {}

  /**
   * Prints the diameters and findings of the file that is named.
   *
   * @param arguments the file
   * @throws IOException when it cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    print(Path.of(arguments[0]), System.out);
    printTree(Path.of(arguments[0]), System.out);
  }

  static void print(Path file, PrintStream out) throws IOException {
    // spotless:off
    // README: read
    MeasurementReport report = MeasurementReport.read(file);
    for (MeasurementHit hit : report.measurements(DIAMETER)) {
      out.println(hit.path() + ", " + hit.row().orElseThrow());
      out.println("  " + hit.measurement().value().orElseThrow() + " " + hit.measurement().unit().orElseThrow());
      out.println("  of " + hit.finding().orElseThrow().meaning() + " in " + hit.sites().getFirst().site().meaning());
      out.println("  seen in " + hit.sourceImages().size() + " image");
    }
    // README: end
    // spotless:on
  }

  static void printTree(Path file, PrintStream out) throws IOException {
    // README: tree
    SrDocument document = SrDocument.read(file);
    ContentTree tree = ContentTree.of(document.root());
    for (ContentNode node :
        tree.find(ContentPath.parse("** / Measurement Group / Finding")).toList()) {
      out.println(node.identifier() + ": " + node.item());
    }
    document.violations().forEach(out::println);
    // README: end
  }

  static void printEcg(Path file, PrintStream out) throws IOException {
    // spotless:off
    // README: ecg
    EcgReport ecg = EcgReport.read(file);
    for (EcgMeasurement hit : ecg.measurements(Mdc.QT_INTERVAL_GLOBAL)) {
      out.println(hit.node().identifier() + ": " + hit.quantity().in(Ucum.MILLISECOND).orElseThrow() + " ms");
    }
    for (Problem problem : ecg.history().problems().problems()) {
      out.println(problem.problem().meaning());
    }
    ecg.corrected().report().document().write(file.resolveSibling("corrected.dcm"));
    // README: end
    // spotless:on
  }
}
