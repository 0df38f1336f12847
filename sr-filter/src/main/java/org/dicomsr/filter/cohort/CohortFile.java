package org.dicomsr.filter.cohort;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.source.DiskFull;

/**
 * Cohorts as files. The first line says what was asked of what, each further line is a patient:
 *
 * <pre>{@code
 * {"cohort":1,"query":"select patients where CT","catalogue":"…","resolved":"…","state":"…",
 *  "names":[…],"counts":{"patients":1,"studies":1,"series":1,"objects":2}}
 * {"patient":"…","objects":[["study","series","object"],["study","series","object"]]}
 * }</pre>
 *
 * <p>Pseudonyms and UIDs are in it, so the file is as confidential as the index, and readable by
 * its owner only where the file system knows of owners. All methods are static and thread-safe.
 */
public final class CohortFile {
  private static final String NOTHING_WRITTEN =
      "nothing was written, what was there before is kept";

  private CohortFile() {}

  /**
   * Writes a cohort. The file appears as a whole or not at all.
   *
   * @param cohort the cohort
   * @param file the file
   * @param replace whether another file may be there, and goes
   * @throws FileAlreadyExistsException when it must not, and is
   * @throws IOException when it cannot be written
   */
  public static void write(Cohort cohort, Path file, boolean replace) throws IOException {
    if (!replace && Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    // Files of this kind are made readable by their owner alone.
    Path draft = draft(folder, file);
    try {
      try (BufferedWriter out = Files.newBufferedWriter(draft)) {
        out.write(CohortLines.header(cohort));
        out.write('\n');
        List<Hit> objects = cohort.objects();
        for (int from = 0; from < objects.size(); ) {
          int to = from + 1;
          while (to < objects.size()
              && objects.get(to).patient().equals(objects.get(from).patient())) {
            to++;
          }
          out.write(CohortLines.patient(objects.subList(from, to)));
          out.write('\n');
          from = to;
        }
      }
      if (replace) {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.move(draft, file);
      }
    } catch (IOException e) {
      throw DiskFull.named(file, e, NOTHING_WRITTEN);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static Path draft(Path folder, Path file) throws IOException {
    try {
      return Files.createTempFile(folder, ".cohort-", "");
    } catch (IOException e) {
      throw DiskFull.named(file, e, NOTHING_WRITTEN);
    }
  }

  /**
   * Reads a cohort.
   *
   * @param file the file
   * @return the cohort
   * @throws CohortFormatException when it holds none, or is cut off
   * @throws IOException when it cannot be read
   */
  public static Cohort read(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String first = in.readLine();
      CohortLines.Header header = CohortLines.header(first == null ? "" : first);
      List<Hit> objects = new ArrayList<>();
      int line = 1;
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        CohortLines.patient(text, ++line, objects);
      }
      return checked(header, objects, line);
    } catch (MalformedInputException e) {
      throw new CohortFormatException(1, "expected text in UTF-8, found other bytes");
    }
  }

  private static Cohort checked(CohortLines.Header header, List<Hit> objects, int line)
      throws CohortFormatException {
    Cohort cohort;
    try {
      cohort =
          new Cohort(header.query(), header.catalogue(), header.names(), header.state(), objects);
    } catch (IllegalArgumentException e) {
      throw new CohortFormatException(line, String.valueOf(e.getMessage()));
    }
    for (Level level : Level.values()) {
      if (!String.valueOf(cohort.count(level)).equals(header.counts().get(level))) {
        throw new CohortFormatException(
            line, "expected as many " + level + " as line 1 says, found another number");
      }
    }
    return cohort;
  }
}
