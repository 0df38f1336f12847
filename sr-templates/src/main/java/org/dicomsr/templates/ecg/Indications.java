package org.dicomsr.templates.ecg;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Why an ECG was taken (TID 3700 rows 5 to 7). Immutable.
 *
 * @param findings by code, of CID 3671 Reason for ECG Study
 * @param text in words; null if not said
 */
public record Indications(List<CodedConcept> findings, @Nullable String text) {
  /** Nothing said. */
  public static final Indications EMPTY = new Indications(List.of(), null);

  /** Copies the list. */
  public Indications {
    findings = List.copyOf(findings);
  }

  /** {@return whether nothing is said} */
  public boolean isEmpty() {
    return equals(EMPTY);
  }

  /**
   * Reads indications.
   *
   * @param node the container, or an item above it
   * @param use is told each item whose value the indications hold
   * @return the indications, empty where there are none
   */
  public static Indications from(ContentNode node, Consumer<? super ContentNode> use) {
    List<CodedConcept> findings = new ArrayList<>();
    String text = null;
    for (Reading section : Reading.of(node, use).containers(Ln.INDICATIONS_FOR_PROCEDURE)) {
      findings.addAll(section.codes(Dcm.FINDING));
      text = text == null ? section.text(Dcm.FINDING).orElse(null) : text;
    }
    return new Indications(findings, text);
  }

  /**
   * Adds the container, unless there are no indications.
   *
   * @param parent the item above
   */
  public void writeTo(ItemBuilder<?> parent) {
    if (isEmpty()) {
      return;
    }
    parent.container(
        CONTAINS,
        Ln.INDICATIONS_FOR_PROCEDURE,
        section -> {
          new ChildWriter(section, CONTAINS).codes(Dcm.FINDING, findings).text(Dcm.FINDING, text);
        });
  }

  /** {@return how much there is} */
  @Override
  public String toString() {
    return "Indications[" + findings.size() + " findings]";
  }
}
