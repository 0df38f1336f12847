package org.dicomsr.filter.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dicomsr.filter.deidentify.DeidentifiedFile;
import org.dicomsr.filter.deidentify.Deidentifier;
import org.dicomsr.filter.deidentify.RefusalReason;
import org.dicomsr.filter.export.Sample.Refused;
import org.dicomsr.filter.export.Sample.SampleFile;
import org.dicomsr.filter.internal.digest.Sha256;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.model.dicom.io.SequenceLengths;
import org.jspecify.annotations.Nullable;

/** Copies, links or lists the files of patients. Not thread-safe. */
final class FileExporter {
  private static final Pattern UID = Pattern.compile("[0-9]+(\\.[0-9]+)*");
  private static final int LONGEST_UID = 64;

  private final FileMode mode;
  private final boolean identifiable;
  private final Sources sources;
  private final ExportFolder folder;
  private final Pseudonyms pseudonyms;
  private final Deidentifier deidentifier;

  FileExporter(
      ExportOptions options,
      Sources sources,
      ExportFolder folder,
      Pseudonyms pseudonyms,
      Deidentifier deidentifier) {
    this.mode = options.files();
    this.identifiable = options.identifiable();
    this.sources = sources;
    this.folder = folder;
    this.pseudonyms = pseudonyms;
    this.deidentifier = deidentifier;
  }

  /** Looks for the files of some instances; those of others are forgotten. */
  void find(Set<String> sopInstanceUids) throws IOException {
    sources.find(sopInstanceUids);
  }

  /** What becomes of the files of a patient. */
  final class OfPatient {
    private final String pid;
    private final List<SampleFile> files = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final Map<String, DeidentifiedFile> reports = new HashMap<>();

    OfPatient(String pid) {
      this.pid = pid;
    }

    List<SampleFile> files() {
      return files;
    }

    List<Refused> refused() {
      return refused;
    }

    /** Labels with the places of their sources as copies have them. */
    Map<String, Label> placed(Map<String, Label> labels) {
      if (reports.isEmpty()) {
        return labels;
      }
      Map<String, Label> placed = new LinkedHashMap<>();
      labels.forEach((name, label) -> placed.put(name, label.from(placed(label.source()))));
      return placed;
    }

    private Label.@Nullable Source placed(Label.@Nullable Source source) {
      DeidentifiedFile copy = source == null ? null : reports.get(source.sopInstanceUid());
      if (source == null || copy == null || source.path() == null) {
        return source;
      }
      Optional<ItemIdentifier> item = ItemIdentifier.parse(source.path());
      return item.isEmpty()
          ? source
          : source.at(item.flatMap(copy::identifierOf).map(ItemIdentifier::toString).orElse(null));
    }

    void add(Instance instance) throws IOException {
      try (Sources.Found found = sources.open(instance)) {
        switch (mode) {
          case NONE -> {}
          case REFERENCE -> refer(instance, found);
          case HARDLINK -> link(instance, found);
          case COPY -> copy(instance, found);
        }
      }
    }

    private void refer(Instance instance, Sources.Found found) {
      String location = found.file().location();
      files.add(
          file(
              instance,
              identifiable ? location : "",
              identifiable ? "" : pseudonyms.location(location),
              found.sha256(),
              found.file().stamp().size()));
    }

    private void link(Instance instance, Sources.Found found) throws IOException {
      Path source =
          found
              .file()
              .path()
              .orElseThrow(() ->
                  new ExportException(
                      ExportException.Reason.SOURCE_MISSING,
                      "SOP Instance "
                          + instance.sopInstanceUid()
                          + ": expected a file that can be linked, found an entry of an archive"));
      String path = path(instance.seriesUid(), instance.sopInstanceUid());
      Path target = folder.file(path);
      try {
        Files.createLink(target, source);
      } catch (IOException | UnsupportedOperationException e) {
        throw new ExportException(
            ExportException.Reason.TARGET_UNWRITABLE,
            "expected a target on the file system of the archive, where files can be linked, found"
                + " another",
            e);
      }
      files.add(file(instance, path, "", found.sha256(), found.file().stamp().size()));
    }

    private SampleFile file(
        Instance instance, String path, String location, String sha256, long bytes) {
      return new SampleFile(
          instance.kind().term(),
          path,
          location,
          orEmpty(instance.sopClassUid()),
          uid(instance.studyUid()),
          uid(instance.seriesUid()),
          uid(instance.sopInstanceUid()),
          sha256,
          bytes);
    }

    private void copy(Instance instance, Sources.Found found) throws IOException {
      DicomFile object = found.object();
      Set<RefusalReason> reasons = deidentifier.refusals(object.dataSet());
      if (!reasons.isEmpty()) {
        refused.add(
            new Refused(
                instance.kind().term(),
                instance.sopClassUid(),
                uid(instance.seriesUid()),
                uid(instance.sopInstanceUid()),
                List.copyOf(reasons)));
        return;
      }
      DeidentifiedFile deidentified = deidentifier.deidentify(object, pid);
      if (instance.kind() == ObjectKind.REPORT) {
        reports.put(instance.sopInstanceUid(), deidentified);
      }
      DicomFile copy = deidentified.file();
      DataSet data = copy.dataSet();
      String series = data.string(Tag.SERIES_INSTANCE_UID).orElse("");
      String own = data.string(Tag.SOP_INSTANCE_UID).orElse("");
      String path = path(series, own);
      Hashes.Sum sum = write(copy, folder.file(path));
      files.add(
          new SampleFile(
              instance.kind().term(),
              path,
              "",
              data.string(Tag.SOP_CLASS_UID).orElse(""),
              data.string(Tag.STUDY_INSTANCE_UID).orElse(""),
              series,
              own,
              sum.sha256(),
              sum.bytes()));
    }

    private String path(@Nullable String series, String instance) {
      String begin = "files/" + pid + "/" + name(series) + "/" + name(instance);
      String path = begin + ".dcm";
      for (int i = 2; !paths.add(path); i++) {
        path = begin + "-" + i + ".dcm";
      }
      return path;
    }
  }

  private static Hashes.Sum write(DicomFile copy, Path target) throws IOException {
    try (HashingStream out = new HashingStream(Files.newOutputStream(target))) {
      DicomWriter.write(out, copy, SequenceLengths.DEFINED);
      out.flush();
      return out.sum();
    }
  }

  /** A UID is a name of a file when it is one; files may have anything in its place. */
  private String name(@Nullable String uid) {
    if (uid == null || uid.isEmpty()) {
      return "none";
    }
    return uid.length() <= LONGEST_UID && UID.matcher(uid).matches()
        ? uid
        : pseudonyms.secret().uid(uid);
  }

  private String uid(@Nullable String uid) {
    return uid == null ? "" : pseudonyms.uid(uid);
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /** Writes and hashes at once. */
  private static final class HashingStream extends OutputStream {
    private final OutputStream out;
    private final java.security.MessageDigest digest = Sha256.digest();
    private long bytes;

    HashingStream(OutputStream out) {
      this.out = new java.io.BufferedOutputStream(out, 1 << 16);
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      digest.update((byte) value);
      bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      out.write(from, offset, length);
      digest.update(from, offset, length);
      bytes += length;
    }

    Hashes.Sum sum() {
      return new Hashes.Sum(Sha256.text(digest), bytes);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
