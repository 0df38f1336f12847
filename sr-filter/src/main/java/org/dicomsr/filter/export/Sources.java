package org.dicomsr.filter.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.source.FileLedger;
import org.dicomsr.index.source.LedgerEntry;
import org.dicomsr.index.source.LocatedFile;
import org.dicomsr.index.source.SourceFile;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.jspecify.annotations.Nullable;

/** Finds the files of instances in the archive, some at a time. Not thread-safe. */
final class Sources {
  private final FileLedger ledger;
  private final boolean hashed;
  private Map<String, List<LedgerEntry>> known = new HashMap<>();

  /**
   * Looks in a ledger.
   *
   * @param ledger which files there are, and where
   * @param hashed whether the hashes of files are wanted
   */
  Sources(FileLedger ledger, boolean hashed) {
    this.ledger = ledger;
    this.hashed = hashed;
  }

  /** Looks for some instances: what was looked for before is forgotten. */
  void find(Collection<String> sopInstanceUids) throws IOException {
    known = new HashMap<>();
    for (LedgerEntry entry : ledger.find(sopInstanceUids)) {
      known.computeIfAbsent(entry.sopInstanceUid(), absent -> new ArrayList<>()).add(entry);
    }
  }

  /**
   * A file of an instance, read.
   *
   * @param file where it is
   * @param object what is in it; large values are left there
   * @param sha256 hash of its bytes; empty where nobody wants it
   */
  record Found(SourceFile file, DicomFile object, String sha256) implements AutoCloseable {
    @Override
    public void close() {
      file.close();
    }

    @Override
    public String toString() {
      return "Found[" + object + "]";
    }
  }

  /**
   * Opens the file of an instance. Of several the one with the least hash counts, wherever it is.
   *
   * @throws ExportException when there is none, or none is as it was when it was indexed
   */
  Found open(Instance instance) throws IOException {
    List<LedgerEntry> entries = known.getOrDefault(instance.sopInstanceUid(), List.of());
    boolean changed = false;
    Found best = null;
    try {
      for (LedgerEntry entry : entries) {
        SourceFile file = LocatedFile.at(entry.location()).orElse(null);
        if (file == null) {
          continue;
        }
        Found found = null;
        try {
          found =
              LocatedFile.isSame(file, entry)
                  ? read(file, instance, hashed || entries.size() > 1).orElse(null)
                  : null;
        } finally {
          if (found == null) {
            file.close();
          }
        }
        if (found == null) {
          changed = true;
        } else if (best == null || found.sha256().compareTo(best.sha256()) < 0) {
          if (best != null) {
            best.close();
          }
          best = found;
        } else {
          found.close();
        }
      }
    } catch (IOException | RuntimeException e) {
      if (best != null) {
        best.close();
      }
      throw e;
    }
    if (best == null) {
      throw changed ? changed(instance) : missing(instance, entries.isEmpty());
    }
    return best;
  }

  private static ExportException changed(Instance instance) {
    return new ExportException(
        ExportException.Reason.SOURCE_CHANGED,
        "SOP Instance "
            + instance.sopInstanceUid()
            + ": expected its file as it was indexed, found another; index the archive again");
  }

  private static ExportException missing(Instance instance, boolean unknown) {
    return new ExportException(
        ExportException.Reason.SOURCE_MISSING,
        "SOP Instance "
            + instance.sopInstanceUid()
            + ": expected its file, found "
            + (unknown
                ? "none in the ledger; index the archive again"
                : "none where it was; mount the archive, or index it again"));
  }

  /** Reads a file; empty when it holds something else. */
  private static Optional<Found> read(SourceFile file, Instance instance, boolean hash)
      throws IOException {
    String sha256 = hash ? Hashes.of(file).sha256() : "";
    Path path = file.path().orElse(null);
    DicomFile object;
    if (path != null) {
      object = DicomReader.read(path);
    } else {
      try (java.io.InputStream in = file.open()) {
        object = DicomReader.read(in);
      }
    }
    DataSet data = object.dataSet();
    String own = uid(data, Tag.SOP_INSTANCE_UID);
    boolean same =
        (own == null || own.equals(instance.sopInstanceUid()))
            && isOfSeries(uid(data, Tag.SERIES_INSTANCE_UID), instance)
            && Objects.equals(uid(data, Tag.STUDY_INSTANCE_UID), instance.studyUid());
    return same ? Optional.of(new Found(file, object, sha256)) : Optional.empty();
  }

  /** Images that do not say their series are of one that is called after the first of them. */
  private static boolean isOfSeries(@Nullable String own, Instance instance) {
    return (own == null && instance.kind() == ObjectKind.IMAGE)
        || Objects.equals(own, instance.seriesUid());
  }

  private static @Nullable String uid(DataSet data, int tag) {
    return data.string(tag).map(String::strip).filter(uid -> !uid.isEmpty()).orElse(null);
  }
}
