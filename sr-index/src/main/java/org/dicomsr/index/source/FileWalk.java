package org.dicomsr.index.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One pass over files and folders, in order of their names.
 *
 * <p>Folders first and without following links; links and files named one by one come last. By then
 * every folder that was listed is known, so it is enough to ask whether the folder of a link's
 * target is among them, and only files outside need remembering. That keeps the memory of a walk
 * down to its folders, and ends every circle of links.
 */
final class FileWalk {
  private final SourceSink sink;
  private final ZipLimits limits;
  private final Set<Object> listed = new HashSet<>();
  private final Set<Path> single = new HashSet<>();
  private final Deque<Path> later = new ArrayDeque<>();

  FileWalk(SourceSink sink, ZipLimits limits) {
    this.sink = sink;
    this.limits = limits;
  }

  void walk(List<Path> roots) {
    for (Path root : roots) {
      if (!enter(root, true)) {
        return;
      }
    }
    boolean more = true;
    while (more && !later.isEmpty()) {
      more = enter(later.remove(), false);
    }
  }

  /** Walks a folder that a user or a link names; what is no folder waits until all are listed. */
  private boolean enter(Path named, boolean postpone) {
    Path real;
    BasicFileAttributes attributes;
    try {
      real = named.toRealPath();
      attributes = Files.readAttributes(real, BasicFileAttributes.class);
    } catch (IOException | SecurityException e) {
      return unusable(named, Files.isSymbolicLink(named) ? nowhere() : Rejections.of(e));
    }
    if (attributes.isDirectory()) {
      return folders(real, attributes);
    }
    if (postpone) {
      later.add(named);
      return true;
    }
    return single(real, attributes);
  }

  private boolean single(Path real, BasicFileAttributes attributes) {
    if (wasListed(real) || !single.add(real)) {
      return true;
    }
    if (attributes.isRegularFile() && isDirectory(real)) {
      return DicomDirectory.scan(real, sink, file -> enter(file, false));
    }
    return file(real, attributes, Zips.looksLikeOne(real));
  }

  // A DICOMDIR named by itself stands for what it lists; one that is met in a folder does not,
  // since
  // its files are met as well.
  private static boolean isDirectory(Path real) {
    return name(real).toUpperCase(Locale.ROOT).startsWith("DICOMDIR");
  }

  private boolean wasListed(Path real) {
    Path folder = real.getParent();
    if (folder == null || Clutter.is(name(real))) {
      return false;
    }
    try {
      return listed.contains(key(folder, Files.readAttributes(folder, BasicFileAttributes.class)));
    } catch (IOException e) {
      return false;
    }
  }

  /** A folder whose names are being gone through. */
  private record Level(Path folder, Iterator<Path> names) {}

  private boolean folders(Path top, BasicFileAttributes attributes) {
    // No recursion: folders may be nested as deep as their path may be long.
    Deque<Level> levels = new ArrayDeque<>();
    if (!descend(top, attributes, levels)) {
      return false;
    }
    while (!levels.isEmpty()) {
      Level level = levels.getLast();
      if (!level.names().hasNext()) {
        levels.removeLast();
      } else if (!visit(level.folder().resolve(level.names().next()), levels)) {
        return false;
      }
    }
    return true;
  }

  private boolean visit(Path path, Deque<Level> levels) {
    if (Clutter.is(name(path))) {
      return true;
    }
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException | SecurityException e) {
      return unusable(path, Rejections.of(e));
    }
    if (attributes.isSymbolicLink()) {
      later.add(path);
      return true;
    }
    return attributes.isDirectory()
        ? descend(path, attributes, levels)
        : file(path, attributes, name(path).toLowerCase(Locale.ROOT).endsWith(".zip"));
  }

  private boolean descend(Path folder, BasicFileAttributes attributes, Deque<Level> levels) {
    if (!listed.add(key(folder, attributes))) {
      return true;
    }
    List<Path> names = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        names.add(path.getFileName());
      }
    } catch (DirectoryIteratorException e) {
      Throwable cause = e.getCause();
      return unusable(folder, Rejections.of(cause == null ? e : cause));
    } catch (IOException | SecurityException e) {
      return unusable(folder, Rejections.of(e));
    }
    // As paths, not as text: names that the locale cannot show are still told apart.
    names.sort(null);
    levels.addLast(new Level(folder, names.iterator()));
    return true;
  }

  private boolean file(Path real, BasicFileAttributes attributes, boolean archive) {
    if (!attributes.isRegularFile()) {
      // Opening a pipe or a device would wait for ever.
      return unusable(
          real,
          new Rejection(
              RejectionReason.NOT_A_FILE, "expected a regular file, found something else"));
    }
    if (archive && attributes.size() > 0) {
      return Zips.scan(real, limits, sink);
    }
    return sink.accept(new SourceEntry.OfFile(new PathFile(real, FileStamp.of(attributes))));
  }

  private boolean unusable(Path path, Rejection why) {
    return sink.accept(new SourceEntry.Unusable(path.toString(), why));
  }

  private static Rejection nowhere() {
    return new Rejection(
        RejectionReason.NOT_A_FILE, "expected a link to a file, found one that leads nowhere");
  }

  private static Object key(Path folder, BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    return key == null ? folder : key;
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
