package org.dicomsr.examples.demo.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.templates.Templates;

/** Eight sites. Static and thread-safe. */
public final class Consortium {
  private Consortium() {}

  /**
   * Writes the archives of all sites, each into a folder by its name.
   *
   * @param folder where to; made if it is not there
   * @param template the file with the consortium's template, 99TAVI
   * @param seed the same gives the same files
   * @param scale 1 for about a thousand patients
   * @param done is told of each site when it is written
   * @return the truth of each site
   * @throws IOException when something cannot be written
   */
  public static List<SiteTruth> write(
      Path folder, Path template, long seed, double scale, Consumer<? super SiteTruth> done)
      throws IOException {
    OutcomeReports outcomes = new OutcomeReports(Templates.standard().with(template));
    List<SiteTruth> truths = new ArrayList<>();
    for (Site site : Site.values()) {
      Path archive = Files.createDirectories(folder.resolve(site.id()));
      SiteTruth truth = new SiteArchive(site, archive, outcomes).write(seed, scale);
      done.accept(truth);
      truths.add(truth);
    }
    return List.copyOf(truths);
  }
}
