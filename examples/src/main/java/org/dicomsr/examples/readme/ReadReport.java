package org.dicomsr.examples.readme;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentPath;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.Num;

/** Reads a report: its measurements, and what is wrong with it. */
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
  }

  static void print(Path file, PrintStream out) throws IOException {
    // README: read
    SrDocument document = SrDocument.read(file);
    ContentTree tree = ContentTree.of(document.root());

    for (ContentNode node : tree.measurements(DIAMETER)) {
      if (node.item() instanceof Num num && num.value() != null) {
        double value = num.value().value().orElseThrow();
        out.println(node.identifier() + ": " + value + " " + num.value().unit());
      }
    }
    for (ContentNode node :
        tree.find(ContentPath.parse("** / Measurement Group / Finding")).toList()) {
      if (node.item() instanceof Code finding) {
        out.println(node.identifier() + ": " + finding.value());
      }
    }
    document.violations().forEach(out::println);
    // README: end
  }
}
