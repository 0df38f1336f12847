package org.dicomsr.filter.export;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.filter.deidentify.DeidentificationOptions;
import org.dicomsr.index.privacy.SecretSource;
import org.jspecify.annotations.Nullable;

/**
 * Choices for a data set. Start from {@link #standard} and copy. Immutable.
 *
 * @param secret what pseudonyms and parts come from: the index's own secret, or another, so that
 *     patients of two data sets cannot be told to be the same
 * @param labels the names of variables whose values are exported, in their order; null for all that
 *     can be
 * @param text whether variables of free text are exported; it may say who a patient is
 * @param files what becomes of files
 * @param include which objects of a patient go along
 * @param partition how patients are divided
 * @param site what the site is called in the data set; null for nothing
 * @param replace whether a data set at the target may go
 * @param identifiable whether files and places may be shown that say who patients are
 * @param copies how copies are de-identified; what the labels' variables name in content stays in
 *     any case
 */
public record ExportOptions(
    SecretSource secret,
    @Nullable List<String> labels,
    boolean text,
    FileMode files,
    Include include,
    Partition partition,
    @Nullable String site,
    boolean replace,
    boolean identifiable,
    DeidentificationOptions copies) {

  /** Copies the list; checks what must be there. */
  public ExportOptions {
    Objects.requireNonNull(secret, "secret");
    Objects.requireNonNull(files, "files");
    Objects.requireNonNull(include, "include");
    Objects.requireNonNull(partition, "partition");
    Objects.requireNonNull(copies, "copies");
    labels = labels == null ? null : List.copyOf(labels);
  }

  /** {@return labels of all variables, no files, no parts; by the secret beside the index} */
  public static ExportOptions standard() {
    return new ExportOptions(
        new SecretSource.BesideIndex(),
        null,
        false,
        FileMode.NONE,
        Include.MATCHING,
        new Partition.Whole(),
        null,
        false,
        false,
        DeidentificationOptions.standard());
  }

  /** {@return the names of labels, if they are chosen} */
  public Optional<List<String>> chosenLabels() {
    return Optional.ofNullable(labels);
  }

  /** {@return what the site is called, if anything} */
  public Optional<String> siteName() {
    return Optional.ofNullable(site);
  }

  /**
   * Copies with another source of the secret.
   *
   * @param source where it is
   * @return the copy
   */
  public ExportOptions withSecret(SecretSource source) {
    return new ExportOptions(
        source, labels, text, files, include, partition, site, replace, identifiable, copies);
  }

  /**
   * Copies with chosen labels.
   *
   * @param names names of variables
   * @return the copy
   */
  public ExportOptions withLabels(List<String> names) {
    return new ExportOptions(
        secret, names, text, files, include, partition, site, replace, identifiable, copies);
  }

  /** {@return a copy with variables of free text} */
  public ExportOptions withText() {
    return new ExportOptions(
        secret, labels, true, files, include, partition, site, replace, identifiable, copies);
  }

  /**
   * Copies with files.
   *
   * @param mode what becomes of them
   * @return the copy
   */
  public ExportOptions withFiles(FileMode mode) {
    return new ExportOptions(
        secret, labels, text, mode, include, partition, site, replace, identifiable, copies);
  }

  /**
   * Copies with another choice of objects.
   *
   * @param choice which go along
   * @return the copy
   */
  public ExportOptions withInclude(Include choice) {
    return new ExportOptions(
        secret, labels, text, files, choice, partition, site, replace, identifiable, copies);
  }

  /**
   * Copies with parts.
   *
   * @param parts how patients are divided
   * @return the copy
   */
  public ExportOptions withPartition(Partition parts) {
    return new ExportOptions(
        secret, labels, text, files, include, parts, site, replace, identifiable, copies);
  }

  /**
   * Copies with a name of the site.
   *
   * @param name what it is called in the data set
   * @return the copy
   */
  public ExportOptions withSite(String name) {
    return new ExportOptions(
        secret, labels, text, files, include, partition, name, replace, identifiable, copies);
  }

  /** {@return a copy that takes the place of a data set that is there} */
  public ExportOptions replacing() {
    return new ExportOptions(
        secret, labels, text, files, include, partition, site, true, identifiable, copies);
  }

  /** {@return a copy that may show who patients are, by files as they are and by their places} */
  public ExportOptions allowingIdentifiable() {
    return new ExportOptions(
        secret, labels, text, files, include, partition, site, replace, true, copies);
  }

  /**
   * Copies with another way of de-identifying.
   *
   * @param options how copies are de-identified
   * @return the copy
   */
  public ExportOptions withCopies(DeidentificationOptions options) {
    return new ExportOptions(
        secret, labels, text, files, include, partition, site, replace, identifiable, options);
  }
}
