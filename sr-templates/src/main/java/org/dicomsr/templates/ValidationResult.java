package org.dicomsr.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.model.violation.Violation;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.match.FilledRow;
import org.dicomsr.templates.match.MatchedTree;
import org.dicomsr.templates.match.NotChecked;
import org.dicomsr.templates.match.RowAssignment;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a content tree against templates. Immutable and thread-safe.
 *
 * <p>{@link #rowOf} tells of each item what the template makes of it:
 *
 * <pre>{@code
 * ValidationResult result = TemplateValidator.standard().validate(document);
 * result.rowOf(ItemIdentifier.of(1, 7, 2));   // TID 1410 row 1, by TID 1500 row 7
 * }</pre>
 */
public final class ValidationResult {
  private final Recognition recognition;
  private final @Nullable MatchedTree tree;
  private final List<Violation> claims;
  private final List<String> notes;

  ValidationResult(
      Recognition recognition,
      @Nullable MatchedTree tree,
      List<Violation> claims,
      List<String> notes) {
    this.recognition = recognition;
    this.tree = tree;
    this.claims = List.copyOf(claims);
    this.notes = List.copyOf(notes);
  }

  /** {@return of which template the tree was found to be} */
  public Recognition recognition() {
    return recognition;
  }

  /** {@return the template that the tree was checked against; absent if there was none} */
  public Optional<Template> template() {
    return Optional.ofNullable(tree).map(MatchedTree::template);
  }

  /**
   * What breaks the template, in the order of the document; what is wrong among the children of an
   * item comes before what is wrong within them. The rule of each is stable: template, row, and one
   * of these:
   *
   * <table>
   * <caption>Rules</caption>
   * <tr><th>ends with</th><th>what is wrong</th></tr>
   * <tr><td>{@code -M}, {@code -MC}, {@code -U}, {@code -UC}</td><td>nothing fills a row that must be
   *     filled, or something fills one that must not be</td></tr>
   * <tr><td>{@code -VM}</td><td>too many, or too few</td></tr>
   * <tr><td>{@code -relationship}</td><td>the item is there, but not so related</td></tr>
   * <tr><td>{@code -valuetype}</td><td>the item is there, but of another value type</td></tr>
   * <tr><td>{@code -concept}</td><td>another concept name, or none</td></tr>
   * <tr><td>{@code -concept-meaning}, {@code -value-meaning}</td><td>a code with a meaning that is
   *     not its own; a warning</td></tr>
   * <tr><td>{@code -value}</td><td>a code, graphic type, or reference that the row does not
   *     allow</td></tr>
   * <tr><td>{@code -units}</td><td>a unit that the row does not allow, or none</td></tr>
   * <tr><td>{@code -order}</td><td>behind something it must precede</td></tr>
   * <tr><td>{@code -extra}</td><td>an item that a template which is not extensible does not
   *     describe; the row is that above it</td></tr>
   * <tr><td>{@code TEMPLATE-identifier}</td><td>the document names another template than it is
   *     of</td></tr>
   * </table>
   *
   * @return the violations
   */
  public List<Violation> violations() {
    if (tree == null) {
      return claims;
    }
    if (claims.isEmpty()) {
      return tree.violations();
    }
    List<Violation> all = new ArrayList<>(claims);
    all.addAll(tree.violations());
    return List.copyOf(all);
  }

  /** {@return whether no violation is an error} */
  public boolean isValid() {
    return violations().stream().noneMatch(violation -> violation.severity() == Severity.ERROR);
  }

  /** {@return rules that could not be checked: they are not known to hold} */
  public List<NotChecked> notChecked() {
    return tree == null ? List.of() : tree.notChecked();
  }

  /** {@return what else is worth knowing, in sentences; nothing in it is wrong} */
  public List<String> notes() {
    return notes;
  }

  /** {@return the row that the root fills, to walk down from; absent if there is no template} */
  public Optional<FilledRow> rows() {
    return Optional.ofNullable(tree).map(MatchedTree::root);
  }

  /**
   * Which row an item fills.
   *
   * @param identifier where the item is
   * @return the row; absent for items that the template does not describe
   */
  public Optional<RowAssignment> rowOf(ItemIdentifier identifier) {
    return tree == null ? Optional.empty() : tree.rowOf(identifier);
  }

  /**
   * Which row an item fills.
   *
   * @param node the item, in the tree that was checked
   * @return the row; absent for items that the template does not describe
   */
  public Optional<RowAssignment> rowOf(ContentNode node) {
    return rowOf(node.identifier());
  }

  /** {@return the template, and how many violations there are} */
  @Override
  public String toString() {
    return "ValidationResult["
        + template().map(Template::toString).orElse("no template")
        + ", "
        + violations().size()
        + " violations]";
  }
}
