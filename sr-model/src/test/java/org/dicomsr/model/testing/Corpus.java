package org.dicomsr.model.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Real files, which lie beside the project where they are present. */
public final class Corpus {
  private static final Pattern NO_OBJECT =
      Pattern.compile("(?i).*\\.(txt|md|json|xml|tsv|csv|html|py|yml)|.*/(LICENSE|README)[^/]*");

  private Corpus() {}

  /**
   * The objects in some folders of the corpus, in order of their names; a test is skipped where
   * there are none.
   *
   * @param folders {@code sr}, {@code seg}, {@code waveform}, {@code image}, {@code charset},
   *     {@code broken}
   */
  public static List<Path> files(String... folders) throws IOException {
    Optional<Path> corpus = SharedData.folder("corpus");
    if (corpus.isEmpty()) {
      throw new TestAbortedException(
          "Skipped: no corpus of real files; name the folder that holds it with -Ddicomsr.shared=…");
    }
    List<Path> all = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> walk = Files.walk(corpus.get().resolve(folder))) {
        walk.filter(Files::isRegularFile)
            .filter(file -> !NO_OBJECT.matcher(file.toString()).matches())
            .sorted()
            .forEach(all::add);
      }
    }
    return all;
  }
}
