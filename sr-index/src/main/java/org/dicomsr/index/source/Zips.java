package org.dicomsr.index.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The entries of zip archives. */
final class Zips {
  /** What stands between an archive and the name of its entry. */
  static final String ENTRY = "!/";

  private static final int LOCAL_HEADER = 0x504B0304;

  private Zips() {}

  /** Whether a file starts as a zip archive does. */
  static boolean looksLikeOne(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4
          && ((start[0] & 0xFF) << 24
                  | (start[1] & 0xFF) << 16
                  | (start[2] & 0xFF) << 8
                  | (start[3] & 0xFF))
              == LOCAL_HEADER;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Hands the entries of an archive to a sink.
   *
   * @return whether more is wanted
   */
  static boolean scan(Path archive, ZipLimits limits, SourceSink sink) {
    try {
      ZipEnd.check(archive, limits);
    } catch (IOException e) {
      return sink.accept(new SourceEntry.Unusable(archive.toString(), Rejections.ofArchive(e)));
    }
    SharedZip zip;
    try {
      zip = new SharedZip(open(archive));
    } catch (IOException | RuntimeException e) {
      return sink.accept(new SourceEntry.Unusable(archive.toString(), Rejections.ofArchive(e)));
    }
    try {
      return scan(archive, zip, sink);
    } finally {
      zip.release();
    }
  }

  // Old archives name their entries in the character set of the machine that packed them: any
  // single
  // byte one will do to reach the entry.
  private static ZipFile open(Path archive) throws IOException {
    try {
      return new ZipFile(archive.toFile(), UTF_8);
    } catch (ZipException | IllegalArgumentException e) {
      return new ZipFile(archive.toFile(), ISO_8859_1);
    }
  }

  /** Finds an entry by its name. */
  static Optional<SourceFile> find(Path archive, String location, String name) throws IOException {
    SharedZip zip = new SharedZip(open(archive));
    try {
      ZipEntry entry = zip.file().getEntry(name);
      if (entry == null) {
        return Optional.empty();
      }
      zip.retain();
      return Optional.of(new ZippedFile(location, zip, entry, stamp(entry)));
    } finally {
      zip.release();
    }
  }

  private static boolean scan(Path archive, SharedZip zip, SourceSink sink) {
    Set<Long> names = new HashSet<>();
    Enumeration<? extends ZipEntry> entries = zip.file().entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (entry.isDirectory() || Clutter.isIn(entry.getName())) {
        continue;
      }
      if (!sink.accept(entry(archive + ENTRY + entry.getName(), zip, entry, names))) {
        return false;
      }
    }
    return true;
  }

  private static SourceEntry entry(
      String location, SharedZip zip, ZipEntry entry, Set<Long> names) {
    if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return new SourceEntry.Unusable(location, nested());
    }
    if (!names.add(Hash.of(entry.getName()))) {
      return new SourceEntry.Unusable(
          location,
          new Rejection(
              RejectionReason.BAD_ARCHIVE, "expected an entry's name once, found it again"));
    }
    zip.retain();
    return new SourceEntry.OfFile(new ZippedFile(location, zip, entry, stamp(entry)));
  }

  static Rejection nested() {
    return new Rejection(
        RejectionReason.NESTED_ARCHIVE,
        "expected a DICOM object, found a zip archive within a zip archive");
  }

  private static FileStamp stamp(ZipEntry entry) {
    FileTime time = entry.getLastModifiedTime();
    return new FileStamp(
        Math.max(entry.getSize(), 0),
        time == null ? 0 : FileStamp.nanoseconds(time),
        Hash.spread(entry.getCrc() + 1));
  }
}
