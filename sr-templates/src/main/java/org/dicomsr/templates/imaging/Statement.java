package org.dicomsr.templates.imaging;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.observation.TextOrCode;

/**
 * A finding, impression, recommendation …, in words or as a code: rows 1 to 4 of TID 2002 (PS3.16).
 * Immutable and thread-safe; {@code toString} shows concept and counts only.
 *
 * @param concept what is stated, as in CID 7002
 * @param value the statement
 * @param support images and measurements that it was inferred from
 */
public record Statement(CodedConcept concept, TextOrCode value, List<ImagingObservation> support)
    implements ReportItem {

  /** Copies the list. */
  public Statement {
    Objects.requireNonNull(concept, "concept");
    Objects.requireNonNull(value, "value");
    support = List.copyOf(support);
  }

  /**
   * Reads an item.
   *
   * @param node any item
   * @return the statement, absent when it is no TEXT or CODE, or has no concept name or value
   */
  public static Optional<Statement> from(ContentNode node) {
    CodedConcept concept = node.item().name();
    return concept == null
        ? Optional.empty()
        : TextOrCode.from(node.item()).map(value -> new Statement(concept, value, support(node)));
  }

  private static List<ImagingObservation> support(ContentNode node) {
    return node.children().stream()
        .map(ImagingObservation::from)
        .flatMap(Optional::stream)
        .toList();
  }

  void writeTo(ItemBuilder<?> section) {
    switch (value) {
      case TextOrCode.OfText(String text) ->
          section.text(CONTAINS, concept, text, this::writeSupportTo);
      case TextOrCode.OfCode(CodedConcept code) ->
          section.code(CONTAINS, concept, code, this::writeSupportTo);
    }
  }

  private void writeSupportTo(ItemBuilder<?> statement) {
    support.forEach(observation -> observation.writeTo(statement, INFERRED_FROM));
  }

  @Override
  public String toString() {
    return "Statement[" + concept + ", " + support.size() + " observations]";
  }
}
