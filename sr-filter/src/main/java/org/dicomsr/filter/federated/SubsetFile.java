package org.dicomsr.filter.federated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.internal.digest.Sha256;
import org.dicomsr.filter.internal.resolve.Resolver;
import org.dicomsr.filter.internal.yaml.Cursor;
import org.dicomsr.filter.internal.yaml.YamlFault;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QueryCheck;
import org.jspecify.annotations.Nullable;

/**
 * What all sites of a consortium count: subsets of their patients, each with a name and a query,
 * and how small a number may be told. Written as YAML or JSON:
 *
 * <pre>{@code
 * subsetFile: 1
 * name: TAVI
 * minCell: 5                # the least number that is told; 5 if nothing is said
 * rounding: 1               # told numbers are multiples of it; 1 if nothing is said
 * population: CT or ECG     # who is looked at; everybody if nothing is said
 * subsets:
 *   CT: CT
 *   ECG: ECG
 *   Pacemaker: pacemaker = yes
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what the file is called, at most 60 letters on one line
 * @param disclosure how much may be told
 * @param population patients who are looked at; null for all
 * @param subsets the subsets in their order, from 1 to {@value #MOST_SUBSETS}, whose names and
 *     queries differ
 */
public record SubsetFile(
    String name, Disclosure disclosure, @Nullable Query population, List<Subset> subsets) {
  /** How many subsets there may be. */
  public static final int MOST_SUBSETS = 30;

  /**
   * A subset of patients.
   *
   * @param name what people read, at most 60 letters on one line
   * @param query whom it is about; a query for patients
   */
  public record Subset(String name, Query query) {
    /** Checks name and query. */
    public Subset {
      SiteCounts.checkName("subset", name);
      requirePatients(query);
    }
  }

  /** Copies the list; checks names and queries. */
  public SubsetFile {
    SiteCounts.checkName("subset file", name);
    Objects.requireNonNull(disclosure, "disclosure");
    if (population != null) {
      requirePatients(population);
    }
    subsets = List.copyOf(subsets);
    Set<Object> different = new HashSet<>();
    for (Subset subset : subsets) {
      if (!different.add(subset.name()) || !different.add(subset.query())) {
        throw new IllegalArgumentException(
            "expected subsets of different names and queries, found the same twice");
      }
    }
    if (subsets.isEmpty() || subsets.size() > MOST_SUBSETS) {
      throw new IllegalArgumentException(
          "expected from 1 to " + MOST_SUBSETS + " subsets, found another number");
    }
  }

  private static void requirePatients(Query query) {
    if (query.level() != Level.PATIENTS) {
      throw new IllegalArgumentException(
          "expected a query for patients, found one for " + query.level());
    }
  }

  /** {@return patients who are looked at; empty for all} */
  public Optional<Query> who() {
    return Optional.ofNullable(population);
  }

  /**
   * Reads a file.
   *
   * @param file YAML or JSON, in UTF-8
   * @param catalogue the variables that the queries may use
   * @return the subsets
   * @throws IOException when the file cannot be read
   * @throws SubsetFileException when it is no subset file, or a query asks for what there is not
   */
  public static SubsetFile read(Path file, Catalogue catalogue) throws IOException {
    String source = String.valueOf(file.getFileName());
    String text;
    try {
      text = Cursor.text(file);
    } catch (YamlFault e) {
      throw new SubsetFileException(source, e);
    }
    return SubsetFileDecoder.decode(source, text, Resolver.of(catalogue));
  }

  /**
   * Reads text.
   *
   * @param text YAML or JSON
   * @param catalogue the variables that the queries may use
   * @return the subsets
   * @throws SubsetFileException when it is no subset file, or a query asks for what there is not
   */
  public static SubsetFile parse(String text, Catalogue catalogue) {
    return SubsetFileDecoder.decode(null, text, Resolver.of(catalogue));
  }

  /** Reads what was read before, with a catalogue that is not here. */
  static SubsetFile recorded(String json) {
    return SubsetFileDecoder.decode(null, json, QueryCheck.NONE);
  }

  /** {@return the file as JSON, which {@link #parse} reads as an equal one} */
  public String toJson() {
    return SubsetFileJson.write(this, true);
  }

  /**
   * What is counted, and how, as a number: files that differ only in how they are written, or in
   * their own name, have the same.
   *
   * @return SHA-256 of a canonical form, in hexadecimal digits
   */
  public String hash() {
    return Sha256.of(SubsetFileJson.write(this, false));
  }

  @Override
  public String toString() {
    return "SubsetFile[" + name + ", " + subsets.size() + " subsets]";
  }
}
