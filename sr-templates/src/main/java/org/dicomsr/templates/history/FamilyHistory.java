package org.dicomsr.templates.history;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What runs in the family (TID 3802 rows 31 to 34). Immutable.
 *
 * @param texts in words
 * @param findings by code
 */
public record FamilyHistory(List<String> texts, List<Finding> findings) {
  /** Nothing said. */
  public static final FamilyHistory EMPTY = new FamilyHistory(List.of(), List.of());

  /** Copies the lists. */
  public FamilyHistory {
    texts = List.copyOf(texts);
    findings = List.copyOf(findings);
  }

  /**
   * What a family member has or had. Immutable.
   *
   * @param finding of CID 3758 Cardiovascular Family History
   * @param relationship who has it, of CID 7451 Family Member, which the template demands; null
   *     where a file leaves it out
   */
  public record Finding(CodedConcept finding, @Nullable CodedConcept relationship) {

    /** Checks that there is a finding. */
    public Finding {
      Objects.requireNonNull(finding, "finding");
    }

    @Override
    public String toString() {
      return "Finding[]";
    }
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whether nothing is said} */
  public boolean isEmpty() {
    return equals(EMPTY);
  }

  static FamilyHistory from(Reading history) {
    List<String> texts = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Reading section : history.containers(Ln.HISTORY_OF_FAMILY_MEMBER_DISEASES)) {
      texts.addAll(section.texts(Ln.HISTORY));
      for (Reading item : section.children(Sct.FAMILY_HISTORY_OF_CLINICAL_FINDING)) {
        item.code()
            .ifPresent(code ->
                findings.add(
                    new Finding(code, item.code(Sct.SUBJECT_RELATIONSHIP, "7451").orElse(null))));
      }
    }
    return new FamilyHistory(texts, findings);
  }

  void writeTo(ItemBuilder<?> history) {
    if (isEmpty()) {
      return;
    }
    history.container(
        CONTAINS,
        Ln.HISTORY_OF_FAMILY_MEMBER_DISEASES,
        section -> {
          new ChildWriter(section, CONTAINS).texts(Ln.HISTORY, texts);
          for (Finding finding : findings) {
            section.code(
                CONTAINS,
                Sct.FAMILY_HISTORY_OF_CLINICAL_FINDING,
                finding.finding(),
                item ->
                    new ChildWriter(item, HAS_PROPERTIES)
                        .code(Sct.SUBJECT_RELATIONSHIP, finding.relationship()));
          }
        });
  }

  /** {@return how much there is} */
  @Override
  public String toString() {
    return "FamilyHistory[" + texts.size() + " texts, " + findings.size() + " findings]";
  }

  /** Builds a family history. Not thread-safe. */
  public static final class Builder {
    private final List<String> texts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Builder() {}

    /**
     * Tells it in words.
     *
     * @param text the text
     * @return this builder
     */
    public Builder text(String text) {
      texts.add(text);
      return this;
    }

    /**
     * Adds what a family member has or had.
     *
     * @param finding of CID 3758 Cardiovascular Family History
     * @param relationship who has it, of CID 7451 Family Member
     * @return this builder
     */
    public Builder finding(CodedConcept finding, CodedConcept relationship) {
      findings.add(new Finding(finding, relationship));
      return this;
    }

    /** {@return the family history} */
    public FamilyHistory build() {
      return new FamilyHistory(texts, findings);
    }
  }
}
