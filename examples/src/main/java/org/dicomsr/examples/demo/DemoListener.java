package org.dicomsr.examples.demo;

import java.time.Duration;
import java.util.function.Consumer;
import org.dicomsr.examples.demo.archive.Site;
import org.dicomsr.examples.demo.archive.SiteTruth;
import org.dicomsr.index.source.Progress;

/** Is told how far a demonstration is. */
public interface DemoListener {
  /**
   * An archive was written.
   *
   * @param truth what it holds
   */
  void written(SiteTruth truth);

  /**
   * A site begins to index its archive.
   *
   * @param site the site
   * @return is told how far that is
   */
  Consumer<Progress> indexing(Site site);

  /** {@return how often it wants to be told} */
  Duration interval();

  /**
   * A site is through with all.
   *
   * @param numbers what it found
   */
  void done(SiteNumbers numbers);
}
