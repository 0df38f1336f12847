package org.dicomsr.index.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.jspecify.annotations.Nullable;

/** A DICOMDIR: the list of the files on a medium (PS3.3 F, PS3.10 8.6). */
final class DicomDirectory {
  private static final int MOST_COMPONENTS = 8;

  private DicomDirectory() {}

  /** Whether an object lists files instead of holding something. */
  static boolean is(DicomFile file) {
    return file.dataSet().contains(Tag.DIRECTORY_RECORD_SEQUENCE)
        || file.dataSet()
            .string(Tag.SOP_CLASS_UID)
            .or(() -> file.fileMeta().string(Tag.MEDIA_STORAGE_SOP_CLASS_UID))
            .filter(SopClassUid.MEDIA_STORAGE_DIRECTORY_STORAGE::equals)
            .isPresent();
  }

  /**
   * Hands the files of a list to a walk.
   *
   * @return whether more is wanted
   */
  static boolean scan(Path list, SourceSink sink, Predicate<Path> walk) {
    List<DataSet> records;
    try {
      DicomFile file = DicomReader.readHeader(list);
      if (!is(file)) {
        return walk(list, sink);
      }
      records = file.dataSet().items(Tag.DIRECTORY_RECORD_SEQUENCE);
    } catch (IOException | RuntimeException e) {
      return sink.accept(new SourceEntry.Unusable(list.toString(), Rejections.of(e)));
    }
    Path folder = list.getParent();
    for (DataSet entry : records) {
      List<String> components = entry.strings(Tag.REFERENCED_FILE_ID);
      if (folder == null || components.isEmpty()) {
        continue;
      }
      Path file = resolve(folder, components);
      boolean more =
          file == null
              ? sink.accept(new SourceEntry.Unusable(list + "!", outside()))
              : walk.test(file);
      if (!more) {
        return false;
      }
    }
    return true;
  }

  // Only its name was that of a DICOMDIR.
  private static boolean walk(Path file, SourceSink sink) {
    try {
      FileStamp stamp =
          FileStamp.of(
              Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class));
      return sink.accept(new SourceEntry.OfFile(new PathFile(file, stamp)));
    } catch (IOException e) {
      return sink.accept(new SourceEntry.Unusable(file.toString(), Rejections.of(e)));
    }
  }

  private static Rejection outside() {
    return new Rejection(
        RejectionReason.NOT_A_FILE, "expected a file beneath the DICOMDIR, found another path");
  }

  /** The file of a File ID; a medium copied under Linux may have its names in lower case. */
  private static @Nullable Path resolve(Path folder, List<String> components) {
    if (components.size() > MOST_COMPONENTS) {
      return null;
    }
    try {
      Path exact = folder;
      Path lower = folder;
      for (String component : components) {
        String name = component.strip();
        if (name.isEmpty()
            || name.equals(".")
            || name.equals("..")
            || name.matches(".*[/\\\\].*")) {
          return null;
        }
        exact = exact.resolve(name);
        lower = lower.resolve(name.toLowerCase(Locale.ROOT));
      }
      return Files.exists(exact) || !Files.exists(lower) ? exact : lower;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
