package org.dicomsr.filter.deidentify;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dicomsr.index.flatten.FlattenOptions;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.templates.Templates;

/**
 * Choices for de-identification. Start from {@link #standard}, which is the strictest, and copy.
 * Immutable.
 *
 * @param retained what stays beyond what always stays
 * @param allowed which reasons do not lead to a refusal
 * @param meanings whose word for a code is written
 * @param content which content items a data set needs
 * @param templates tell which content items a report cannot do without, and what codes mean
 * @param patients how patients are told apart: as in the index, so that the pseudonyms agree
 */
public record DeidentificationOptions(
    Set<Retained> retained,
    Set<RefusalReason> allowed,
    CodeMeanings meanings,
    ContentPolicy content,
    Templates templates,
    FlattenOptions patients) {
  private static final ContentPolicy ALGORITHMS =
      ContentPolicy.of(
          List.of(
              CodedConcept.of("111001", "DCM", "Algorithm Name"),
              CodedConcept.of("111003", "DCM", "Algorithm Version")));

  /** Copies the sets. */
  public DeidentificationOptions {
    retained = copy(retained, Retained.class);
    allowed = copy(allowed, RefusalReason.class);
    Objects.requireNonNull(meanings, "meanings");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(templates, "templates");
    Objects.requireNonNull(patients, "patients");
  }

  private static <E extends Enum<E>> Set<E> copy(Set<E> values, Class<E> type) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return Collections.unmodifiableSet(copy);
  }

  /**
   * {@return nothing retained, nothing allowed; of text in content only names and versions of
   * algorithms}
   */
  public static DeidentificationOptions standard() {
    return new DeidentificationOptions(
        Set.of(),
        Set.of(),
        CodeMeanings.REGISTERED_SCHEMES,
        ALGORITHMS,
        Templates.standard(),
        FlattenOptions.withoutTemplates());
  }

  /**
   * Copies with more that stays.
   *
   * @param more what stays too
   * @return the copy
   */
  public DeidentificationOptions retaining(Retained... more) {
    EnumSet<Retained> all = EnumSet.noneOf(Retained.class);
    all.addAll(retained);
    all.addAll(Arrays.asList(more));
    return new DeidentificationOptions(all, allowed, meanings, content, templates, patients);
  }

  /**
   * Copies with more reasons that do not lead to a refusal.
   *
   * @param more the reasons
   * @return the copy
   */
  public DeidentificationOptions allowing(RefusalReason... more) {
    EnumSet<RefusalReason> all = EnumSet.noneOf(RefusalReason.class);
    all.addAll(allowed);
    all.addAll(Arrays.asList(more));
    return new DeidentificationOptions(retained, all, meanings, content, templates, patients);
  }

  /**
   * Copies with another word for codes.
   *
   * @param choice whose word is written
   * @return the copy
   */
  public DeidentificationOptions withMeanings(CodeMeanings choice) {
    return new DeidentificationOptions(retained, allowed, choice, content, templates, patients);
  }

  /**
   * Copies with content items that stay beside those that stay already.
   *
   * @param policy names the items
   * @return the copy
   */
  public DeidentificationOptions keeping(ContentPolicy policy) {
    return new DeidentificationOptions(
        retained, allowed, meanings, content.or(policy), templates, patients);
  }

  /**
   * Copies with another policy in place of the present one.
   *
   * @param policy names the content items that stay
   * @return the copy
   */
  public DeidentificationOptions withContent(ContentPolicy policy) {
    return new DeidentificationOptions(retained, allowed, meanings, policy, templates, patients);
  }

  /**
   * Copies with other templates.
   *
   * @param known the templates
   * @return the copy
   */
  public DeidentificationOptions withTemplates(Templates known) {
    return new DeidentificationOptions(retained, allowed, meanings, content, known, patients);
  }

  /**
   * Copies with another way of telling patients apart.
   *
   * @param options those that the index was made with
   * @return the copy
   */
  public DeidentificationOptions withPatients(FlattenOptions options) {
    return new DeidentificationOptions(retained, allowed, meanings, content, templates, options);
  }

  boolean retains(Retained what) {
    return retained.contains(what);
  }

  boolean allows(RefusalReason reason) {
    return allowed.contains(reason);
  }
}
