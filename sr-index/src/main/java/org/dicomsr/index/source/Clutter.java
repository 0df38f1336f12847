package org.dicomsr.index.source;

import java.util.Locale;
import java.util.Set;

/** Names of files and folders that are hidden, or that operating systems leave behind. */
final class Clutter {
  private static final Set<String> NAMES =
      Set.of(
          "thumbs.db",
          "ehthumbs.db",
          "desktop.ini",
          "__macosx",
          "$recycle.bin",
          "system volume information",
          "lost+found");

  private Clutter() {}

  static boolean is(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether any part of a path in an archive is. */
  static boolean isIn(String path) {
    for (int start = 0; start < path.length(); ) {
      int end = path.indexOf('/', start);
      end = end < 0 ? path.length() : end;
      if (end > start && is(path.substring(start, end))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }
}
