package org.dicomsr.examples.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.index.source.Source;
import org.dicomsr.index.source.SourceEntry;
import org.dicomsr.index.source.SourceSink;

/**
 * A source without some files and folders: an index may lie in the very folder that it is an index
 * of.
 */
record Except(Source source, Set<String> places) implements Source {

  /** All of a source but for what lies at some places. */
  static Source of(Source source, List<Path> places) {
    Set<String> real = new TreeSet<>();
    for (Path place : places) {
      real.add(real(place.toAbsolutePath()));
    }
    return new Except(source, Set.copyOf(real));
  }

  // Of what is yet to be written, its folder is there at most.
  private static String real(Path place) {
    Path parent = place.getParent();
    try {
      return place.toRealPath().toString();
    } catch (IOException e) {
      return parent == null
          ? place.toString()
          : Path.of(real(parent)).resolve(place.getFileName()).toString();
    }
  }

  @Override
  public void scan(SourceSink sink) {
    source.scan(entry -> isOut(entry.location()) ? passOver(entry) : sink.accept(entry));
  }

  private boolean isOut(String location) {
    for (String place : places) {
      if (location.startsWith(place)
          && (location.length() == place.length()
              || location.charAt(place.length()) == File.separatorChar)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passOver(SourceEntry entry) {
    if (entry instanceof SourceEntry.OfFile of) {
      try {
        of.file().close();
      } catch (Exception e) {
        // it was never opened
      }
    }
    return true;
  }

  @Override
  public boolean repeatable() {
    return source.repeatable();
  }

  @Override
  public String toString() {
    return "Except[" + places.size() + " places]";
  }
}
