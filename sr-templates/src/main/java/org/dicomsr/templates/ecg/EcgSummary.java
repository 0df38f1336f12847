package org.dicomsr.templates.ecg;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What an ECG comes to (TID 3719). Immutable.
 *
 * @param text in words; null if not said
 * @param overallFinding of CID 3677 Summary Codes ECG; null if not said
 */
public record EcgSummary(@Nullable String text, @Nullable CodedConcept overallFinding) {
  /** Nothing said. */
  public static final EcgSummary EMPTY = new EcgSummary(null, null);

  /** {@return whether nothing is said} */
  public boolean isEmpty() {
    return equals(EMPTY);
  }

  /**
   * Reads a summary.
   *
   * @param node the container, or an item above it
   * @param use is told each item whose value the summary holds
   * @return the summary, empty where there is none
   */
  public static EcgSummary from(ContentNode node, Consumer<? super ContentNode> use) {
    String text = null;
    CodedConcept overall = null;
    for (Reading section : Reading.of(node, use).containers(Ln.SUMMARY)) {
      text = text == null ? section.text(Ln.SUMMARY).orElse(null) : text;
      overall =
          overall == null ? section.code(Ln.ECG_OVERALL_FINDING, "3677").orElse(null) : overall;
    }
    return new EcgSummary(text, overall);
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
        Ln.SUMMARY,
        section -> {
          section.template("3719");
          new ChildWriter(section, CONTAINS)
              .text(Ln.SUMMARY, text)
              .code(Ln.ECG_OVERALL_FINDING, overallFinding);
        });
  }

  @Override
  public String toString() {
    return "EcgSummary[]";
  }
}
