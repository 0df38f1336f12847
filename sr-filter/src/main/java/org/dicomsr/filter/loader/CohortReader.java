package org.dicomsr.filter.loader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an exported data set back, one sample at a time.
 *
 * <pre>{@code
 * CohortReader cohort = CohortReader.open(Path.of("dataset"));
 * cohort.verify();
 * for (Sample sample : cohort.part("train")) {
 *   float[][] ecg = sample.ecg().orElseThrow().rhythm().orElseThrow().millivolts(Lead.TWELVE);
 *   boolean pacemaker = sample.label("pacemaker").text().orElse("").equals("yes");
 * }
 * }</pre>
 *
 * <p>Samples come in the order of the data set, which is the same at every reading, and each can be
 * had by its number. What is kept in memory is the place of each sample in its file, some twenty
 * bytes a patient. Immutable and thread-safe: the workers of a data loader may share one reader.
 * The data set must not change while it is read.
 */
public final class CohortReader implements Iterable<Sample> {
  /** The version of the layout that this class reads: {@code version} of {@code dataset.json}. */
  public static final int VERSION = 1;

  private static final String DATA_SET = "dataset.json";
  private static final String LABELS = "labels.json";
  private static final String SUMS = "SHA256SUMS";
  private static final String FORMAT = "dicom-sr dataset";
  private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  (.+)");

  private final Path folder;
  private final @Nullable String site;
  private final String query;
  private final List<LabelInfo> labels;
  private final SampleIndex index;
  // Which of the lines are of this reader: all, or those of some parts.
  private final int[] lines;

  private CohortReader(
      Path folder,
      @Nullable String site,
      String query,
      List<LabelInfo> labels,
      SampleIndex index,
      int[] lines) {
    this.folder = folder;
    this.site = site;
    this.query = query;
    this.labels = List.copyOf(labels);
    this.index = index;
    this.lines = lines;
  }

  /**
   * Opens a data set and reads all its samples once, without their files.
   *
   * @param folder the folder of an export
   * @return the data set
   * @throws CohortReadException when the folder holds no data set, one of another version, or one
   *     that is not as it should be
   * @throws IOException when a file cannot be read
   */
  public static CohortReader open(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    JsonView about = JsonView.parse(DATA_SET, text(absolute, DATA_SET));
    if (!FORMAT.equals(about.textOrNull("format"))) {
      throw about.fault("format \"" + FORMAT + "\"", "another");
    }
    long version = about.whole("version", -1);
    if (version != VERSION) {
      throw about.fault(
          "version " + VERSION,
          version + ": read it with the release that wrote it, or export the cohort again");
    }
    List<LabelInfo> labels = new ArrayList<>();
    for (JsonView label : JsonView.parse(LABELS, text(absolute, LABELS)).objects("labels")) {
      labels.add(LabelInfo.of(label));
    }
    SampleIndex index = SampleIndex.scan(absolute);
    return new CohortReader(
        absolute,
        about.textOrNull("site"),
        about.text("query"),
        labels,
        index,
        IntStream.range(0, index.count()).toArray());
  }

  private static String text(Path folder, String name) throws IOException {
    try {
      return Files.readString(folder.resolve(name));
    } catch (NoSuchFileException e) {
      throw new CohortReadException(name, "a file of an exported data set", "none", e);
    }
  }

  /** {@return the name of the site, absent where the export has none} */
  public Optional<String> site() {
    return Optional.ofNullable(site);
  }

  /** {@return the query that chose the patients} */
  public String query() {
    return query;
  }

  /** {@return what the labels mean, in the order of their names} */
  public List<LabelInfo> labels() {
    return labels;
  }

  /**
   * What a label means.
   *
   * @param name of the variable
   * @return its entry, absent where the data set has no such variable
   */
  public Optional<LabelInfo> label(String name) {
    return labels.stream().filter(label -> label.name().equals(name)).findFirst();
  }

  /** {@return the names of the parts: {@code train}, {@code validation}, {@code fold-0} …} */
  public Set<String> parts() {
    Set<String> parts = new TreeSet<>();
    for (int line : lines) {
      parts.add(index.part(line));
    }
    parts.remove("");
    return parts;
  }

  /** {@return the number of samples} */
  public int size() {
    return lines.length;
  }

  /**
   * Reads a sample.
   *
   * @param number of the sample, from 0, in the order of the data set
   * @return the sample
   * @throws IOException when the data set changed meanwhile, or cannot be read
   */
  public Sample sample(int number) throws IOException {
    return index.sample(lines[Objects.checkIndex(number, lines.length)]);
  }

  /**
   * The samples of some parts, as a data set of its own.
   *
   * @param names of parts, such as {@code train}
   * @return the samples of these parts, in their order
   * @throws IllegalArgumentException when there is no such part
   */
  public CohortReader part(String... names) {
    Set<String> wanted = Set.of(names);
    if (!parts().containsAll(wanted)) {
      throw new IllegalArgumentException(
          "expected one of the parts " + parts() + ", found another name");
    }
    int[] chosen = Arrays.stream(lines).filter(line -> wanted.contains(index.part(line))).toArray();
    return new CohortReader(folder, site, query, labels, index, chosen);
  }

  /** Reads the samples one by one; what cannot be read is an {@link UncheckedIOException}. */
  @Override
  public Iterator<Sample> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size();
      }

      @Override
      public Sample next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        try {
          return sample(next++);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  /**
   * Compares every file of the data set with {@code SHA256SUMS}, which takes as long as reading
   * them all.
   *
   * @return how many files were compared
   * @throws CohortReadException when one is missing or changed; names the first
   * @throws IOException when one cannot be read
   */
  public int verify() throws IOException {
    int count = 0;
    try (BufferedReader sums = Files.newBufferedReader(folder.resolve(SUMS))) {
      for (String line = sums.readLine(); line != null; line = sums.readLine()) {
        Matcher sum = SUM.matcher(line);
        String place = SUMS + ", line " + ++count;
        if (!sum.matches()) {
          throw new CohortReadException(place, "a hash and a path", "other text", null);
        }
        verify(place, sum.group(1), sum.group(2));
      }
    } catch (NoSuchFileException e) {
      throw new CohortReadException(SUMS, "a file of an exported data set", "none", e);
    }
    return count;
  }

  private void verify(String place, String hash, String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new CohortReadException(place, "a path within the data set", "one outside", null);
    }
    if (!Files.isRegularFile(file)) {
      throw new CohortReadException(name, "a file", "none", null);
    }
    if (!SampleFile.hash(file).equals(hash)) {
      throw new CohortReadException(
          name, "the bytes that were exported", "others: the SHA-256 differs", null);
    }
  }

  /** Number of samples. */
  @Override
  public String toString() {
    return "CohortReader[" + size() + " samples, " + labels.size() + " labels]";
  }
}
