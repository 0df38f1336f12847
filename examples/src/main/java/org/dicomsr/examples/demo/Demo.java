package org.dicomsr.examples.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.examples.demo.archive.Consortium;
import org.dicomsr.examples.demo.archive.Site;
import org.dicomsr.examples.demo.archive.SiteTruth;
import org.dicomsr.filter.federated.CompositionFigure;
import org.dicomsr.filter.federated.MergedCounts;
import org.dicomsr.filter.federated.MergedPage;
import org.dicomsr.filter.federated.MergedTable;
import org.dicomsr.filter.federated.SiteCounts;
import org.dicomsr.filter.federated.SiteCountsJson;

/**
 * The whole job, from files to the figure of a consortium.
 *
 * <pre>{@code
 * DemoOptions options = new DemoOptions(new DemoFolder(Path.of("dicom-sr-demo")), 1, 1, false);
 * DemoResult result = Demo.run(options, listener);
 * System.out.println(result.differences());
 * }</pre>
 *
 * <p>Static and thread-safe.
 */
public final class Demo {
  private Demo() {}

  /**
   * Makes the archives, lets each site work on its own, and puts together what they publish.
   *
   * @param options choices
   * @param listener is told how far it is
   * @return what was found, and where it differs from the truth
   * @throws java.nio.file.DirectoryNotEmptyException when the folder holds something else
   * @throws IOException when something cannot be read or written
   */
  public static DemoResult run(DemoOptions options, DemoListener listener) throws IOException {
    DemoFolder folder = options.folder();
    List<SiteTruth> truths = archives(options, listener);
    List<SiteNumbers> sites = new ArrayList<>();
    for (Site site : Site.values()) {
      SiteNumbers numbers = new SiteJob(site, folder, listener).run();
      listener.done(numbers);
      sites.add(numbers);
    }
    MergedCounts counts = merged(folder);
    return new DemoResult(
        folder, sites, counts, TruthCheck.differences(truths, folder, sites, counts));
  }

  /**
   * Makes the archives, and nothing of them.
   *
   * @param options choices
   * @param listener is told how far it is
   * @return what they hold
   * @throws java.nio.file.DirectoryNotEmptyException when the folder holds something else
   * @throws IOException when something cannot be written
   */
  public static List<SiteTruth> archives(DemoOptions options, DemoListener listener)
      throws IOException {
    DemoFolder folder = options.folder();
    folder.begin(options.replace());
    return Consortium.write(
        folder.archives(), folder.template(), options.seed(), options.scale(), listener::written);
  }

  /** What the sites published, as it was sent to whoever draws the figure. */
  private static MergedCounts merged(DemoFolder folder) throws IOException {
    List<SiteCounts> published = new ArrayList<>();
    for (Site site : Site.values()) {
      published.add(SiteCountsJson.read(Files.readString(folder.counts(site))));
    }
    MergedCounts counts = MergedCounts.of(published);
    Files.writeString(folder.figure(), CompositionFigure.svg(counts));
    Files.writeString(folder.table(), MergedTable.csv(counts));
    Files.writeString(folder.page(), MergedPage.html(counts));
    return counts;
  }
}
