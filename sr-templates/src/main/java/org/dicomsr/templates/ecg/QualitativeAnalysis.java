package org.dicomsr.templates.ecg;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;

/**
 * What is seen in an ECG (TID 3717). Immutable.
 *
 * @param texts in words; the table has room for one
 * @param findings by code
 */
public record QualitativeAnalysis(List<String> texts, List<EcgFinding> findings) {
  /** Nothing said. */
  public static final QualitativeAnalysis EMPTY = new QualitativeAnalysis(List.of(), List.of());

  /** Copies the lists. */
  public QualitativeAnalysis {
    texts = List.copyOf(texts);
    findings = List.copyOf(findings);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whether nothing is said} */
  public boolean isEmpty() {
    return equals(EMPTY);
  }

  /**
   * Reads what is seen.
   *
   * @param node the container, or an item above it
   * @param use is told each item whose value the analysis holds
   * @return the analysis, empty where there is none
   */
  public static QualitativeAnalysis from(ContentNode node, Consumer<? super ContentNode> use) {
    List<String> texts = new ArrayList<>();
    List<EcgFinding> findings = new ArrayList<>();
    for (Reading section : Reading.of(node, use).containers(Dcm.QUALITATIVE_ANALYSIS)) {
      texts.addAll(section.texts(Sct.ECG_FINDING));
      findings.addAll(EcgFinding.allFrom(section));
    }
    return new QualitativeAnalysis(texts, findings);
  }

  /**
   * Adds the container, unless nothing is said.
   *
   * @param parent the item above
   */
  public void writeTo(ItemBuilder<?> parent) {
    if (isEmpty()) {
      return;
    }
    parent.container(
        CONTAINS,
        Dcm.QUALITATIVE_ANALYSIS,
        section -> {
          section.template("3717");
          new ChildWriter(section, CONTAINS).texts(Sct.ECG_FINDING, texts);
          findings.forEach(finding -> finding.writeTo(section, CONTAINS));
        });
  }

  /** {@return how much there is} */
  @Override
  public String toString() {
    return "QualitativeAnalysis[" + texts.size() + " texts, " + findings.size() + " findings]";
  }

  /** Builds an analysis. Not thread-safe. */
  public static final class Builder {
    private final List<String> texts = new ArrayList<>();
    private final List<EcgFinding> findings = new ArrayList<>();

    private Builder() {}

    /**
     * Tells it in words.
     *
     * @param value the text
     * @return this builder
     */
    public Builder text(String value) {
      texts.add(value);
      return this;
    }

    /**
     * Adds a finding.
     *
     * @param code such as one of CID 3230 ECG Finding
     * @return this builder
     */
    public Builder finding(CodedConcept code) {
      return finding(EcgFinding.of(code));
    }

    /**
     * Adds a finding with the statement that stands for it in the report.
     *
     * @param code such as one of CID 3230 ECG Finding
     * @param equivalentMeaning the statement
     * @return this builder
     */
    public Builder finding(CodedConcept code, String equivalentMeaning) {
      return finding(EcgFinding.of(code).withEquivalentMeaning(equivalentMeaning));
    }

    /**
     * Adds a finding.
     *
     * @param finding the finding
     * @return this builder
     */
    public Builder finding(EcgFinding finding) {
      findings.add(finding);
      return this;
    }

    /** {@return the analysis} */
    public QualitativeAnalysis build() {
      return new QualitativeAnalysis(texts, findings);
    }
  }
}
