package org.dicomsr.filter.loader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.filter.internal.digest.Sha256;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.jspecify.annotations.Nullable;

/** A file of a sample, which is opened when it is asked for. Immutable and thread-safe. */
public final class SampleFile {
  private static final int CHUNK = 1 << 16;

  private final Path folder;
  private final String role;
  private final @Nullable String path;
  private final String sopClassUid;
  private final String studyUid;
  private final String seriesUid;
  private final String sopInstanceUid;
  private final String sha256;
  private final long bytes;

  SampleFile(Path folder, JsonView file) throws CohortReadException {
    this.folder = folder;
    this.role = file.text("role");
    this.path = file.textOrNull("path");
    this.sopClassUid = Objects.requireNonNullElse(file.textOrNull("sopClass"), "");
    this.studyUid = Objects.requireNonNullElse(file.textOrNull("studyUid"), "");
    this.seriesUid = Objects.requireNonNullElse(file.textOrNull("seriesUid"), "");
    this.sopInstanceUid = Objects.requireNonNullElse(file.textOrNull("sopInstanceUid"), "");
    this.sha256 = file.text("sha256");
    this.bytes = file.whole("bytes", -1);
  }

  /**
   * {@return what kind of object it holds: {@code image}, {@code segmentation}, {@code waveform},
   * {@code report} or {@code other}}
   */
  public String role() {
    return role;
  }

  /**
   * {@return the path as the data set has it, with slashes; absent where files were referred to
   * without their place}
   */
  public Optional<String> path() {
    return Optional.ofNullable(path);
  }

  /** {@return the SOP Class UID, empty where the object has none} */
  public String sopClassUid() {
    return sopClassUid;
  }

  /** {@return the Study Instance UID} */
  public String studyUid() {
    return studyUid;
  }

  /** {@return the Series Instance UID} */
  public String seriesUid() {
    return seriesUid;
  }

  /** {@return the SOP Instance UID} */
  public String sopInstanceUid() {
    return sopInstanceUid;
  }

  /** {@return the SHA-256 of the file, in hexadecimal digits} */
  public String sha256() {
    return sha256;
  }

  /**
   * Finds the file.
   *
   * @return where it is
   * @throws CohortReadException when the data set does not say, or the file is missing or of
   *     another size
   */
  public Path file() throws CohortReadException {
    if (path == null) {
      throw new CohortReadException(
          place(),
          "a path",
          "none: the export referred to files in place without showing where; copy them along",
          null);
    }
    Path file = resolve(path);
    if (!Files.isRegularFile(file)) {
      throw new CohortReadException(place(), "a file", "none", null);
    }
    try {
      long found = Files.size(file);
      if (bytes >= 0 && found != bytes) {
        throw changed(bytes + " bytes", String.valueOf(found));
      }
    } catch (CohortReadException e) {
      throw e;
    } catch (IOException e) {
      throw new CohortReadException(place(), "a file that can be read", "another", e);
    }
    return file;
  }

  /** A relative path stays in the data set; an absolute one leads into the archive it names. */
  private Path resolve(String text) throws CohortReadException {
    try {
      Path named = Path.of(text);
      Path file = folder.resolve(named).normalize();
      if (named.isAbsolute() || file.startsWith(folder)) {
        return file;
      }
      throw new CohortReadException(place(), "a path within the data set", "one outside", null);
    } catch (InvalidPathException e) {
      throw new CohortReadException(place(), "a path", "characters that no path has", e);
    }
  }

  /**
   * Reads the object; large values stay in the file.
   *
   * @return the object
   * @throws IOException when the file is missing, changed in size, or no DICOM object
   */
  public DicomFile read() throws IOException {
    return DicomReader.read(file());
  }

  /**
   * Compares the file with its hash.
   *
   * @throws IOException when it is missing, changed, or cannot be read
   */
  public void verify() throws IOException {
    String found = hash(file());
    if (!found.equalsIgnoreCase(sha256)) {
      throw changed("the bytes that were exported", "others: the SHA-256 differs");
    }
  }

  private CohortReadException changed(String expected, String found) {
    return new CohortReadException(place(), expected, found, null);
  }

  private String place() {
    return path != null && !Path.of(path).isAbsolute()
        ? path
        : "SOP Instance " + (sopInstanceUid.isEmpty() ? "unknown" : sopInstanceUid);
  }

  static String hash(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        digest.update(chunk, 0, read);
      }
    }
    return Sha256.text(digest);
  }

  /** Role and UID; a path may lead into an archive. */
  @Override
  public String toString() {
    return "SampleFile[" + role + ", " + sopInstanceUid + "]";
  }
}
