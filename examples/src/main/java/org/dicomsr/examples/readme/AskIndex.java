package org.dicomsr.examples.readme;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.dicomsr.filter.Answer;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.source.Source;

/** Indexes a folder and asks who has what. */
public final class AskIndex {
  private AskIndex() {}

  /**
   * Prints who has a nodule of 1 cm, and why.
   *
   * @param arguments the folder of the index, and a folder or file of DICOM objects
   * @throws IOException when any of these cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    ask(Path.of(arguments[0]), Path.of(arguments[1]), System.out);
  }

  static void ask(Path folder, Path archive, PrintStream out) throws IOException {
    // spotless:off
    // README: ask
    try (SrIndex index = SrIndex.open(folder)) {
      index.ingest(Source.of(archive));
      try (IndexSnapshot snapshot = index.snapshot()) {
        Search search = Search.over(snapshot, Catalogue.EMPTY);
        Answer answer = search.answer("group{ \"Finding\" = \"Nodule\" and \"Diameter\" >= 1 cm }");
        out.println(answer.count() + " " + answer.level());
        for (Hit hit : answer.page(0, 20)) {
          answer.explain(hit).where().witnesses().forEach(witness -> out.println(witness.text()));
        }
      }
    }
    // README: end
    // spotless:on
  }
}
