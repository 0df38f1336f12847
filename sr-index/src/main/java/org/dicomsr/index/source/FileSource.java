package org.dicomsr.index.source;

import java.nio.file.Path;
import java.util.List;

/** Files and folders. */
record FileSource(List<Path> paths, ZipLimits limits) implements Source {

  @Override
  public void scan(SourceSink sink) {
    new FileWalk(sink, limits).walk(paths);
  }

  // Components are locations, which only reports show.
  @Override
  public String toString() {
    return "FileSource[" + paths.size() + " paths]";
  }
}
