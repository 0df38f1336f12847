package org.dicomsr.index.source;

/** Takes what a {@link Source} comes upon. */
@FunctionalInterface
public interface SourceSink {

  /**
   * Takes an entry and the duty to close its file. May wait until there is room for it.
   *
   * @param entry the entry
   * @return whether more is wanted; after false a source returns without another call
   */
  boolean accept(SourceEntry entry);
}
