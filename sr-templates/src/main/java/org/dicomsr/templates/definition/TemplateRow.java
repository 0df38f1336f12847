package org.dicomsr.templates.definition;

import java.util.List;
import org.dicomsr.model.content.RelationshipType;
import org.jspecify.annotations.Nullable;

/**
 * A row of a template's table (PS3.16 6.1).
 *
 * @param label the row's name within its template, such as {@code 9c}; unique there
 * @param nesting how many {@code >} stand before it
 * @param relationship to the parent; null where it comes from the row that includes the template,
 *     and on a root. An included row that has its own keeps it.
 * @param byReference whether the relationship is by reference ({@code R-INFERRED FROM}): the item
 *     stands elsewhere in the tree
 * @param content what fills the row
 * @param multiplicity how often
 * @param requirement whether it must be there
 * @param condition on which that depends, null if on nothing; also a {@link RequirementType#U} row
 *     may have one
 * @param remark what the table says besides, in its own words; may be empty
 * @param confidence how sure the row is
 * @param notes what is doubtful or worth knowing about the row
 */
public record TemplateRow(
    String label,
    int nesting,
    @Nullable RelationshipType relationship,
    boolean byReference,
    RowContent content,
    ValueMultiplicity multiplicity,
    RequirementType requirement,
    @Nullable Condition condition,
    String remark,
    Confidence confidence,
    List<String> notes) {

  /** Copies the list. */
  public TemplateRow {
    notes = List.copyOf(notes);
  }

  /** {@return the relationship as the tables write it, empty where it comes from the caller} */
  public String relationshipText() {
    if (relationship == null) {
      return "";
    }
    return byReference ? "R-" + relationship.term() : relationship.term();
  }
}
